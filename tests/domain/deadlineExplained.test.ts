import { explainDeadline, type ExplainedDeadline } from "../../src/domain/explain/explainDeadline";
import type { Pause } from "../../src/domain/serviceLevel/pauses";
import type { Target } from "../../src/domain/policy/policy";
import { isoDay, isoMoment } from "../../src/domain/time";
import { calendarWith, moment, officialCalendar, pause, target } from "../support/workCalendars";

function explain(startAt: string, promise: Target, pauses: Pause[] = []): ExplainedDeadline {
  const calendar = officialCalendar([
    { on: "2026-03-12", type: "off", name: "公司年会", source: "工作日历" },
  ]);
  const options = { weekendMovesLastDay: true };
  return explainDeadline(moment(startAt), promise, pauses, calendar, options);
}

/** Date, what it is, what it adds. */
function dates({ dates: explained }: ExplainedDeadline): string[] {
  return explained.map(({ on, facts, counted, startDayLeftOut }) => {
    const kind = facts.name || facts.kind;
    return `${isoDay(on).slice(5)} ${kind} ${startDayLeftOut ? "start" : String(counted)}`;
  });
}

function pieces({ dates: explained }: ExplainedDeadline): string[] {
  return explained.flatMap(({ pieces: ofDate }) =>
    ofDate.map(({ from, to, reason }) => {
      return `${isoMoment(from).slice(5)} ${isoMoment(to).slice(5)} ${reason}`;
    }),
  );
}

describe("why a deadline is where it is", () => {
  it("names every date of three working days over Spring Festival (raised Fri 2026-02-13 16:00)", () => {
    const explained = explain("2026-02-13 16:00", target(3, "working-days"));
    expect(dates(explained)).toEqual([
      "02-13 weekday start",
      "02-14 春节调休上班 1",
      ...["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((d) => `02-${d} 春节 0`),
      "02-24 weekday 1",
      "02-25 weekday 1",
    ]);
  });

  it("tells a company day off from a weekend (raised Wed 2026-03-11, 2 working days)", () => {
    expect(dates(explain("2026-03-11 10:00", target(2, "working-days")))).toEqual([
      "03-11 weekday start",
      "03-12 公司年会 0",
      "03-13 weekday 1",
      "03-14 weekend 0",
      "03-15 weekend 0",
      "03-16 weekday 1",
    ]);
  });

  it("shows the last of seven calendar days moved on from a holiday (2026-02-13 to Tue 02-24)", () => {
    const explained = dates(explain("2026-02-13 16:00", target(7, "calendar-days")));
    expect(explained.slice(-6)).toEqual([
      ...["02-19 春节 1", "02-20 春节 1", "02-21 春节 0", "02-22 春节 0", "02-23 春节 0"],
      "02-24 weekday 0",
    ]);
  });

  it("shows 0 hours for a pause outside working hours (Fri 20:00 to Sun 20:00, decision 8)", () => {
    const explained = explain("2026-03-13 17:00", target(2, "working-hours"), [
      pause("2026-03-13 20:00", "2026-03-15 20:00"),
    ]);
    expect(pieces(explained)).toEqual([
      "03-13T17:00 03-13T18:00 running",
      "03-13T18:00 03-13T20:00 closed",
      "03-13T20:00 03-14T00:00 paused-closed",
      "03-14T00:00 03-15T00:00 paused-closed",
      "03-15T00:00 03-15T20:00 paused-closed",
      "03-15T20:00 03-16T00:00 closed",
      "03-16T00:00 03-16T09:00 closed",
      "03-16T09:00 03-16T10:00 running",
    ]);
    expect(dates(explained).filter((line) => !line.endsWith(" 0"))).toEqual([
      "03-13 weekday 1",
      "03-16 weekday 1",
    ]);
  });

  it("shows the hours that a pause took and where they were made up (3 days, Tue 10:00-12:00)", () => {
    const explained = explain("2026-03-16 16:00", target(1, "working-days"), [
      pause("2026-03-17 10:00", "2026-03-17 12:00"),
    ]);
    expect(explained.allowedSeconds).toBe(11 * 3600);
    expect(pieces(explained).filter((line) => !line.endsWith("closed"))).toEqual([
      "03-16T16:00 03-16T18:00 running",
      "03-17T09:00 03-17T10:00 running",
      "03-17T10:00 03-17T12:00 paused",
      "03-17T12:00 03-17T18:00 running",
      "03-18T09:00 03-18T11:00 running",
    ]);
    expect(dates(explained)).toEqual(["03-16 weekday start", "03-17 weekday 1", "03-18 weekday 0"]);
  });

  it("shows the way to the next opening (Fri 2026-03-13 20:00, 24 h)", () => {
    expect(pieces(explain("2026-03-13 20:00", target(24, "clock-hours-to-opening")))).toEqual([
      "03-13T20:00 03-14T00:00 running",
      "03-14T00:00 03-14T20:00 running",
      "03-14T20:00 03-15T00:00 to-end",
      "03-15T00:00 03-16T00:00 to-end",
      "03-16T00:00 03-16T09:00 to-end",
    ]);
  });

  it("marks dates of a year that is not announced (2026-12-31, 2 working days)", () => {
    const { dates: explained } = explain("2026-12-31 10:00", target(2, "working-days"));
    expect(explained.map(({ known }) => known)).toEqual([true, false, false, false, false]);
  });

  it("stops at a pause without end (decision 9)", () => {
    const explained = explain("2026-03-09 10:00", target(9, "working-hours"), [
      pause("2026-03-09 12:00"),
    ]);
    expect(explained.dueAt).toBe(Infinity);
    expect(dates(explained)).toEqual(["03-09 weekday 2"]);
  });

  it("gives up on a calendar that never works", () => {
    const calendar = calendarWith({ weekly: [[], [], [], [], [], [], []], days: [] });
    const options = { weekendMovesLastDay: true };
    for (const promise of [target(1, "working-days"), target(1, "working-hours")]) {
      const at = moment("2026-03-09 10:00");
      expect(explainDeadline(at, promise, [], calendar, options).dueAt).toBeNaN();
    }
  });
});
