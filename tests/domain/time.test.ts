import * as fc from "fast-check";
import {
  dayFrom,
  isoDay,
  isoMoment,
  momentFromIso,
  monthsLater,
  partsOf,
  weekdayIndex,
} from "../../src/domain/time";

const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST = utcDay(1900, 1, 1);
const LAST = utcDay(2199, 12, 31);

/** The platform's own calendar; it wraps months and dates that lie past their end. */
function utcDay(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / MILLISECONDS_PER_DAY;
}

const anyDay = fc.integer({ min: FIRST, max: LAST });

describe("days and dates", () => {
  it("agrees with the platform on every day from 1900-01-01 to 2199-12-31", () => {
    const wrong: string[] = [];
    for (let on = FIRST; on <= LAST; on++) {
      const utc = new Date(on * MILLISECONDS_PER_DAY);
      const { year, month, date } = partsOf(on);
      const same =
        year === utc.getUTCFullYear() &&
        month === utc.getUTCMonth() + 1 &&
        date === utc.getUTCDate() &&
        weekdayIndex(on) === (utc.getUTCDay() + 6) % 7 &&
        dayFrom(year, month, date) === on;
      if (!same) wrong.push(isoDay(on));
    }
    expect(wrong).toEqual([]);
  });

  it("writes moments as the platform does, and reads them back", () => {
    const anyMoment = fc.integer({ min: FIRST * 86_400, max: LAST * 86_400 });
    fc.assert(
      fc.property(anyMoment, (at) => {
        const text = new Date(at * 1000).toISOString().slice(0, 19);
        expect(isoMoment(at)).toBe(text.replace(/(T..:..):00$/, "$1"));
        expect(isoDay(Math.floor(at / 86_400))).toBe(text.slice(0, 10));
        expect(momentFromIso(isoMoment(at))).toBe(at);
      }),
    );
  });

  it("knows no date that the platform would wrap into another month", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: -2, max: 15 }),
        fc.integer({ min: -3, max: 34 }),
        (year, month, date) => {
          const on = utcDay(year, month, date);
          const back = new Date(on * MILLISECONDS_PER_DAY);
          const exists = back.getUTCMonth() + 1 === month && back.getUTCDate() === date;
          expect(dayFrom(year, month, date)).toBe(exists ? on : NaN);
        },
      ),
    );
  });

  it("has no 29 February in 1900 and 2100, but in 2000 and 2028", () => {
    expect([1900, 2100].map((year) => dayFrom(year, 2, 29))).toEqual([NaN, NaN]);
    expect([2000, 2028].map((year) => isoDay(dayFrom(year, 2, 29)))).toEqual([
      "2000-02-29",
      "2028-02-29",
    ]);
  });

  it("has no day where a part is not known", () => {
    expect(dayFrom(NaN, 3, 2)).toBeNaN();
    expect(dayFrom(2026, NaN, 2)).toBeNaN();
    expect(dayFrom(2026, 3, NaN)).toBeNaN();
    expect(partsOf(NaN).year).toBeNaN();
    expect(monthsLater(NaN, 1)).toBeNaN();
  });
});

describe("monthsLater", () => {
  it("keeps the date, or takes the last day of a shorter month, as the platform's calendar does", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (on, months) => {
        const { year, month, date } = partsOf(on);
        const lastOfMonth = utcDay(year, month + months + 1, 0);
        expect(monthsLater(on, months)).toBe(
          Math.min(utcDay(year, month + months, date), lastOfMonth),
        );
      }),
    );
  });

  it("ends a month begun on 2026-01-31 on 2026-02-28", () => {
    expect(isoDay(monthsLater(dayFrom(2026, 1, 31), 1))).toBe("2026-02-28");
  });
});
