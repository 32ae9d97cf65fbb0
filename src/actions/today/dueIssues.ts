import {
  slaStatuses,
  type Assessment,
  type IssueResults,
  type SlaStatus,
} from "../../domain/assessment";
import type { Target } from "../../domain/policy/policy";
import { policyOfIssue } from "../../domain/policy/policyVersions";
import type { Book, Issues } from "../../domain/records";
import { promiseOfClock, type LifeClock } from "../../domain/serviceLevel/issueLifeClocks";
import type { Moment } from "../../domain/time";
import { issueStep, type IssueStep } from "../issueStep";
import { rowPlace, type RowPlace } from "../rowPlace";

export interface DueIssue {
  /** Index into `book.issues`. */
  readonly issue: number;
  readonly id: string;
  /** Index into `book.customers`; -1 where the issue names no known customer. */
  readonly customer: number;
  /** The customer's; "" where there is none. */
  readonly name: string;
  readonly owner: string;
  readonly place: RowPlace;
  readonly clock: LifeClock;
  readonly status: "breached" | "at-risk";
  /** False: it is resolved, and its loop lacks the confirmation or the survey. */
  readonly isOpen: boolean;
  readonly step: IssueStep | undefined;
  /** As typed. */
  readonly typedStatus: string;
  /** As typed. */
  readonly severity: string;
  readonly target: Target;
  readonly raisedAt: Moment;
  readonly dueAt: Moment;
}

/** Issues of which a clock is breached or at risk: the open ones first, breached before at risk, each by deadline. */
export function dueIssues(book: Book, assessment: Assessment): DueIssue[] {
  const { customers, issues } = book;
  const results = assessment.issues;
  if (!issues || !results) return [];
  const due = Array.from(results.open.keys()).flatMap((i): DueIssue[] => {
    const step = issueStep(assessment, i);
    const clock = urgentClock(issues, results, step, i);
    if (!clock) return [];
    const policy = policyOfIssue(assessment, i);
    const severity = policy.serviceLevel.severities[results.severity[i] ?? -1];
    if (!severity) return [];
    const customer = results.customer[i] ?? -1;
    return [
      {
        issue: i,
        id: issues.id[i] ?? "",
        customer,
        name: customers.name[customer] ?? "",
        owner: (issues.owner[i] ?? "") || (customers.owner[customer] ?? ""),
        place: rowPlace(book, "issues", issues.row[i] ?? 0),
        severity: issues.severity[i] ?? "",
        raisedAt: issues.raisedAt[i] ?? NaN,
        target: promiseOfClock(policy, severity, clock.clock).target,
        isOpen: results.open[i] === 1,
        step,
        typedStatus: issues.status[i] ?? "",
        ...clock,
      },
    ];
  });
  return due.sort(
    (a, b) =>
      Number(b.isOpen) - Number(a.isOpen) || severityOf(a) - severityOf(b) || a.dueAt - b.dueAt,
  );
}

const severityOf = ({ status }: Pick<DueIssue, "status">) => slaStatuses.indexOf(status);

type Clock = Pick<DueIssue, "clock" | "status" | "dueAt">;

/** The worse clock that still runs: nothing can be done any more about a late answer that was given. */
function urgentClock(
  issues: Issues,
  results: IssueResults,
  step: IssueStep | undefined,
  i: number,
): Clock | undefined {
  const isOpen = results.open[i] === 1;
  const answered = !Number.isNaN(issues.respondedAt[i] ?? NaN);
  const clocks: (Clock | undefined)[] = [
    ...(isOpen && !answered ? [clockOf("respond", results.respond[i], results.respondBy[i])] : []),
    ...(isOpen ? [clockOf("resolve", results.resolve[i], results.resolveBy[i])] : []),
    step && ofStep(step),
  ];
  return clocks
    .filter((clock) => clock !== undefined)
    .sort((a, b) => severityOf(a) - severityOf(b) || a.dueAt - b.dueAt)[0];
}

function clockOf(
  clock: LifeClock,
  index: number | undefined,
  dueAt: Moment | undefined,
): Clock | undefined {
  return urgent(clock, slaStatuses[index ?? -1], dueAt ?? NaN);
}

/** Those of the two promises are asked for by themselves. */
function ofStep({ clock, status, dueAt }: IssueStep): Clock | undefined {
  const isPromise = clock === "respond" || clock === "resolve";
  return clock && !isPromise ? urgent(clock, status, dueAt) : undefined;
}

function urgent(clock: LifeClock, status: SlaStatus | undefined, dueAt: Moment): Clock | undefined {
  return status === "breached" || status === "at-risk" ? { clock, status, dueAt } : undefined;
}
