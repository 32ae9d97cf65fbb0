import {
  slaStatuses,
  type Assessment,
  type IssueResults,
  type SlaStatus,
} from "../../domain/assessment";
import { ownRows, type OneCustomer } from "../../domain/customers/oneCustomer";
import type { Issues } from "../../domain/records";
import { dayOf, monthsLater, startOfDay, type Moment } from "../../domain/time";
import { issueStep, isUnclosed, type IssueStep } from "../issueStep";
import { rowPlace, type RowPlace } from "../rowPlace";

export interface CardIssue {
  /** Index into `book.issues`. */
  readonly index: number;
  readonly id: string;
  readonly category: string;
  /** As typed. */
  readonly severity: string;
  readonly status: string;
  readonly owner: string;
  readonly raisedAt: Moment;
  /** NaN while it is open. */
  readonly resolvedAt: Moment;
  readonly isOpen: boolean;
  /** The worse of the two clocks. */
  readonly sla: SlaStatus;
  readonly clocks: readonly IssueClock[];
  readonly step: IssueStep | undefined;
  readonly place: RowPlace;
}

export interface IssueClock {
  readonly clock: "respond" | "resolve";
  readonly status: SlaStatus;
  /** NaN where there is none to show. */
  readonly dueAt: Moment;
  /** When it was done; NaN = not yet. */
  readonly doneAt: Moment;
}

export interface CardIssues {
  /** The worst first, each by its earliest deadline. */
  readonly open: readonly CardIssue[];
  /** The one raised last within the policy's window, open or not. */
  readonly last: CardIssue | undefined;
  readonly closed: number;
  /** Resolved, while the loop still lacks a step; by its deadline. */
  readonly unclosed: readonly CardIssue[];
}

export function cardIssues(one: OneCustomer, assessment: Assessment): CardIssues | undefined {
  const { issues } = one.book;
  const results = assessment.issues;
  if (!issues || !results) return undefined;
  const all = ownRows(one.links.issues).map((row) => ({
    ...issueIn(one, issues, results, row),
    step: issueStep(assessment, row),
  }));
  const { now, policy } = assessment;
  const since = startOfDay(monthsLater(dayOf(now), -policy.tiers.windowMonths));
  const open = all.filter(({ isOpen }) => isOpen);
  return {
    open: open.toSorted((a, b) => rankOf(a) - rankOf(b) || nextDueAt(a) - nextDueAt(b)),
    last: all
      .filter(({ raisedAt }) => raisedAt >= since)
      .toSorted((a, b) => b.raisedAt - a.raisedAt)[0],
    closed: all.length - open.length,
    unclosed: all
      .filter(({ step, isOpen }) => step && isUnclosed(step, isOpen))
      .toSorted((a, b) => stepDueAt(a) - stepDueAt(b)),
  };
}

function issueIn(
  { book }: OneCustomer,
  issues: Issues,
  results: IssueResults,
  row: number,
): Omit<CardIssue, "step"> {
  const text = (column: readonly string[]) => column[row] ?? "";
  return {
    index: row,
    id: text(issues.id),
    category: text(issues.category),
    severity: text(issues.severity),
    status: text(issues.status),
    owner: text(issues.owner),
    raisedAt: issues.raisedAt[row] ?? NaN,
    resolvedAt: issues.resolvedAt[row] ?? NaN,
    isOpen: results.open[row] === 1,
    sla: statusAt(results.sla, row),
    clocks: [
      {
        clock: "respond",
        status: statusAt(results.respond, row),
        dueAt: results.respondBy[row] ?? NaN,
        doneAt: issues.respondedAt[row] ?? NaN,
      },
      {
        clock: "resolve",
        status: statusAt(results.resolve, row),
        dueAt: results.resolveBy[row] ?? NaN,
        // One that was opened again has a time of its first resolution.
        doneAt: results.open[row] === 1 ? NaN : (issues.resolvedAt[row] ?? NaN),
      },
    ],
    place: rowPlace(book, "issues", issues.row[row] ?? 0),
  };
}

function statusAt(statuses: Uint8Array, row: number): SlaStatus {
  return slaStatuses[statuses[row] ?? NaN] ?? "none";
}

/** The statuses are listed from worst to best. */
function rankOf({ sla }: CardIssue): number {
  return slaStatuses.indexOf(sla);
}

/** Last where no clock runs. */
function stepDueAt({ step }: CardIssue): Moment {
  const dueAt = step?.dueAt ?? NaN;
  return Number.isNaN(dueAt) ? Number.MAX_SAFE_INTEGER : dueAt;
}

/** Of the clocks that still run; last where none has a deadline. */
function nextDueAt({ clocks }: CardIssue): Moment {
  const running = clocks.filter(
    ({ doneAt, dueAt }) => Number.isNaN(doneAt) && !Number.isNaN(dueAt),
  );
  return Math.min(Number.MAX_SAFE_INTEGER, ...running.map(({ dueAt }) => dueAt));
}
