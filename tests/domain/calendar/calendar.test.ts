import * as fc from "fast-check";
import { workCalendarOf } from "../../../src/domain/calendar/calendar";
import { defaultCalendar } from "../../../src/domain/calendar/chineseCalendar";
import { policySchema } from "../../../src/domain/policy/policy";
import type { CalendarDay } from "../../../src/domain/records";
import { dayFromIso, isoDay, isoMoment } from "../../../src/domain/time";
import {
  anyCalendar,
  anyMoment,
  calendarWith,
  moment,
  officialCalendar,
  year2026,
} from "../../support/workCalendars";

function companyDay(on: string, type: CalendarDay["type"], ...hours: [number, number][]) {
  const own = hours.length > 0 ? { hours } : {};
  return { on, type, name: "公司安排", source: "工作日历", ...own };
}

function hoursOn(on: string, companyDays: CalendarDay[] = []): string[] {
  const clock = (second: number) =>
    `${Math.floor(second / 3600)}:${String(Math.floor(second / 60) % 60).padStart(2, "0")}`;
  return officialCalendar(companyDays)
    .factsOf(dayFromIso(on))
    .hours.map(([from, to]) => `${clock(from)}-${clock(to)}`);
}

function workingHours(from: string, to: string): number {
  return officialCalendar().workingSecondsBetween(moment(from), moment(to)) / 3600;
}

describe("the official calendar", () => {
  const calendar = officialCalendar();

  it("is a valid calendar of the policy", () => {
    expect(policySchema.shape.calendar.safeParse(defaultCalendar).success).toBe(true);
  });

  it.each(["2026-02-14", "2026-05-09", "2026-10-10"])(
    "counts a make-up Saturday as a working day (%s, decision 4)",
    (on) => {
      expect(calendar.isWorkingDay(dayFromIso(on))).toBe(true);
      expect(calendar.factsOf(dayFromIso(on)).kind).toBe("make-up-day");
      expect(hoursOn(on)).toEqual(["9:00-18:00"]);
    },
  );

  it("names a holiday in Chinese with its source (2026-05-04 劳动节)", () => {
    const facts = calendar.factsOf(dayFromIso("2026-05-04"));
    expect(facts).toMatchObject({ kind: "holiday", hours: [], name: "劳动节" });
    expect(facts.source).toContain("国务院办公厅");
  });

  it("tells a make-up day by its name (2026-02-14 春节调休上班)", () => {
    expect(calendar.factsOf(dayFromIso("2026-02-14")).name).toBe("春节调休上班");
  });

  it("knows which years are announced: 2004 to 2026, not 2003 and not 2027 (decision 7)", () => {
    expect(defaultCalendar.announcedYears).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(calendar.announced(dayFromIso("2026-12-31"))).toBe(true);
    expect(calendar.announced(dayFromIso("2027-01-01"))).toBe(false);
  });

  it("works 248 days in 2026: 261 weekdays, 19 of them holidays, and 6 make-up days", () => {
    const days = Array.from({ length: 365 }, (_, i) => year2026.from + i);
    const weekdays = days.filter((on) => new Date(on * 86_400_000).getUTCDay() % 6 !== 0);
    const holidays = weekdays.filter((on) => calendar.factsOf(on).kind === "holiday");
    expect([weekdays.length, holidays.length]).toEqual([261, 19]);
    expect(days.filter((on) => calendar.isWorkingDay(on))).toHaveLength(248);
  });

  it("does not contradict itself", () => {
    expect(calendar.conflicts).toEqual([]);
  });
});

describe("the company's own days (decision 5)", () => {
  it("closes a weekday (2026-03-02)", () => {
    expect(hoursOn("2026-03-02", [companyDay("2026-03-02", "off")])).toEqual([]);
  });

  it("opens a Sunday with the usual hours (2026-03-01)", () => {
    expect(hoursOn("2026-03-01", [companyDay("2026-03-01", "work")])).toEqual(["9:00-18:00"]);
  });

  it("gives a half day the first half of the usual hours (2026-03-02, 9:00 to 13:30)", () => {
    expect(hoursOn("2026-03-02", [companyDay("2026-03-02", "half")])).toEqual(["9:00-13:30"]);
  });

  it("takes a half day's own hours where they are written (13:00 to 17:00)", () => {
    const half = companyDay("2026-03-02", "half", [780, 1020]);
    expect(hoursOn("2026-03-02", [half])).toEqual(["13:00-17:00"]);
  });

  it("takes hours written beside a day off as the ones that fall away (14:00 to 16:00)", () => {
    const off = companyDay("2026-03-02", "off", [840, 960]);
    expect(hoursOn("2026-03-02", [off])).toEqual(["9:00-14:00", "16:00-18:00"]);
  });

  it("adds up rows of one date: a shift of 9:00 to 12:00 and one of 18:00 to 24:00 (decision 27)", () => {
    const shifts = [
      companyDay("2026-03-02", "work", [1080, 1440]),
      companyDay("2026-03-02", "work", [540, 720]),
    ];
    expect(hoursOn("2026-03-02", shifts)).toEqual(["9:00-12:00", "18:00-24:00"]);
  });

  it("opens a date that the official list closes (2026-05-04)", () => {
    expect(hoursOn("2026-05-04", [companyDay("2026-05-04", "work")])).toEqual(["9:00-18:00"]);
  });

  it("does not announce a year (2027-01-04 listed as off)", () => {
    const calendar = officialCalendar([companyDay("2027-01-04", "off")]);
    expect(calendar.announced(dayFromIso("2027-01-04"))).toBe(false);
    expect(isoDay(calendar.firstUnknown(dayFromIso("2026-12-30"), dayFromIso("2027-01-08")))).toBe(
      "2027-01-01",
    );
  });

  it("ignores a date that is none (2026-02-30)", () => {
    expect(officialCalendar([companyDay("2026-02-30", "off")]).conflicts).toEqual([]);
  });

  it("reports a date listed both off and work in one list, and knows its hours no more (decision 4)", () => {
    const calendar = officialCalendar([
      companyDay("2026-03-07", "off"),
      companyDay("2026-03-07", "work"),
    ]);
    const on = dayFromIso("2026-03-07");
    expect(calendar.conflicts).toEqual([{ on: "2026-03-07", list: "company", rows: [] }]);
    expect(calendar.isWorkingDay(on)).toBe(false);
    expect(calendar.firstUnknown(on - 3, on + 3)).toBe(on);
  });

  it("reports a contradiction inside the policy's own list", () => {
    const work = { on: "2026-05-04", type: "work" as const, name: "上班", source: "test" };
    const calendar = calendarWith({ days: [...defaultCalendar.days, work] });
    expect(calendar.conflicts).toEqual([{ on: "2026-05-04", list: "policy", rows: [] }]);
  });

  it("lets the company's row settle a contradiction beneath it", () => {
    const work = { on: "2026-05-04", type: "work" as const, name: "上班", source: "test" };
    const policy = { ...defaultCalendar, days: [...defaultCalendar.days, work] };
    const calendar = workCalendarOf(policy, [companyDay("2026-05-04", "off")], year2026);
    expect(calendar.conflicts).toEqual([]);
    expect(calendar.factsOf(dayFromIso("2026-05-04")).kind).toBe("company-day-off");
  });
});

describe("the rows of the working calendar sheet", () => {
  const notice = "国务院办公厅关于2027年部分节假日安排的通知";
  const row = (on: string, type: CalendarDay["type"], source: string, sheetRow: number) => {
    const list = source === notice ? ("notice" as const) : ("company" as const);
    return { on, type, name: "某日", source, list, row: sheetRow };
  };

  it("give way to the company's: a public holiday is worked, and the sheet says so (2026-05-04)", () => {
    const calendar = officialCalendar([
      row("2026-05-04", "off", notice, 2),
      row("2026-05-04", "work", "公司通知", 3),
    ]);
    expect(calendar.factsOf(dayFromIso("2026-05-04"))).toMatchObject({
      kind: "company-working-day",
      rows: [3],
    });
    expect(calendar.conflicts).toEqual([]);
    expect(calendar.overrides).toMatchObject([
      { on: "2026-05-04", type: "work", rows: [3], instead: { type: "off", source: notice } },
    ]);
  });

  it("say nothing new where they repeat what is announced (2026-05-04 off)", () => {
    const calendar = officialCalendar([row("2026-05-04", "off", notice, 2)]);
    expect(calendar.overrides).toEqual([]);
    expect(calendar.factsOf(dayFromIso("2026-05-04"))).toMatchObject({
      kind: "holiday",
      rows: [2],
    });
  });

  it("name every row that decides a date (two intervals in rows 4 and 5)", () => {
    const shift = (sheetRow: number, hours: [number, number]) => ({
      ...row("2026-03-07", "work", "公司通知", sheetRow),
      hours: [hours],
    });
    const calendar = officialCalendar([shift(4, [540, 720]), shift(5, [840, 1080])]);
    expect(calendar.factsOf(dayFromIso("2026-03-07")).rows).toEqual([4, 5]);
  });

  const dates2027 = ["01-01", "02-06", "02-07", "02-08", "05-01", "10-01"];

  it("announce a year by a public notice with its great holidays (2027)", () => {
    const off = dates2027.map((date, i) => row(`2027-${date}`, "off", notice, i + 2));
    const calendar = officialCalendar(off);
    expect(calendar.announced(dayFromIso("2027-06-01"))).toBe(true);
    expect(calendar.firstUnknown(dayFromIso("2026-12-30"), dayFromIso("2027-12-31"))).toBeNaN();
  });

  it.each(["01-01", "02-07", "05-01", "10-01"])(
    "do not announce it without 2027-%s, which no year lacks",
    (missing) => {
      const off = dates2027
        .filter((date) => date !== missing)
        .map((date, i) => row(`2027-${date}`, "off", notice, i + 2));
      expect(officialCalendar(off).announced(dayFromIso("2027-06-01"))).toBe(false);
    },
  );

  it("do not announce it as the company's own days", () => {
    const off = dates2027.map((date, i) => row(`2027-${date}`, "off", "公司通知", i + 2));
    expect(officialCalendar(off).announced(dayFromIso("2027-06-01"))).toBe(false);
  });
});

describe("working time", () => {
  it("counts 9 hours a day from 9:00 to 18:00 (S0-06)", () => {
    expect(workingHours("2026-03-02 00:00", "2026-03-03 00:00")).toBe(9);
  });

  it("counts nothing from the eve of Labour Day to its end (2026-04-30 18:00 to 05-06 09:00)", () => {
    expect(workingHours("2026-04-30 18:00", "2026-05-06 09:00")).toBe(0);
  });

  it("counts the make-up Saturday before Spring Festival (2026-02-13 16:00 to 02-24 10:00: 12 h)", () => {
    expect(workingHours("2026-02-13 16:00", "2026-02-24 10:00")).toBe(12);
  });

  it("is negative backwards (2026-03-03 10:00 to 2026-03-02 17:00: -2 h)", () => {
    expect(workingHours("2026-03-03 10:00", "2026-03-02 17:00")).toBe(-2);
  });

  it("leaves a lunch break out (9:00-12:00 and 13:30-18:00, decision 6)", () => {
    const lunch: [number, number][] = [
      [540, 720],
      [810, 1080],
    ];
    const calendar = calendarWith({ weekly: Array.from({ length: 7 }, () => lunch) });
    const at = calendar.advance(moment("2026-03-02 11:30"), 3600);
    expect(isoMoment(at)).toBe("2026-03-02T14:00");
  });

  it("carries a night shift over midnight as two intervals (22:00-24:00, 0:00-6:00, decision 27)", () => {
    const night: [number, number][] = [
      [0, 360],
      [1320, 1440],
    ];
    const calendar = calendarWith({ weekly: Array.from({ length: 7 }, () => night), days: [] });
    const from = moment("2026-03-02 21:00");
    expect(isoMoment(calendar.advance(from, 3 * 3600))).toBe("2026-03-03T01:00");
    expect(isoMoment(calendar.openingAtOrAfter(from))).toBe("2026-03-02T22:00");
    expect(isoMoment(calendar.closeOf(dayFromIso("2026-03-02")))).toBe("2026-03-03T00:00");
  });

  it("is open at the very end of the hours (18:00) and closed a second later", () => {
    const calendar = officialCalendar();
    const opening = (text: string) => isoMoment(calendar.openingAtOrAfter(moment(text)));
    expect(opening("2026-03-02 18:00")).toBe("2026-03-02T18:00");
    expect(opening("2026-03-02 18:00:01")).toBe("2026-03-03T09:00");
  });

  it("is open at 24:00 where the hours end there, and closed a second later", () => {
    const calendar = calendarWith({ weekly: [[[540, 1440]], [], [], [], [], [], []], days: [] });
    expect(isoMoment(calendar.openingAtOrAfter(moment("2026-03-03 00:00")))).toBe(
      "2026-03-03T00:00",
    );
    expect(isoMoment(calendar.openingAtOrAfter(moment("2026-03-03 00:00:01")))).toBe(
      "2026-03-09T09:00",
    );
  });

  it("finds working days around a holiday (2026-05-01: before 04-30, after 05-06)", () => {
    const calendar = officialCalendar();
    const on = dayFromIso("2026-05-01");
    expect(isoDay(calendar.workingDayOnOrBefore(on))).toBe("2026-04-30");
    expect(isoDay(calendar.workingDayOnOrAfter(on))).toBe("2026-05-06");
    expect(isoDay(calendar.nthWorkingDayAfter(on, 3))).toBe("2026-05-08");
  });

  it("never reaches anything on a calendar without working time", () => {
    const calendar = calendarWith({ weekly: [[], [], [], [], [], [], []], days: [] });
    expect(calendar.advance(moment("2026-03-02 10:00"), 1)).toBeNaN();
    expect(calendar.nthWorkingDayAfter(dayFromIso("2026-03-02"), 1)).toBeNaN();
    expect(calendar.workingDayOnOrBefore(dayFromIso("2026-03-02"))).toBeNaN();
    expect(calendar.openingAtOrAfter(moment("2026-03-02 10:00"))).toBeNaN();
  });
});

describe("the compiled table", () => {
  it("answers alike whatever range it was compiled for (2019 asked of a table for 2026)", () => {
    const narrow = officialCalendar();
    const wide = workCalendarOf(defaultCalendar, [], {
      ...year2026,
      from: dayFromIso("2018-01-01"),
    });
    const at = moment("2019-04-30 17:00");
    expect(isoMoment(narrow.advance(at, 2 * 3600))).toBe("2019-05-05T10:00");
    expect(narrow.advance(at, 2 * 3600)).toBe(wide.advance(at, 2 * 3600));
    expect(narrow.advance(at, 1e8)).toBe(wide.advance(at, 1e8));
  });

  it("takes a range without rows (NaN, infinite)", () => {
    for (const nothing of [NaN, Infinity]) {
      const calendar = workCalendarOf(defaultCalendar, [], { from: nothing, to: -nothing });
      expect(calendar.isWorkingDay(dayFromIso("2026-05-09"))).toBe(true);
    }
  });

  it("answers NaN after 2199", () => {
    const calendar = officialCalendar();
    expect(calendar.advance(moment("2026-03-02 10:00"), 1e15)).toBeNaN();
    expect(calendar.closeOf(dayFromIso("2200-01-06"))).toBeNaN();
  });

  it("advancing and counting are inverse", () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMoment,
        fc.integer({ min: 1, max: 500_000 }),
        (c, at, seconds) => {
          const reached = c.advance(at, seconds);
          expect(c.workingSecondsBetween(at, reached)).toBe(seconds);
          expect(c.workingSecondsBetween(at, reached - 1)).toBe(seconds - 1);
        },
      ),
    );
  });

  it("counting adds up over any moment between", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyMoment, anyMoment, (c, a, b, d) => {
        const split = c.workingSecondsBetween(a, b) + c.workingSecondsBetween(b, d);
        expect(split).toBe(c.workingSecondsBetween(a, d));
      }),
    );
  });

  it("counts what the dates' own hours say, second by second sum", () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMoment,
        fc.integer({ min: 0, max: 20 * 86_400 }),
        (c, at, length) => {
          let seconds = 0;
          for (let on = Math.floor(at / 86_400); on * 86_400 < at + length; on += 1) {
            for (const [from, to] of c.factsOf(on).hours) {
              const begin = Math.max(at, on * 86_400 + from);
              seconds += Math.max(0, Math.min(at + length, on * 86_400 + to) - begin);
            }
          }
          expect(c.workingSecondsBetween(at, at + length)).toBe(seconds);
        },
      ),
    );
  });
});
