import { workCalendarOf, type WorkCalendar } from "../calendar/calendar";
import type { Assessment } from "../assessment";
import type { Policy } from "./policy";
import type { PolicyHistory } from "./policyHistory";
import type { CalendarDay } from "../records";
import { startOfDay, type Day, type Moment } from "../time";

export type CalendarOf = (calendar: Policy["calendar"]) => WorkCalendar;

/** Versions with the same working hours share one compiled calendar. */
export function calendarsOf(
  sheetDays: readonly CalendarDay[],
  range: { readonly from: Day; readonly to: Day },
): CalendarOf {
  const compiled = new Map<string, WorkCalendar>();
  return (calendar) => {
    const key = JSON.stringify([calendar.weekly, calendar.hoursPerWorkingDay]);
    const known = compiled.get(key);
    if (known) return known;
    const made = workCalendarOf(calendar, sheetDays, range);
    compiled.set(key, made);
    return made;
  };
}

export interface PolicyVersionRules {
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
}

export function rulesByVersion(
  { versions }: PolicyHistory,
  calendarOf: CalendarOf,
): readonly PolicyVersionRules[] {
  return versions.map(({ policy }) => ({ policy, calendar: calendarOf(policy.calendar) }));
}

/** Per moment the index of the version in force; the first where there is none (NaN). */
export function versionOfEach({ versions }: PolicyHistory, at: Float64Array): Uint16Array {
  const version = new Uint16Array(at.length);
  const begins: readonly Moment[] = versions.slice(1).map(({ from }) => startOfDay(from));
  // Later versions overwrite earlier ones: most workbooks have one or two.
  begins.forEach((begin, k) => {
    for (let i = 0; i < at.length; i++) if ((at[i] ?? NaN) >= begin) version[i] = k + 1;
  });
  return version;
}

/** The rules by which an issue is judged. */
export function policyOfIssue(
  { history, issues }: Pick<Assessment, "history" | "issues">,
  issue: number,
): Policy {
  const version = history.versions[issues?.version[issue] ?? 0] ?? history.versions[0];
  return version.policy;
}
