/** A date on the workbook's own calendar: whole days since 1970-01-01. NaN where a cell was empty. */
export type Day = number;

/** A wall-clock moment without zone: whole seconds since 1970-01-01T00:00. NaN where a cell was empty. */
export type Moment = number;

export const SECONDS_PER_DAY = 86_400;

export function dayOf(at: Moment): Day {
  return Math.floor(at / SECONDS_PER_DAY);
}

export function startOfDay(on: Day): Moment {
  return on * SECONDS_PER_DAY;
}

/**
 * The Gregorian calendar as plain arithmetic, exact for every year. A year counted from March has its leap day
 * at its end, so the same formula gives where each of its months begins.
 */
const DAYS_FROM_MARCH_OF_YEAR_0 = 719_468;
const DAYS_PER_YEAR = 365;
const DAYS_PER_4_YEARS = 1461;
const DAYS_PER_100_YEARS = 36_524;
const DAYS_PER_400_YEARS = 146_097;
/** March to July and August to December have 31, 30, 31, 30 and 31 days, which is 153. */
const DAYS_PER_5_MONTHS = 153;

/** Days from 1 March of a year to the first of its month, 0 = March to 11 = the next February. */
function monthBegin(monthFromMarch: number): number {
  return Math.floor((DAYS_PER_5_MONTHS * monthFromMarch + 2) / 5);
}

/** The day of a date that exists. */
function dayAt(year: number, month: number, date: number): Day {
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const begin = years * DAYS_PER_YEAR + leapDays + monthBegin((month + 9) % 12);
  return begin + date - 1 - DAYS_FROM_MARCH_OF_YEAR_0;
}

/** @param month 1 to 12 */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** @param month 1 to 12 @returns NaN for a date that does not exist (2026-02-30) */
export function dayFrom(year: number, month: number, date: number): Day {
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return exists ? dayAt(year, month, date) : NaN;
}

/** @returns month 1 to 12 */
export function partsOf(on: Day): { year: number; month: number; date: number } {
  const sinceMarch0 = on + DAYS_FROM_MARCH_OF_YEAR_0;
  const era = Math.floor(sinceMarch0 / DAYS_PER_400_YEARS);
  const ofEra = sinceMarch0 - era * DAYS_PER_400_YEARS;
  const leapDays =
    Math.floor(ofEra / (DAYS_PER_4_YEARS - 1)) -
    Math.floor(ofEra / DAYS_PER_100_YEARS) +
    Math.floor(ofEra / (DAYS_PER_400_YEARS - 1));
  const yearOfEra = Math.floor((ofEra - leapDays) / DAYS_PER_YEAR);
  const ofYear =
    ofEra - yearOfEra * DAYS_PER_YEAR - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100);
  const monthFromMarch = Math.floor((5 * ofYear + 2) / DAYS_PER_5_MONTHS);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month > 2 ? 0 : 1),
    month,
    date: ofYear - monthBegin(monthFromMarch) + 1,
  };
}

/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 3;

/** 0 = Monday */
export function weekdayIndex(on: Day): number {
  return (((on + WEEKDAY_OF_DAY_ZERO) % 7) + 7) % 7;
}

/** The Sunday that ends the week of a day; weeks begin on Monday (ISO 8601). */
export function endOfWeek(on: Day): Day {
  return on + 6 - weekdayIndex(on);
}

/** The same date `months` later, or that month's last day where it is shorter (Civil Code Art. 202). */
export function monthsLater(on: Day, months: number): Day {
  const from = partsOf(on);
  const monthsOfYear0 = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(monthsOfYear0 / 12);
  const month = monthsOfYear0 - year * 12 + 1;
  return dayAt(year, month, Math.min(from.date, daysInMonth(year, month)));
}

const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));

/** `2026-03-02`; the years 0 to 9999. */
export function isoDay(on: Day): string {
  const { year, month, date } = partsOf(on);
  return `${String(year).padStart(4, "0")}-${twoDigits[month]}-${twoDigits[date]}`;
}

/** `2026-03-02T10:00`, with seconds only where they are not zero. */
export function isoMoment(at: Moment): string {
  const on = dayOf(at);
  const seconds = at - startOfDay(on);
  const hour = twoDigits[Math.floor(seconds / 3600)];
  const minute = twoDigits[Math.floor(seconds / 60) % 60];
  const second = seconds % 60 === 0 ? "" : `:${twoDigits[Math.floor(seconds % 60)]}`;
  return `${isoDay(on)}T${hour}:${minute}${second}`;
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
