import { assess } from "../../../src/domain/assess";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { deadlineOf } from "../../../src/domain/serviceLevel/deadline";
import { dayFromIso, isoMoment, momentFromIso } from "../../../src/domain/time";
import { momentFromSerial, serialFromMoment } from "../../../src/workbook/read/dateSystem";
import { checkedAt, generatedBook } from "../../../bench/generator";
import { check, excel, shown, start, stop } from "../../support/company";
import { calendarWith, moment, target } from "../../support/workCalendars";

const civilCode = { weekendMovesLastDay: true };

describe("decision 27: 24:00 and the night shift", () => {
  const night: [number, number][] = [
    [0, 360],
    [1320, 1440],
  ];
  const calendar = calendarWith({ weekly: Array.from({ length: 7 }, () => night), days: [] });

  it("ends a day at 24:00, which is the next midnight and not 23:59", () => {
    expect(isoMoment(calendar.closeOf(dayFromIso("2026-03-02")))).toBe("2026-03-03T00:00");
  });

  it("carries a night shift over midnight as two intervals (Mon 23:00, 3 h: Tue 02:00)", () => {
    const promise = target(3, "working-hours");
    const { dueAt } = deadlineOf(moment("2026-03-02 23:00"), promise, [], calendar, civilCode);
    expect(isoMoment(dueAt)).toBe("2026-03-03T02:00");
  });
});

describe("decision 28: time zones and date systems", () => {
  it("steps by calendar dates: a wall-clock day has no summer time (2026-03-29, 2026-10-25)", () => {
    for (const day of ["2026-03-29", "2026-10-25"]) {
      const promise = target(1, "calendar-days-same-time");
      const open = calendarWith({ days: [] });
      const { dueAt } = deadlineOf(moment(`${day} 01:30`), promise, [], open, civilCode);
      expect(dueAt - moment(`${day} 01:30`)).toBe(86_400);
    }
  });

  it.each([1900, 1904] as const)(
    "reads back what it writes in the %p system, to the second",
    (system) => {
      const at = momentFromIso("2026-03-02T10:00:30");
      expect(momentFromSerial(serialFromMoment(at, system), system)).toBe(at);
    },
  );
});

describe("decision 29: now", () => {
  it("is an argument: the same moment gives the same results in any week", () => {
    const book = generatedBook(80);
    const [past, now] = [momentFromIso("2026-05-04T09:00"), checkedAt];
    expect(assess(book, defaultPolicy, past)).toEqual(assess(book, defaultPolicy, past));
    expect(assess(book, defaultPolicy, past).summary).not.toEqual(
      assess(book, defaultPolicy, now).summary,
    );
  });
});

describe("decision 30: running twice", () => {
  afterEach(stop);

  it("changes no cell the second time, and our own columns never feed the next check", async () => {
    start();
    const first = await check();
    expect(first.outcome).toBe("written");
    const before = [2, 3, 4, 5].map((row) => shown(row));
    expect(before[0]?.join("")).not.toBe("");
    expect((await check()).outcome).toBe("unchanged");
    expect([2, 3, 4, 5].map((row) => shown(row))).toEqual(before);
    expect(excel.workbook.sheets.map(({ name }) => name)).toContain("客户台账");
  });
});
