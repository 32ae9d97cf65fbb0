import type { IssueClock } from "../../actions/customer/cardIssues";
import type { Moment } from "../../domain/time";
import { durationText } from "../durationText";
import { minuteText } from "../minuteText";
import type { Words } from "../words";

/** 解决超时 2 天 16 小时, 响应还剩 3 小时; where there is no deadline, the clock's status. */
export function issueClockState(
  { clock, status, dueAt, doneAt }: IssueClock,
  now: Moment,
  { pane: { today, customer }, sla }: Words,
): string {
  const runs = Number.isNaN(doneAt) && !Number.isNaN(dueAt);
  const { state } = customer.issues;
  if (!runs) return state(today.clocks[clock], sla[status]);
  const duration = durationText(Math.abs(dueAt - now), today);
  return state(today.clocks[clock], dueAt < now ? today.late(duration) : today.left(duration));
}

/** One clock of an issue on a line of its own. */
export function issueClockLine(one: IssueClock, now: Moment, words: Words): string {
  const { issues } = words.pane.customer;
  const { clock, status, dueAt, doneAt } = one;
  const name = words.pane.today.clocks[clock];
  if (!Number.isNaN(doneAt)) return issues.done(name, minuteText(doneAt), words.sla[status]);
  if (Number.isNaN(dueAt)) return issues.open(name, words.sla[status]);
  const duration = durationText(Math.abs(dueAt - now), words.pane.today);
  const { late, left } = words.pane.today;
  return issues.due(name, minuteText(dueAt), dueAt < now ? late(duration) : left(duration));
}
