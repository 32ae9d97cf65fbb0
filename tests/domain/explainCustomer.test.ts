import fc from "fast-check";
import { assess } from "../../src/domain/assess";
import { churnReasons, followUpStatuses } from "../../src/domain/assessment";
import { defaultPolicy } from "../../src/domain/defaultPolicy";
import { explainChurn } from "../../src/domain/explainChurn";
import { explainFollowUp } from "../../src/domain/explainFollowUp";
import { oneCustomer } from "../../src/domain/oneCustomer";
import type { Policy } from "../../src/domain/policy";
import { isoDay, isoMoment } from "../../src/domain/time";
import { NOW } from "../support/assessed";
import { bookLiterals } from "../support/bookLiterals";
import { bookOf, momentOf, type BookLiteral } from "../support/books";

const now = momentOf(NOW);

function clocksOf(literal: BookLiteral, customer = 0, policy: Policy = defaultPolicy) {
  const book = bookOf(literal);
  const clocks = explainFollowUp(oneCustomer(book, customer), assess(book, policy, now), customer);
  return clocks.map(({ cadence, lastAt, countsFrom, dueOn, status }) => ({
    kind: cadence.kind,
    every: `${cadence.every.amount} ${cadence.every.unit}`,
    lastAt: Number.isNaN(lastAt) ? null : isoMoment(lastAt),
    countsFrom: Number.isNaN(countsFrom) ? null : isoDay(countsFrom),
    dueOn: Number.isNaN(dueOn) ? null : isoDay(dueOn),
    status,
  }));
}

function churnOf(literal: BookLiteral, customer = 0) {
  const book = bookOf(literal);
  return explainChurn(oneCustomer(book, customer), assess(book, defaultPolicy, now), customer);
}

/** Large orders at a steady pace make a customer of high value. */
const steadyOrders = Array.from({ length: 10 }, (_, i) => ({
  id: `D${i}`,
  customerId: "C1",
  orderedAt: isoDay(Math.floor(now / 86_400) - 10 - i * 20),
  amount: 30_000,
}));
const highValue = {
  id: "C1",
  createdOn: "2019-03-01",
  cooperationOn: "2019-03-01",
  potential: "高",
  dependence: "高",
};

/** A row of the plans sheet is a clock of its own. */
function withoutPlans(literal: BookLiteral): BookLiteral {
  const { customers = [], contacts, orders, issues, surveys } = literal;
  return {
    customers,
    ...(contacts && { contacts }),
    ...(orders && { orders }),
    ...(issues && { issues }),
    ...(surveys && { surveys }),
  };
}

describe("explainFollowUp", () => {
  it("gives a customer of high value both clocks: a call resets neither (deep 03-10, review 05-10)", () => {
    const contacts = [
      { customerId: "C1", at: "2026-02-10T09:00", kind: "深度" },
      { customerId: "C1", at: "2026-02-10T15:00", kind: "业务回顾" },
      { customerId: "C1", at: "2026-02-27T09:00", method: "电话" },
      { customerId: "C2", at: "2026-03-01T09:00", kind: "深度" },
    ];
    const literal = {
      customers: [highValue, { id: "C2" }],
      orders: steadyOrders,
      contacts,
      issues: [],
    };
    expect(clocksOf(literal)).toEqual([
      {
        kind: "deep",
        every: "1 months",
        lastAt: "2026-02-10T09:00",
        countsFrom: "2026-02-10",
        dueOn: "2026-03-10",
        status: "on-track",
      },
      {
        kind: "review",
        every: "3 months",
        lastAt: "2026-02-10T15:00",
        countsFrom: "2026-02-10",
        dueOn: "2026-05-10",
        status: "on-track",
      },
    ]);
  });

  it("counts from the creation date where there was no contact that counts (未接通)", () => {
    const contacts = [{ customerId: "C1", at: "2026-02-27T09:00", outcome: "未接通" }];
    expect(clocksOf({ customers: [{ id: "C1", createdOn: "2026-02-20" }], contacts })).toEqual([
      {
        kind: "routine",
        every: "14 days",
        lastAt: null,
        countsFrom: "2026-02-20",
        dueOn: "2026-03-06",
        status: "never",
      },
    ]);
  });

  it("gives no clock without a contact log", () => {
    expect(clocksOf({ customers: [{ id: "C1", createdOn: "2026-02-20" }] })).toEqual([]);
  });

  it.each(["stays", "moves-before", "moves-after"] as const)(
    "agrees with the assessment of any workbook (%s)",
    (dueOnRestDay) => {
      const policy = { ...defaultPolicy, followUp: { ...defaultPolicy.followUp, dueOnRestDay } };
      fc.assert(
        fc.property(bookLiterals, (any) => {
          const literal = withoutPlans(any);
          const book = bookOf(literal);
          const { followUp, nextContactOn } = assess(book, policy, now).customers;
          book.customers.id.forEach((_id, i) => {
            const clocks = clocksOf(literal, i, policy);
            const first = clocks.map(({ dueOn }) => dueOn ?? "never").sort()[0] ?? "never";
            const on = nextContactOn[i] ?? NaN;
            expect(first).toBe(Number.isNaN(on) ? "never" : isoDay(on));
            const worst = clocks.find(({ dueOn }) => (dueOn ?? "never") === first);
            expect(worst?.status ?? "none").toBe(followUpStatuses[followUp[i] ?? NaN]);
          });
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe("explainChurn", () => {
  it("names every reason with its numbers", () => {
    const days = ["2025-05-05", "2025-05-25", "2025-06-14", "2025-07-04", "2025-07-24"];
    const literal: BookLiteral = {
      customers: [{ id: "C0" }, { id: "C1" }],
      orders: days.map((orderedAt, i) => ({ id: `D${i}`, customerId: "C1", orderedAt, amount: 1 })),
      issues: Array.from({ length: 3 }, (_, i) => ({
        id: `G${i}`,
        customerId: "C1",
        raisedAt: "2026-01-05T10:00",
        severity: "一般",
        category: "投诉",
      })),
      surveys: [{ customerId: "C1", score: 2, answeredAt: "2026-01-20" }],
    };
    expect(churnOf(literal, 1)).toEqual([
      { reason: "own-rhythm", silentDays: 221, medianGapDays: 20, silentGaps: 2 },
      { reason: "silent", silentDays: 221 },
      { reason: "complaints", complaints: 3, windowMonths: 12 },
      { reason: "satisfaction", score: 2 },
    ]);
    expect(churnOf(literal, 0)).toEqual([]);
  });

  it("names the reasons that the assessment of any workbook found, with numbers that are known", () => {
    fc.assert(
      fc.property(bookLiterals, (literal) => {
        const book = bookOf(literal);
        const { churnReasons: bits } = assess(book, defaultPolicy, now).customers;
        book.customers.id.forEach((_id, i) => {
          const found = churnOf(literal, i);
          expect(found.map(({ reason }) => reason)).toEqual(
            churnReasons.filter((_, k) => (bits[i] ?? 0) & (1 << k)),
          );
          for (const { reason, ...numbers } of found)
            expect([reason, Object.values(numbers).some(Number.isNaN)]).toEqual([reason, false]);
        });
      }),
      { numRuns: 40 },
    );
  });
});
