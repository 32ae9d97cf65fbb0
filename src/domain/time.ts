/** A date on the workbook's own calendar: whole days since 1970-01-01. NaN where a cell was empty. */
export type Day = number;

/** A wall-clock moment without zone: whole seconds since 1970-01-01T00:00. NaN where a cell was empty. */
export type Moment = number;

export const SECONDS_PER_DAY = 86_400;
const MILLISECONDS_PER_DAY = SECONDS_PER_DAY * 1000;

export function dayOf(at: Moment): Day {
  return Math.floor(at / SECONDS_PER_DAY);
}

export function startOfDay(on: Day): Moment {
  return on * SECONDS_PER_DAY;
}

/** @param month 1 to 12 @returns NaN for a date that does not exist (2026-02-30) */
export function dayFrom(year: number, month: number, date: number): Day {
  const on = Date.UTC(year, month - 1, date) / MILLISECONDS_PER_DAY;
  const back = partsOf(on);
  return back.month === month && back.date === date ? on : NaN;
}

/** @returns month 1 to 12; weekday 1 = Monday to 7 = Sunday (ISO 8601) */
export function partsOf(on: Day): { year: number; month: number; date: number; weekday: number } {
  const utc = new Date(on * MILLISECONDS_PER_DAY);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    date: utc.getUTCDate(),
    weekday: utc.getUTCDay() || 7,
  };
}

/** The same date `months` later, or that month's last day where it is shorter (Civil Code Art. 202). */
export function monthsLater(on: Day, months: number): Day {
  const { year, month, date } = partsOf(on);
  const lastOfMonth = Date.UTC(year, month + months, 0) / MILLISECONDS_PER_DAY;
  return Math.min(Date.UTC(year, month - 1 + months, date) / MILLISECONDS_PER_DAY, lastOfMonth);
}

/** `2026-03-02` */
export function isoDay(on: Day): string {
  return new Date(on * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** `2026-03-02T10:00`, with seconds only where they are not zero. */
export function isoMoment(at: Moment): string {
  const text = new Date(at * 1000).toISOString().slice(0, 19);
  return text.endsWith(":00") ? text.slice(0, 16) : text;
}

/** Reads `2026-03-02`. @returns NaN for any other text */
export function dayFromIso(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
}

/** Reads `2026-03-02T10:00` and `2026-03-02T10:00:30`. @returns NaN for any other text */
export function momentFromIso(text: string): Moment {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return NaN;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  return startOfDay(dayFromIso(match[1] ?? "")) + hour * 3600 + minute * 60 + second;
}
