import { dayOf, startOfDay, type Moment } from "../time";

/**
 * What the service level noticed about an issue's row, one bit each, so that 100,000 rows need one integer column. Bits
 * of `voidsVerdict` leave the row without a verdict on either clock.
 */
export const issueRemark = {
  raisedAtMissing: 1,
  raisedInFuture: 1 << 1,
  respondedInFuture: 1 << 2,
  resolvedInFuture: 1 << 3,
  /** A beginning or an end of waiting. */
  waitInFuture: 1 << 4,
  respondedBeforeRaised: 1 << 5,
  resolvedBeforeRaised: 1 << 6,
  resolvedBeforeResponded: 1 << 7,
  /** Waiting ended before it began: no verdict on the clocks that waiting stops. */
  pauseReversed: 1 << 8,
  /** Waiting has an end but no beginning: the same. */
  pauseWithoutStart: 1 << 9,
  severityUnmatched: 1 << 10,
  /** Decision 13: no response is written, so the resolution counts as one. */
  responseInferred: 1 << 11,
  /** The status says closed, but no time of resolution is written. */
  closedWithoutTime: 1 << 12,
  /** Decision 15: the clocks start at the opening of the date. */
  raisedWithoutTime: 1 << 13,
} as const;

export type IssueRemark = keyof typeof issueRemark;

export const voidsVerdict =
  issueRemark.raisedAtMissing |
  issueRemark.raisedInFuture |
  issueRemark.respondedInFuture |
  issueRemark.resolvedInFuture |
  issueRemark.respondedBeforeRaised |
  issueRemark.resolvedBeforeRaised |
  issueRemark.resolvedBeforeResponded;

/** These leave open how long a clock stood still. */
export const voidsPausedClock =
  issueRemark.waitInFuture | issueRemark.pauseReversed | issueRemark.pauseWithoutStart;

/** Is `later` before `earlier`? A midnight stands for its whole date: sheets hold dates without a time. */
export function isOutOfOrder(earlier: Moment, later: Moment): boolean {
  return (
    later < earlier && !(dayOf(later) === dayOf(earlier) && startOfDay(dayOf(later)) === later)
  );
}

/** The remarks on the order of an issue's own moments; NaN = not written. */
export function momentRemarks(
  raisedAt: Moment,
  respondedAt: Moment,
  resolvedAt: Moment,
  now: Moment,
): number {
  let remarks = 0;
  if (Number.isNaN(raisedAt)) remarks |= issueRemark.raisedAtMissing;
  if (raisedAt > now) remarks |= issueRemark.raisedInFuture;
  if (respondedAt > now) remarks |= issueRemark.respondedInFuture;
  if (resolvedAt > now) remarks |= issueRemark.resolvedInFuture;
  if (isOutOfOrder(raisedAt, respondedAt)) remarks |= issueRemark.respondedBeforeRaised;
  if (isOutOfOrder(raisedAt, resolvedAt)) remarks |= issueRemark.resolvedBeforeRaised;
  if (isOutOfOrder(respondedAt, resolvedAt)) remarks |= issueRemark.resolvedBeforeResponded;
  return remarks;
}

/** The remarks on one pair of waiting moments; NaN = not written, both = no waiting. */
export function waitRemarks(from: Moment, to: Moment, now: Moment): number {
  if (Number.isNaN(from)) return Number.isNaN(to) ? 0 : issueRemark.pauseWithoutStart;
  if (isOutOfOrder(from, to)) return issueRemark.pauseReversed;
  return from > now || to > now ? issueRemark.waitInFuture : 0;
}
