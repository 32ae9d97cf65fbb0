import type { Policy } from "../policy/policy";
import type { CalendarDay } from "../records";
import { dayFromIso, weekdayIndex, type Day } from "../time";

/** Working intervals of one date, sorted and apart, in seconds after midnight; 24:00 is 86400. */
export type Hours = readonly (readonly [fromSecond: number, toSecond: number])[];

export type DateKind =
  | "weekday" //             the week's own working day
  | "weekend" //             the week's own rest day
  | "holiday" //             off by the policy's list or a public notice
  | "make-up-day" //         work by the same
  | "half-day" //            half by any list
  | "company-day-off"
  | "company-working-day"
  | "conflict"; //           listed with two types; what holds is unknown

/** What a date is, before any clock runs over it. `name` and `source` are empty for the week's own days. */
export interface DateFacts {
  readonly kind: DateKind;
  readonly hours: Hours;
  readonly name: string;
  readonly source: string;
  /** Rows of the 工作日历 sheet that decide the date, from 1; none where another source does. */
  readonly rows: readonly number[];
}

/** Who lists a date. Each list is laid over those before it, date by date. */
export const calendarLists = ["policy", "notice", "company"] as const;
export type CalendarList = (typeof calendarLists)[number];

export interface CalendarConflict {
  readonly on: string;
  readonly list: CalendarList;
  readonly rows: readonly number[];
}

/** A date that a list sets otherwise than a list before it. The later one holds. */
export interface CalendarOverride {
  readonly on: string;
  readonly type: CalendarDay["type"];
  readonly rows: readonly number[];
  readonly instead: Pick<CalendarDay, "type" | "name" | "source">;
}

type Minutes = readonly (readonly [fromMinute: number, toMinute: number])[];

const SECONDS_PER_MINUTE = 60;
const MINUTES_PER_DAY = 1440;

/** @param minutes in any order, possibly overlapping or reversed, as typed @returns their union */
export function hoursOf(minutes: Minutes): Hours {
  const union: [number, number][] = [];
  const sorted = minutes
    .map(([from, to]) => [Math.max(0, from), Math.min(MINUTES_PER_DAY, to)] as const)
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0]);
  for (const [from, to] of sorted) {
    const last = union.at(-1);
    if (last && from * SECONDS_PER_MINUTE <= last[1]) {
      last[1] = Math.max(last[1], to * SECONDS_PER_MINUTE);
    } else union.push([from * SECONDS_PER_MINUTE, to * SECONDS_PER_MINUTE]);
  }
  return union;
}

function secondsOf(hours: Hours): number {
  return hours.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The first `seconds` of working time of a date. */
function beginningOf(hours: Hours, seconds: number): Hours {
  let left = seconds;
  const beginning: [number, number][] = [];
  for (const [from, to] of hours) {
    if (left <= 0) break;
    beginning.push([from, Math.min(to, from + left)]);
    left -= to - from;
  }
  return beginning;
}

function without(hours: Hours, cut: Hours): Hours {
  return cut.reduce<Hours>(
    (kept, [cutFrom, cutTo]) =>
      kept.flatMap(([from, to]): Hours => {
        const pieces: Hours = [
          [from, Math.min(to, cutFrom)],
          [Math.max(from, cutTo), to],
        ];
        return pieces.filter(([pieceFrom, pieceTo]) => pieceFrom < pieceTo);
      }),
    hours,
  );
}

/** The week's own facts, Monday first. */
export function weekFacts(calendar: Policy["calendar"]): readonly DateFacts[] {
  return calendar.weekly.map((minutes) => {
    const hours = hoursOf(minutes);
    return {
      kind: hours.length > 0 ? "weekday" : "weekend",
      hours,
      name: "",
      source: "",
      rows: [],
    };
  });
}

const publicKinds: Readonly<Record<CalendarDay["type"], DateKind>> = {
  off: "holiday",
  work: "make-up-day",
  half: "half-day",
};
const kinds: Readonly<Record<CalendarList, Readonly<Record<CalendarDay["type"], DateKind>>>> = {
  policy: publicKinds,
  notice: publicKinds,
  company: { off: "company-day-off", work: "company-working-day", half: "half-day" },
};

/**
 * The hours of a listed date. Without hours of its own, a working day has its weekday's usual hours (on a
 * rest day those of the week's first working day), a half day the first half of them, a day off none;
 * hours written beside a day off are the ones that fall away.
 */
function listedHours(type: CalendarDay["type"], written: Hours, usual: Hours): Hours {
  switch (type) {
    case "off":
      return written.length > 0 ? without(usual, written) : [];
    case "work":
      return written.length > 0 ? written : usual;
    case "half":
      return written.length > 0 ? written : beginningOf(usual, secondsOf(usual) / 2);
  }
}

function factsOfRows(
  rows: readonly CalendarDay[],
  list: CalendarList,
  own: Hours,
  usual: Hours,
): DateFacts | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { type, name, source } = first;
  const rowNumbers = rows.flatMap(({ row }) => row ?? []);
  if (isContradictory(rows)) {
    return { kind: "conflict", hours: own, name, source, rows: rowNumbers };
  }
  const written = hoursOf(rows.flatMap((row) => row.hours ?? []));
  const hours = listedHours(type, written, type === "off" ? own : usual);
  return { kind: kinds[list][type], hours, name, source, rows: rowNumbers };
}

function isContradictory(rows: readonly CalendarDay[]): boolean {
  return rows.some(({ type }) => type !== rows[0]?.type);
}

function byDate(rows: readonly CalendarDay[]): Map<Day, CalendarDay[]> {
  const dates = new Map<Day, CalendarDay[]>();
  for (const row of rows) {
    const on = dayFromIso(row.on);
    if (Number.isNaN(on)) continue;
    const same = dates.get(on);
    if (same) same.push(row);
    else dates.set(on, [row]);
  }
  return dates;
}

export interface ListedDates {
  readonly dates: ReadonlyMap<Day, DateFacts>;
  readonly conflicts: readonly CalendarConflict[];
  readonly overrides: readonly CalendarOverride[];
}

/**
 * The dates that differ from their weekday. Rows of one list for one date add up (9:00–12:00 and 14:00–18:00)
 * when they have the same type and are a conflict when they have not; public notices are laid over the policy's list
 * and the company's days over both, date by date.
 * @param sheetDays rows of the 工作日历 sheet
 */
export function listedDates(
  calendar: Policy["calendar"],
  sheetDays: readonly CalendarDay[],
): ListedDates {
  const week = weekFacts(calendar);
  const firstWorking = week.find(({ hours }) => hours.length > 0)?.hours ?? [];
  const dates = new Map<Day, DateFacts>();
  const types = new Map<Day, CalendarOverride["instead"]>();
  const conflicts = new Map<Day, CalendarConflict>();
  const overrides: CalendarOverride[] = [];
  for (const list of calendarLists) {
    for (const [on, rows] of byDate(rowsOfList(list, calendar, sheetDays))) {
      const own = week[weekdayIndex(on)]?.hours ?? [];
      const facts = factsOfRows(rows, list, own, own.length > 0 ? own : firstWorking);
      const [first] = rows;
      if (!facts || !first) continue;
      const said = { on: first.on, rows: facts.rows };
      const instead = types.get(on);
      conflicts.delete(on);
      if (facts.kind === "conflict") conflicts.set(on, { ...said, list });
      else if (instead && instead.type !== first.type) {
        overrides.push({ ...said, type: first.type, instead });
      }
      types.set(on, { type: first.type, name: first.name, source: first.source });
      dates.set(on, facts);
    }
  }
  return { dates, conflicts: [...conflicts.values()], overrides };
}

function rowsOfList(
  list: CalendarList,
  calendar: Policy["calendar"],
  sheetDays: readonly CalendarDay[],
): readonly CalendarDay[] {
  if (list === "policy") return calendar.days;
  return sheetDays.filter((day) => (day.list ?? "company") === list);
}
