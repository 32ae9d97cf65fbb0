import { deadlineOf } from "../../../src/domain/serviceLevel/deadline";
import { explainDeadline } from "../../../src/domain/explain/explainDeadline";
import type { WorkCalendar } from "../../../src/domain/calendar/calendar";
import { defaultCalendar } from "../../../src/domain/calendar/chineseCalendar";
import type { Pause } from "../../../src/domain/serviceLevel/pauses";
import type { Reading, Target } from "../../../src/domain/policy/policy";
import { isoMoment } from "../../../src/domain/time";
import { calendarWith, moment, officialCalendar, pause, target } from "../../support/workCalendars";

const official = officialCalendar();
const civilCode = { weekendMovesLastDay: true };

function due(
  startAt: string,
  promise: Target,
  pauses: readonly Pause[] = [],
  options = civilCode,
  calendar: WorkCalendar = official,
): string {
  const { dueAt } = deadlineOf(moment(startAt), promise, pauses, calendar, options);
  const explained = explainDeadline(moment(startAt), promise, pauses, calendar, options).dueAt;
  expect(explained).toBe(dueAt);
  return Number.isFinite(dueAt) ? isoMoment(dueAt).replace("T", " ") : String(dueAt);
}

type Row = readonly [raised: string, ...dueAt: string[]];

const columns: readonly (readonly [name: string, amount: number, reading: Reading])[] = [
  ["24 clock hours", 24, "clock-hours"],
  ["24 clock hours, then to the next opening", 24, "clock-hours-to-opening"],
  ["24 working hours", 24, "working-hours"],
  ["1 working day, same time", 1, "working-days-same-time"],
  ["3 working days, same time", 3, "working-days-same-time"],
  ["3 working days", 3, "working-days"],
  ["3 working days, start day counted", 3, "working-days-start-counted"],
  ["7 calendar days, same time", 7, "calendar-days-same-time"],
  ["7 working days", 7, "working-days"],
];

describe.each<{ title: string; row: Row }>([
  {
    title: "raised on the eve of Labour Day (Thu 2026-04-30 16:00)",
    row: [
      "2026-04-30 16:00",
      "2026-05-01 16:00",
      "2026-05-06 09:00",
      "2026-05-08 13:00",
      "2026-05-06 16:00",
      "2026-05-08 16:00",
      "2026-05-08 18:00",
      "2026-05-07 18:00",
      "2026-05-07 16:00",
      "2026-05-13 18:00",
    ],
  },
  {
    title: "raised before a make-up Saturday and nine days off (Fri 2026-02-13 16:00)",
    row: [
      "2026-02-13 16:00",
      "2026-02-14 16:00",
      "2026-02-14 16:00",
      "2026-02-25 13:00",
      "2026-02-14 16:00",
      "2026-02-25 16:00",
      "2026-02-25 18:00",
      "2026-02-24 18:00",
      "2026-02-20 16:00",
      "2026-03-02 18:00",
    ],
  },
  {
    title: "raised on a make-up Saturday (2026-05-09 10:00)",
    row: [
      "2026-05-09 10:00",
      "2026-05-10 10:00",
      "2026-05-11 09:00",
      "2026-05-12 16:00",
      "2026-05-11 10:00",
      "2026-05-13 10:00",
      "2026-05-13 18:00",
      "2026-05-12 18:00",
      "2026-05-16 10:00",
      "2026-05-19 18:00",
    ],
  },
  {
    title: "raised after hours (Wed 2026-03-11 19:30)",
    row: [
      "2026-03-11 19:30",
      "2026-03-12 19:30",
      "2026-03-13 09:00",
      "2026-03-16 15:00",
      "2026-03-12 18:00",
      "2026-03-16 18:00",
      "2026-03-16 18:00",
      "2026-03-13 18:00",
      "2026-03-18 19:30",
      "2026-03-20 18:00",
    ],
  },
])("$title", ({ row: [raised, ...expected] }) => {
  it.each(
    columns.map(([name, amount, reading], i) => ({ name, amount, reading, at: expected[i] })),
  )("is due $at by $name (decisions 1 and 2)", ({ amount, reading, at }) => {
    expect(due(raised, target(amount, reading))).toBe(at);
  });
});

describe("a count of working days", () => {
  it("is a day later without the make-up Saturday (Fri 2026-02-13 16:00, 3 days: Thu 02-26)", () => {
    const calendar = calendarWith({
      days: defaultCalendar.days.filter(({ type }) => type === "off"),
    });
    const threeDays = target(3, "working-days");
    expect(due("2026-02-13 16:00", threeDays, [], civilCode, calendar)).toBe("2026-02-26 18:00");
  });

  it("does not count the day on which it starts, open or not (Sat 2026-03-07, 1 day: Mon 18:00)", () => {
    expect(due("2026-03-07 12:00", target(1, "working-days"))).toBe("2026-03-09 18:00");
    expect(due("2026-03-09 08:00", target(1, "working-days"))).toBe("2026-03-10 18:00");
  });

  it("counts a part of a day as a whole one (2.5 days are 3)", () => {
    expect(due("2026-03-09 10:00", target(2.5, "working-days"))).toBe("2026-03-12 18:00");
  });

  it("with the start day counted never ends before it starts (1 day, Wed 2026-03-11 19:30: Thu)", () => {
    const oneDay = target(1, "working-days-start-counted");
    expect(due("2026-03-11 17:59", oneDay)).toBe("2026-03-11 18:00");
    expect(due("2026-03-11 18:00", oneDay)).toBe("2026-03-12 18:00");
    expect(due("2026-03-11 19:30", oneDay)).toBe("2026-03-12 18:00");
  });
});

describe("a count of working hours (decision 3)", () => {
  it("starts at the next opening (Sat 2026-03-07 12:00, 1 h: Mon 10:00)", () => {
    expect(due("2026-03-07 12:00", target(1, "working-hours"))).toBe("2026-03-09 10:00");
  });

  it("answers on the make-up Saturday itself (2026-02-14 10:00, 1 h: 11:00, not ten days later)", () => {
    expect(due("2026-02-14 10:00", target(1, "working-hours"))).toBe("2026-02-14 11:00");
  });
});

describe("a count of calendar days (Civil Code Art. 201 and 203)", () => {
  const sevenDays = target(7, "calendar-days");

  it("does not count the start day and ends at close of business (Wed 2026-03-11: Wed 18:00)", () => {
    expect(due("2026-03-11 10:00", sevenDays)).toBe("2026-03-18 18:00");
  });

  it("moves on from a public holiday (Fri 2026-02-13: 02-20 is off, so Tue 02-24)", () => {
    expect(due("2026-02-13 16:00", sevenDays)).toBe("2026-02-24 18:00");
  });

  it("ends on a make-up Saturday (2026-05-02 10:00: Sat 05-09 18:00)", () => {
    expect(due("2026-05-02 10:00", sevenDays)).toBe("2026-05-09 18:00");
  });

  it("moves on from a plain weekend where the policy says so (Sat 2026-05-16: Mon 05-18)", () => {
    expect(due("2026-05-09 10:00", sevenDays)).toBe("2026-05-18 18:00");
  });

  it("ends a plain Saturday at 24:00 where it does not (2026-05-16 24:00)", () => {
    const stays = { weekendMovesLastDay: false };
    expect(due("2026-05-09 10:00", sevenDays, [], stays)).toBe("2026-05-17 00:00");
  });

  it("moves on from a weekend inside a holiday in either case (Sat 2026-05-02: Wed 05-06)", () => {
    for (const weekendMovesLastDay of [true, false]) {
      const at = due("2026-04-25 10:00", sevenDays, [], { weekendMovesLastDay });
      expect(at).toBe("2026-05-06 18:00");
    }
  });

  it("moves on from a company day off in either case (Wed 2026-03-18 off: Thu)", () => {
    const calendar = officialCalendar([
      { on: "2026-03-18", type: "off", name: "公司年会", source: "工作日历" },
    ]);
    for (const weekendMovesLastDay of [true, false]) {
      const at = due("2026-03-11 10:00", sevenDays, [], { weekendMovesLastDay }, calendar);
      expect(at).toBe("2026-03-19 18:00");
    }
  });

  it("can be due before three working days around a holiday (2026-04-30: 05-07 before 05-08)", () => {
    expect(due("2026-04-30 16:00", sevenDays)).toBe("2026-05-07 18:00");
    expect(due("2026-04-30 16:00", target(3, "working-days"))).toBe("2026-05-08 18:00");
  });
});

describe("waiting for the customer (decisions 8 to 10)", () => {
  const hours = target(9, "working-hours");

  it("stops a clock of working hours by its working time only (Mon 10:00, paused 12:00-14:00)", () => {
    const paused = [pause("2026-03-09 12:00", "2026-03-09 14:00")];
    expect(due("2026-03-09 10:00", hours)).toBe("2026-03-10 10:00");
    expect(due("2026-03-09 10:00", hours, paused)).toBe("2026-03-10 12:00");
  });

  it("changes nothing outside working hours (Fri 18:00 to Mon 09:00, decision 8)", () => {
    const weekend = [pause("2026-03-13 18:00", "2026-03-16 09:00")];
    expect(due("2026-03-13 15:00", hours, weekend)).toBe(due("2026-03-13 15:00", hours));
  });

  it("stops a clock of clock hours by clock time (24 h, paused over the night: +12 h)", () => {
    const night = [pause("2026-03-09 20:00", "2026-03-10 08:00")];
    expect(due("2026-03-09 10:00", target(24, "clock-hours"), night)).toBe("2026-03-10 22:00");
  });

  it("moves working days by the paused working time (3 days, paused Tue 10:00-12:00: Fri 11:00)", () => {
    const paused = [pause("2026-03-10 10:00", "2026-03-10 12:00")];
    expect(due("2026-03-09 10:00", target(3, "working-days"), paused)).toBe("2026-03-13 11:00");
  });

  it("moves calendar days to the close of the day they reach (7 days to Wed 18:00, paused 24 h)", () => {
    const paused = [pause("2026-03-12 10:00", "2026-03-13 10:00")];
    expect(due("2026-03-11 10:00", target(7, "calendar-days"), paused)).toBe("2026-03-19 18:00");
  });

  it("moves calendar days on from a holiday that the pause leads them to (to Mon 2026-04-06: Tue)", () => {
    const paused = [pause("2026-03-27 10:00", "2026-03-30 10:00")];
    expect(due("2026-03-26 10:00", target(7, "calendar-days"))).toBe("2026-04-02 18:00");
    expect(due("2026-03-26 10:00", target(7, "calendar-days"), paused)).toBe("2026-04-07 18:00");
  });

  it("counts overlapping pauses once (10:00-12:00 and 11:00-13:00 are 3 h, decision 10)", () => {
    const overlapping = [
      pause("2026-03-09 11:00", "2026-03-09 13:00"),
      pause("2026-03-09 10:00", "2026-03-09 12:00"),
    ];
    expect(due("2026-03-09 09:00", hours, overlapping)).toBe("2026-03-10 12:00");
  });

  it("keeps pauses of the same minute apart by the second (decision 10)", () => {
    const seconds = [
      pause("2026-03-09 10:00:05", "2026-03-09 10:00:15"),
      pause("2026-03-09 10:00:25", "2026-03-09 10:00:45"),
    ];
    expect(due("2026-03-09 09:00", hours, seconds)).toBe("2026-03-10 09:00:30");
  });

  it("ignores what lies before the start (waiting since Monday, raised Tuesday 10:00)", () => {
    const early = [pause("2026-03-09 10:00", "2026-03-10 11:00")];
    expect(due("2026-03-10 10:00", hours, early)).toBe("2026-03-11 11:00");
  });

  it("ignores a reversed pair", () => {
    const reversed = [pause("2026-03-09 14:00", "2026-03-09 12:00")];
    expect(due("2026-03-09 10:00", hours, reversed)).toBe("2026-03-10 10:00");
  });

  it("has no due moment while it lasts (decision 9)", () => {
    expect(due("2026-03-09 10:00", hours, [pause("2026-03-09 12:00")])).toBe("Infinity");
  });

  it("leaves a due moment that had passed before it began (due Tue 10:00, waiting since 11:00)", () => {
    expect(due("2026-03-09 10:00", hours, [pause("2026-03-10 11:00")])).toBe("2026-03-10 10:00");
  });
});

describe("a year that is not announced (decision 7)", () => {
  function provisionalFrom(startAt: string, promise: Target, pauses: readonly Pause[] = []) {
    const deadline = deadlineOf(moment(startAt), promise, pauses, official, civilCode);
    expect(deadline.provisional).toBe(!Number.isNaN(deadline.provisionalFrom));
    return deadline.provisional ? isoMoment(deadline.provisionalFrom) : "certain";
  }

  it("makes working days provisional that reach into it (Wed 2026-12-30, 3 days)", () => {
    expect(provisionalFrom("2026-12-30 10:00", target(3, "working-days"))).toBe("2027-01-01T00:00");
  });

  it("leaves them certain when they end at its first midnight (2026-12-31 24:00)", () => {
    const calendar = calendarWith({ weekly: Array.from({ length: 7 }, () => [[540, 1440]]) });
    const oneDay = target(1, "working-days");
    const deadline = deadlineOf(moment("2026-12-30 10:00"), oneDay, [], calendar, civilCode);
    expect(isoMoment(deadline.dueAt)).toBe("2027-01-01T00:00");
    expect(deadline.provisional).toBe(false);
  });

  it("leaves them certain when they end before it (Mon 2026-12-28, 3 days: 12-31 18:00)", () => {
    expect(provisionalFrom("2026-12-28 10:00", target(3, "working-days"))).toBe("certain");
  });

  it("never touches clock hours (2026-12-31 20:00, 24 h)", () => {
    expect(provisionalFrom("2026-12-31 20:00", target(24, "clock-hours"))).toBe("certain");
    expect(provisionalFrom("2026-12-31 20:00", target(7, "calendar-days-same-time"))).toBe(
      "certain",
    );
  });

  it("makes calendar days provisional only by their last day (2026-12-24: 12-31, 12-25: 01-01)", () => {
    expect(provisionalFrom("2026-12-24 10:00", target(7, "calendar-days"))).toBe("certain");
    expect(provisionalFrom("2026-12-25 10:00", target(7, "calendar-days"))).toBe(
      "2027-01-01T00:00",
    );
  });

  it("makes clock hours to the next opening provisional by where they end (2026-12-31 10:00)", () => {
    const dayToOpening = target(24, "clock-hours-to-opening");
    expect(provisionalFrom("2026-12-30 10:00", dayToOpening)).toBe("certain");
    expect(provisionalFrom("2026-12-31 10:00", dayToOpening)).toBe("2027-01-01T00:00");
  });

  it("counts when a pause pushes the end into it", () => {
    const paused = [pause("2026-12-29 09:00", "2026-12-29 18:00")];
    const threeDays = target(3, "working-days");
    expect(provisionalFrom("2026-12-28 10:00", threeDays, paused)).toBe("2027-01-01T00:00");
  });
});
