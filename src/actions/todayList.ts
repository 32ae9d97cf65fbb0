import { slaStatuses, type Assessment, type IssueResults } from "../domain/assessment";
import { tierNames, type Tier } from "../domain/policy";
import type { Book, Issues } from "../domain/records";
import { dayOf, type Day, type Moment } from "../domain/time";

/** What is to be done on the day of `now`, as plain values. Rows are the sheet's own, from 1. */
export interface TodayList {
  readonly now: Moment;
  /** Longest overdue first, then those due today; among equals the better tier first. */
  readonly followUps: readonly DueFollowUp[];
  /** Breached before at risk, each by deadline. */
  readonly issues: readonly DueIssue[];
}

export interface DueFollowUp {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | undefined;
  readonly sheet: string;
  readonly row: number;
  readonly dueOn: Day;
  /** 0 = due today. */
  readonly overdueDays: number;
}

export interface DueIssue {
  readonly id: string;
  /** "" where the issue names no known customer. */
  readonly customer: string;
  readonly sheet: string;
  readonly row: number;
  readonly clock: "respond" | "resolve";
  readonly status: "breached" | "at-risk";
  readonly dueAt: Moment;
}

export function todayList(book: Book, assessment: Assessment): TodayList {
  return {
    now: assessment.now,
    followUps: dueFollowUps(book, assessment),
    issues: dueIssues(book, assessment),
  };
}

function dueFollowUps({ customers, places }: Book, assessment: Assessment): DueFollowUp[] {
  const { tier, nextContactOn, overdueDays } = assessment.customers;
  const today = dayOf(assessment.now);
  const rankOf = (i: number) => tier[i] ?? Infinity;
  return Array.from(nextContactOn.keys())
    .filter((i) => (nextContactOn[i] ?? NaN) <= today)
    .sort((a, b) => (overdueDays[b] ?? 0) - (overdueDays[a] ?? 0) || rankOf(a) - rankOf(b) || a - b)
    .map((i) => ({
      id: customers.id[i] ?? "",
      name: customers.name[i] ?? "",
      tier: tierNames[rankOf(i)],
      sheet: places.get("register")?.sheet ?? "",
      row: customers.row[i] ?? 0,
      dueOn: nextContactOn[i] ?? NaN,
      overdueDays: overdueDays[i] ?? 0,
    }));
}

function dueIssues({ customers, issues, places }: Book, assessment: Assessment): DueIssue[] {
  const results = assessment.issues;
  if (!issues || !results) return [];
  const sheet = places.get("issues")?.sheet ?? "";
  const due = Array.from(results.open.keys()).flatMap((i): DueIssue[] => {
    const clock = urgentClock(issues, results, i);
    if (!clock) return [];
    const customer = customers.name[results.customer[i] ?? -1] ?? "";
    return [{ id: issues.id[i] ?? "", customer, sheet, row: issues.row[i] ?? 0, ...clock }];
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
