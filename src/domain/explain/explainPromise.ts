import type { SlaStatus } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import type { Policy, Reading, Target } from "../policy/policy";
import { provisionalFromOf, unpausedSecondsBetween } from "../serviceLevel/deadline";
import type { LifeClock } from "../serviceLevel/issueLifeClocks";
import { openPauseBegin, pausedSince, type Pause, type PauseSet } from "../serviceLevel/pauses";
import type { Moment } from "../time";
import { explainDeadline, type ExplainedDeadline } from "./explainDeadline";
import { ruleRef, type RuleRef } from "./explanation";

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

/** One clock of an issue: what was promised from when on, and what does not count. */
export interface PromisedSpan {
  readonly clock: LifeClock;
  readonly rule: RuleRef;
  readonly target: Target;
  readonly startAt: Moment;
  readonly pauses: PauseSet;
  /** Those of the pauses that lie between a resolution and the reopening after it. */
  readonly closedTimes: readonly Pause[];
}

/** As `clockVerdict` judges: nothing becomes late during a pause (decision 9). */
export function judgedAt(pauses: PauseSet, stopAt: Moment, now: Moment): Moment {
  if (!Number.isNaN(stopAt)) return pausedSince(pauses, stopAt);
  const waitingSince = openPauseBegin(pauses);
  return Number.isNaN(waitingSince) ? now : waitingSince;
}

/** @param at the moment that the verdict holds for */
export function promiseOf(
  span: PromisedSpan,
  at: Moment,
  status: SlaStatus,
  level: Policy["serviceLevel"],
  calendar: WorkCalendar,
): ExplainedPromise {
  const { rule, target, startAt, pauses, closedTimes } = span;
  const deadline = explainDeadline(startAt, target, pausesIn(pauses), calendar, level);
  const { compiled, dueAt, allowedSeconds } = deadline;
  const reached = dueAt === Infinity ? openPauseBegin(pauses) : dueAt;
  const until = (end: Moment) => unpausedSecondsBetween(compiled, startAt, end, pauses, calendar);
  const usedSeconds = until(at);
  return {
    ...{ rule, deadline, usedSeconds },
    pauses: explainedPauses(deadline, pauses, closedTimes),
    provisionalFrom: provisionalFromOf(compiled, startAt, reached, calendar),
    leftSeconds: (dueAt === Infinity ? allowedSeconds : until(dueAt)) - usedSeconds,
    alsoBy: alsoBy(span, status),
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

const withoutCalendar: ReadonlySet<Reading> = new Set(["clock-hours", "calendar-days-same-time"]);

function alsoBy(
  { clock, target: { reading }, pauses }: PromisedSpan,
  status: SlaStatus,
): RuleRef[] {
  return [
    ...(clock === "respond" && pauses.length > 0 ? [ruleRef("waiting-stops-response")] : []),
    ...(withoutCalendar.has(reading) ? [] : [ruleRef("working-hours")]),
    ...(reading === "calendar-days" ? [ruleRef("weekend-moves-last-day")] : []),
    ...(reading === "working-days-same-time" ? [ruleRef("working-day")] : []),
    ...(status === "at-risk" ? [ruleRef("at-risk-share"), ruleRef("at-risk-left")] : []),
  ];
}
