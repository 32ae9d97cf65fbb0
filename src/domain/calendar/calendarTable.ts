import type { DateFacts } from "./calendarDates";
import { dayFrom, dayOf, partsOf, startOfDay, type Day, type Moment } from "../time";

/**
 * Working time as sums over dates. Index i of a column is the date `first + i`; the `…Before` sums have one
 * entry more, the last one being the whole table's. Outside `first` … `last` a look-up answers NaN.
 */
export interface CalendarTable {
  readonly first: Day;
  readonly last: Day;
  readonly facts: readonly DateFacts[];
  /** The end of each date's last working interval, NaN on a date off. */
  readonly closesAt: Float64Array;
  readonly secondsBefore: Float64Array;
  readonly workingDaysBefore: Int32Array;
  /** Every working day of the table, in order. */
  readonly workingDays: Int32Array;
  /** Dates whose hours are not known for sure: of a year not announced, or listed with two types. */
  readonly unknownBefore: Int32Array;
}

export interface CalendarFacts {
  readonly factsOf: (on: Day) => DateFacts;
  readonly announcedYears: ReadonlySet<number>;
}

function secondsIn({ hours }: DateFacts): number {
  let seconds = 0;
  for (const [from, to] of hours) seconds += to - from;
  return seconds;
}

export function calendarTable(facts: CalendarFacts, first: Day, last: Day): CalendarTable {
  const days = last - first + 1;
  const dates: DateFacts[] = [];
  const closesAt = new Float64Array(days);
  const secondsBefore = new Float64Array(days + 1);
  const workingDaysBefore = new Int32Array(days + 1);
  const unknownBefore = new Int32Array(days + 1);
  const workingDays = new Int32Array(days);
  let [seconds, working, unknown] = [0, 0, 0];
  let [yearEnd, announced] = [-Infinity, false];
  for (let on = first; on <= last; on += 1) {
    if (on > yearEnd) {
      const { year } = partsOf(on);
      [yearEnd, announced] = [dayFrom(year, 12, 31), facts.announcedYears.has(year)];
    }
    const date = facts.factsOf(on);
    dates.push(date);
    closesAt[on - first] = startOfDay(on) + (date.hours.at(-1)?.[1] ?? NaN);
    if (date.hours.length > 0) workingDays[working++] = on;
    if (!announced || date.kind === "conflict") unknown += 1;
    seconds += secondsIn(date);
    const next = on - first + 1;
    secondsBefore[next] = seconds;
    workingDaysBefore[next] = working;
    unknownBefore[next] = unknown;
  }
  // Written out: what a spread builds has another shape each time, and compiled code is thrown away for it.
  return {
    first,
    last,
    facts: dates,
    closesAt,
    secondsBefore,
    workingDaysBefore,
    unknownBefore,
    workingDays: workingDays.subarray(0, working),
  };
}

/** Working seconds from the table's first midnight to `at`. */
export function workedUntil(table: CalendarTable, at: Moment): number {
  const on = dayOf(at);
  const hours = table.facts[on - table.first]?.hours;
  if (!hours) return NaN;
  const second = at - startOfDay(on);
  let seconds = table.secondsBefore[on - table.first] ?? NaN;
  for (let i = 0; i < hours.length; i += 1) {
    const [from, to] = hours[i] as readonly [number, number];
    if (second <= from) break;
    seconds += (second < to ? second : to) - from;
  }
  return seconds;
}

/**
 * The earliest moment by which `worked` seconds have passed since the table's first midnight.
 * @param lowest a date's index known not to lie after it
 */
export function momentWorked(table: CalendarTable, worked: number, lowest: number): Moment {
  let low = lowest;
  let high = table.facts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((table.secondsBefore[middle] ?? NaN) < worked) low = middle;
    else high = middle;
  }
  let left = worked - (table.secondsBefore[low] ?? NaN);
  for (const [from, to] of table.facts[low]?.hours ?? []) {
    if (left <= to - from) return startOfDay(table.first + low) + from + left;
    left -= to - from;
  }
  return NaN;
}

/** @returns the first date in `from` … `to` whose hours are not known for sure; NaN if all are */
export function firstUnknownIn(table: CalendarTable, from: Day, to: Day): Day {
  const { unknownBefore, first } = table;
  const before = unknownBefore[from - first];
  if (unknownBefore[to - first + 1] === before) return NaN;
  let on = from;
  while (on < to && unknownBefore[on - first + 1] === before) on += 1;
  return on;
}
