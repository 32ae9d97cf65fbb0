import { deadlineOf } from "../../../src/domain/serviceLevel/deadline";
import { explainDeadline } from "../../../src/domain/explain/explainDeadline";
import { parkedSince } from "../../../src/domain/serviceLevel/issueLife";
import type { Pause } from "../../../src/domain/serviceLevel/pauses";
import type { Reading } from "../../../src/domain/policy/policy";
import { isoMoment } from "../../../src/domain/time";
import { momentOf } from "../../support/books";
import { lifeOf } from "../../support/lives";
import { judge } from "../../support/verdicts";
import { moment, officialCalendar, pause, target } from "../../support/workCalendars";

const calendar = officialCalendar();
const civilCode = { weekendMovesLastDay: true };

function due(startAt: string, amount: number, reading: Reading, pauses: Pause[]) {
  const promise = target(amount, reading);
  const { dueAt } = deadlineOf(moment(startAt), promise, pauses, calendar, civilCode);
  return isoMoment(dueAt).replace("T", " ");
}

describe("decision 8: the unit of a pause", () => {
  const night = [pause("2026-03-09 20:00", "2026-03-10 08:00")];

  it("is the target's own clock: business time or clock time", () => {
    expect(due("2026-03-09 10:00", 24, "clock-hours", night)).toBe("2026-03-10 22:00");
    expect(due("2026-03-09 10:00", 9, "working-hours", night)).toBe("2026-03-10 10:00");
  });

  it("changes nothing outside hours, and the trace shows 0 hours", () => {
    const { dates } = explainDeadline(
      ...([moment("2026-03-09 10:00"), target(9, "working-hours"), night] as const),
      ...([calendar, civilCode] as const),
    );
    const reasons = dates.flatMap(({ pieces }) => pieces.map(({ reason }) => reason));
    expect(reasons).toContain("paused-closed");
    expect(reasons).not.toContain("paused");
  });
});

describe("decision 9: a pause without an end", () => {
  const waiting = { respondedAt: "2026-03-09T10:30", waitingFrom: "2026-03-11T11:00" };

  it("is 等待客户 with no due moment, never overdue, however long it lasts", () => {
    expect(judge(waiting, "2026-09-01T10:00")).toMatchObject({ resolve: "waiting", resolveBy: "" });
  });

  it("does not excuse what was late before it began", () => {
    const late = { ...waiting, waitingFrom: "2026-03-12T18:00:01" };
    expect(judge(late, "2026-09-01T10:00").resolve).toBe("breached");
  });
});

describe("decision 10: pauses that overlap, stand reversed or share a minute", () => {
  it("count as a union of intervals at the second", () => {
    const several = [
      pause("2026-03-09 11:00", "2026-03-09 13:00"),
      pause("2026-03-09 10:00", "2026-03-09 12:00"),
      pause("2026-03-09 14:00:05", "2026-03-09 14:00:15"),
      pause("2026-03-09 14:00:20", "2026-03-09 14:00:40"),
    ];
    expect(due("2026-03-09 09:00", 9, "working-hours", several)).toBe("2026-03-10 12:00:30");
  });

  it("are an error of the cell where they are reversed", () => {
    const reversed = { waitingFrom: "2026-03-10T12:00", waitingTo: "2026-03-10T10:00" };
    expect(judge(reversed, "2026-03-12T10:00")).toMatchObject({
      resolve: "none",
      remarks: ["pauseReversed"],
    });
  });
});

describe("decision 11: a pause before the first response", () => {
  const waiting = { waitingFrom: "2026-03-09T12:00", waitingTo: "2026-03-10T12:00" };

  it("does not stop the response clock", () => {
    expect(judge(waiting, "2026-03-10T13:00").respond).toBe("breached");
  });

  it("stops it where the policy says so", () => {
    expect(judge(waiting, "2026-03-10T13:00", { waitingStopsResponse: true }).respondBy).toBe(
      "2026-03-11T10:00",
    );
  });
});

describe("decision 12: a pause that exceeds a limit", () => {
  it("is a reminder from an optional limit on, against parking issues in waiting", () => {
    const waiting = lifeOf({ waits: [["2026-03-09T12:00"]] });
    const now = momentOf("2026-03-30T10:00");
    expect(parkedSince(waiting, 14, now)).toBe(momentOf("2026-03-09T12:00"));
    expect(parkedSince(waiting, Infinity, now)).toBeNaN();
  });
});
