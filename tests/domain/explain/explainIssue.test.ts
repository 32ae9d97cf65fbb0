import * as fc from "fast-check";
import { slaStatuses } from "../../../src/domain/assessment";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { defaultServiceLevel } from "../../../src/domain/policy/defaultServiceLevel";
import { issueExplainer, type IssueClock } from "../../../src/domain/explain/explainIssue";
import type { Policy } from "../../../src/domain/policy/policy";
import { issueVerdicts } from "../../../src/domain/serviceLevel/serviceLevel";
import { dayOf, isoMoment } from "../../../src/domain/time";
import { checkedAt, generatedBook } from "../../../bench/generator";
import { bookOf, momentOf, type IssueLiteral } from "../../support/books";
import {
  anyCalendar,
  anyMoment,
  anyPauses,
  anyTarget,
  officialCalendar,
} from "../../support/workCalendars";
import { workCalendarOf } from "../../../src/domain/calendar/calendar";

const calendar = officialCalendar();

/** An ordinary issue raised Mon 2026-03-09 10:00, answered at 10:30. */
function explained(
  row: IssueLiteral,
  now: string,
  clock: IssueClock = "resolve",
  changes: Partial<Policy["serviceLevel"]> = {},
) {
  const answered = {
    severity: "一般",
    raisedAt: "2026-03-09T10:00",
    respondedAt: "2026-03-09T10:30",
  };
  const { issues } = bookOf({ issues: [{ ...answered, ...row }] });
  if (!issues) throw new Error("no issues");
  const serviceLevel = { ...defaultServiceLevel, ...changes };
  return issueExplainer(issues, { serviceLevel }, calendar, momentOf(now))(0, clock);
}

describe("why an issue's deadline is where it is", () => {
  const waited = { waitingFrom: "2026-03-10T10:00", waitingTo: "2026-03-10T12:00" };

  it("names the line of the policy that set the target", () => {
    expect(explained({}, "2026-03-09T11:00").promise?.rule).toEqual({
      rule: "resolve",
      object: "ordinary",
    });
    expect(explained({}, "2026-03-09T11:00", "respond").promise?.rule.rule).toBe("respond");
  });

  it("tells what each pause took and what is left (3 working days, Tue 10:00-12:00, now Wed 10:00)", () => {
    const { promise, status } = explained(waited, "2026-03-11T10:00");
    expect(status).toBe("on-track");
    expect(promise?.pauses.map(({ takenSeconds }) => takenSeconds / 3600)).toEqual([2]);
    expect((promise?.usedSeconds ?? NaN) / 3600).toBe(8 + 7 + 1);
    expect((promise?.leftSeconds ?? NaN) / 3600).toBe(35 - 16);
    expect(isoMoment(promise?.deadline.dueAt ?? NaN)).toBe("2026-03-13T11:00");
  });

  it("shows 0 hours for a pause outside working hours (decision 8)", () => {
    const night = { waitingFrom: "2026-03-10T19:00", waitingTo: "2026-03-11T08:00" };
    const { promise } = explained(night, "2026-03-11T10:00");
    expect(promise?.pauses.map(({ takenSeconds }) => takenSeconds)).toEqual([0]);
  });

  it("keeps the remaining allowance of an issue that waits (decision 9: 35 h less 19 h)", () => {
    const waiting = explained({ waitingFrom: "2026-03-11T11:00" }, "2026-05-20T10:00");
    expect(waiting.status).toBe("waiting");
    expect(isoMoment(waiting.judgedAt)).toBe("2026-03-11T11:00");
    expect((waiting.promise?.leftSeconds ?? NaN) / 3600).toBe(35 - 19);
    expect(waiting.promise?.deadline.dueAt).toBe(Infinity);
  });

  it("has a negative rest where it was late (resolved Fri 10:00, due Thu 18:00: -1 h)", () => {
    const late = explained({ resolvedAt: "2026-03-13T10:00" }, "2026-03-20T10:00");
    expect(late.status).toBe("breached");
    expect((late.promise?.leftSeconds ?? NaN) / 3600).toBe(-1);
  });

  it("says from which date on it is provisional (raised Wed 2026-12-30)", () => {
    const row = { raisedAt: "2026-12-30T10:00", respondedAt: "2026-12-30T10:30" };
    const { promise, status } = explained(row, "2026-12-30T11:00");
    expect(status).toBe("provisional");
    expect(isoMoment(promise?.provisionalFrom ?? NaN)).toBe("2027-01-01T00:00");
  });

  it.each<[string, IssueLiteral, string]>([
    ["no rule matches", { severity: "不急" }, "unmatched"],
    ["the response lies before the issue", { respondedAt: "2026-03-08T10:00" }, "none"],
    [
      "a pause is reversed",
      { waitingFrom: "2026-03-10T12:00", waitingTo: "2026-03-10T10:00" },
      "none",
    ],
  ])("promises nothing where %s, and tells the remark", (_, row, status) => {
    const told = explained(row, "2026-03-16T10:00");
    expect(told.promise).toBeUndefined();
    expect(told.status).toBe(status);
    expect(told.remarks).not.toEqual([]);
  });

  it("names the rule that stops the response while waiting only where it did", () => {
    const waiting = { respondedAt: "2026-03-10T13:00", ...waited };
    const stops = { waitingStopsResponse: true };
    const rules = (changes: Partial<Policy["serviceLevel"]>) =>
      explained(waiting, "2026-03-11T10:00", "respond", changes).promise?.alsoBy.map(
        ({ rule }) => rule,
      );
    expect(rules(stops)).toContain("waiting-stops-response");
    expect(rules({})).not.toContain("waiting-stops-response");
  });
});

describe("the explanations of a generated book", () => {
  it("hold every verdict and due moment of the assessment", () => {
    const { issues } = generatedBook(600);
    if (!issues) throw new Error("no issues");
    const now = checkedAt;
    const range = { from: dayOf(now) - 700, to: dayOf(now) + 365 };
    const work = workCalendarOf(defaultPolicy.calendar, [], range);
    const verdicts = issueVerdicts(issues, defaultPolicy, work, now);
    const explain = issueExplainer(issues, defaultPolicy, work, now);
    for (let i = 0; i < issues.count; i += 1) {
      for (const clock of ["respond", "resolve"] as const) {
        const told = explain(i, clock);
        const by = clock === "respond" ? verdicts.respondBy[i] : verdicts.resolveBy[i];
        expect(told.status).toBe(slaStatuses[verdicts[clock][i] ?? -1]);
        if (!Number.isNaN(by)) expect(told.promise?.deadline.dueAt).toBe(by);
      }
    }
  });
});

describe("the pieces of an explanation", () => {
  const anyIssue = fc.record({
    work: anyCalendar,
    raisedAt: anyMoment,
    target: anyTarget,
    pauses: anyPauses,
    weekendMovesLastDay: fc.boolean(),
    waitingStopsResponse: fc.boolean(),
    resolvedAfter: fc.option(fc.integer({ min: 1, max: 40 * 86_400 })),
    clock: fc.constantFrom<IssueClock>("respond", "resolve"),
  });

  it("sum exactly to the result, for any calendar, pauses and reading", () => {
    fc.assert(
      fc.property(anyIssue, ({ work, raisedAt, target, pauses, resolvedAfter, clock, ...keys }) => {
        const resolvedAt = resolvedAfter === null ? undefined : isoMoment(raisedAt + resolvedAfter);
        const waits = pauses.map(({ fromAt, toAt }) => {
          return { from: isoMoment(fromAt), to: isoMoment(toAt) };
        });
        const raised = isoMoment(raisedAt);
        const row = { severity: "某级", raisedAt: raised, moreWaits: waits };
        const { issues } = bookOf({ issues: [resolvedAt ? { ...row, resolvedAt } : row] });
        if (!issues) throw new Error("no issues");
        const severity = { key: "any", names: ["某级"], respond: target, resolve: target };
        const serviceLevel = { ...defaultServiceLevel, ...keys, severities: [severity] };
        const now = raisedAt + 120 * 86_400;
        const told = issueExplainer(issues, { serviceLevel }, work, now)(0, clock);
        const verdicts = issueVerdicts(issues, { serviceLevel }, work, now);
        expect(told.status).toBe(slaStatuses[verdicts[clock][0] ?? -1]);
        const { promise } = told;
        if (!promise) throw new Error("no promise");
        const pieces = promise.deadline.dates.flatMap((date) => date.pieces);
        const seconds = (reason: string) =>
          pieces.reduce(
            (sum, { from, to, reason: why }) => sum + (why === reason ? to - from : 0),
            0,
          );
        expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(
          promise.deadline.dueAt - told.startAt,
        );
        expect(seconds("running")).toBe(promise.deadline.allowedSeconds);
        expect(promise.pauses.reduce((sum, { takenSeconds }) => sum + takenSeconds, 0)).toBe(
          seconds("paused"),
        );
        const whole = promise.usedSeconds + promise.leftSeconds;
        const movesOn = seconds("to-end") > 0;
        if (movesOn) expect(whole).toBeGreaterThanOrEqual(promise.deadline.allowedSeconds);
        else expect(whole).toBe(promise.deadline.allowedSeconds);
      }),
      { numRuns: 400 },
    );
  });
});
