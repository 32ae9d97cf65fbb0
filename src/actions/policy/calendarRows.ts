import type { Policy } from "../../domain/policy/policy";
import type { CalendarDay } from "../../domain/records";
import { dayFromIso, dayOf, partsOf, startOfDay, type Moment } from "../../domain/time";
import { writtenTypes } from "../../workbook/read/calendarDays";
import type { LayoutRow } from "../setup/sheetLayouts";
import type { Language } from "../../text/language";

/** The policy's special days from the year before `now` on: what a company looks up and adds to. */
export function calendarRows(policy: Policy, now: Moment, language: Language): LayoutRow[] {
  const firstYear = partsOf(dayOf(now)).year - 1;
  return policy.calendar.days
    .filter(({ on }) => Number(on.slice(0, 4)) >= firstYear)
    .flatMap((day) => layoutRowsOf(day, language));
}

/** One row for each interval of the day, since rows of one date add up; Excel keeps a time as a fraction of a day. */
export function layoutRowsOf(day: CalendarDay, language: Language): LayoutRow[] {
  const row: LayoutRow = {
    on: { at: startOfDay(dayFromIso(day.on)) },
    dayType: writtenTypes[language][day.type],
    name: day.name,
    source: day.source,
  };
  if (!day.hours || day.hours.length === 0) return [row];
  return day.hours.map(([from, to]) => ({ ...row, from: from / 1440, to: to / 1440 }));
}
