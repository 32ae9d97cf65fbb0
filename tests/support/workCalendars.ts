import * as fc from "fast-check";
import { workCalendarOf, type WorkCalendar } from "../../src/domain/calendar/calendar";
import { defaultCalendar } from "../../src/domain/calendar/chineseCalendar";
import type { Pause } from "../../src/domain/serviceLevel/pauses";
import { readings, type Policy, type Target } from "../../src/domain/policy/policy";
import type { CalendarDay } from "../../src/domain/records";
import { dayFromIso, isoDay, momentFromIso, startOfDay, type Moment } from "../../src/domain/time";

export const year2026 = { from: dayFromIso("2026-01-01"), to: dayFromIso("2026-12-31") };

/** The official calendar with the company's own days over it. */
export function officialCalendar(companyDays: readonly CalendarDay[] = []): WorkCalendar {
  return workCalendarOf(defaultCalendar, companyDays, year2026);
}

export function calendarWith(parts: Partial<Policy["calendar"]>): WorkCalendar {
  return workCalendarOf({ ...defaultCalendar, ...parts }, [], year2026);
}

/** `2026-03-02 10:00`, optionally with seconds */
export function moment(text: string): Moment {
  const at = momentFromIso(text.replace(" ", "T"));
  if (Number.isNaN(at)) throw new Error(`not a moment: ${text}`);
  return at;
}

export function pause(from: string, to?: string): Pause {
  return { fromAt: moment(from), toAt: to === undefined ? Infinity : moment(to) };
}

export function target(amount: number, reading: Target["reading"]): Target {
  return { amount, reading, source: "test" };
}

const minutes = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .filter(([from, to]) => from < to);

const hoursOfDate = fc.array(minutes, { maxLength: 3 });

const specialDay = fc.record({
  on: fc.integer({ min: year2026.from, max: year2026.from + 60 }).map(isoDay),
  type: fc.constantFrom("off", "work", "half"),
  hours: fc.option(hoursOfDate, { nil: undefined }),
  name: fc.constant("某日"),
  source: fc.constant("test"),
}) as fc.Arbitrary<CalendarDay>;

/** Weeks with several intervals a day, listed dates of every type, contradictions, unannounced years. */
export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    // A quarter of an hour on Mondays keeps every length of time reachable.
    weekly: fc
      .array(hoursOfDate, { minLength: 7, maxLength: 7 })
      .map((week) => [[[540, 555] as [number, number], ...(week[0] ?? [])], ...week.slice(1)]),
    days: fc.array(specialDay, { maxLength: 12 }),
    company: fc.array(specialDay, { maxLength: 6 }),
    announcedYears: fc.subarray([2025, 2026, 2027]),
    hoursPerWorkingDay: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ weekly, days, company, announcedYears, hoursPerWorkingDay }) =>
    workCalendarOf(
      {
        weekly,
        announcedYears,
        hoursPerWorkingDay,
        days: days.map(({ hours, ...day }) => ({
          ...day,
          ...(hours ? { hours: hours.map(([from, to]): [number, number] => [from, to]) } : {}),
        })),
      },
      company,
      year2026,
    ),
  );

/** Any second of the first eight weeks of 2026. */
export const anyMoment = fc.integer({
  min: startOfDay(year2026.from),
  max: startOfDay(year2026.from + 56),
});

/** Every reading with an amount that it is used with. */
export const anyTarget: fc.Arbitrary<Target> = fc
  .tuple(fc.constantFrom(...readings), fc.integer({ min: 1, max: 12 }))
  .map(([reading, amount]) => target(amount, reading));

/** Closed pauses in any order, overlapping, nested, touching, some before the start of any clock. */
export const anyPauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(anyMoment, fc.integer({ min: 1, max: 5 * 86_400 }))
    .map(([fromAt, seconds]) => ({ fromAt, toAt: fromAt + seconds })),
  { maxLength: 5 },
);
