import fc from "fast-check";
import { medianGapsOf } from "../../../src/domain/customers/rhythm";
import { isoDay, startOfDay } from "../../../src/domain/time";
import { assessed, customerIn } from "../../support/assessed";
import { dayOfIso, type OrderLiteral } from "../../support/books";

const LI = { id: "C001", name: "李蕾" };

function ordersOn(...days: string[]): OrderLiteral[] {
  return days.map((orderedAt) => ({ customerId: "C001", orderedAt, amount: 100 }));
}

function reasons(orders: OrderLiteral[], now: string): string[] {
  return customerIn(assessed({ customers: [LI], orders }, { now })).churnReasons;
}

describe("the tags 高价值 and 潜力", () => {
  const months = ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"];
  const big = [...months, "2026-02"].map((month) => {
    return { customerId: "C001", orderedAt: `${month}-20`, amount: 20_000 };
  });

  it("give 高价值 to tier A and then no 潜力, however promising", () => {
    const customers = [{ ...LI, potential: "很高" }];
    expect(customerIn(assessed({ customers, orders: big }))).toMatchObject({
      tier: "A",
      tags: ["high-value"],
    });
  });

  it.each([
    ["高", ["potential"]],
    ["75", ["potential"]],
    ["74", []],
    ["中", []],
    ["", []],
  ])("answer a typed potential of %p with %p below tier A", (potential, tags) => {
    expect(customerIn(assessed({ customers: [{ ...LI, potential }], orders: [] })).tags).toEqual(
      tags,
    );
  });
});

describe("the tag 流失风险", () => {
  const monthly = ["2025-10-01", "2025-11-01", "2025-12-01", "2026-01-01"];

  it("is given after twice the customer's own gap of 31 days (2026-01-01 + 63 days)", () => {
    expect(reasons(ordersOn(...monthly), "2026-03-04T10:00")).toEqual([]);
    expect(reasons(ordersOn(...monthly), "2026-03-05T10:00")).toEqual(["own-rhythm"]);
  });

  it("sees no rhythm in three orders, nor in four on three days (样本不足)", () => {
    expect(reasons(ordersOn(...monthly.slice(1)), "2026-04-30T10:00")).toEqual([]);
    const twice = ordersOn(...monthly.slice(1), "2026-01-01");
    expect(reasons(twice, "2026-04-30T10:00")).toEqual([]);
  });

  it("is given after 180 days without an order, not to those who never ordered", () => {
    expect(reasons(ordersOn("2025-09-04"), "2026-03-02T10:00")).toEqual([]);
    expect(reasons(ordersOn("2025-09-03"), "2026-03-02T10:00")).toEqual(["silent"]);
    expect(reasons([], "2026-03-02T10:00")).toEqual([]);
  });

  it("does not count an order of the future as a sign of life", () => {
    expect(reasons(ordersOn("2025-01-01", "2026-05-01"), "2026-03-02T10:00")).toEqual(["silent"]);
  });

  it("is given for two complaints in the window", () => {
    const issue = { customerId: "C001", raisedAt: "2026-01-05T10:00", category: "投诉" };
    const of = (issues: (typeof issue)[]) => customerIn(assessed({ customers: [LI], issues }));
    expect(of([issue]).tags).toEqual([]);
    expect(of([issue, issue])).toMatchObject({
      tags: ["churn-risk"],
      churnReasons: ["complaints"],
    });
  });

  it("looks at the last satisfaction score only (5 on 02-01 after 2 on 01-01 is fine)", () => {
    const survey = (answeredAt: string, score: number) => {
      return { customerId: "C001", answeredAt, score };
    };
    const of = (...surveys: ReturnType<typeof survey>[]) =>
      customerIn(assessed({ customers: [LI], surveys })).churnReasons;
    expect(of(survey("2026-02-01", 5), survey("2026-01-01", 2))).toEqual([]);
    expect(of(survey("2026-02-01", 2), survey("2026-01-01", 5))).toEqual(["satisfaction"]);
    expect(of(survey("2026-02-01", 5), survey("2026-04-01", 1))).toEqual([]);
  });

  it("takes the lower of two scores given at one moment, whichever row comes first", () => {
    const [good, bad] = [5, 1].map((score) => {
      return { customerId: "C001", answeredAt: "2026-02-01", score };
    });
    for (const surveys of [
      [good, bad],
      [bad, good],
    ]) {
      const literal = { customers: [LI], surveys: surveys.flatMap((survey) => survey ?? []) };
      expect(customerIn(assessed(literal)).churnReasons).toEqual(["satisfaction"]);
    }
  });
});

describe("the customer's own rhythm", () => {
  it("is the median gap between the different order days, for any orders", () => {
    const from = dayOfIso("2025-01-01");
    const order = fc.record({ customer: fc.nat(3), on: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 120 }), (orders) => {
        const now = startOfDay(from + 300);
        const medians = medianGapsOf(
          Float64Array.from(orders, ({ on }) => startOfDay(from + on)),
          Int32Array.from(orders, ({ customer }) => customer - 1),
          3,
          4,
          now,
        );
        for (const customer of [0, 1, 2]) {
          const days = orders
            .filter((row) => row.customer - 1 === customer && row.on <= 300)
            .map(({ on }) => isoDay(from + on));
          expect(medians[customer]).toBe(medianGap([...new Set(days)].sort().map(dayOfIso)));
        }
      }),
    );
  });
});

function medianGap(days: number[]): number {
  if (days.length < 4) return NaN;
  const gaps = days.slice(1).map((on, i) => on - (days[i] ?? NaN));
  gaps.sort((a, b) => a - b);
  const half = gaps.length / 2;
  return gaps.length % 2 === 1
    ? (gaps[Math.floor(half)] ?? NaN)
    : ((gaps[half - 1] ?? NaN) + (gaps[half] ?? NaN)) / 2;
}
