import type { CalendarDay } from "../records";
import { dayFrom, dayFromIso, partsOf, type Day } from "../time";

/** The State Council's General Office announces each year's holidays; 国办发明电 is the number of its notices. */
const announcer = /国务院|國務院|国办发|國辦發|state council/i;

/** Does the source of a calendar row name a public notice? */
export function isPublicNotice(source: string): boolean {
  return announcer.test(source);
}

/** 元旦, 劳动节 and 国庆节 have fixed dates (全国年节及纪念日放假办法 Art. 2). */
const fixedHolidays = [
  [1, 1],
  [5, 1],
  [10, 1],
] as const;

/** The first day of Spring Festival lies between 21 January and 20 February; its days off lie around it. */
const SPRING_FESTIVAL = { from: [1, 19], to: [2, 28], fewestDays: 3 } as const;

/**
 * The years whose public holidays the rows give in full. A notice also lists days of the Decembers around its year, so
 * a single date announces nothing.
 */
export function yearsAnnouncedBy(days: readonly CalendarDay[]): number[] {
  const off = new Set<Day>();
  for (const { on, type, list } of days) {
    if (list === "notice" && type === "off") off.add(dayFromIso(on));
  }
  const years = new Set(Array.from(off, (on) => partsOf(on).year));
  return [...years].filter((year) => isAnnounced(year, off)).sort((a, b) => a - b);
}

function isAnnounced(year: number, off: ReadonlySet<Day>): boolean {
  if (!fixedHolidays.every(([month, date]) => off.has(dayFrom(year, month, date)))) return false;
  const from = dayFrom(year, ...SPRING_FESTIVAL.from);
  const to = dayFrom(year, ...SPRING_FESTIVAL.to);
  let days = 0;
  for (let on = from; on <= to; on += 1) if (off.has(on)) days += 1;
  return days >= SPRING_FESTIVAL.fewestDays;
}
