import type { Moment } from "../time";

/** Waiting for the customer, from `fromAt` until just before `toAt`; Infinity = still waiting. */
export interface Pause {
  readonly fromAt: Moment;
  readonly toAt: Moment;
}

/**
 * A set of paused moments: `from, to, from, to, …`, sorted, apart, none empty. Kept flat because the service
 * level builds one for every paused issue in the same array.
 */
export type PauseSet = readonly number[];

/** Adds `from` … `to` to the set in place; a reversed or empty pair adds nothing. */
export function addPause(set: number[], from: Moment, to: Moment): void {
  if (!(from < to)) return;
  let begin = 0;
  while (begin < set.length && (set[begin + 1] ?? NaN) < from) begin += 2;
  let end = begin;
  let joinedFrom = from;
  let joinedTo = to;
  while (end < set.length && (set[end] ?? NaN) <= to) {
    joinedFrom = Math.min(joinedFrom, set[end] ?? NaN);
    joinedTo = Math.max(joinedTo, set[end + 1] ?? NaN);
    end += 2;
  }
  set.splice(begin, end - begin, joinedFrom, joinedTo);
}

/** @param startAt what lies before it is cut off: a clock that does not run yet cannot be paused */
export function pauseSetOf(pauses: readonly Pause[], startAt: Moment): PauseSet {
  const set: number[] = [];
  for (const { fromAt, toAt } of pauses) addPause(set, Math.max(fromAt, startAt), toAt);
  return set;
}

/** @returns when the pause began that `at` lies in or ends, else `at` itself */
export function pausedSince(pauses: PauseSet, at: Moment): Moment {
  for (let i = 0; i < pauses.length; i += 2) {
    const from = pauses[i] ?? NaN;
    const to = pauses[i + 1] ?? NaN;
    if (from < at && at <= to) return from;
  }
  return at;
}

/** @returns when the pause began that has no end yet; NaN without one */
export function openPauseBegin(pauses: PauseSet): Moment {
  const last = pauses.length - 2;
  return last >= 0 && pauses[last + 1] === Infinity ? (pauses[last] ?? NaN) : NaN;
}
