import type { Clause, WrittenDate } from "./noticeText";
import { dayFrom, partsOf, weekdayIndex, type Day } from "../time";

/** Why a date of a notice cannot be taken as it stands. */
export type DateProblem =
  | { readonly code: "month-missing"; readonly written: string }
  | { readonly code: "no-such-date"; readonly written: string }
  | { readonly code: "wrong-weekday"; readonly on: Day; readonly writtenWeekday: number }
  | { readonly code: "outside-year"; readonly on: Day }
  | { readonly code: "range-too-long"; readonly days: number };

export interface DateContext {
  readonly year: number;
  /** The holiday is 元旦: its Decembers lie in the year before. */
  readonly isNewYear: boolean;
}

export interface ReadDates {
  readonly days: readonly Day[];
  readonly problems: readonly DateProblem[];
}

/** The longest holiday so far, of 2020, had ten days; more is a slip of a month. */
const MOST_DAYS = 15;
const AUTUMN = 10;

/** The days of each group of a list: 10月1日至8日、11日 are two groups. */
export function readDates(clause: Clause, context: DateContext): ReadDates {
  const problems: DateProblem[] = [];
  const days: Day[] = [];
  let before: Day = NaN;
  let next = 0;
  for (const group of groupsIn(clause.form)) {
    const from = dayOfDate(clause.dates[next++], before, NaN, context, problems);
    before = from;
    if (group === "range") {
      const to = dayOfDate(clause.dates[next++], before, from, context, problems);
      addRange(days, from, to, problems);
      before = to;
    } else if (!Number.isNaN(from)) days.push(from);
  }
  return { days, problems };
}

function groupsIn(form: string): ("date" | "range")[] {
  return (form.match(/D(?:[至到]D)?/g) ?? []).map((group) => (group === "D" ? "date" : "range"));
}

function addRange(days: Day[], from: Day, to: Day, problems: DateProblem[]): void {
  if (Number.isNaN(from) || Number.isNaN(to)) return;
  const length = to - from + 1;
  if (length < 1 || length > MOST_DAYS) problems.push({ code: "range-too-long", days: length });
  else for (let on = from; on <= to; on += 1) days.push(on);
}

/**
 * @param before the date before it in the clause, whose month and year it may take over
 * @param begin the beginning of the range that it ends, NaN = it ends none
 */
function dayOfDate(
  written: WrittenDate | undefined,
  before: Day,
  begin: Day,
  context: DateContext,
  problems: DateProblem[],
): Day {
  if (!written) return NaN;
  const on = resolved(written, before, begin, context);
  const problem = problemOf(written, on, before, context);
  if (!problem) return on;
  problems.push(problem);
  return NaN;
}

function resolved(
  { year, month, date }: WrittenDate,
  before: Day,
  begin: Day,
  context: DateContext,
): Day {
  const last = Number.isNaN(before) ? { year: NaN, month: NaN } : partsOf(before);
  if (Number.isNaN(month)) return dayFrom(Number.isNaN(year) ? last.year : year, last.month, date);
  if (!Number.isNaN(year)) return dayFrom(year, month, date);
  if (!Number.isNaN(begin)) {
    const sameYear = dayFrom(last.year, month, date);
    return sameYear >= begin ? sameYear : dayFrom(last.year + 1, month, date);
  }
  const inYearBefore = context.isNewYear && month >= AUTUMN;
  return dayFrom(inYearBefore ? context.year - 1 : context.year, month, date);
}

function problemOf(
  { written, month, weekday }: WrittenDate,
  on: Day,
  before: Day,
  { year }: DateContext,
): DateProblem | undefined {
  if (Number.isNaN(month) && Number.isNaN(before)) return { code: "month-missing", written };
  if (Number.isNaN(on)) return { code: "no-such-date", written };
  if (!Number.isNaN(weekday) && weekday !== weekdayIndex(on)) {
    return { code: "wrong-weekday", on, writtenWeekday: weekday };
  }
  const [earliest, latest] = [dayFrom(year - 1, 12, 1), dayFrom(year + 1, 1, 31)];
  return on < earliest || on > latest ? { code: "outside-year", on } : undefined;
}
