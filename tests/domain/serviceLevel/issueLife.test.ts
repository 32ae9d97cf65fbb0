import { defaultIssueLife } from "../../../src/domain/policy/defaultIssueLife";
import { closedLoopOf, parkedSince, stageOf } from "../../../src/domain/serviceLevel/issueLife";
import { lifeVerdicts } from "../../../src/domain/serviceLevel/issueLifeClocks";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { mergedLife, mergeGroupsOf } from "../../../src/domain/serviceLevel/mergedIssues";
import { momentOf } from "../../support/books";
import { clockIn, judgeLife, lifeOf, type LifeLiteral } from "../../support/lives";
import { officialCalendar } from "../../support/workCalendars";

const whole: LifeLiteral = {
  respondedAt: "2026-03-09T11:00",
  plannedAt: "2026-03-10T11:00",
  resolutions: ["2026-03-11T10:00"],
  confirmedAt: "2026-03-11T15:00",
  surveyedAt: "2026-03-13T10:00",
};

describe("the clocks of an issue's life", () => {
  it("are response, plan and resolution from its raising (S2-37: plan within 48 h)", () => {
    const verdicts = judgeLife({ respondedAt: "2026-03-09T11:00" }, "2026-03-09T12:00");
    expect(verdicts.clocks.map(({ clock }) => clock)).toEqual(["respond", "plan", "resolve"]);
    expect(clockIn(verdicts, "plan")).toBe("on-track 2026-03-11T10:00");
    expect(clockIn(judgeLife({}, "2026-03-11T10:01"), "plan")).toBe("breached 2026-03-11T10:00");
  });

  it("are confirmation within 24 h and survey within 3 days from the resolution (S2-52, S2-53)", () => {
    const verdicts = judgeLife(whole, "2026-03-20T10:00");
    expect(clockIn(verdicts, "confirm")).toBe("met 2026-03-12T10:00");
    // Saturday and Sunday move the third day on to Monday.
    expect(clockIn(verdicts, "survey")).toBe("met 2026-03-16T18:00");
  });

  it("name the line of the policy that set each", () => {
    const { clocks } = judgeLife(whole, "2026-03-20T10:00");
    expect(clocks.map(({ rule }) => rule.rule)).toEqual([
      ...["respond", "plan", "resolve", "confirm", "survey-after-resolution"],
    ]);
  });

  it("are only those whose columns the sheet has", () => {
    const { clocks } = lifeVerdicts(
      lifeOf(whole),
      defaultPolicy,
      officialCalendar(),
      momentOf("2026-03-20T10:00"),
      { tracked: ["respond", "resolve"] },
    );
    expect(clocks.map(({ clock }) => clock)).toEqual(["respond", "resolve"]);
  });

  it("are none for a severity that the policy does not know", () => {
    expect(judgeLife({ severity: "unheard" }, "2026-03-20T10:00").clocks).toEqual([]);
  });

  it("stand still while waiting for the customer, the plan's too", () => {
    const waiting = judgeLife({ waits: [["2026-03-09T12:00"]] }, "2026-04-20T10:00");
    expect([clockIn(waiting, "plan"), clockIn(waiting, "resolve")]).toEqual(["waiting", "waiting"]);
    expect(clockIn(waiting, "respond")).toBe("breached 2026-03-10T10:00");
  });
});

describe("an exemption (弹性, S2-16)", () => {
  const exemption = { approver: "客服主管", reason: "展会期间统一延后" };

  it("shows 豁免 in place of the verdict and keeps what it would be", () => {
    const { clocks, exemption: told } = judgeLife({ exemption }, "2026-03-20T10:00");
    expect(clocks.map(({ status, ownStatus }) => `${status} ${ownStatus}`)).toEqual([
      ...["exempted breached", "exempted breached", "exempted breached"],
    ]);
    expect(told).toEqual({ kind: "valid", ...exemption });
  });

  it("is never called met, also where everything was in time", () => {
    const { clocks } = judgeLife({ ...whole, exemption }, "2026-03-20T10:00");
    expect(clocks.map(({ status }) => status)).not.toContain("met");
    expect(clocks.map(({ ownStatus }) => ownStatus)).toEqual(["met", "met", "met", "met", "met"]);
  });

  it.each([
    [{ approver: "", reason: "展会" }, ["approver"]],
    [{ approver: "客服主管", reason: " " }, ["reason"]],
  ])("exempts nothing without approver and reason (%p)", (incomplete, missing) => {
    const { clocks, exemption: told } = judgeLife({ exemption: incomplete }, "2026-03-20T10:00");
    expect(told).toEqual({ kind: "incomplete", missing });
    expect(clocks.map(({ status }) => status)).not.toContain("exempted");
  });
});

describe("the closed loop (闭环)", () => {
  const missing = (literal: LifeLiteral) => closedLoopOf(lifeOf(literal), defaultIssueLife).missing;

  it("needs every required step", () => {
    expect(closedLoopOf(lifeOf(whole), defaultIssueLife)).toEqual({ isClosed: true, missing: [] });
    expect(missing({ resolutions: ["2026-03-11T10:00"] })).toEqual(["confirmed", "surveyed"]);
    expect(missing({ severity: "" })).toEqual([
      ...["classified", "responded", "resolved", "confirmed", "surveyed"],
    ]);
  });

  it("needs the cause of a major issue (S2-54)", () => {
    expect(missing({ ...whole, severity: "major" })).toEqual(["root-cause"]);
    expect(missing({ ...whole, severity: "major", rootCause: "面料批次色差" })).toEqual([]);
  });

  it("opens again with the issue: the confirmation of an earlier resolution is none of the next", () => {
    const reopened = { ...whole, reopenings: ["2026-03-12T09:00"] };
    expect(missing(reopened)).toContain("resolved");
    const again = { ...reopened, resolutions: ["2026-03-11T10:00", "2026-03-12T16:00"] };
    expect(missing(again)).toEqual(["confirmed"]);
  });
});

describe("the stages", () => {
  it("of an issue are 接单, 分类, 响应, 解决, 反馈 (S2-42)", () => {
    expect(stageOf(lifeOf({ severity: "" })).reached).toBe("received");
    expect(stageOf(lifeOf({})).reached).toBe("classified");
    expect(stageOf(lifeOf({ respondedAt: "2026-03-09T11:00" })).reached).toBe("responded");
    expect(stageOf(lifeOf(whole)).reached).toBe("fed-back");
  });

  it("of a complaint are 接收, 分类, 分析, 处理, 反馈 (S1-09)", () => {
    const { stages, reached } = stageOf(
      lifeOf({ isComplaint: true, plannedAt: "2026-03-10T10:00" }),
    );
    expect(stages).toEqual(["received", "classified", "analysed", "handled", "fed-back"]);
    expect(reached).toBe("analysed");
  });

  it("that were passed over are named (resolved without being classified)", () => {
    const told = stageOf(lifeOf({ ...whole, severity: "" }));
    expect([told.reached, told.passedOver]).toEqual(["received", ["classified"]]);
  });
});

describe("waiting for longer than allowed (decision 12)", () => {
  const waiting = lifeOf({ waits: [["2026-03-09T12:00"]] });

  it("is a reminder from the limit on (14 days)", () => {
    expect(parkedSince(waiting, 14, momentOf("2026-03-23T12:00"))).toBeNaN();
    expect(parkedSince(waiting, 14, momentOf("2026-03-23T12:01"))).toBe(
      momentOf("2026-03-09T12:00"),
    );
  });

  it("is none without a limit, and none of a wait that has ended", () => {
    const late = momentOf("2026-06-01T10:00");
    expect(parkedSince(waiting, Infinity, late)).toBeNaN();
    const ended = lifeOf({ waits: [["2026-03-09T12:00", "2026-05-01T10:00"]] });
    expect(parkedSince(ended, 14, late)).toBeNaN();
  });
});

describe("merged issues (decision 21)", () => {
  it("stand for the one that they were merged into, over several merges", () => {
    const groups = mergeGroupsOf(["G1", "G2", "G3"], ["", "G1", "G2"]);
    expect([...groups.survivor]).toEqual([0, 0, 0]);
    expect(groups.problems).toEqual([]);
  });

  it("stand for themselves where the merge leads nowhere or in a circle", () => {
    const groups = mergeGroupsOf(["G1", "G2", "G3"], ["G9", "G3", "G2"]);
    expect([...groups.survivor]).toEqual([0, 1, 2]);
    expect(groups.problems).toEqual([
      { index: 0, code: "merged-into-unknown" },
      { index: 1, code: "merged-in-circle" },
      { index: 2, code: "merged-in-circle" },
    ]);
  });

  it("take the earliest raising and answer and stay open until the last is resolved", () => {
    const survivor = lifeOf({
      raisedAt: "2026-03-10T10:00",
      respondedAt: "2026-03-10T11:00",
      resolutions: ["2026-03-11T10:00"],
    });
    const other = lifeOf({ raisedAt: "2026-03-09T09:00" });
    expect(mergedLife(survivor, [other])).toMatchObject({
      raisedAt: momentOf("2026-03-09T09:00"),
      respondedAt: momentOf("2026-03-10T11:00"),
      resolutions: [],
    });
    const done = lifeOf({ resolutions: ["2026-03-12T10:00"] });
    expect(mergedLife(survivor, [done]).resolutions).toEqual([momentOf("2026-03-12T10:00")]);
  });
});
