import type { WorkCalendar } from "../calendar/calendar";
import { openPauseBegin, pauseSetOf, type Pause, type PauseSet } from "./pauses";
import type { Reading, Target } from "../policy/policy";
import { dayOf, SECONDS_PER_DAY, startOfDay, type Day, type Moment } from "../time";

const SECONDS_PER_HOUR = 3600;

export interface DeadlineOptions {
  /** Civil Code Art. 203, `policy.serviceLevel.weekendMovesLastDay`. */
  readonly weekendMovesLastDay: boolean;
}

/** A target as the numbers that its reading needs. */
export interface CompiledTarget {
  readonly reading: Reading;
  /** Dates to count, where the reading counts dates; a part of a day counts as a whole one. */
  readonly days: number;
  /** Seconds of the target's own clock, where the reading is a length of time; NaN where it ends at a close. */
  readonly seconds: number;
  /** The target's own clock: working time, or else the wall clock. */
  readonly onWorkingTime: boolean;
  readonly weekendMovesLastDay: boolean;
}

export interface Deadline {
  /** NaN where the calendar never reaches it; Infinity while a pause without end keeps it from being reached. */
  readonly dueAt: Moment;
  /** 暂定: the count needs a date that is not known (decision 7). */
  readonly provisional: boolean;
  /** The first midnight of such a date: an event until then is in time whatever will be announced. NaN without. */
  readonly provisionalFrom: Moment;
}

/** Seconds of one unit of `amount` on the target's own clock; NaN where the reading counts dates up to a close. */
export function secondsPerUnit(reading: Reading, hoursPerWorkingDay: number): number {
  switch (reading) {
    case "clock-hours":
    case "clock-hours-to-opening":
    case "working-hours":
      return SECONDS_PER_HOUR;
    case "working-days-same-time":
      return hoursPerWorkingDay * SECONDS_PER_HOUR;
    case "calendar-days-same-time":
      return SECONDS_PER_DAY;
    case "working-days":
    case "working-days-start-counted":
    case "calendar-days":
      return NaN;
  }
}

const workingTimeReadings: ReadonlySet<Reading> = new Set([
  "working-hours",
  "working-days",
  "working-days-start-counted",
  "working-days-same-time",
]);

export function compiledTarget(
  target: Target,
  hoursPerWorkingDay: number,
  options: DeadlineOptions,
): CompiledTarget {
  return {
    reading: target.reading,
    days: Math.ceil(target.amount),
    seconds: Math.round(target.amount * secondsPerUnit(target.reading, hoursPerWorkingDay)),
    onWorkingTime: workingTimeReadings.has(target.reading),
    weekendMovesLastDay: options.weekendMovesLastDay,
  };
}

/** Seconds of the target's own clock between two moments. */
export function ownSecondsBetween(
  target: CompiledTarget,
  from: Moment,
  to: Moment,
  calendar: WorkCalendar,
): number {
  return target.onWorkingTime ? calendar.workingSecondsBetween(from, to) : to - from;
}

/** The same without the paused ones. */
export function unpausedSecondsBetween(
  target: CompiledTarget,
  from: Moment,
  to: Moment,
  pauses: PauseSet,
  calendar: WorkCalendar,
): number {
  let seconds = ownSecondsBetween(target, from, to, calendar);
  for (let i = 0; i < pauses.length; i += 2) {
    const pausedFrom = pauses[i] ?? NaN;
    const pausedTo = Math.min(pauses[i + 1] ?? NaN, to);
    if (pausedFrom < pausedTo) {
      seconds -= ownSecondsBetween(target, pausedFrom, pausedTo, calendar);
    }
  }
  return seconds;
}

/** The earliest moment by which `seconds` of the target's own clock have passed outside the pauses. */
function advanceUnpaused(
  target: CompiledTarget,
  startAt: Moment,
  seconds: number,
  pauses: PauseSet,
  calendar: WorkCalendar,
): Moment {
  let at = startAt;
  let left = seconds;
  for (let i = 0; i < pauses.length; i += 2) {
    const passed = ownSecondsBetween(target, at, pauses[i] ?? NaN, calendar);
    if (passed >= left) break;
    left -= passed;
    at = pauses[i + 1] ?? NaN;
  }
  if (at === Infinity) return Infinity;
  return target.onWorkingTime ? calendar.advance(at, left) : at + left;
}

/** Does a date's business day end a period of calendar days, and when? NaN on a date that moves it on. */
export function lastDayEndOf(target: CompiledTarget, on: Day, calendar: WorkCalendar): Moment {
  const close = calendar.closeOf(on);
  if (!Number.isNaN(close) || target.weekendMovesLastDay) return close;
  return calendar.factsOf(on).kind === "weekend" ? startOfDay(on + 1) : NaN;
}

/** The first end of a last day at or after `at` (Civil Code Art. 203). */
function lastDayEndAtOrAfter(target: CompiledTarget, at: Moment, calendar: WorkCalendar): Moment {
  let on = dayOf(at - 1);
  let end = lastDayEndOf(target, on, calendar);
  if (end >= at) return end;
  const working = calendar.nthWorkingDayAfter(on, 1);
  if (target.weekendMovesLastDay) return calendar.closeOf(working);
  do end = lastDayEndOf(target, ++on, calendar);
  while (Number.isNaN(end) && !(on >= working));
  return end;
}

/** Where the Nth working day counts from the start day on and has closed before the start, the next one is the last. */
function startCountedDueAt(
  target: CompiledTarget,
  startAt: Moment,
  calendar: WorkCalendar,
): Moment {
  const on = calendar.nthWorkingDayAfter(dayOf(startAt) - 1, target.days);
  const dueAt = calendar.closeOf(on);
  return dueAt > startAt ? dueAt : calendar.closeOf(calendar.nthWorkingDayAfter(on, 1));
}

function unpausedDueAt(target: CompiledTarget, startAt: Moment, calendar: WorkCalendar): Moment {
  switch (target.reading) {
    case "clock-hours":
    case "calendar-days-same-time":
      return startAt + target.seconds;
    case "clock-hours-to-opening":
      return calendar.openingAtOrAfter(startAt + target.seconds);
    case "working-hours":
    case "working-days-same-time":
      return calendar.advance(startAt, target.seconds);
    case "working-days":
      return calendar.closeOf(calendar.nthWorkingDayAfter(dayOf(startAt), target.days));
    case "working-days-start-counted":
      return startCountedDueAt(target, startAt, calendar);
    case "calendar-days": {
      const lastDay = dayOf(startAt) + target.days;
      return lastDayEndAtOrAfter(target, startOfDay(lastDay) + 1, calendar);
    }
  }
}

/**
 * The due moment alone, for the many. A pause moves it by exactly the paused part of the target's own clock: what the
 * target allows is that clock's time from the start to the due moment without pauses.
 * @param pauses begin at `startAt` or later
 */
export function dueAtOf(
  target: CompiledTarget,
  startAt: Moment,
  pauses: PauseSet,
  calendar: WorkCalendar,
): Moment {
  if (pauses.length === 0) return unpausedDueAt(target, startAt, calendar);
  const reachedAt = advanceUnpaused(
    target,
    startAt,
    allowanceOf(target, startAt, calendar),
    pauses,
    calendar,
  );
  if (reachedAt === Infinity) return Infinity;
  if (target.reading === "clock-hours-to-opening") return calendar.openingAtOrAfter(reachedAt);
  if (target.reading === "calendar-days") return lastDayEndAtOrAfter(target, reachedAt, calendar);
  return reachedAt;
}

/** Seconds of the target's own clock that may pass before the count is reached. */
function allowanceOf(target: CompiledTarget, startAt: Moment, calendar: WorkCalendar): number {
  if (!Number.isNaN(target.seconds)) return target.seconds;
  return ownSecondsBetween(target, startAt, unpausedDueAt(target, startAt, calendar), calendar);
}

/**
 * @param until the due moment, or how far a count that has not reached it has got
 * @returns the first midnight of a date that the count needs and whose hours are not known; NaN if all are
 */
export function provisionalFromOf(
  target: CompiledTarget,
  startAt: Moment,
  until: Moment,
  calendar: WorkCalendar,
): Moment {
  switch (target.reading) {
    case "clock-hours":
    case "calendar-days-same-time":
      return NaN;
    case "clock-hours-to-opening":
      return firstUnknownAt(startAt + target.seconds, until, calendar);
    case "calendar-days":
      return firstUnknownAt(startOfDay(dayOf(startAt) + target.days), until - 1, calendar);
    case "working-hours":
    case "working-days":
    case "working-days-start-counted":
    case "working-days-same-time":
      return firstUnknownAt(startAt, until - 1, calendar);
  }
}

function firstUnknownAt(from: Moment, to: Moment, calendar: WorkCalendar): Moment {
  return from <= to ? startOfDay(calendar.firstUnknown(dayOf(from), dayOf(to))) : NaN;
}

/** @param pauses in any order; they may overlap, and what lies before `startAt` does not count */
export function deadlineOf(
  startAt: Moment,
  target: Target,
  pauses: readonly Pause[],
  calendar: WorkCalendar,
  options: DeadlineOptions,
): Deadline {
  const compiled = compiledTarget(target, calendar.hoursPerWorkingDay, options);
  const set = pauseSetOf(pauses, startAt);
  const dueAt = dueAtOf(compiled, startAt, set, calendar);
  const until = dueAt === Infinity ? openPauseBegin(set) : dueAt;
  const provisionalFrom = provisionalFromOf(compiled, startAt, until, calendar);
  return { dueAt, provisional: !Number.isNaN(provisionalFrom), provisionalFrom };
}
