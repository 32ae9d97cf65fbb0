import { followUpStatuses, type Assessment, type FollowUpStatus } from "./assessment";
import { workCalendarOf } from "./calendar";
import { contactHistoryOf } from "./contactHistory";
import { applicability, later, startDay, statusOf } from "./followUp";
import type { OneCustomer } from "./oneCustomer";
import { contactKinds, type Cadence } from "./policy";
import { dueDayMover } from "./restDays";
import { dayOf, monthsLater, type Day, type Moment } from "./time";

/** One clock of a customer: why the next contact of a kind is due when it is. */
export interface ExplainedClock {
  readonly cadence: Cadence;
  /** The last contact that reset the clock; NaN = there was none yet. */
  readonly lastAt: Moment;
  /** The day from which it counts: that contact's, else the creation's or the cooperation's; NaN = none is known. */
  readonly countsFrom: Day;
  /** NaN where nothing is known to count from. */
  readonly dueOn: Day;
  readonly status: FollowUpStatus;
}

/**
 * The clocks that run for a customer by his tags and tier, in the order of the policy.
 * @param customer his place in the assessment
 * @returns [] where the workbook has no contact log
 */
export function explainFollowUp(
  { book, links }: OneCustomer,
  { now, policy, customers: results }: Assessment,
  customer: number,
): ExplainedClock[] {
  const { cadences, dueOnRestDay, dueSoonDays } = policy.followUp;
  if (!book.contacts) return [];
  const today = dayOf(now);
  const range = { from: monthsLater(today, -12), to: monthsLater(today, 12) };
  const calendar = workCalendarOf(policy.calendar, book.calendarDays, range);
  const { moved } = dueDayMover(dueOnRestDay, calendar);
  const history = contactHistoryOf(book.contacts, links.contacts, 1, policy.followUp, now);
  const neverMet = Number.isNaN(history.lastAt[0] ?? NaN);
  const applies = applicability(cadences);
  const [tags, tier] = [results.tags[customer] ?? 0, results.tier[customer] ?? NaN];
  return cadences.flatMap((cadence, k) => {
    if (!applies(k, tags, tier)) return [];
    const lastAt = history.lastReset[contactKinds.indexOf(cadence.kind)]?.[0] ?? NaN;
    const countsFrom = Number.isNaN(lastAt) ? startDay(book.customers, 0) : dayOf(lastAt);
    const dueOn = moved(later(countsFrom, cadence.every));
    const status = followUpStatuses[statusOf(dueOn, neverMet, dueSoonDays, today)] ?? "none";
    return [{ cadence, lastAt, countsFrom, dueOn, status }];
  });
}
