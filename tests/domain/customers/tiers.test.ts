import fc from "fast-check";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Criterion, Policy } from "../../../src/domain/policy/policy";
import { tierReasonsOf } from "../../../src/domain/customers/tiers";
import { assessed, customerIn } from "../../support/assessed";
import type { BookLiteral, IssueLiteral, OrderLiteral } from "../../support/books";

const LI = { id: "C001", name: "李蕾" };

function withCriteria(criteria: Criterion[], tiers: Partial<Policy["tiers"]> = {}): Policy {
  return { ...defaultPolicy, tiers: { ...defaultPolicy.tiers, criteria, ...tiers } };
}

function measured(literal: BookLiteral): Record<string, number> {
  const assessment = assessed(literal);
  return Object.fromEntries(
    tierReasonsOf(assessment, 0).map(({ criterion, value }) => [criterion, value]),
  );
}

function order(orderedAt: string, amount?: number): OrderLiteral {
  return { customerId: "C001", orderedAt, ...(amount === undefined ? {} : { amount }) };
}

function complaint(raisedAt: string, category = "投诉"): IssueLiteral {
  return { customerId: "C001", raisedAt, category };
}

describe("what the tier is measured by", () => {
  it("sums the amounts of the twelve months up to now (2026-03-02 10:00)", () => {
    const orders = [
      order("2025-03-02T23:59", 1), // the last day before the window
      order("2025-03-03", 10),
      order("2026-03-02T10:00", 100),
      order("2026-03-02T10:01", 1000), // after now
    ];
    expect(measured({ customers: [LI], orders })).toMatchObject({ amount: 110, frequency: 2 });
  });

  it("sums fen exactly (0.1 + 0.2 = 0.3)", () => {
    const orders = [order("2026-01-01", 0.1), order("2026-01-02", 0.2)];
    expect(measured({ customers: [LI], orders })).toMatchObject({ amount: 0.3 });
  });

  it("counts an order without an amount, and takes a refund from the amount", () => {
    const orders = [order("2026-01-01", 500), order("2026-01-02"), order("2026-01-03", -200)];
    expect(measured({ customers: [LI], orders })).toMatchObject({ amount: 300, frequency: 3 });
  });

  it("measures nobody's amount where the sheet has no such column", () => {
    const orders = [{ customerId: "C001", orderedAt: "2026-01-01" }];
    expect(measured({ customers: [LI], orders })).toEqual({ frequency: 1 });
  });

  it("measures 0 orders for a customer without any, where there is an orders sheet", () => {
    expect(measured({ customers: [LI], orders: [] })).toEqual({ amount: 0, frequency: 0 });
  });

  it("counts whole months of cooperation (2025-08-31 to 2026-02-28 are 6)", () => {
    const customers = [{ ...LI, cooperationOn: "2025-08-31" }];
    const reasons = tierReasonsOf(assessed({ customers }, { now: "2026-02-28T10:00" }), 0);
    expect(reasons).toEqual([{ criterion: "cooperation", value: 6, points: 25, weight: 10 }]);
    const before = tierReasonsOf(assessed({ customers }, { now: "2026-02-27T10:00" }), 0);
    expect(before).toMatchObject([{ value: 5, points: 0 }]);
  });

  it("does not measure a cooperation that begins tomorrow", () => {
    expect(measured({ customers: [{ ...LI, cooperationOn: "2026-03-03" }] })).toEqual({});
  });

  it("counts the issues of the window whose category is a complaint", () => {
    const issues = [
      complaint("2025-03-02T10:00"),
      complaint("2025-03-03T10:00"),
      complaint("2026-03-01T10:00", "服务投诉"),
      complaint("2026-03-01T11:00", "咨询"),
    ];
    expect(measured({ customers: [LI], issues })).toEqual({ complaints: 2 });
  });

  it.each([
    ["高", 90],
    ["low", 30],
    ["HIGH", 90],
    ["较高", 75],
    ["65", 65],
    ["100", 100],
    ["80%", 80],
  ])("reads the typed rating %s as %d points", (potential, value) => {
    expect(measured({ customers: [{ ...LI, potential }] })).toEqual({ potential: value });
  });

  it.each(["", "不清楚", "101", "-1", "__proto__"])(
    "does not measure the rating %p",
    (potential) => {
      expect(measured({ customers: [{ ...LI, potential }] })).toEqual({});
    },
  );
});

describe("the tier", () => {
  it("gives D to a customer without orders, and none where nothing could be measured", () => {
    expect(customerIn(assessed({ customers: [LI], orders: [] }))).toMatchObject({
      tier: "D",
      score: 0,
    });
    expect(customerIn(assessed({ customers: [LI] }))).toMatchObject({ tier: null, score: NaN });
  });

  it("shares the weight of what was not measured among the rest (amount 50,000, 1 order: 54.17)", () => {
    const assessment = assessed({ customers: [LI], orders: [order("2026-01-05", 50_000)] });
    expect(customerIn(assessment)).toMatchObject({ tier: "C" });
    expect(customerIn(assessment).score).toBeCloseTo((35 * 75 + 25 * 25) / 60, 8);
  });

  it.each([
    ["A", 75],
    ["B", 74.9],
    ["B", 55],
    ["C", 54.9],
    ["C", 35],
    ["D", 34.9],
  ])("is %s from a score of %d", (tier, points) => {
    const scale = [{ from: 0, points }];
    const policy = withCriteria([{ kind: "potential", weight: 3, scale, source: "S2-24" }]);
    const assessment = assessed({ customers: [{ ...LI, potential: "高" }] }, { policy });
    expect(customerIn(assessment)).toMatchObject({ tier, score: points });
  });

  it("is not flipped by float noise (three weights of 0.1 at 0.7 points make 0.7)", () => {
    const kinds = ["amount", "frequency", "potential"] as const;
    const policy = withCriteria(
      kinds.map((kind) => ({
        kind,
        weight: 0.1,
        scale: [{ from: 0, points: 0.7 }],
        source: "S2-24",
      })),
      { lowestScore: { A: 0.7, B: 0.5, C: 0.3 } },
    );
    const customers = [{ ...LI, potential: "高" }];
    expect(customerIn(assessed({ customers, orders: [] }, { policy })).tier).toBe("A");
  });
});

describe("the reasons of a tier", () => {
  it("sum by weight to the score, for any scales, weights and measurements", () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    const steps = fc
      .uniqueArray(fc.record({ from: fc.integer({ min: -10, max: 100 }), points }), {
        minLength: 1,
        selector: ({ from }) => from,
      })
      .map((scale) => scale.sort((a, b) => a.from - b.from));
    const criterion = fc.record({
      kind: fc.constantFrom("amount", "frequency", "potential", "dependence"),
      weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
      scale: steps,
      source: fc.constant("S2-45"),
    });
    const rating = fc.option(fc.integer({ min: 0, max: 100 }).map(String), { nil: "" });
    fc.assert(
      fc.property(
        fc.array(criterion, { minLength: 1, maxLength: 6 }),
        fc.record({ potential: rating, dependence: rating }),
        fc.option(fc.array(fc.integer({ min: -50, max: 100 })), { nil: undefined }),
        (criteria, typed, amounts) => {
          const orders = amounts?.map((amount) => order("2026-02-01", amount));
          const assessment = assessed(
            { customers: [{ ...LI, ...typed }], ...(orders ? { orders } : {}) },
            { policy: withCriteria(criteria) },
          );
          const reasons = tierReasonsOf(assessment, 0);
          const weights = reasons.reduce((sum, { weight }) => sum + weight, 0);
          const sum = reasons.reduce((total, reason) => total + reason.points * reason.weight, 0);
          const score = assessment.customers.score[0] ?? NaN;
          if (reasons.length === 0) expect(score).toBeNaN();
          else expect(Math.abs(sum / weights - score)).toBeLessThan(1e-8);
        },
      ),
    );
  });
});
