import type { Pause } from "./pauses";
import type { Policy, SeverityRule } from "../policy/policy";
import { lifeSteps, type LifeStep } from "./lifeSteps";
import { SECONDS_PER_DAY, type Moment } from "../time";
import { isOutOfOrder } from "../validation/issueRemarks";

/** One issue from its raising to the closed loop. A moment that is not written is NaN, a text "". */
export interface IssueLife {
  readonly raisedAt: Moment;
  /** 接单; the raising itself where nobody writes it. */
  readonly acceptedAt: Moment;
  /** Key of its severity; "" = not classified. */
  readonly severity: SeverityRule["key"];
  readonly respondedAt: Moment;
  /** Analysis and plan of solution (S2-37). */
  readonly plannedAt: Moment;
  /** Each time that it was resolved; a reopening lies between two of them. */
  readonly resolutions: readonly Moment[];
  readonly reopenings: readonly Moment[];
  /** Result confirmed to the customer (S2-52). */
  readonly confirmedAt: Moment;
  /** Satisfaction survey (S2-53). */
  readonly surveyedAt: Moment;
  /** Waiting for the customer. */
  readonly waits: readonly Pause[];
  readonly rootCause: string;
  readonly isComplaint: boolean;
  /** The status says so; it counts where the sheet has no column for the plan. */
  readonly isInAnalysis: boolean;
  readonly exemption: Exemption | undefined;
}

/** 弹性 (S2-16): somebody has allowed this issue to be treated otherwise, and says why. */
export interface Exemption {
  readonly approver: string;
  readonly reason: string;
}

/** What a company asks of an issue's life besides its deadlines. */
export type IssueLifeRules = Policy["issueLife"];

/** The five steps of an issue (S2-42) and of a complaint (S1-09); a step of the one can be of the other too. */
export type LifeStage =
  "received" | "classified" | "responded" | "analysed" | "resolved" | "handled" | "fed-back";

const issueStages = ["received", "classified", "responded", "resolved", "fed-back"] as const;
const complaintStages = ["received", "classified", "analysed", "handled", "fed-back"] as const;

const isWritten = (at: Moment) => !Number.isNaN(at);

/** When it was resolved for the last time; NaN = it is open, as it is again after a reopening. */
export function resolvedAtOf({ resolutions, reopenings }: IssueLife): Moment {
  const last = Math.max(...resolutions.filter(isWritten));
  const isOpen = resolutions.length === 0 || reopenings.some((at) => at >= last);
  return isOpen || !Number.isFinite(last) ? NaN : last;
}

/** From each resolution to the reopening after it: closed time, in which no clock runs (decision 20). */
export function closedTimesOf({ resolutions, reopenings }: IssueLife): Pause[] {
  return resolutions.filter(isWritten).flatMap((fromAt) => {
    const later = reopenings.filter((at) => at >= fromAt);
    return later.length > 0 ? [{ fromAt, toAt: Math.min(...later) }] : [];
  });
}

/** Is it written, and not before the resolution? A date alone stands for its whole day. */
export function isAfterwards(at: Moment, resolvedAt: Moment): boolean {
  return isWritten(at) && isWritten(resolvedAt) && !isOutOfOrder(resolvedAt, at);
}

/** Is the step done? What was done before the last resolution does not confirm or survey that one. */
export function isStepDone(life: IssueLife, step: LifeStep): boolean {
  const resolvedAt = resolvedAtOf(life);
  switch (step) {
    case "received":
      return isWritten(life.acceptedAt) || isWritten(life.raisedAt);
    case "classified":
      return life.severity !== "";
    case "responded":
      return isWritten(life.respondedAt) || life.resolutions.some(isWritten);
    case "planned":
      return isWritten(life.plannedAt);
    case "resolved":
      return isWritten(resolvedAt);
    case "confirmed":
      return isAfterwards(life.confirmedAt, resolvedAt);
    case "surveyed":
      return isAfterwards(life.surveyedAt, resolvedAt);
    case "root-cause":
      return life.rootCause.trim() !== "";
  }
}

export interface ClosedLoop {
  /** 闭环 */
  readonly isClosed: boolean;
  /** In the order of the steps. */
  readonly missing: readonly LifeStep[];
}

export function closedLoopOf(life: IssueLife, rules: IssueLifeRules): ClosedLoop {
  const needsCause = life.severity !== "" && rules.rootCauseFor.includes(life.severity);
  const missing = lifeSteps.filter((step) => {
    const isRequired = step === "root-cause" ? needsCause : rules.required.includes(step);
    return isRequired && !isStepDone(life, step);
  });
  return { isClosed: missing.length === 0, missing };
}

export interface StageOfLife {
  readonly stages: readonly LifeStage[];
  /** The last stage that it has reached with all before it; undefined before the first. */
  readonly reached: LifeStage | undefined;
  /** Stages that were passed over: a later one is written, this one is not. */
  readonly passedOver: readonly LifeStage[];
}

export function stageOf(life: IssueLife): StageOfLife {
  const stages: readonly LifeStage[] = life.isComplaint ? complaintStages : issueStages;
  const done = stages.map((stage) => isStageDone(life, stage));
  const first = done.indexOf(false);
  const last = done.lastIndexOf(true);
  return {
    stages,
    reached: stages[first < 0 ? stages.length - 1 : first - 1],
    passedOver: stages.filter((_, i) => done[i] === false && i < last),
  };
}

function isStageDone(life: IssueLife, stage: LifeStage): boolean {
  switch (stage) {
    case "received":
    case "classified":
    case "responded":
      return isStepDone(life, stage);
    case "analysed":
      return isStepDone(life, "planned") || isStepDone(life, "root-cause");
    case "resolved":
    case "handled":
      return isStepDone(life, "resolved");
    case "fed-back":
      return isStepDone(life, "confirmed");
  }
}

/** What an issue waits for next, or that it is done; `none` = its moments are in error. */
export const lifeStates = [
  "classify",
  "respond",
  "plan",
  "analyse", //       the plan of a complaint (S1-09)
  "resolve",
  "resolve-again", // after a reopening
  "handle", //        the resolution of a complaint
  "receive",
  "confirm",
  "survey",
  "root-cause",
  "closed", //        闭环
  "merged",
  "none",
] as const;
export type LifeState = (typeof lifeStates)[number];

const stateOfMissing: Readonly<Record<LifeStep, LifeState>> = {
  received: "receive",
  classified: "classify",
  responded: "respond",
  planned: "plan",
  resolved: "resolve",
  confirmed: "confirm",
  surveyed: "survey",
  "root-cause": "root-cause",
};

/**
 * The next step. Until the resolution each is waited for in turn; after it only what the loop still needs.
 * @param keepsPlan the sheet has a column in which the plan, or a complaint's analysis, can be written
 */
export function lifeStateOf(life: IssueLife, rules: IssueLifeRules, keepsPlan: boolean): LifeState {
  if (!isStepDone(life, "resolved")) return stateOfOpen(life, keepsPlan);
  const [missing] = closedLoopOf(life, rules).missing;
  return missing === undefined ? "closed" : stateOfMissing[missing];
}

function stateOfOpen(life: IssueLife, keepsPlan: boolean): LifeState {
  const { isComplaint, resolutions } = life;
  if (!isStepDone(life, "classified")) return "classify";
  if (!isStepDone(life, "responded")) return "respond";
  if (resolutions.some(isWritten)) return "resolve-again";
  const isPlanned = isComplaint ? isStageDone(life, "analysed") : isStepDone(life, "planned");
  const isPlanning = keepsPlan ? !isPlanned : life.isInAnalysis;
  if (isPlanning) return isComplaint ? "analyse" : "plan";
  return isComplaint ? "handle" : "resolve";
}

/**
 * Since when an issue has been parked in waiting for longer than allowed (decision 12): a reminder, never a verdict.
 * @param longestWaitDays Infinity = no limit
 * @returns NaN where it does not wait, or not for long
 */
export function parkedSince(life: IssueLife, longestWaitDays: number, now: Moment): Moment {
  const open = life.waits.find(({ fromAt, toAt }) => fromAt <= now && toAt > now);
  if (!open || isWritten(resolvedAtOf(life))) return NaN;
  return now - open.fromAt > longestWaitDays * SECONDS_PER_DAY ? open.fromAt : NaN;
}
