import { defaultCalendar } from "../../../src/domain/calendar/chineseCalendar";
import { deadlineOf } from "../../../src/domain/serviceLevel/deadline";
import { explainDeadline } from "../../../src/domain/explain/explainDeadline";
import { firstProvisional } from "../../../src/domain/calendar/firstProvisional";
import { policySchema, readings, type Reading } from "../../../src/domain/policy/policy";
import { dayFromIso, isoDay, isoMoment } from "../../../src/domain/time";
import { assessed } from "../../support/assessed";
import { calendarWith, moment, officialCalendar, target } from "../../support/workCalendars";

const civilCode = { weekendMovesLastDay: true };

function due(startAt: string, amount: number, reading: Reading, calendar = officialCalendar()) {
  const { dueAt } = deadlineOf(moment(startAt), target(amount, reading), [], calendar, civilCode);
  return isoMoment(dueAt).replace("T", " ");
}

describe("decision 1: which clock “24 h” means", () => {
  it.each<[Reading, string]>([
    ["clock-hours", "2026-05-01 16:00"],
    ["clock-hours-to-opening", "2026-05-06 09:00"],
    ["working-hours", "2026-05-08 13:00"],
  ])("is the target's own key (24 %s from the eve of Labour Day: %s)", (reading, at) => {
    expect(due("2026-04-30 16:00", 24, reading)).toBe(at);
  });

  it("has no reading for a target without one: the unit stands with the number", () => {
    const { plan } = policySchema.shape.serviceLevel.shape;
    expect(plan.safeParse({ amount: 24, source: "S0-09" }).success).toBe(false);
    expect(plan.safeParse(target(24, "clock-hours")).success).toBe(true);
    expect(new Set(readings).size).toBe(8);
  });
});

describe("decision 2: the start day and the end of the day", () => {
  it("follow the Civil Code by default: not counted, at close (3 days from Fri 02-13: Wed 02-25 18:00)", () => {
    expect(due("2026-02-13 16:00", 3, "working-days")).toBe("2026-02-25 18:00");
  });

  it("can be counted, or end at the same time of day, by key", () => {
    expect(due("2026-02-13 16:00", 3, "working-days-start-counted")).toBe("2026-02-24 18:00");
    expect(due("2026-02-13 16:00", 3, "working-days-same-time")).toBe("2026-02-25 16:00");
  });
});

describe("decision 3: raised outside hours", () => {
  it("starts the business clock at the next opening (Wed 19:30, 1 h: Thu 10:00), and the trace says so", () => {
    expect(due("2026-03-11 19:30", 1, "working-hours")).toBe("2026-03-12 10:00");
    const { dates } = explainDeadline(
      ...([moment("2026-03-11 19:30"), target(1, "working-hours"), []] as const),
      ...([officialCalendar(), civilCode] as const),
    );
    expect(dates.map(({ pieces }) => pieces.map(({ reason }) => reason))).toEqual([
      ["closed"],
      ["closed", "running"],
    ]);
  });
});

describe("decision 4: a make-up Saturday", () => {
  it("overrides its weekday (1 h from Sat 2026-02-14 10:00: 11:00)", () => {
    expect(due("2026-02-14 10:00", 1, "working-hours")).toBe("2026-02-14 11:00");
  });

  it("listed as a day off too is an error, not a guess", () => {
    const day = { on: "2026-02-14", name: "春节", source: "公司通知" };
    const told = assessed({
      customers: [{ id: "C1" }],
      calendarDays: [
        { ...day, type: "off", row: 2 },
        { ...day, type: "work", row: 3 },
      ],
    }).findings;
    expect(told.find(({ code }) => code === "calendar-conflict")).toMatchObject({
      severity: "error",
      row: 3,
    });
  });
});

describe("decision 5: the company's own days", () => {
  const own = (on: string, type: "off" | "half" | "work", hours?: [number, number]) => {
    const written = hours ? { hours: [hours] } : {};
    return { on, type, name: "公司安排", source: "公司通知", ...written };
  };

  it("are rows with optional times: a rest day, a half day, an extra shift", () => {
    const calendar = officialCalendar([
      own("2026-03-10", "off"),
      own("2026-03-11", "half", [540, 720]),
      own("2026-03-14", "work", [540, 1080]),
    ]);
    expect(due("2026-03-09 17:00", 5, "working-hours", calendar)).toBe("2026-03-12 10:00");
    expect(due("2026-03-13 17:00", 2, "working-hours", calendar)).toBe("2026-03-14 10:00");
  });
});

describe("decision 6: lunch", () => {
  it("is a gap between two intervals of a weekday (11:30, 1 h: 14:00)", () => {
    const day: [number, number][] = [
      [540, 720],
      [810, 1080],
    ];
    const calendar = calendarWith({ weekly: Array.from({ length: 7 }, () => day) });
    expect(due("2026-03-09 11:30", 1, "working-hours", calendar)).toBe("2026-03-09 14:00");
  });

  it("is none by default (S0-06: 9:00 to 18:00)", () => {
    expect(defaultCalendar.weekly[0]).toEqual([[540, 1080]]);
  });
});

describe("decision 7: a year without its notice", () => {
  const issue = { id: "G1", customerId: "C1", severity: "一般", respondedAt: "2026-12-30T10:30" };
  const book = { customers: [{ id: "C1" }], issues: [{ ...issue, raisedAt: "2026-12-30T10:00" }] };

  it("makes the verdict provisional and names the first due date that it affects", () => {
    const assessment = assessed(book, { now: "2026-12-30T12:00" });
    expect(assessment.summary.sla.provisional).toBe(1);
    const first = firstProvisional(assessment);
    expect(first && { ...first, dueOn: isoDay(first.dueOn) }).toEqual({
      year: 2027,
      dueOn: "2027-01-04",
      issue: 0,
    });
  });

  it("is never taken as one without holidays: its days are not known", () => {
    const calendar = officialCalendar();
    expect(calendar.announced(dayFromIso("2027-02-08"))).toBe(false);
    const { provisional } = deadlineOf(
      ...([moment("2027-02-08 10:00"), target(1, "working-hours"), []] as const),
      ...([calendar, civilCode] as const),
    );
    expect(provisional).toBe(true);
  });
});
