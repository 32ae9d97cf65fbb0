import { workCalendarOf, type WorkCalendar } from "../../src/domain/calendar/calendar";
import type { Policy } from "../../src/domain/policy/policy";
import { dayOf, startOfDay, type Day, type Moment } from "../../src/domain/time";
import type { Connection, Duckdb } from "./engine";
import { createTable, integer } from "./tables";

const DAYS_BEFORE = 1200;
const DAYS_AFTER = 500;

/** Days around the check: `calendar` has every day, `working_days` only those, numbered from 1. */
export async function loadCalendar(
  duckdb: Duckdb,
  connection: Connection,
  policy: Policy["calendar"],
  now: Moment,
): Promise<void> {
  const [from, to] = [dayOf(now) - DAYS_BEFORE, dayOf(now) + DAYS_AFTER];
  const calendar = workCalendarOf(policy, [], { from, to });
  const days = Int32Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const working = days.filter((on) => calendar.isWorkingDay(on));
  await createTable(duckdb, connection, "calendar", [
    integer("day", days),
    integer(
      "works",
      days.map((on) => (calendar.isWorkingDay(on) ? 1 : 0)),
    ),
    integer("worked_through", runningCount(days, calendar)),
    ...hours(days, calendar, from),
    integer(
      "next_unknown",
      Float64Array.from(days, (on) => calendar.firstUnknown(on, to)),
    ),
  ]);
  await createTable(duckdb, connection, "working_days", [
    integer(
      "no",
      Int32Array.from(working, (_, i) => i + 1),
    ),
    ...hours(working, calendar, from),
  ]);
}

function hours(days: Int32Array, calendar: WorkCalendar, first: Day) {
  const secondsBefore = (on: Day): number =>
    calendar.workingSecondsBetween(startOfDay(first), startOfDay(on));
  return [
    integer("seconds_before", days.map(secondsBefore)),
    integer(
      "opens_at",
      Float64Array.from(days, (on) => opensAt(on, calendar)),
    ),
    integer(
      "closes_at",
      Float64Array.from(days, (on) => calendar.closeOf(on)),
    ),
  ];
}

function opensAt(on: Day, calendar: WorkCalendar): Moment {
  const { hours: intervals } = calendar.factsOf(on);
  if (intervals.length > 1) throw new Error("the SQL knows one interval a day");
  return startOfDay(on) + (intervals[0]?.[0] ?? NaN);
}

function runningCount(days: Int32Array, calendar: WorkCalendar): Int32Array {
  let count = 0;
  return days.map((on) => (calendar.isWorkingDay(on) ? (count += 1) : count));
}
