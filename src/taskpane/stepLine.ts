import type { IssueStep } from "../actions/issueStep";
import type { Moment } from "../domain/time";
import { durationText } from "./durationText";
import { minuteText } from "./minuteText";
import type { Words } from "./words";

/**
 * `环节：待出方案，期限 2026-03-02 10:00，还剩 3 小时`. The two promises are told beside it anyway, and nothing is late
 * of what is exempted.
 */
export function stepLine(one: IssueStep, now: Moment, { pane }: Words): string {
  const { step, clock, status, dueAt } = one;
  const { names, line, lineDue } = pane.step;
  const isPromise = clock === "respond" || clock === "resolve";
  if (isPromise || status === "exempted" || Number.isNaN(dueAt)) return line(names[step]);
  const { late, left } = pane.today;
  const duration = durationText(Math.abs(dueAt - now), pane.today);
  return lineDue(names[step], minuteText(dueAt), dueAt < now ? late(duration) : left(duration));
}
