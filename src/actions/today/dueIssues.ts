import { slaStatuses, type Assessment, type IssueResults } from "../../domain/assessment";
import type { Target } from "../../domain/policy/policy";
import { policyOfIssue } from "../../domain/policy/policyVersions";
import type { Book, Issues } from "../../domain/records";
import type { Moment } from "../../domain/time";
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
  readonly clock: "respond" | "resolve";
  readonly status: "breached" | "at-risk";
  /** As typed. */
  readonly severity: string;
  readonly target: Target;
  readonly raisedAt: Moment;
  readonly dueAt: Moment;
}

/** Open issues, breached before at risk, each by deadline. */
export function dueIssues(book: Book, assessment: Assessment): DueIssue[] {
  const { customers, issues } = book;
  const results = assessment.issues;
  if (!issues || !results) return [];
  const due = Array.from(results.open.keys()).flatMap((i): DueIssue[] => {
    const clock = urgentClock(issues, results, i);
    const { severities } = policyOfIssue(assessment, i).serviceLevel;
    const target = clock && severities[results.severity[i] ?? -1]?.[clock.clock];
    if (!target) return [];
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
        target,
        ...clock,
      },
    ];
  });
  return due.sort((a, b) => severityOf(a) - severityOf(b) || a.dueAt - b.dueAt);
}

const severityOf = ({ status }: Pick<DueIssue, "status">) => slaStatuses.indexOf(status);

type Clock = Pick<DueIssue, "clock" | "status" | "dueAt">;

/** The worse clock that still runs: nothing can be done any more about a late answer that was given. */
function urgentClock(issues: Issues, results: IssueResults, i: number): Clock | undefined {
  if (!results.open[i]) return undefined;
  const answered = !Number.isNaN(issues.respondedAt[i] ?? NaN);
  const clocks: (Clock | undefined)[] = [
    answered ? undefined : clockOf("respond", results.respond[i], results.respondBy[i]),
    clockOf("resolve", results.resolve[i], results.resolveBy[i]),
  ];
  return clocks
    .filter((clock) => clock !== undefined)
    .sort((a, b) => severityOf(a) - severityOf(b))[0];
}

function clockOf(
  clock: Clock["clock"],
  index: number | undefined,
  dueAt: Moment | undefined,
): Clock | undefined {
  const status = slaStatuses[index ?? -1];
  if (status !== "breached" && status !== "at-risk") return undefined;
  return { clock, status, dueAt: dueAt ?? NaN };
}
