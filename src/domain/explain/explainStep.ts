import type { WorkCalendar } from "../calendar/calendar";
import type { Policy } from "../policy/policy";
import type { IssueLifeColumns, Issues } from "../records";
import type { IssueLife } from "../serviceLevel/issueLife";
import { lifeSpan, lifeVerdict, pausesOf, type LifeClock } from "../serviceLevel/issueLifeClocks";
import { keepsSteps, voidsLife } from "../serviceLevel/issueLifeResults";
import { deskOf, emptyRow, readRow } from "../serviceLevel/serviceLevel";
import type { Moment } from "../time";
import type { ExplainedIssueClock, IssueClock } from "./explainIssue";
import { judgedAt, promiseOf } from "./explainPromise";

/** The clocks that only an issue's whole life has: plan, confirmation and survey (S2-37, S2-52, S2-53). */
export type StepClock = Exclude<LifeClock, IssueClock>;

/** @returns undefined where the sheet does not keep the step, or its clock has not begun */
type ExplainStep = (index: number, clock: StepClock) => ExplainedIssueClock | undefined;

/** Explains the further clocks of a run's issues; the same verdicts as `lifeVerdict`. */
export function stepExplainer(
  issues: Issues,
  policy: Pick<Policy, "serviceLevel" | "surveys">,
  calendar: WorkCalendar,
  now: Moment,
): ExplainStep {
  const desk = deskOf(issues, policy.serviceLevel, calendar, now);
  const { lives } = desk;
  return (index, clock) => {
    if (!lives || lives.isMerged(index)) return undefined;
    const row = emptyRow();
    readRow(desk, row, index);
    if (row.remarks & voidsLife) return undefined;
    const life = lives.lifeOf(index);
    if (!isKept(issues.life, life, clock)) return undefined;
    const span = lifeSpan(life, clock, policy);
    const verdict = lifeVerdict(life, clock, policy, calendar, now);
    if (!span || !verdict) return undefined;
    const { startAt, stopAt, status, ownStatus } = verdict;
    const pauses = pausesOf(span);
    const at = judgedAt(pauses, stopAt, now);
    const promised = { ...span, pauses, closedTimes: [] };
    return {
      ...{ clock, startAt, stopAt, status, ownStatus, now, judgedAt: at, remarks: [] },
      severity: issues.severity[index] ?? "",
      exemption: lives.exemptionOf(index),
      promise: promiseOf(promised, at, ownStatus, policy.serviceLevel, calendar),
    };
  };
}

function isKept(
  columns: IssueLifeColumns | undefined,
  { isInAnalysis }: IssueLife,
  clock: StepClock,
): boolean {
  if (!columns || !keepsSteps(columns)) return false;
  return clock !== "plan" || columns.plannedAt !== undefined || isInAnalysis;
}
