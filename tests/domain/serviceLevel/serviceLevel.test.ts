import type { SlaStatus } from "../../../src/domain/assessment";
import { defaultServiceLevel } from "../../../src/domain/policy/defaultServiceLevel";
import type { IssueRemark } from "../../../src/domain/validation/issueRemarks";
import { policySchema } from "../../../src/domain/policy/policy";
import { isClosedStatus, severityIndex } from "../../../src/domain/serviceLevel/serviceLevel";
import type { IssueLiteral } from "../../support/books";
import { judge } from "../../support/verdicts";

describe("the default service level", () => {
  it("is a valid service level of the policy", () => {
    expect(policySchema.shape.serviceLevel.safeParse(defaultServiceLevel).success).toBe(true);
  });

  it.each([
    ["一般", "2026-03-12T18:00"],
    ["普通", "2026-03-12T18:00"],
    ["中度", "2026-03-12T18:00"],
    ["重大", "2026-03-16T18:00"],
    ["复杂", "2026-03-16T18:00"],
    [" Urgent ", "2026-03-16T18:00"],
    ["MODERATE", "2026-03-12T18:00"],
  ])("resolves %p by %s when raised Mon 2026-03-09 10:00 (S0-10)", (severity, resolveBy) => {
    expect(judge({ severity })).toMatchObject({ respondBy: "2026-03-10T10:00", resolveBy });
  });

  it("has no word that names two severities", () => {
    const names = defaultServiceLevel.severities.flatMap((severity) => severity.names);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it("finds a severity by any of its names and none for another word", () => {
    expect(severityIndex(defaultServiceLevel.severities, " HIGH")).toBe(2);
    expect(severityIndex(defaultServiceLevel.severities, "不急")).toBe(-1);
  });

  it("reads closed words as whole words (已关闭, Closed; not 未关闭)", () => {
    const closed = (word: string) => isClosedStatus(defaultServiceLevel.closedWords, word);
    expect([closed("已关闭 "), closed("Closed"), closed("未关闭"), closed("")]).toEqual([
      ...[true, true, false, false],
    ]);
  });
});

describe("the response", () => {
  it("is on time up to the due second and late one second after it (decision 26)", () => {
    const now = "2026-03-10T12:00";
    expect(judge({ respondedAt: "2026-03-10T10:00" }, now).respond).toBe("met");
    expect(judge({ respondedAt: "2026-03-10T10:00:01" }, now).respond).toBe("breached");
  });

  it("stays breached for ever when it was late, also after a timely resolution (decision 16)", () => {
    const late = { respondedAt: "2026-03-10T15:00", resolvedAt: "2026-03-11T10:00" };
    expect(judge(late, "2026-06-01T10:00")).toMatchObject({
      respond: "breached",
      resolve: "met",
      sla: "breached",
      open: false,
    });
  });

  it("is breached while it is missing past its due moment", () => {
    expect(judge({}, "2026-03-10T10:00:01")).toMatchObject({
      respond: "breached",
      sla: "breached",
    });
  });

  it("is taken from the resolution where none is written (decision 13)", () => {
    const resolved = { resolvedAt: "2026-03-10T09:00" };
    expect(judge(resolved, "2026-03-12T10:00")).toMatchObject({
      respond: "met",
      resolve: "met",
      sla: "met",
      remarks: ["responseInferred"],
    });
  });

  it("is not stopped by waiting unless the policy says so (decision 11)", () => {
    const waiting = { waitingFrom: "2026-03-09T12:00" };
    expect(judge(waiting, "2026-03-10T11:00").respond).toBe("breached");
    const stopped = judge(waiting, "2026-03-10T11:00", { waitingStopsResponse: true });
    expect(stopped).toMatchObject({ respond: "waiting", respondBy: "" });
  });
});

describe("the resolution", () => {
  const answered = { respondedAt: "2026-03-09T10:30" };

  it.each<[string, SlaStatus]>([
    ["2026-03-09T11:00", "on-track"],
    ["2026-03-12T18:00", "at-risk"],
    ["2026-03-12T18:00:01", "breached"],
  ])("of an open issue due Thu 2026-03-12 18:00 is at %s %s", (now, status) => {
    expect(judge(answered, now)).toMatchObject({ resolve: status, sla: status, open: true });
  });

  it("is met when the issue was closed by then, whatever the time now", () => {
    const done = { ...answered, resolvedAt: "2026-03-12T18:00" };
    expect(judge(done, "2026-05-01T10:00")).toMatchObject({ resolve: "met", sla: "met" });
  });

  it("of an issue closed without a time has no verdict, and the issue is not open", () => {
    expect(judge({ ...answered, status: "已关闭" }, "2026-04-01T10:00")).toMatchObject({
      respond: "met",
      resolve: "none",
      sla: "none",
      open: false,
      remarks: ["closedWithoutTime"],
    });
  });

  it("stops at a written time also where the status does not say closed (decision 24)", () => {
    const done = { ...answered, status: "处理中", resolvedAt: "2026-03-10T10:00" };
    expect(judge(done, "2026-04-01T10:00")).toMatchObject({ resolve: "met", open: false });
  });
});

describe("at risk (decision 25)", () => {
  const shareOnly = { atRisk: { usedShare: 0.75, hoursLeft: 0, source: "test" } };
  const hoursOnly = { atRisk: { usedShare: 1, hoursLeft: 4, source: "test" } };

  it.each([
    ["2026-03-10T03:59:59", "on-track"],
    ["2026-03-10T04:00", "at-risk"],
  ])("begins at 75 % of 24 clock hours (raised 10:00, now %s: %s)", (now, status) => {
    expect(judge({}, now, shareOnly).respond).toBe(status);
  });

  it.each([
    ["2026-03-12T13:59:59", "on-track"],
    ["2026-03-12T14:00", "at-risk"],
  ])("begins 4 working hours before Thu 18:00 (now %s: %s)", (now, status) => {
    expect(judge({ respondedAt: "2026-03-09T10:30" }, now, hoursOnly).resolve).toBe(status);
  });

  it("counts working hours over a weekend (due Mon 18:00, Fri 17:00: 10 h left)", () => {
    const beforeWeekend = { raisedAt: "2026-03-11T10:00", respondedAt: "2026-03-11T10:30" };
    expect(judge(beforeWeekend, "2026-03-13T17:00", hoursOnly).resolve).toBe("on-track");
  });

  it("leaves waiting out of the share used (35 h allowed, 9 of 17 h waited)", () => {
    const waited = {
      respondedAt: "2026-03-09T10:30",
      waitingFrom: "2026-03-10T09:00",
      waitingTo: "2026-03-10T18:00",
    };
    const atHalf = { atRisk: { usedShare: 17 / 35, hoursLeft: 0, source: "test" } };
    expect(judge(waited, "2026-03-10T18:00", atHalf).resolve).toBe("on-track");
    expect(judge({ respondedAt: "2026-03-09T10:30" }, "2026-03-10T18:00", atHalf).resolve).toBe(
      "at-risk",
    );
  });
});

describe("waiting for the customer", () => {
  const answered = { respondedAt: "2026-03-09T10:30" };

  it("is the status of an open pause that began in time, with no due moment (decision 9)", () => {
    const waiting = { ...answered, waitingFrom: "2026-03-12T18:00" };
    expect(judge(waiting, "2026-05-20T10:00")).toMatchObject({
      resolve: "waiting",
      resolveBy: "",
      sla: "waiting",
      open: true,
    });
  });

  it("does not begin in time a second after the due moment", () => {
    const late = { ...answered, waitingFrom: "2026-03-12T18:00:01" };
    expect(judge(late, "2026-05-20T10:00")).toMatchObject({
      resolve: "breached",
      resolveBy: "2026-03-12T18:00",
    });
  });

  it("begins now (waiting since this very second)", () => {
    const waiting = { ...answered, waitingFrom: "2026-03-10T10:00" };
    expect(judge(waiting, "2026-03-10T10:00").resolve).toBe("waiting");
  });

  it("does not make a resolution late that comes while it lasts (decision 9)", () => {
    const resolved = {
      ...answered,
      waitingFrom: "2026-03-10T10:00",
      resolvedAt: "2026-03-20T10:00",
    };
    expect(judge(resolved, "2026-05-20T10:00")).toMatchObject({ resolve: "met", sla: "met" });
  });

  it("does not make one late either that began with the due second (decision 9)", () => {
    const resolved = {
      ...answered,
      waitingFrom: "2026-03-12T18:00",
      resolvedAt: "2026-03-20T10:00",
    };
    expect(judge(resolved, "2026-05-20T10:00").resolve).toBe("met");
  });

  it("counts up to the resolution only (waiting Tue 10:00-12:00, resolved 11:00, decision 24)", () => {
    const resolved = {
      ...answered,
      waitingFrom: "2026-03-10T10:00",
      waitingTo: "2026-03-10T12:00",
      resolvedAt: "2026-03-10T11:00",
    };
    expect(judge(resolved, "2026-05-20T10:00").resolveBy).toBe("2026-03-13T10:00");
  });

  it("moves the due moment by its working time once it has ended (Tue 10:00-12:00: Fri 11:00)", () => {
    const waited = {
      ...answered,
      waitingFrom: "2026-03-10T10:00",
      waitingTo: "2026-03-10T12:00",
    };
    expect(judge(waited, "2026-03-11T10:00").resolveBy).toBe("2026-03-13T11:00");
  });

  it("adds further pairs as a set (decision 10)", () => {
    const waited = {
      ...answered,
      waitingFrom: "2026-03-10T11:00",
      waitingTo: "2026-03-10T13:00",
      moreWaits: [
        { from: "2026-03-10T10:00", to: "2026-03-10T12:00" },
        { from: "2026-03-11T10:00", to: "2026-03-11T11:00" },
      ],
    };
    expect(judge(waited, "2026-03-11T12:00").resolveBy).toBe("2026-03-13T13:00");
  });

  it("after the resolution stops nothing (decision 24)", () => {
    const resolved = {
      ...answered,
      resolvedAt: "2026-03-11T10:00",
      waitingFrom: "2026-03-11T12:00",
    };
    expect(judge(resolved, "2026-03-20T10:00")).toMatchObject({
      resolve: "met",
      resolveBy: "2026-03-12T18:00",
    });
  });

  it.each<[string, IssueLiteral, IssueRemark]>([
    [
      "ended before it began",
      { waitingFrom: "2026-03-10T12:00", waitingTo: "2026-03-10T10:00" },
      "pauseReversed",
    ],
    ["has an end only", { waitingTo: "2026-03-10T12:00" }, "pauseWithoutStart"],
    [
      "ends in the future",
      { waitingFrom: "2026-03-10T10:00", waitingTo: "2026-03-30T10:00" },
      "waitInFuture",
    ],
    [
      "is reversed in a second pair",
      { moreWaits: [{ from: "2026-03-10T12:00", to: "2026-03-10T11:59:59" }] },
      "pauseReversed",
    ],
  ])("that %s leaves the resolution, not the response, without a verdict", (_, waits, remark) => {
    expect(judge({ ...answered, ...waits }, "2026-03-16T10:00")).toMatchObject({
      respond: "met",
      resolve: "none",
      resolveBy: "",
      sla: "none",
      remarks: [remark],
    });
  });
});
