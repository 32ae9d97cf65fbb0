import type { WorkCalendar } from "../calendar/calendar";
import type { DateFacts } from "../calendar/calendarDates";
import {
  compiledTarget,
  lastDayEndOf,
  secondsPerUnit,
  type CompiledTarget,
  type DeadlineOptions,
} from "../serviceLevel/deadline";
import { openPauseBegin, pauseSetOf, type Pause, type PauseSet } from "../serviceLevel/pauses";
import type { Reading, Target } from "../policy/policy";
import { dayOf, SECONDS_PER_DAY, startOfDay, type Day, type Moment } from "../time";

/**
 * Why a deadline is where it is (为什么): every date from the start to the due moment, what the date is, and what each
 * stretch of it did to the clock. It walks the dates one by one instead of looking sums up, so it is also the
 * independent check of the fast reckoning.
 */
export interface ExplainedDeadline {
  /** As `deadlineOf` gives it: NaN = never reached, Infinity = kept open by a pause. */
  readonly dueAt: Moment;
  readonly target: Target;
  readonly compiled: CompiledTarget;
  readonly startAt: Moment;
  readonly dates: readonly ExplainedDate[];
  /** Seconds of the target's own clock that had to pass; the running pieces sum to it. */
  readonly allowedSeconds: number;
}

export interface ExplainedDate {
  readonly on: Day;
  readonly facts: DateFacts;
  /** Is the date's year announced and the date free of contradiction? */
  readonly known: boolean;
  /** What this date adds to the count, in the target's own unit; the sum is the target once it is reached. */
  readonly counted: number;
  /** The day on which the period starts, in a reading that does not count it. */
  readonly startDayLeftOut: boolean;
  readonly pieces: readonly Piece[];
}

export type PieceReason =
  | "running" //       the clock runs
  | "paused" //        waiting for the customer
  | "closed" //        outside the hours of a working-time clock
  | "paused-closed" // waiting outside these hours, which takes nothing from the clock (decision 8)
  | "to-end"; //       reached, but the period ends only at the next opening or close

/** One stretch of a date; the pieces of all dates join without a gap from the start to the due moment. */
export interface Piece {
  readonly from: Moment;
  readonly to: Moment;
  readonly reason: PieceReason;
}

/** No deadline that people set is further away; beyond it the walk gives up. */
const LONGEST_WALK_DAYS = 20_000;

interface Walk {
  readonly target: CompiledTarget;
  readonly startAt: Moment;
  readonly calendar: WorkCalendar;
}

/** Which dates count towards a number of days, and when the last one ends. */
interface Count {
  readonly dates: ReadonlySet<Day>;
  readonly dueAt: Moment;
}

function countsDate({ target, startAt, calendar }: Walk, on: Day): boolean {
  if (target.reading === "calendar-days") return on > dayOf(startAt);
  if (!calendar.isWorkingDay(on)) return false;
  if (target.reading === "working-days") return on > dayOf(startAt);
  return target.days > 1 || calendar.closeOf(on) > startAt;
}

function countDates(walk: Walk): Count {
  const { target, startAt, calendar } = walk;
  const dates = new Set<Day>();
  const startDay = dayOf(startAt);
  for (let on = startDay; on <= startDay + LONGEST_WALK_DAYS; on += 1) {
    if (dates.size < target.days && countsDate(walk, on)) dates.add(on);
    if (dates.size < target.days) continue;
    const dueAt = lastDayEndOf(target, on, calendar);
    // A last day that is off is moved on without counting the dates between.
    if (dueAt > startAt) return { dates, dueAt };
  }
  return { dates, dueAt: NaN };
}

const AROUND_THE_CLOCK: DateFacts["hours"] = [[0, SECONDS_PER_DAY]];

/** The stretches of one date in which the target's own clock would run, pauses apart. */
function openHours({ target }: Walk, facts: DateFacts): DateFacts["hours"] {
  return target.onWorkingTime ? facts.hours : AROUND_THE_CLOCK;
}

/** The moments of one date at which anything can change, sorted. */
function edgesOf(walk: Walk, on: Day, facts: DateFacts, pauses: PauseSet): Moment[] {
  const midnight = startOfDay(on);
  const begin = Math.max(midnight, walk.startAt);
  const end = startOfDay(on + 1);
  const edges = [begin, end];
  const add = (at: Moment) => {
    if (begin < at && at < end && !edges.includes(at)) edges.push(at);
  };
  for (const [from, to] of openHours(walk, facts)) {
    add(midnight + from);
    add(midnight + to);
  }
  for (const at of pauses) add(at);
  return edges.length > 2 ? edges.sort((a, b) => a - b) : edges;
}

function isPaused(pauses: PauseSet, at: Moment): boolean {
  return pauses.some((from, i) => i % 2 === 0 && from <= at && at < (pauses[i + 1] ?? NaN));
}

function reasonAt(walk: Walk, facts: DateFacts, pauses: PauseSet, at: Moment): PieceReason {
  const second = at - startOfDay(dayOf(at));
  const open = openHours(walk, facts).some(([from, to]) => from <= second && second < to);
  if (isPaused(pauses, at)) return open ? "paused" : "paused-closed";
  return open ? "running" : "closed";
}

interface Run {
  readonly pieces: ReadonlyMap<Day, readonly Piece[]>;
  readonly reachedAt: Moment;
}

function secondsOf(pieces: readonly Piece[], reason: PieceReason): number {
  return pieces.reduce(
    (sum, piece) => sum + (piece.reason === reason ? piece.to - piece.from : 0),
    0,
  );
}

/** The pieces of one date until the clock has run for `left` seconds. */
function runDate(walk: Walk, on: Day, pauses: PauseSet, left: number): Piece[] {
  const facts = walk.calendar.factsOf(on);
  const edges = edgesOf(walk, on, facts, pauses);
  const pieces: Piece[] = [];
  let remaining = left;
  for (const [i, from] of edges.slice(0, -1).entries()) {
    if (remaining <= 0) break;
    const reason = reasonAt(walk, facts, pauses, from);
    const end = edges[i + 1] ?? from;
    const to = reason === "running" ? Math.min(end, from + remaining) : end;
    if (reason === "running") remaining -= to - from;
    pieces.push({ from, to, reason });
  }
  return pieces;
}

/** Runs the clock date by date until `seconds` of it have passed outside the pauses. */
function runClock(walk: Walk, pauses: PauseSet, seconds: number): Run {
  const pieces = new Map<Day, readonly Piece[]>();
  if (Number.isNaN(seconds)) return { pieces, reachedAt: NaN };
  const foreverFrom = openPauseBegin(pauses);
  const startDay = dayOf(walk.startAt);
  let left = seconds;
  for (let on = startDay; on <= startDay + LONGEST_WALK_DAYS; on += 1) {
    const ofDate = runDate(walk, on, pauses, left);
    pieces.set(on, ofDate);
    left -= secondsOf(ofDate, "running");
    if (left <= 0) return { pieces, reachedAt: ofDate.at(-1)?.to ?? walk.startAt };
    if (startOfDay(on + 1) > foreverFrom) return { pieces, reachedAt: Infinity };
  }
  return { pieces, reachedAt: NaN };
}

/** The moment at which a period ends that has run out at `reachedAt`, found by walking. */
function endOf({ target, calendar }: Walk, reachedAt: Moment): Moment {
  if (!Number.isFinite(reachedAt)) return reachedAt;
  if (target.reading === "clock-hours-to-opening") return calendar.openingAtOrAfter(reachedAt);
  if (target.reading !== "calendar-days") return reachedAt;
  const firstDay = dayOf(reachedAt - 1);
  for (let on = firstDay; on <= firstDay + LONGEST_WALK_DAYS; on += 1) {
    const end = lastDayEndOf(target, on, calendar);
    if (end >= reachedAt) return end;
  }
  return NaN;
}

/** The stretch from `reachedAt` to the end, date by date. */
function toEnd(reachedAt: Moment, dueAt: Moment): ReadonlyMap<Day, Piece> {
  const pieces = new Map<Day, Piece>();
  for (let from = reachedAt; from < dueAt;) {
    const to = Math.min(startOfDay(dayOf(from) + 1), dueAt);
    pieces.set(dayOf(from), { from, to, reason: "to-end" });
    from = to;
  }
  return pieces;
}

const leavesStartDayOut: ReadonlySet<Reading> = new Set(["working-days", "calendar-days"]);

function explainedDate(
  walk: Walk,
  on: Day,
  pieces: readonly Piece[],
  count: Count | undefined,
  secondsPerCount: number,
): ExplainedDate {
  const running = secondsOf(pieces, "running") / secondsPerCount;
  return {
    on,
    facts: walk.calendar.factsOf(on),
    known: Number.isNaN(walk.calendar.firstUnknown(on, on)),
    counted: count ? Number(count.dates.has(on)) : running,
    startDayLeftOut: on === dayOf(walk.startAt) && leavesStartDayOut.has(walk.target.reading),
    pieces,
  };
}

/** The same deadline as `deadlineOf`, with its reasons; same arguments. */
export function explainDeadline(
  startAt: Moment,
  target: Target,
  pauses: readonly Pause[],
  calendar: WorkCalendar,
  options: DeadlineOptions,
): ExplainedDeadline {
  const { hoursPerWorkingDay } = calendar;
  const compiled = compiledTarget(target, hoursPerWorkingDay, options);
  const walk: Walk = { target: compiled, startAt, calendar };
  const count = Number.isNaN(compiled.seconds) ? countDates(walk) : undefined;
  const allowedSeconds = count ? allowedUntil(walk, count.dueAt) : compiled.seconds;
  const { pieces, reachedAt } = runClock(walk, pauseSetOf(pauses, startAt), allowedSeconds);
  const dueAt = endOf(walk, reachedAt);
  const tail = toEnd(reachedAt, dueAt);
  const unit = secondsPerUnit(target.reading, hoursPerWorkingDay);
  const dates = [...new Set([...pieces.keys(), ...tail.keys()])].map((on) => {
    const last = tail.get(on);
    return explainedDate(
      walk,
      on,
      [...(pieces.get(on) ?? []), ...(last ? [last] : [])],
      count,
      unit,
    );
  });
  return { dueAt, target, compiled, startAt, dates, allowedSeconds };
}

/** Seconds of the target's own clock from the start to the end of the count, without pauses. */
function allowedUntil(walk: Walk, dueAt: Moment): number {
  if (Number.isNaN(dueAt)) return NaN;
  let seconds = 0;
  for (let on = dayOf(walk.startAt); startOfDay(on) < dueAt; on += 1) {
    for (const [from, to] of openHours(walk, walk.calendar.factsOf(on))) {
      const begin = Math.max(walk.startAt, startOfDay(on) + from);
      seconds += Math.max(0, Math.min(dueAt, startOfDay(on) + to) - begin);
    }
  }
  return seconds;
}
