import { slaStatuses, type Assessment, type SlaStatus } from "../domain/assessment";
import { lifeStates, type LifeState } from "../domain/serviceLevel/issueLife";
import type { LifeClock } from "../domain/serviceLevel/issueLifeClocks";
import { clockOfState } from "../domain/serviceLevel/issueLifeResults";
import type { Moment } from "../domain/time";

export type Step = Exclude<LifeState, "none">;

/** Where an issue is on its way to the closed loop, and by when it should be further. */
export interface IssueStep {
  readonly step: Step;
  /** The clock that the step runs against; undefined where none does. */
  readonly clock: LifeClock | undefined;
  readonly status: SlaStatus;
  /** NaN where no clock runs, or waiting keeps it open. */
  readonly dueAt: Moment;
}

/**
 * @param issue index into `book.issues`
 * @returns undefined where the sheet keeps no steps, or the row's moments are in error
 */
export function issueStep(
  { issues }: Pick<Assessment, "issues">,
  issue: number,
): IssueStep | undefined {
  const life = issues?.life;
  const state = lifeStates[life?.state[issue] ?? -1];
  if (!life || state === undefined || state === "none") return undefined;
  return {
    step: state,
    clock: clockOfState[state],
    status: slaStatuses[life.status[issue] ?? -1] ?? "none",
    dueAt: life.dueAt[issue] ?? NaN,
  };
}

/** Is it resolved, and does its loop still lack a step? */
export function isUnclosed({ step }: IssueStep, isOpen: boolean): boolean {
  return !isOpen && step !== "closed" && step !== "merged";
}
