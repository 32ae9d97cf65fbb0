import { slaStatuses, type SlaStatus } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import { provisionalFromOf, unpausedSecondsBetween } from "../serviceLevel/deadline";
import { explainDeadline, type ExplainedDeadline } from "./explainDeadline";
import { ruleRef, type RuleRef } from "./explanation";
import {
  issueRemark,
  voidsPausedClock,
  voidsVerdict,
  type IssueRemark,
} from "../validation/issueRemarks";
import type { Exemption } from "../serviceLevel/issueLife";
import { openPauseBegin, pausedSince, type Pause, type PauseSet } from "../serviceLevel/pauses";
import type { Policy, SeverityRule, Target } from "../policy/policy";
import type { Issues } from "../records";
import {
  deskOf,
  emptyRow,
  readRow,
  rowVerdict,
  type Desk,
  type Row,
} from "../serviceLevel/serviceLevel";
import type { Moment } from "../time";

export type IssueClock = "respond" | "resolve";

/** Why one clock of an issue stands as it does: everything that decided it, as plain values. */
export interface ExplainedIssueClock {
  readonly clock: IssueClock;
  readonly status: SlaStatus;
  /** What it would be without an exemption; the same without one. */
  readonly ownStatus: SlaStatus;
  readonly exemption: Exemption | undefined;
  /** As typed in the sheet. */
  readonly severity: string;
  readonly remarks: readonly IssueRemark[];
  /** NaN where it is not written; a date alone stands for that day's opening. */
  readonly startAt: Moment;
  /** The response or resolution that stopped it; NaN = it runs or nobody knows when it stopped. */
  readonly stopAt: Moment;
  /** The moment that the verdict holds for: `stopAt`, now, or the beginning of the pause around it. */
  readonly judgedAt: Moment;
  readonly now: Moment;
  /** Absent where no rule matches or the row's data are in error. */
  readonly promise: ExplainedPromise | undefined;
}

export interface ExplainedPromise {
  readonly rule: RuleRef;
  readonly deadline: ExplainedDeadline;
  /** Waiting for the customer, joined where it overlaps, from the start on. */
  readonly pauses: readonly ExplainedPause[];
  /** First midnight of a date that the count needs and whose hours are not known; NaN without. */
  readonly provisionalFrom: Moment;
  /** Of the target's own clock, up to `judgedAt`. */
  readonly usedSeconds: number;
  /**
   * What was left at `judgedAt` up to the due moment; negative = so much too late on that clock. While a pause without
   * end keeps the due moment open, what is left of the allowance (decision 9).
   */
  readonly leftSeconds: number;
  /** The rules that the verdict took into account besides the target. */
  readonly alsoBy: readonly RuleRef[];
}

export interface ExplainedPause {
  readonly fromAt: Moment;
  /** Infinity = still waiting. */
  readonly toAt: Moment;
  /** Seconds of the target's own clock that it took, up to the due moment. */
  readonly takenSeconds: number;
  /** It was resolved and is reopened at the end of it (decision 20). */
  readonly isClosedTime: boolean;
}

type Explain = (index: number, clock: IssueClock) => ExplainedIssueClock;

/** Explains issues of one run; the same arguments as `issueVerdicts`, and the same verdicts. */
export function issueExplainer(
  issues: Issues,
  { serviceLevel }: Pick<Policy, "serviceLevel">,
  calendar: WorkCalendar,
  now: Moment,
): Explain {
  const desk = deskOf(issues, serviceLevel, calendar, now);
  return (index, clock) => {
    const row = emptyRow();
    readRow(desk, row, index);
    const found = desk.severityOf(issues.severity[index] ?? "");
    const severity = serviceLevel.severities[found];
    if (!severity) row.remarks |= issueRemark.severityUnmatched;
    const compiled = desk.rules[found];
    const stopAt = clock === "respond" ? row.respondedAt : row.resolvedAt;
    const pausable = clock === "resolve" || serviceLevel.waitingStopsResponse;
    const isVoid = (row.remarks & voidsVerdict) !== 0;
    const verdict =
      compiled && !isVoid ? rowVerdict(desk, row, compiled[clock], stopAt, pausable) : undefined;
    const isMerged = desk.lives?.isMerged(index) ?? false;
    const ownStatus =
      isVoid || isMerged ? "none" : verdict === undefined ? "unmatched" : statusAt(verdict);
    const exemption = isVerdict(ownStatus) ? desk.lives?.exemptionOf(index) : undefined;
    const explained = {
      ...{ clock, stopAt, now, severity: issues.severity[index] ?? "", startAt: row.startAt },
      judgedAt: judgedAt(desk, stopAt),
      status: exemption ? "exempted" : ownStatus,
      ...{ ownStatus, exemption },
      remarks: remarksIn(row.remarks),
    } as const;
    const known =
      verdict !== undefined && !isMerged && !(pausable && row.remarks & voidsPausedClock);
    if (!known || !severity || !compiled) return { ...explained, promise: undefined };
    const promise = promiseOf(desk, row, severity, clock, explained.judgedAt, serviceLevel);
    return { ...explained, promise };
  };
}

function statusAt(index: number): SlaStatus {
  return slaStatuses[index] ?? "none";
}

function remarksIn(bits: number): IssueRemark[] {
  const names = Object.keys(issueRemark) as IssueRemark[];
  return names.filter((name) => (bits & issueRemark[name]) !== 0);
}

function isVerdict(status: SlaStatus): boolean {
  return status !== "none" && status !== "unmatched";
}

/** As `clockVerdict` judges: nothing becomes late during a pause (decision 9). */
function judgedAt({ pauses, now }: Desk, stopAt: Moment): Moment {
  if (!Number.isNaN(stopAt)) return pausedSince(pauses, stopAt);
  const waitingSince = openPauseBegin(pauses);
  return Number.isNaN(waitingSince) ? now : waitingSince;
}

function promiseOf(
  desk: Desk,
  row: Row,
  severity: SeverityRule,
  clock: IssueClock,
  at: Moment,
  level: Policy["serviceLevel"],
): ExplainedPromise {
  const { calendar, pauses } = desk;
  const target: Target = severity[clock];
  const deadline = explainDeadline(row.startAt, target, pausesIn(pauses), calendar, level);
  const { compiled, dueAt, allowedSeconds } = deadline;
  const reached = dueAt === Infinity ? openPauseBegin(pauses) : dueAt;
  const until = (end: Moment) =>
    unpausedSecondsBetween(compiled, row.startAt, end, pauses, calendar);
  const usedSeconds = until(at);
  return {
    rule: ruleRef(clock, severity.key),
    deadline,
    pauses: explainedPauses(deadline, pauses, row.closedTimes),
    provisionalFrom: provisionalFromOf(compiled, row.startAt, reached, calendar),
    usedSeconds,
    leftSeconds: (dueAt === Infinity ? allowedSeconds : until(dueAt)) - usedSeconds,
    alsoBy: alsoBy(clock, target, pauses),
  };
}

function pausesIn(set: PauseSet) {
  return Array.from({ length: set.length / 2 }, (_, i) => {
    return { fromAt: set[2 * i] ?? NaN, toAt: set[2 * i + 1] ?? NaN };
  });
}

function explainedPauses(
  { dates }: ExplainedDeadline,
  set: PauseSet,
  closedTimes: readonly Pause[],
): ExplainedPause[] {
  const taken = dates.flatMap(({ pieces }) => pieces.filter(({ reason }) => reason === "paused"));
  return pausesIn(set).map(({ fromAt, toAt }) => ({
    fromAt,
    toAt,
    takenSeconds: taken.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, toAt) - Math.max(from, fromAt)),
      0,
    ),
    isClosedTime: closedTimes.some((closed) => closed.fromAt === fromAt && closed.toAt === toAt),
  }));
}

function alsoBy(clock: IssueClock, { reading }: Target, pauses: PauseSet): RuleRef[] {
  const rules = [ruleRef("at-risk-share"), ruleRef("at-risk-left")];
  if (reading === "calendar-days") rules.unshift(ruleRef("weekend-moves-last-day"));
  if (reading === "working-days-same-time") rules.unshift(ruleRef("working-day"));
  if (clock === "respond" && pauses.length > 0) rules.unshift(ruleRef("waiting-stops-response"));
  return rules;
}
