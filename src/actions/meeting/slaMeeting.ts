import { slaStatuses, type Assessment, type SlaStatus } from "../../domain/assessment";
import { policyOfIssue } from "../../domain/policy/policyVersions";
import { tierNames, type Tier } from "../../domain/policy/policy";
import { inPartsOf, type InParts } from "../../domain/inParts";
import type { Book, Issues } from "../../domain/records";
import type { Exemption } from "../../domain/serviceLevel/issueLife";
import { exemptionAt } from "../../domain/serviceLevel/issueLives";
import { dayOf, weekdayIndex, type Day, type Moment } from "../../domain/time";
import type { RecordedIssue } from "../../workbook/sheets/recordedVerdicts";
import { issueStep, isUnclosed, type IssueStep } from "../issueStep";
import { rowPlace, type RowPlace } from "../rowPlace";

/** What the weekly meeting looks at, as of one cut-off. */
export interface SlaMeeting {
  readonly now: Moment;
  /** The check that it is compared with; NaN = there is none before the cut-off. */
  readonly since: Moment;
  readonly policyVersion: string;
  readonly totals: SlaCounts;
  /** Customers whose contact is overdue. */
  readonly overdueFollowUps: number;
  readonly byOwner: readonly SlaGroup<string>[];
  readonly byTier: readonly SlaGroup<Tier | undefined>[];
  readonly bySeverity: readonly SlaGroup<string>[];
  /** Breached now, and not when it was last checked. */
  readonly newlyBreached: readonly MeetingIssue[];
  /** Breached and open when it was last checked, and closed since or no longer breached. */
  readonly recovered: readonly MeetingIssue[];
  /** Breached and open then and now. */
  readonly stillBreached: readonly MeetingIssue[];
  /** Issues of which a deadline falls into the week after that of the cut-off. */
  readonly dueNextWeek: readonly MeetingIssue[];
  /** Resolved, while the loop still lacks a step. */
  readonly unclosed: readonly MeetingIssue[];
  /** Whose verdict somebody has waived (S2-16): neither met nor breached; the open ones first. */
  readonly exempted: readonly MeetingIssue[];
  readonly nextWeek: { readonly from: Day; readonly to: Day };
}

/** Statuses of open issues, in the order in which a meeting speaks of them; together they are all open issues. */
export const openStatuses = [
  "breached",
  "at-risk",
  "on-track",
  "waiting",
  "provisional",
  "unmatched",
  "exempted",
  "none",
] as const satisfies readonly SlaStatus[];

/**
 * Open issues by their overall status, and resolved ones by whether both promises were kept. Every issue is counted
 * once; one that was merged into another not at all.
 */
export type SlaCounts = Readonly<Record<(typeof openStatuses)[number], number>> & {
  readonly open: number;
  readonly closedInTime: number;
  readonly closedLate: number;
  readonly closedExempted: number;
  /** Without a verdict: data in error, no rule, or holidays that are not announced. */
  readonly closedUnjudged: number;
};

export interface SlaGroup<Name> {
  /** "" or undefined where the cell is empty. */
  readonly name: Name;
  readonly counts: SlaCounts;
}

export interface MeetingIssue {
  /** Index into `book.issues`. */
  readonly index: number;
  readonly id: string;
  readonly place: RowPlace;
  readonly customer: string;
  readonly owner: string;
  readonly severity: string;
  readonly status: SlaStatus;
  readonly clock: "respond" | "resolve";
  /** NaN where the deadline is not known. */
  readonly dueAt: Moment;
  readonly isOpen: boolean;
  /** undefined where the sheet keeps no steps. */
  readonly step: IssueStep | undefined;
  readonly exemption: Exemption | undefined;
}

/** Some 10 ms. */
const ISSUES_IN_PART = 2_000;

/**
 * @param previous what the ledger said of the issue with an id before the cut-off
 * @param since when that was; NaN without a ledger
 */
export function* slaMeetingInParts(
  book: Book,
  assessment: Assessment,
  previous: (id: string) => RecordedIssue | undefined,
  since: Moment,
): InParts<SlaMeeting> {
  const rows: IssueRow[] = [];
  yield* inPartsOf(book.issues?.id.keys() ?? [], ISSUES_IN_PART, (i) => {
    const issue = meetingIssue(book, assessment, i);
    if (!issue) return;
    const before = previous(issue.id);
    const wasLate = before !== undefined && before.isOpen && before.isBreached;
    rows.push({ issue, wasLate, tier: tierOf(assessment, i) });
  });
  const groups = {
    totals: countsOf(rows),
    byOwner: grouped(rows, ({ issue }) => issue.owner).sort(byLateness),
    byTier: grouped(rows, ({ tier }) => tier).sort((a, b) => tierRank(a.name) - tierRank(b.name)),
    bySeverity: grouped(rows, ({ issue }) => issue.severity).sort(byLateness),
  };
  yield;
  const changes = {
    newlyBreached: issuesWhere(rows, (one) => isLate(one) && !one.wasLate),
    recovered: issuesWhere(rows, (one) => !isLate(one) && !isExempted(one) && one.wasLate),
    stillBreached: issuesWhere(rows, (one) => isLate(one) && one.wasLate),
  };
  yield;
  const nextWeek = weekAfter(assessment.now);
  return {
    now: assessment.now,
    since,
    policyVersion: assessment.policy.version,
    overdueFollowUps: assessment.summary.followUps.overdue,
    ...groups,
    ...changes,
    dueNextWeek: issuesWhere(rows, ({ issue: { isOpen, dueAt, step } }) => {
      const isIn = (at: Moment = NaN) => dayOf(at) >= nextWeek.from && dayOf(at) <= nextWeek.to;
      return (isOpen && isIn(dueAt)) || isIn(step?.dueAt);
    }),
    unclosed: issuesWhere(rows, ({ issue }) => {
      return issue.step !== undefined && isUnclosed(issue.step, issue.isOpen);
    }),
    exempted: issuesWhere(rows, isExempted).sort((a, b) => Number(b.isOpen) - Number(a.isOpen)),
    nextWeek,
  };
}

interface IssueRow {
  readonly issue: MeetingIssue;
  readonly tier: Tier | undefined;
  /** Breached and open when it was last checked. */
  readonly wasLate: boolean;
}

const isLate = ({ issue }: IssueRow) => issue.isOpen && issue.status === "breached";
const isExempted = ({ issue }: IssueRow) => issue.status === "exempted";

function tierOf({ issues: results, customers }: Assessment, i: number): Tier | undefined {
  return tierNames[customers.tier[results?.customer[i] ?? -1] ?? -1];
}

/** @returns undefined for one that was merged into another: it goes on in that row */
function meetingIssue(book: Book, assessment: Assessment, i: number): MeetingIssue | undefined {
  const { customers, issues } = book;
  const { issues: results } = assessment;
  if (!issues || !results || (results.standsFor && results.standsFor[i] !== i)) return undefined;
  const { severities } = policyOfIssue(assessment, i).serviceLevel;
  const customer = results.customer[i] ?? -1;
  const clock = nextClock(issues, assessment, i);
  const status = slaStatuses[results.sla[i] ?? -1] ?? "none";
  return {
    index: i,
    id: issues.id[i] ?? "",
    place: rowPlace(book, "issues", issues.row[i] ?? 0),
    customer: customers.name[customer] ?? "",
    owner: (issues.owner[i] ?? "") || (customers.owner[customer] ?? ""),
    severity: severities[results.severity[i] ?? -1]?.names[0] ?? issues.severity[i] ?? "",
    status,
    clock,
    dueAt: (clock === "respond" ? results.respondBy[i] : results.resolveBy[i]) ?? NaN,
    isOpen: results.open[i] === 1,
    step: issueStep(assessment, i),
    exemption: status === "exempted" ? exemptionOf(issues, i) : undefined,
  };
}

function exemptionOf({ life }: Issues, i: number): Exemption | undefined {
  const exemption = life && exemptionAt(life, i);
  return exemption?.kind === "valid" ? exemption : undefined;
}

/** The deadline that comes next: that of the answer until it is given. */
function nextClock(issues: Issues, { now }: Assessment, i: number): "respond" | "resolve" {
  const respondedAt = issues.respondedAt[i] ?? NaN;
  const resolvedAt = issues.resolvedAt[i] ?? NaN;
  return respondedAt <= now || resolvedAt <= now ? "resolve" : "respond";
}

const noCounts: SlaCounts = {
  open: 0,
  breached: 0,
  "at-risk": 0,
  "on-track": 0,
  waiting: 0,
  provisional: 0,
  unmatched: 0,
  exempted: 0,
  none: 0,
  closedInTime: 0,
  closedLate: 0,
  closedExempted: 0,
  closedUnjudged: 0,
};

function countsOf(rows: readonly IssueRow[]): SlaCounts {
  const counts: Record<keyof SlaCounts, number> = { ...noCounts };
  for (const { issue } of rows) {
    if (issue.isOpen) counts.open += 1;
    counts[keyOf(issue)] += 1;
  }
  return counts;
}

function keyOf({ isOpen, status }: MeetingIssue): Exclude<keyof SlaCounts, "open"> {
  if (isOpen) return openStatuses.find((one) => one === status) ?? "none";
  if (status === "met") return "closedInTime";
  if (status === "breached") return "closedLate";
  return status === "exempted" ? "closedExempted" : "closedUnjudged";
}

function grouped<Name>(
  rows: readonly IssueRow[],
  nameOf: (row: IssueRow) => Name,
): SlaGroup<Name>[] {
  const groups = new Map<Name, IssueRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return Array.from(groups, ([name, some]) => ({ name, counts: countsOf(some) }));
}

/** Most breached first, then most at risk, then most open; at last by name, so that the order is always the same. */
function byLateness(a: SlaGroup<string>, b: SlaGroup<string>): number {
  return (
    b.counts.breached - a.counts.breached ||
    b.counts["at-risk"] - a.counts["at-risk"] ||
    b.counts.open - a.counts.open ||
    (a.name < b.name ? -1 : 1)
  );
}

function tierRank(tier: Tier | undefined): number {
  return tier === undefined ? Infinity : tierNames.indexOf(tier);
}

/** Earliest deadline first. */
function issuesWhere(
  rows: readonly IssueRow[],
  isWanted: (row: IssueRow) => boolean,
): MeetingIssue[] {
  const rank = ({ dueAt }: MeetingIssue) => (Number.isNaN(dueAt) ? Infinity : dueAt);
  return rows
    .filter(isWanted)
    .map(({ issue }) => issue)
    .sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

function weekAfter(now: Moment): { from: Day; to: Day } {
  const today = dayOf(now);
  const from = today - weekdayIndex(today) + 7;
  return { from, to: from + 6 };
}
