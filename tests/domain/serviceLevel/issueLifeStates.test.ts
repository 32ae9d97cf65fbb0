import fc from "fast-check";
import { defaultIssueLife } from "../../../src/domain/policy/defaultIssueLife";
import {
  closedLoopOf,
  isAfterwards,
  lifeStateOf,
} from "../../../src/domain/serviceLevel/issueLife";
import { momentOf } from "../../support/books";
import { lifeOf, type LifeLiteral } from "../../support/lives";

const nextOf = (literal: LifeLiteral, keepsPlan = true) =>
  lifeStateOf(lifeOf(literal), defaultIssueLife, keepsPlan);

const answered: LifeLiteral = { respondedAt: "2026-03-09T11:00" };
const resolved: LifeLiteral = { ...answered, resolutions: ["2026-03-11T10:00"] };
const fedBack: LifeLiteral = { ...resolved, confirmedAt: "2026-03-11T15:00" };
const surveyed: LifeLiteral = { ...fedBack, surveyedAt: "2026-03-12T15:00" };

describe("the next step of an issue", () => {
  it.each<[string, LifeLiteral]>([
    ["classify", { severity: "" }],
    ["respond", {}],
    ["plan", answered],
    ["analyse", { ...answered, isComplaint: true }],
    ["resolve", { ...answered, plannedAt: "2026-03-10T10:00" }],
    ["handle", { ...answered, plannedAt: "2026-03-10T10:00", isComplaint: true }],
    ["resolve-again", { ...surveyed, reopenings: ["2026-03-13T10:00"] }],
    ["confirm", resolved],
    ["survey", fedBack],
    ["root-cause", { ...surveyed, severity: "major" }],
    ["closed", surveyed],
    ["closed", { ...surveyed, severity: "major", rootCause: "漏检" }],
  ])("is %s", (state, literal) => {
    expect(nextOf(literal)).toBe(state);
  });

  it("is no plan where the sheet has no column for one", () => {
    expect(nextOf(answered, false)).toBe("resolve");
  });

  it("is the plan, or a complaint's analysis, where the status says so and no column can (S1-09)", () => {
    const inAnalysis = { ...answered, isInAnalysis: true };
    expect(nextOf(inAnalysis, false)).toBe("plan");
    expect(nextOf({ ...inAnalysis, isComplaint: true }, false)).toBe("analyse");
    expect(nextOf({ ...inAnalysis, plannedAt: "2026-03-10T10:00" })).toBe("resolve");
    expect(nextOf({ ...resolved, isInAnalysis: true }, false)).toBe("confirm");
  });

  it("is the confirmation again after a second resolution", () => {
    const again = { reopenings: ["2026-03-13T10:00"] };
    const resolutions = ["2026-03-11T10:00", "2026-03-14T10:00"];
    expect(nextOf({ ...surveyed, ...again, resolutions })).toBe("confirm");
  });

  it("is `closed` just where the loop is closed", () => {
    const at = fc.option(fc.constantFrom("2026-03-10T10:00", "2026-03-12", "2026-03-12T10:00"), {
      nil: undefined,
    });
    const lives = fc.record({ respondedAt: at, confirmedAt: at, surveyedAt: at });
    fc.assert(
      fc.property(lives, at, fc.boolean(), (moments, resolvedAt, isComplaint) => {
        const written = Object.fromEntries(Object.entries(moments).filter(([, text]) => text));
        const resolutions = resolvedAt === undefined ? [] : [resolvedAt];
        const life = lifeOf({ ...written, resolutions, isComplaint });
        const state = lifeStateOf(life, defaultIssueLife, true);
        expect(state === "closed").toBe(closedLoopOf(life, defaultIssueLife).isClosed);
      }),
    );
  });
});

it.each([
  ["2026-03-11T10:00", true],
  ["2026-03-11T09:59", false],
  ["2026-03-11", true], // a date alone stands for its whole day
  ["2026-03-10", false],
  ["2026-03-12", true],
])("a step dated %s follows a resolution of 2026-03-11T10:00: %s", (text, follows) => {
  expect(isAfterwards(momentOf(text), momentOf("2026-03-11T10:00"))).toBe(follows);
});
