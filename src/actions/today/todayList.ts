import type { Assessment } from "../../domain/assessment";
import type { Book } from "../../domain/records";
import type { Moment } from "../../domain/time";
import { dueFollowUps, type DueFollowUp } from "./dueFollowUps";
import { dueIssues, type DueIssue } from "./dueIssues";
import { entryTimesOfWeek, type EntryTimesOfWeek } from "./entryTimesOfWeek";

/** What is to be done up to Sunday, as plain values. Rows are the sheet's own, from 1. */
export interface TodayList {
  readonly now: Moment;
  /** Longest overdue first; among those due on one day the better tier first. */
  readonly followUps: readonly DueFollowUp[];
  /** Breached before at risk, each by deadline. */
  readonly issues: readonly DueIssue[];
  /** Whose work everything is, most of it first; "" where nobody is named. */
  readonly owners: readonly OwnerCount[];
  /** Undefined without a contact log. */
  readonly entries: EntryTimesOfWeek | undefined;
}

export interface OwnerCount {
  readonly owner: string;
  readonly items: number;
}

/** @param owner whose work is wanted; everybody's unless given */
export function todayList(book: Book, assessment: Assessment, owner?: string): TodayList {
  const followUps = dueFollowUps(book, assessment);
  const issues = dueIssues(book, assessment);
  const isWanted = (item: { readonly owner: string }) =>
    owner === undefined || item.owner === owner;
  return {
    now: assessment.now,
    followUps: followUps.filter(isWanted),
    issues: issues.filter(isWanted),
    owners: ownerCounts([...followUps, ...issues]),
    entries: entryTimesOfWeek(book, assessment, owner),
  };
}

function ownerCounts(items: readonly { readonly owner: string }[]): OwnerCount[] {
  const counts = new Map<string, number>();
  for (const { owner } of items) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const unnamed = (owner: string) => (owner === "" ? 1 : 0);
  return Array.from(counts, ([owner, count]) => ({ owner, items: count })).sort(
    (a, b) => unnamed(a.owner) - unnamed(b.owner) || b.items - a.items,
  );
}
