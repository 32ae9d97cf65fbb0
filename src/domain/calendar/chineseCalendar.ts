import announced from "chinese-days/dist/chinese-days.json";
import type { Policy } from "../policy/policy";

type Calendar = Policy["calendar"];
type SpecialDay = Calendar["days"][number];

const NOTICE = "国务院办公厅节假日安排（chinese-days 1.5.7）";

/** Monday to Friday 9:00 to 18:00 without a lunch break, in minutes after midnight (S0-06). */
const OFFICE_HOURS: [number, number] = [540, 1080];
const HOURS_PER_WORKING_DAY = 9;

/** The data's entries read `Labour Day,劳动节,2`. */
function chineseName(entry: string): string {
  return entry.split(",")[1] ?? entry;
}

function specialDays(): SpecialDay[] {
  const off = Object.entries(announced.holidays).map(([on, entry]): SpecialDay => ({
    on,
    type: "off",
    name: chineseName(entry),
    source: NOTICE,
  }));
  const work = Object.entries(announced.workdays).map(([on, entry]): SpecialDay => {
    return { on, type: "work", name: `${chineseName(entry)}调休上班`, source: NOTICE };
  });
  return [...off, ...work].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/**
 * A notice also lists the last days of the December before its own year, so only a date in the
 * middle of a year tells that the year itself is announced.
 */
function announcedYears(days: readonly SpecialDay[]): number[] {
  return days.filter(({ on }) => on.endsWith("-10-01")).map(({ on }) => Number(on.slice(0, 4)));
}

function chineseCalendar(): Calendar {
  const days = specialDays();
  return {
    weekly: [...Array.from({ length: 5 }, () => [OFFICE_HOURS]), [], []],
    hoursPerWorkingDay: HOURS_PER_WORKING_DAY,
    days,
    announcedYears: announcedYears(days),
  };
}

/** Office hours with the announced public holidays and make-up days since 2004. */
export const defaultCalendar: Calendar = chineseCalendar();
