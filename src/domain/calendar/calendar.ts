import {
  listedDates,
  weekFacts,
  type CalendarConflict,
  type CalendarOverride,
  type DateFacts,
} from "./calendarDates";
import {
  calendarTable,
  firstUnknownIn,
  momentWorked,
  workedUntil,
  type CalendarFacts,
  type CalendarTable,
} from "./calendarTable";
import type { Policy } from "../policy/policy";
import { yearsAnnouncedBy } from "../notice/publicNotice";
import type { CalendarDay } from "../records";
import { dayFrom, dayOf, partsOf, startOfDay, weekdayIndex, type Day, type Moment } from "../time";

/** From Excel's first date to further than any promise; a search for what never comes ends there. */
const EARLIEST = dayFrom(1899, 12, 30);
const LATEST = dayFrom(2199, 12, 31);

const LEAST_MARGIN_DAYS = 366;

/** A range of no rows at all (NaN or infinite) asks for nothing. */
function withinTables(on: Day): Day {
  return Number.isFinite(on) ? Math.min(LATEST, Math.max(EARLIEST, on)) : 0;
}

const NEVER: DateFacts = { kind: "weekend", hours: [], name: "", source: "", rows: [] };

function calendarFacts(
  calendar: Policy["calendar"],
  listed: ReadonlyMap<Day, DateFacts>,
  sheetDays: readonly CalendarDay[],
): CalendarFacts {
  const week = weekFacts(calendar);
  return {
    factsOf: (on) => listed.get(on) ?? week[weekdayIndex(on)] ?? NEVER,
    announcedYears: new Set([...calendar.announcedYears, ...yearsAnnouncedBy(sheetDays)]),
  };
}

/**
 * The compiled working calendar. Its table covers the range asked for and widens itself when a look-up leaves it;
 * no answer depends on the range. Before 1900 and after 2199 every answer is NaN.
 */
export class WorkCalendar {
  readonly hoursPerWorkingDay: number;
  /** Dates listed with two types. Their hours are not known, so a deadline over them is provisional. */
  readonly conflicts: readonly CalendarConflict[];
  /** Dates that the company or a newer notice sets otherwise than a list before them. */
  readonly overrides: readonly CalendarOverride[];
  private readonly facts: CalendarFacts;
  private table: CalendarTable;

  constructor(
    calendar: Policy["calendar"],
    sheetDays: readonly CalendarDay[],
    range: { readonly from: Day; readonly to: Day },
  ) {
    const { dates, conflicts, overrides } = listedDates(calendar, sheetDays);
    this.hoursPerWorkingDay = calendar.hoursPerWorkingDay;
    this.conflicts = conflicts;
    this.overrides = overrides;
    this.facts = calendarFacts(calendar, dates, sheetDays);
    const [from, to] = [withinTables(range.from), withinTables(range.to)];
    this.table = calendarTable(this.facts, Math.min(from, to), Math.max(from, to));
  }

  /** Are the public holidays of this date's year announced? */
  announced(on: Day): boolean {
    return this.facts.announcedYears.has(partsOf(on).year);
  }

  factsOf(on: Day): DateFacts {
    const table = this.covering(on, on);
    return table.facts[on - table.first] ?? NEVER;
  }

  isWorkingDay(on: Day): boolean {
    return !Number.isNaN(this.closeOf(on));
  }

  /** @returns the end of the date's last working interval, NaN on a day off */
  closeOf(on: Day): Moment {
    const table = this.covering(on, on);
    return table.closesAt[on - table.first] ?? NaN;
  }

  /** @returns `at` itself during working time and at its very end, else the next opening; NaN without one */
  openingAtOrAfter(at: Moment): Moment {
    const on = dayOf(at);
    if (at === startOfDay(on) && this.closeOf(on - 1) === at) return at;
    const second = at - startOfDay(on);
    const interval = this.factsOf(on).hours.find(([, to]) => second <= to);
    if (interval) return startOfDay(on) + Math.max(second, interval[0]);
    const next = this.nthWorkingDayAfter(on, 1);
    return startOfDay(next) + (this.factsOf(next).hours[0]?.[0] ?? NaN);
  }

  /** @param n from 1 @returns NaN where the calendar has no such day */
  nthWorkingDayAfter(on: Day, n: number): Day {
    let table = this.covering(on, on);
    const ordinal = (table.workingDaysBefore[on - table.first + 1] ?? NaN) + n - 1;
    while (ordinal >= table.workingDays.length) {
      const wider = this.covering(table.first, table.last + 1);
      if (wider === table) return NaN;
      table = wider;
    }
    return table.workingDays[ordinal] ?? NaN;
  }

  /** @returns NaN where the calendar has no such day */
  workingDayOnOrAfter(on: Day): Day {
    return this.nthWorkingDayAfter(on - 1, 1);
  }

  /** @returns NaN where the calendar has no such day */
  workingDayOnOrBefore(on: Day): Day {
    for (let table = this.covering(on, on); ;) {
      const found = table.workingDays[(table.workingDaysBefore[on - table.first + 1] ?? NaN) - 1];
      if (found !== undefined) return found;
      const wider = this.covering(table.first - 1, table.last);
      if (wider === table) return NaN;
      table = wider;
    }
  }

  /** Working seconds from `from` to `to`; negative where `to` is earlier. */
  workingSecondsBetween(from: Moment, to: Moment): number {
    const table = this.covering(dayOf(Math.min(from, to)), dayOf(Math.max(from, to)));
    return workedUntil(table, to) - workedUntil(table, from);
  }

  /**
   * The earliest moment by which `seconds` of working time have passed since `at`.
   * @returns `at` itself for 0; NaN where the calendar never reaches it
   */
  advance(at: Moment, seconds: number): Moment {
    if (seconds <= 0) return at;
    const on = dayOf(at);
    let table = this.covering(on, on);
    const worked = workedUntil(table, at) + seconds;
    while (worked > (table.secondsBefore[table.facts.length] ?? NaN)) {
      const wider = this.covering(table.first, table.last + 1);
      if (wider === table) return NaN;
      table = wider;
    }
    return momentWorked(table, worked, on - table.first);
  }

  /** @returns the first date in `from` … `to` whose hours are not known for sure; NaN if all are */
  firstUnknown(from: Day, to: Day): Day {
    return firstUnknownIn(this.covering(from, to), from, to);
  }

  private covering(from: Day, to: Day): CalendarTable {
    const { first, last } = this.table;
    if (from >= first && to <= last) return this.table;
    if (!(from >= EARLIEST && to <= LATEST)) return this.table;
    // Doubling: however far a deadline reaches, the table is rebuilt a few times only.
    const margin = Math.max(LEAST_MARGIN_DAYS, last - first);
    this.table = calendarTable(
      this.facts,
      from < first ? Math.max(EARLIEST, from - margin) : first,
      to > last ? Math.min(LATEST, to + margin) : last,
    );
    return this.table;
  }
}

/**
 * @param sheetDays rows of the 工作日历 sheet, laid over the policy's own days
 * @param range the dates that the look-ups are expected in
 */
export function workCalendarOf(
  calendar: Policy["calendar"],
  sheetDays: readonly CalendarDay[],
  range: { readonly from: Day; readonly to: Day },
): WorkCalendar {
  return new WorkCalendar(calendar, sheetDays, range);
}
