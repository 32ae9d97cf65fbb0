import { slaStatuses, type SlaStatus } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import { compiledTarget } from "./deadline";
import { ruleRef, type RuleRef } from "../explain/explanation";
import {
  closedTimesOf,
  isAfterwards,
  resolvedAtOf,
  type Exemption,
  type IssueLife,
} from "./issueLife";
import { pauseSetOf, type Pause, type PauseSet } from "./pauses";
import type { Policy, SeverityRule, Target } from "../policy/policy";
import { clockVerdict } from "./slaClock";
import type { Moment } from "../time";

export const lifeClocks = ["respond", "plan", "resolve", "confirm", "survey"] as const;
export type LifeClock = (typeof lifeClocks)[number];

export interface LifeVerdict {
  readonly clock: LifeClock;
  readonly status: SlaStatus;
  /** What it would be without the exemption; the same without one. */
  readonly ownStatus: SlaStatus;
  readonly startAt: Moment;
  /** NaN = it runs. */
  readonly stopAt: Moment;
  /** NaN while waiting keeps it open. */
  readonly dueAt: Moment;
  readonly target: Target;
  readonly rule: RuleRef;
}

export interface LifeVerdicts {
  /** The clocks that have begun, in the order of `lifeClocks`. */
  readonly clocks: readonly LifeVerdict[];
  /** How each earlier resolution was judged when it was given; a reopening changes none (decision 20). */
  readonly earlier: readonly { readonly resolvedAt: Moment; readonly status: SlaStatus }[];
  readonly exemption: CheckedExemption;
}

export type CheckedExemption =
  | { readonly kind: "none" }
  | ({ readonly kind: "valid" } & Exemption)
  /** Without approver or reason it exempts nothing. */
  | { readonly kind: "incomplete"; readonly missing: readonly ("approver" | "reason")[] };

export interface LifeOptions {
  /** Clocks that are kept: those whose columns the sheet has. */
  readonly tracked: readonly LifeClock[];
}

type LifePolicy = Pick<Policy, "serviceLevel" | "surveys">;

/** @returns no clocks for a severity that the policy does not know */
export function lifeVerdicts(
  life: IssueLife,
  policy: LifePolicy,
  calendar: WorkCalendar,
  now: Moment,
  { tracked }: LifeOptions,
): LifeVerdicts {
  const exemption = checkedExemption(life.exemption);
  const severity = severityOf(life, policy);
  if (!severity) return { clocks: [], earlier: [], exemption };
  const judged = (span: LifeSpan) => judgedSpan(span, policy, calendar, now, exemption);
  const clocks = lifeClocks
    .filter((clock) => tracked.includes(clock))
    .map((clock) => spanOf(life, policy, severity, clock))
    .filter(({ startAt }) => !Number.isNaN(startAt))
    .map(judged);
  return { clocks, earlier: earlierOf(life, policy, severity, judged), exemption };
}

/** One clock; undefined where it has not begun, or the policy does not know the severity. */
export function lifeVerdict(
  life: IssueLife,
  clock: LifeClock,
  policy: LifePolicy,
  calendar: WorkCalendar,
  now: Moment,
): LifeVerdict | undefined {
  const span = lifeSpan(life, clock, policy);
  return span && judgedSpan(span, policy, calendar, now, checkedExemption(life.exemption));
}

/** @returns undefined where the clock has not begun, or the policy does not know the severity */
export function lifeSpan(
  life: IssueLife,
  clock: LifeClock,
  policy: LifePolicy,
): LifeSpan | undefined {
  const severity = severityOf(life, policy);
  const span = severity && spanOf(life, policy, severity, clock);
  return span && !Number.isNaN(span.startAt) ? span : undefined;
}

/** What each clock promises, and the line of the policy that says so. */
export function promiseOfClock(
  { serviceLevel, surveys }: LifePolicy,
  severity: SeverityRule,
  clock: LifeClock,
): { readonly target: Target; readonly rule: RuleRef } {
  switch (clock) {
    case "respond":
    case "resolve":
      return { target: severity[clock], rule: ruleRef(clock, severity.key) };
    case "plan":
    case "confirm":
      return { target: serviceLevel[clock], rule: ruleRef(clock) };
    case "survey":
      return { target: surveys.afterResolution, rule: ruleRef("survey-after-resolution") };
  }
}

function severityOf(life: IssueLife, { serviceLevel }: LifePolicy): SeverityRule | undefined {
  return serviceLevel.severities.find(({ key }) => key === life.severity);
}

function judgedSpan(
  span: LifeSpan,
  policy: LifePolicy,
  calendar: WorkCalendar,
  now: Moment,
  exemption: CheckedExemption,
): LifeVerdict {
  const { status, dueAt } = verdictOf(span, policy, calendar, now);
  const shown = exemption.kind === "valid" ? "exempted" : status;
  const { clock, startAt, stopAt, target, rule } = span;
  return { clock, startAt, stopAt, dueAt, target, rule, status: shown, ownStatus: status };
}

export function checkedExemption(exemption: Exemption | undefined): CheckedExemption {
  if (!exemption) return { kind: "none" };
  const missing = (["approver", "reason"] as const).filter((part) => exemption[part].trim() === "");
  return missing.length > 0 ? { kind: "incomplete", missing } : { kind: "valid", ...exemption };
}

/** From when on a clock runs, what stops it, and what was promised. */
export interface LifeSpan {
  readonly clock: LifeClock;
  readonly startAt: Moment;
  readonly stopAt: Moment;
  readonly target: Target;
  readonly rule: RuleRef;
  readonly pauses: readonly Pause[];
}

/** All clocks stop at the resolution; those of the confirmation and the survey start there (decision 24). */
function spanOf(
  life: IssueLife,
  policy: LifePolicy,
  severity: SeverityRule,
  clock: LifeClock,
): LifeSpan {
  const resolvedAt = resolvedAtOf(life);
  const [first = NaN] = life.resolutions;
  const promise = { clock, ...promiseOfClock(policy, severity, clock) };
  const fromRaising = (at: Moment, pauses: readonly Pause[]) => {
    const stopAt = Number.isNaN(at) ? first : at;
    return { ...promise, startAt: life.raisedAt, stopAt, pauses };
  };
  const fromResolution = (at: Moment) => {
    const stopAt = isAfterwards(at, resolvedAt) ? Math.max(at, resolvedAt) : NaN;
    return { ...promise, startAt: resolvedAt, stopAt, pauses: [] };
  };
  switch (clock) {
    case "respond":
      return fromRaising(
        life.respondedAt,
        policy.serviceLevel.waitingStopsResponse ? life.waits : [],
      );
    case "plan":
      return fromRaising(life.plannedAt, life.waits);
    case "resolve":
      return resolutionSpan(life, policy, severity, resolvedAt);
    case "confirm":
      return fromResolution(life.confirmedAt);
    case "survey":
      return fromResolution(life.surveyedAt);
  }
}

function resolutionSpan(
  life: IssueLife,
  policy: LifePolicy,
  severity: SeverityRule,
  stopAt: Moment,
): LifeSpan {
  return {
    ...{ clock: "resolve", startAt: life.raisedAt, stopAt },
    ...promiseOfClock(policy, severity, "resolve"),
    pauses: [...life.waits, ...closedTimesOf(life)],
  };
}

/** A reopened issue's clock goes on; how it stood at each earlier resolution is worked out as it was then. */
function earlierOf(
  life: IssueLife,
  policy: LifePolicy,
  severity: SeverityRule,
  judged: (span: LifeSpan) => LifeVerdict,
): LifeVerdicts["earlier"] {
  return life.resolutions
    .filter((at) => life.reopenings.some((reopenedAt) => reopenedAt >= at))
    .map((resolvedAt) => {
      const then = {
        ...life,
        resolutions: life.resolutions.filter((at) => at <= resolvedAt),
        reopenings: life.reopenings.filter((at) => at < resolvedAt),
      };
      return {
        resolvedAt,
        status: judged(resolutionSpan(then, policy, severity, resolvedAt)).status,
      };
    });
}

const SECONDS_PER_HOUR = 3600;

/** Of waiting and closed time what lies between the start and the stop of the clock. */
export function pausesOf({ startAt, stopAt, pauses }: LifeSpan): PauseSet {
  const last = Number.isNaN(stopAt) ? Infinity : stopAt;
  return pauseSetOf(
    pauses.map(({ fromAt, toAt }) => ({ fromAt, toAt: Math.min(toAt, last) })),
    startAt,
  );
}

function verdictOf(
  span: LifeSpan,
  { serviceLevel }: LifePolicy,
  calendar: WorkCalendar,
  now: Moment,
): { status: SlaStatus; dueAt: Moment } {
  const desk = {
    ...{ calendar, now, pauses: [...pausesOf(span)], dueAt: NaN },
    unannounced: new Map<number, Moment>(),
    usedShare: serviceLevel.atRisk.usedShare,
    secondsLeft: serviceLevel.atRisk.hoursLeft * SECONDS_PER_HOUR,
  };
  const compiled = compiledTarget(span.target, calendar.hoursPerWorkingDay, serviceLevel);
  const status = slaStatuses[clockVerdict(desk, compiled, span.startAt, span.stopAt)] ?? "none";
  return { status, dueAt: desk.dueAt };
}
