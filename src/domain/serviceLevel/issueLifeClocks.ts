import { slaStatuses, type SlaStatus } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import { compiledTarget } from "./deadline";
import { ruleRef, type RuleRef } from "../explain/explanation";
import { closedTimesOf, resolvedAtOf, type Exemption, type IssueLife } from "./issueLife";
import { addPause, type Pause } from "./pauses";
import type { Policy, SeverityRule, Target } from "../policy/policy";
import { clockVerdict } from "./slaClock";
import type { Moment } from "../time";

export const lifeClocks = ["respond", "plan", "resolve", "confirm", "survey"] as const;
export type LifeClock = (typeof lifeClocks)[number];

/** 豁免 stands in the place of any verdict, and is none of them: least of all 达标. */
export type LifeStatus = SlaStatus | "exempted";

export interface LifeVerdict {
  readonly clock: LifeClock;
  readonly status: LifeStatus;
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
  readonly earlier: readonly { readonly resolvedAt: Moment; readonly status: LifeStatus }[];
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
  const severity = policy.serviceLevel.severities.find(({ key }) => key === life.severity);
  if (!severity) return { clocks: [], earlier: [], exemption };
  const judged = (span: Span): LifeVerdict => {
    const { status, dueAt } = verdictOf(span, policy, calendar, now);
    const shown = exemption.kind === "valid" ? "exempted" : status;
    const { clock, startAt, stopAt, target, rule } = span;
    return { clock, startAt, stopAt, dueAt, target, rule, status: shown, ownStatus: status };
  };
  const spans = spansOf(life, policy, severity).filter(
    ({ clock, startAt }) => tracked.includes(clock) && !Number.isNaN(startAt),
  );
  return {
    clocks: spans.map(judged),
    earlier: earlierOf(life, severity, judged),
    exemption,
  };
}

function checkedExemption(exemption: Exemption | undefined): CheckedExemption {
  if (!exemption) return { kind: "none" };
  const missing = (["approver", "reason"] as const).filter((part) => exemption[part].trim() === "");
  return missing.length > 0 ? { kind: "incomplete", missing } : { kind: "valid", ...exemption };
}

interface Span {
  readonly clock: LifeClock;
  readonly startAt: Moment;
  readonly stopAt: Moment;
  readonly target: Target;
  readonly rule: RuleRef;
  readonly pauses: readonly Pause[];
}

/** All clocks stop at the resolution; those of the confirmation and the survey start there (decision 24). */
function spansOf(life: IssueLife, policy: LifePolicy, severity: SeverityRule): Span[] {
  const { serviceLevel, surveys } = policy;
  const resolvedAt = resolvedAtOf(life);
  const [first = NaN] = life.resolutions;
  const stopped = (at: Moment) => (Number.isNaN(at) ? first : at);
  const since = (at: Moment) => (at >= resolvedAt ? at : NaN);
  const responseWaits = serviceLevel.waitingStopsResponse ? life.waits : [];
  const fromRaising = { startAt: life.raisedAt };
  const fromResolution = { startAt: resolvedAt, pauses: [] };
  return [
    {
      ...{ clock: "respond", ...fromRaising, stopAt: stopped(life.respondedAt) },
      ...{ target: severity.respond, pauses: responseWaits },
      rule: ruleRef("respond", severity.key),
    },
    {
      ...{ clock: "plan", ...fromRaising, stopAt: stopped(life.plannedAt) },
      ...{ target: serviceLevel.plan, pauses: life.waits, rule: ruleRef("plan") },
    },
    resolutionSpan(life, severity, resolvedAt),
    {
      ...{ clock: "confirm", ...fromResolution, stopAt: since(life.confirmedAt) },
      ...{ target: serviceLevel.confirm, rule: ruleRef("confirm") },
    },
    {
      ...{ clock: "survey", ...fromResolution, stopAt: since(life.surveyedAt) },
      ...{ target: surveys.afterResolution, rule: ruleRef("survey-after-resolution") },
    },
  ];
}

function resolutionSpan(life: IssueLife, severity: SeverityRule, stopAt: Moment): Span {
  return {
    clock: "resolve",
    startAt: life.raisedAt,
    stopAt,
    target: severity.resolve,
    rule: ruleRef("resolve", severity.key),
    pauses: [...life.waits, ...closedTimesOf(life)],
  };
}

/** A reopened issue's clock goes on; how it stood at each earlier resolution is worked out as it was then. */
function earlierOf(
  life: IssueLife,
  severity: SeverityRule,
  judged: (span: Span) => LifeVerdict,
): LifeVerdicts["earlier"] {
  return life.resolutions
    .filter((at) => life.reopenings.some((reopenedAt) => reopenedAt >= at))
    .map((resolvedAt) => {
      const then = {
        ...life,
        resolutions: life.resolutions.filter((at) => at <= resolvedAt),
        reopenings: life.reopenings.filter((at) => at < resolvedAt),
      };
      return { resolvedAt, status: judged(resolutionSpan(then, severity, resolvedAt)).status };
    });
}

const SECONDS_PER_HOUR = 3600;

function verdictOf(
  { startAt, stopAt, target, pauses }: Span,
  { serviceLevel }: LifePolicy,
  calendar: WorkCalendar,
  now: Moment,
): { status: SlaStatus; dueAt: Moment } {
  const last = Number.isNaN(stopAt) ? Infinity : stopAt;
  const set: number[] = [];
  for (const { fromAt, toAt } of pauses) {
    addPause(set, Math.max(fromAt, startAt), Math.min(toAt, last));
  }
  const desk = {
    ...{ calendar, now, pauses: set, dueAt: NaN, unannounced: new Map<number, Moment>() },
    usedShare: serviceLevel.atRisk.usedShare,
    secondsLeft: serviceLevel.atRisk.hoursLeft * SECONDS_PER_HOUR,
  };
  const compiled = compiledTarget(target, calendar.hoursPerWorkingDay, serviceLevel);
  const status = slaStatuses[clockVerdict(desk, compiled, startAt, stopAt)] ?? "none";
  return { status, dueAt: desk.dueAt };
}
