import { workCalendarOf } from "../../../src/domain/calendar/calendar";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Policy, Target } from "../../../src/domain/policy/policy";
import { contradictionsIn } from "../../../src/domain/policy/policyContradictions";
import { presetPolicy } from "../../../src/domain/policy/policyPresets";
import { dayOfIso } from "../../support/books";

const today = dayOfIso("2026-03-04");
const calendar = workCalendarOf(defaultPolicy.calendar, [], { from: today, to: today + 400 });
const found = (policy: Policy) =>
  contradictionsIn(policy, calendar, today).map(({ detail }) => detail);

function withTargets(...targets: readonly { respond: Target; resolve: Target }[]): Policy {
  const { serviceLevel } = defaultPolicy;
  const severities = targets.map((target, i) => ({ key: `s${i}`, names: [`级${i}`], ...target }));
  return { ...defaultPolicy, serviceLevel: { ...serviceLevel, severities } };
}

const target = (amount: number, reading: Target["reading"]): Target => ({
  amount,
  reading,
  source: "",
});
const day = target(24, "clock-hours");

describe("deadlines that contradict each other", () => {
  it("are none in S2 手册, where every severity has 48 hours", () => {
    expect(found(presetPolicy("s2"))).toEqual([]);
  });

  it("are 3 working days over Spring Festival against 7 days (raised 2026-02-13)", () => {
    const [first, ...others] = found(defaultPolicy);
    expect(first).toMatchObject({
      code: "policy-easier-later",
      easier: "一般",
      harder: "重大",
      raisedAt: "2026-02-13T09:00",
      easierBy: "2026-02-25T18:00",
      harderBy: "2026-02-24T18:00",
      always: false,
    });
    expect(others).toEqual([]);
  });

  it("are 10 working days for a lighter issue than 7 days at any time", () => {
    const policy = withTargets(
      { respond: day, resolve: target(10, "working-days") },
      { respond: day, resolve: target(7, "calendar-days-same-time") },
    );
    expect(found(policy)).toMatchObject([
      { code: "policy-easier-later", easier: "级0", harder: "级1", always: true },
    ]);
  });

  it("are a response within 48 hours of a solution within 24", () => {
    const policy = withTargets({ respond: target(48, "clock-hours"), resolve: day });
    expect(found(policy)).toMatchObject([
      { code: "policy-response-after-resolution", name: "级0", always: true },
    ]);
  });

  it("are a response of 24 working hours to a solution of 3 days only sometimes", () => {
    const policy = withTargets({
      respond: target(24, "working-hours"),
      resolve: target(3, "calendar-days"),
    });
    expect(found(policy)).toMatchObject([
      { code: "policy-response-after-resolution", always: false },
    ]);
  });
});

describe("grading that contradicts itself", () => {
  const graded = (change: Partial<Policy["tiers"]>): Policy => ({
    ...presetPolicy("s2"),
    tiers: { ...defaultPolicy.tiers, ...change },
  });
  const [amount] = defaultPolicy.tiers.criteria;
  if (!amount) throw new Error("no criterion");

  it("is weights of 95 together", () => {
    const [first, ...others] = defaultPolicy.tiers.criteria;
    const criteria = first ? [{ ...first, weight: 30 }, ...others] : [];
    expect(found(graded({ criteria }))).toEqual([{ code: "policy-weight-sum", sum: 95 }]);
  });

  it("is not weights of 33.3, 33.3 and 33.4", () => {
    const criteria = [33.3, 33.3, 33.4].map((weight) => ({ ...amount, weight }));
    expect(found(graded({ criteria }))).toEqual([]);
  });

  it("is an A of 75 where the best score is 60", () => {
    const scale = [{ from: 0, points: 60 }];
    const criteria = [{ ...amount, weight: 100, scale }];
    expect(found(graded({ criteria }))).toEqual([
      { code: "policy-tier-unreachable", tier: "A", highest: 60 },
    ]);
  });

  it("is a B that needs as much as an A", () => {
    expect(found(graded({ lowestScore: { A: 55, B: 55, C: 35 } }))).toEqual([
      { code: "policy-scores-not-descending", upper: "A", lower: "B" },
    ]);
  });
});

test("a word that names two severities is taken as the first", () => {
  const { serviceLevel } = presetPolicy("s2");
  const severities = serviceLevel.severities.map((one) =>
    one.key === "major" ? { ...one, names: [...one.names, " 普通"] } : one,
  );
  const policy = { ...presetPolicy("s2"), serviceLevel: { ...serviceLevel, severities } };
  expect(found(policy)).toEqual([
    { code: "policy-word-twice", word: " 普通", first: "一般", second: "重大" },
  ]);
});
