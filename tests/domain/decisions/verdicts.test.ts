import { assess } from "../../../src/domain/assess";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { todayList } from "../../../src/actions/today/todayList";
import type { IssueLiteral } from "../../support/books";
import { assessed } from "../../support/assessed";
import { bookOf, momentOf } from "../../support/books";
import { clockIn, judgeLife } from "../../support/lives";
import { judge } from "../../support/verdicts";

const answered = { respondedAt: "2026-03-09T10:30" };

describe("decision 13: resolved without a response", () => {
  it("takes the resolution as the response and says that it did", () => {
    expect(judge({ resolvedAt: "2026-03-10T09:00" }, "2026-03-12T10:00")).toMatchObject({
      respond: "met",
      remarks: ["responseInferred"],
    });
  });
});

describe("decision 14: moments that cannot be", () => {
  it.each<[string, IssueLiteral, string]>([
    ["a response before the issue", { respondedAt: "2026-03-08T10:00" }, "respondedBeforeRaised"],
    [
      "a resolution before the response",
      { ...answered, resolvedAt: "2026-03-09T10:15" },
      "resolvedBeforeResponded",
    ],
    ["a response in the future", { respondedAt: "2026-03-20T10:00" }, "respondedInFuture"],
    ["an issue in the future", { raisedAt: "2026-03-20T10:00" }, "raisedInFuture"],
  ])("are errors with their reason and no verdict: %s", (_, row, remark) => {
    const verdict = judge(row, "2026-03-12T10:00");
    expect(verdict).toMatchObject({ respond: "none", resolve: "none", sla: "none" });
    expect(verdict.remarks).toContain(remark);
  });
});

describe("decision 15: a date without a time", () => {
  it("starts at that day's opening, with a remark; deadlines in days stay exact", () => {
    const verdict = judge({ raisedAt: "2026-03-09" }, "2026-03-09T12:00");
    expect(verdict.remarks).toEqual(["raisedWithoutTime"]);
    expect(verdict.respondBy).toBe("2026-03-10T09:00");
    expect(verdict.resolveBy).toBe(judge({}).resolveBy);
  });
});

describe("decision 16: a late first reply", () => {
  it("stays a breach for ever, after the resolution too", () => {
    const late = { respondedAt: "2026-03-10T15:00", resolvedAt: "2026-03-11T10:00" };
    expect(judge(late, "2027-03-01T10:00")).toMatchObject({ respond: "breached", sla: "breached" });
  });
});

describe("decision 22: no rule matches", () => {
  it("is counted by itself, never as met", () => {
    const resolved = { resolvedAt: "2026-03-09T11:00", ...answered };
    const issues = [
      { id: "G1", customerId: "C1", severity: "不急", raisedAt: "2026-03-09T10:00", ...resolved },
    ];
    const { sla } = assessed(
      { customers: [{ id: "C1" }], issues },
      { now: "2026-03-12T10:00" },
    ).summary;
    expect([sla.unmatched, sla.met]).toEqual([1, 0]);
  });
});

describe("decision 23: several clocks of one issue", () => {
  it("call first for the answer while there is none, whatever the later clocks say", () => {
    const issues = [{ id: "G1", customerId: "C1", severity: "一般", raisedAt: "2026-03-09T10:00" }];
    const book = bookOf({ customers: [{ id: "C1" }], issues });
    const assessment = assess(book, defaultPolicy, momentOf("2026-03-20T10:00"));
    expect(todayList(book, assessment).issues).toMatchObject([{ clock: "respond" }]);
  });
});

describe("decision 24: the resolution", () => {
  it("stops all clocks, and those of confirmation (24 h) and survey (3 days) start there", () => {
    const verdicts = judgeLife({ resolutions: ["2026-03-10T10:00"] }, "2026-03-10T12:00");
    expect(verdicts.clocks.map(({ clock }) => clockIn(verdicts, clock).split(" ")[0])).toEqual([
      ...["met", "met", "met", "on-track", "on-track"],
    ]);
    expect(clockIn(verdicts, "confirm")).toBe("on-track 2026-03-11T10:00");
    expect(clockIn(verdicts, "survey")).toBe("on-track 2026-03-13T18:00");
  });

  it("of an open issue is missing, and those two have not begun", () => {
    const verdicts = judgeLife(answered, "2026-03-10T12:00");
    expect([clockIn(verdicts, "confirm"), clockIn(verdicts, "survey")]).toEqual(["", ""]);
  });
});

describe("decision 25: at risk", () => {
  const by = (usedShare: number, hoursLeft: number) => ({
    atRisk: { usedShare, hoursLeft, source: "test" },
  });

  it("is by the share used or by the time left, whichever comes first", () => {
    const now = "2026-03-10T04:00";
    expect(judge({}, now, by(0.75, 0)).respond).toBe("at-risk");
    expect(judge({}, now, by(1, 6)).respond).toBe("at-risk");
    expect(judge({}, now, by(0.76, 5)).respond).toBe("on-track");
  });
});

describe("decision 26: the boundary", () => {
  it("is on time up to the due second itself and late a second after it", () => {
    const now = "2026-03-20T10:00";
    const resolve = (resolvedAt: string) => judge({ ...answered, resolvedAt }, now).resolve;
    expect(resolve("2026-03-12T18:00")).toBe("met");
    expect(resolve("2026-03-12T18:00:01")).toBe("breached");
  });
});
