import type { IssueStep } from "../actions/issueStep";
import type { Moment } from "../domain/time";
import { durationText } from "./durationText";
import { minuteText } from "./minuteText";
import type { Words } from "./words";

/** `环节：待出方案，期限 2026-03-02 10:00，还剩 3 小时` */
export function stepLine({ step, dueAt }: IssueStep, now: Moment, { pane }: Words): string {
  const { names, line, lineDue } = pane.step;
  if (Number.isNaN(dueAt)) return line(names[step]);
  const { late, left } = pane.today;
  const duration = durationText(Math.abs(dueAt - now), pane.today);
  return lineDue(names[step], minuteText(dueAt), dueAt < now ? late(duration) : left(duration));
}
