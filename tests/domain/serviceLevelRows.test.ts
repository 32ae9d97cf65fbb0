import * as fc from "fast-check";
import type { SlaStatus } from "../../src/domain/assessment";
import { deadlineOf } from "../../src/domain/serviceLevel/deadline";
import { defaultServiceLevel } from "../../src/domain/policy/defaultServiceLevel";
import type { IssueRemark } from "../../src/domain/validation/issueRemarks";
import { issueVerdicts } from "../../src/domain/serviceLevel/serviceLevel";
import { dayOf, isoDay, isoMoment } from "../../src/domain/time";
import { bookOf, momentOf, type IssueLiteral } from "../support/books";
import { calendar, judge, judgeAll, statusOf, verdictAt } from "../support/verdicts";

describe("a row without a verdict (decision 14)", () => {
  it.each<[string, IssueLiteral, IssueRemark[]]>([
    [
      "answered before it was raised",
      { respondedAt: "2026-03-09T09:59:59" },
      ["respondedBeforeRaised"],
    ],
    [
      "resolved before it was answered",
      { respondedAt: "2026-03-10T09:00", resolvedAt: "2026-03-10T08:00" },
      ["resolvedBeforeResponded"],
    ],
    ["resolved before it was raised", { resolvedAt: "2026-03-08T08:00" }, ["resolvedBeforeRaised"]],
    ["raised in the future", { raisedAt: "2026-03-17T10:00" }, ["raisedInFuture"]],
    ["answered in the future", { respondedAt: "2026-03-17T10:00" }, ["respondedInFuture"]],
    [
      "resolved in the future",
      { respondedAt: "2026-03-09T10:30", resolvedAt: "2026-03-17T10:00" },
      ["resolvedInFuture"],
    ],
  ])("is one %s", (_, row, remarks) => {
    expect(judge(row, "2026-03-16T10:00")).toMatchObject({
      respond: "none",
      respondBy: "",
      resolve: "none",
      resolveBy: "",
      sla: "none",
      remarks,
    });
  });

  it("is one without the moment it was raised at", () => {
    const { issues } = bookOf({ issues: [{ severity: "一般", respondedAt: "2026-03-09T10:00" }] });
    if (!issues) throw new Error("no issues sheet");
    const now = momentOf("2026-03-16T10:00");
    const policy = { serviceLevel: defaultServiceLevel };
    const verdict = verdictAt(issueVerdicts(issues, policy, calendar, now), 0);
    expect(verdict).toMatchObject({ sla: "none", remarks: ["raisedAtMissing"] });
  });

  it("is open while the resolution lies in the future", () => {
    const resolved = { respondedAt: "2026-03-09T10:30", resolvedAt: "2026-03-17T10:00" };
    expect(judge(resolved, "2026-03-16T10:00").open).toBe(true);
    expect(judge(resolved, "2026-03-17T10:00").open).toBe(false);
  });

  it("is not one answered on the day it was raised, written as a date only (2026-03-09)", () => {
    expect(judge({ respondedAt: "2026-03-09" }, "2026-03-16T10:00")).toMatchObject({
      respond: "met",
      remarks: [],
    });
  });
});

describe("a date without a time (decision 15)", () => {
  it("starts the clocks at the opening of its date (2026-03-09: 09:00)", () => {
    expect(judge({ raisedAt: "2026-03-09" })).toMatchObject({
      respondBy: "2026-03-10T09:00",
      resolveBy: "2026-03-12T18:00",
      remarks: ["raisedWithoutTime"],
    });
  });

  it("starts them at the next opening where the date is off (Sun 2026-03-08: Mon 09:00)", () => {
    expect(judge({ raisedAt: "2026-03-08" }).respondBy).toBe("2026-03-10T09:00");
  });

  it("is on track before that opening (now 08:00)", () => {
    expect(judge({ raisedAt: "2026-03-09" }, "2026-03-09T08:00").sla).toBe("on-track");
  });
});

describe("no matching rule (decision 22)", () => {
  it.each(["不急", ""])("is its own status, never met (severity %p)", (severity) => {
    const done = { severity, respondedAt: "2026-03-09T10:10", resolvedAt: "2026-03-09T10:30" };
    expect(judge(done)).toMatchObject({
      respond: "unmatched",
      resolve: "unmatched",
      sla: "unmatched",
      respondBy: "",
      resolveBy: "",
      remarks: ["severityUnmatched"],
    });
  });
});

describe("a year that is not announced (decision 7)", () => {
  const newYear = { raisedAt: "2026-12-30T10:00", respondedAt: "2026-12-30T10:30" };

  it("makes the verdict provisional and names the first due moment concerned", () => {
    const rows = [
      {
        severity: "一般",
        ...newYear,
        raisedAt: "2026-12-30T11:00",
        respondedAt: "2026-12-30T12:00",
      },
      { severity: "一般", ...newYear, raisedAt: "2026-12-29T10:00" },
      { severity: "一般", ...newYear },
    ];
    const all = judgeAll(rows, "2026-12-30T13:00");
    expect(rows.map((_, i) => statusOf(all.resolve, i))).toEqual(Array(3).fill("provisional"));
    expect([...all.unannounced].map(([year, at]) => [year, isoMoment(at)])).toEqual([
      [2027, "2027-01-01T18:00"],
    ]);
  });

  it("leaves the response in clock hours certain", () => {
    expect(judge(newYear, "2026-12-30T13:00").respond).toBe("met");
  });

  it("is met for sure when it was resolved before that year began", () => {
    const done = { ...newYear, resolvedAt: "2026-12-31T17:00" };
    expect(judge(done, "2027-02-01T10:00").resolve).toBe("met");
  });

  it("stays provisional when it was resolved in that year, in time or late", () => {
    for (const resolvedAt of ["2027-01-01T10:00", "2027-01-20T10:00"]) {
      const done = { ...newYear, resolvedAt };
      expect(judge(done, "2027-02-01T10:00").resolve).toBe("provisional");
    }
  });

  it("is waiting when the pause began before it", () => {
    const waiting = { ...newYear, waitingFrom: "2026-12-31T09:00" };
    expect(judge(waiting, "2027-02-01T10:00").resolve).toBe("waiting");
  });
});

describe("the overall status", () => {
  it.each<[string, IssueLiteral, string, SlaStatus]>([
    ["the worse of the two while open", {}, "2026-03-10T05:00", "at-risk"],
    [
      "that of the resolution once answered",
      { respondedAt: "2026-03-09T11:00" },
      "2026-03-10T05:00",
      "on-track",
    ],
    [
      "breached for a closed issue whose resolution was late",
      { respondedAt: "2026-03-09T11:00", resolvedAt: "2026-03-13T10:00" },
      "2026-04-01T10:00",
      "breached",
    ],
  ])("is %s", (_, row, now, status) => {
    expect(judge(row, now).sla).toBe(status);
  });
});

describe("all rows at once", () => {
  const anySecond = fc.integer({
    min: momentOf("2026-02-01"),
    max: momentOf("2026-05-31"),
  });
  const written = fc.option(anySecond.map(isoMoment), { nil: undefined });
  const anyIssue: fc.Arbitrary<IssueLiteral> = fc
    .record({
      raisedAt: fc.oneof(
        anySecond.map(isoMoment),
        anySecond.map((at) => isoDay(dayOf(at))),
      ),
      severity: fc.constantFrom("一般", "重大", "?", ""),
      status: fc.constantFrom("处理中", "已关闭", ""),
      respondedAt: written,
      resolvedAt: written,
      waitingFrom: written,
      waitingTo: written,
    })
    .map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).filter(([, value]) => value !== undefined),
        ) as IssueLiteral,
    );
  const now = "2026-05-20T10:00";

  it("are judged each by itself: order and neighbours change nothing", () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 12 }), (rows) => {
        const all = judgeAll(rows, now);
        for (const [i, row] of rows.entries()) {
          expect(verdictAt(all, i)).toEqual(verdictAt(judgeAll([row], now), 0));
        }
      }),
    );
  });

  it("have the due moment that the deadline of their own target has", () => {
    const [ordinary] = defaultServiceLevel.severities;
    if (!ordinary) throw new Error("no severity");
    fc.assert(
      fc.property(
        anySecond,
        anySecond,
        fc.integer({ min: 1, max: 400_000 }),
        (raised, from, length) => {
          const paused = { fromAt: from, toAt: from + length };
          const row = {
            severity: "一般",
            raisedAt: isoMoment(raised),
            waitingFrom: isoMoment(paused.fromAt),
            waitingTo: isoMoment(paused.toAt),
          };
          const { dueAt } = deadlineOf(
            raised,
            ordinary.resolve,
            [paused],
            calendar,
            defaultServiceLevel,
          );
          const verdict = verdictAt(judgeAll([row], "2026-07-01T10:00"), 0);
          expect(verdict.resolveBy).toBe(isoMoment(dueAt));
        },
      ),
    );
  });

  it("are on time exactly when not after the due moment, for resolutions without waiting", () => {
    fc.assert(
      fc.property(anySecond, fc.integer({ min: 0, max: 900_000 }), (raised, taken) => {
        const [raisedAt, resolvedAt] = [isoMoment(raised), isoMoment(raised + taken)];
        const row = { severity: "重大", raisedAt, respondedAt: raisedAt, resolvedAt };
        const verdict = verdictAt(judgeAll([row], "2026-07-01T10:00"), 0);
        const inTime = raised + taken <= momentOf(verdict.resolveBy);
        expect(verdict.resolve).toBe(inTime ? "met" : "breached");
      }),
    );
  });
});
