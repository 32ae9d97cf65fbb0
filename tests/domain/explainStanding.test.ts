import * as fc from "fast-check";
import { assess } from "../../src/domain/assess";
import { workCalendarOf } from "../../src/domain/calendar/calendar";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { explainNextContact } from "../../src/domain/explain/explainNextContact";
import { explainTags } from "../../src/domain/explain/explainTags";
import { explainTier } from "../../src/domain/explain/explainTier";
import { oneCustomer } from "../../src/domain/customers/oneCustomer";
import type { Policy } from "../../src/domain/policy/policy";
import type { Book } from "../../src/domain/records";
import { churnReasons } from "../../src/domain/assessment";
import { tagNames, tierNames } from "../../src/domain/policy/policy";
import { dayOf, isoDay } from "../../src/domain/time";
import { checkedAt, generatedBook } from "../../bench/generator";
import { bookOf, momentOf, type BookLiteral } from "../support/books";

const NOW = "2026-03-02T10:00";

function standing(book: Book, policy: Policy, now: number) {
  const assessment = assess(book, policy, now);
  const range = { from: dayOf(now) - 700, to: dayOf(now) + 365 };
  const calendar = workCalendarOf(policy.calendar, book.calendarDays, range);
  return {
    assessment,
    tier: (i: number) => explainTier(assessment, i),
    tags: (i: number) => explainTags(oneCustomer(book, i), assessment, i),
    contact: (i: number) => explainNextContact(oneCustomer(book, i), assessment, calendar, i),
  };
}

function of(literal: BookLiteral, followUp: Partial<Policy["followUp"]> = {}) {
  const policy = { ...defaultPolicy, followUp: { ...defaultPolicy.followUp, ...followUp } };
  return standing(bookOf(literal), policy, momentOf(NOW));
}

describe("why a tier", () => {
  const customers = [{ id: "C1", cooperationOn: "2024-03-02", potential: "高" }];

  it("shows every criterion, those that could not be measured too", () => {
    const { criteria, weights, weightedPoints, score, tier } = of({ customers }).tier(0);
    expect(
      criteria.filter(({ value }) => !Number.isNaN(value)).map((one) => one.criterion),
    ).toEqual(["cooperation", "potential"]);
    expect(criteria).toHaveLength(6);
    expect({ weights, weightedPoints, score, tier }).toEqual({
      weights: 20,
      weightedPoints: 10 * 50 + 10 * 90,
      score: 70,
      tier: "B",
    });
  });

  it("names the step reached, the next one, and the lines of the policy (24 months: from 12, next 36)", () => {
    const [cooperation] = of({ customers })
      .tier(0)
      .criteria.filter(({ criterion }) => criterion === "cooperation");
    expect(cooperation).toMatchObject({
      ...{ value: 24, from: 12, nextFrom: 36, points: 50 },
      rules: { scale: { rule: "scale", object: "cooperation" } },
    });
  });

  it("tells what is missing to the next tier (70 points: 5 to A)", () => {
    expect(of({ customers }).tier(0).next).toEqual({ tier: "A", missing: 5 });
  });

  it("has no tier where nothing is measured", () => {
    const told = of({ customers: [{ id: "C1" }] }).tier(0);
    expect([told.tier, told.weights, told.next]).toEqual([undefined, 0, undefined]);
  });
});

describe("why a tag", () => {
  const silent = {
    customers: [{ id: "C1", potential: "高" }],
    orders: [{ customerId: "C1", orderedAt: "2025-08-01", amount: 800 }],
  };

  it("shows each condition with what was found and its limit (213 days silent, 180 are too many)", () => {
    const churn = of(silent)
      .tags(0)
      .find(({ tag }) => tag === "churn-risk");
    expect(churn).toMatchObject({ given: true, needs: "any" });
    expect(churn?.conditions).toMatchObject([
      { kind: "own-rhythm", holds: false, silentDays: 213, medianGapDays: NaN },
      {
        kind: "silent",
        holds: true,
        silentDays: 213,
        fewest: 180,
        rules: [{ rule: "silent-days" }],
      },
      { kind: "complaints", holds: false },
      { kind: "satisfaction", holds: false },
    ]);
  });

  it("shows why one was not given (potential is high, but nothing else says more than tier A)", () => {
    const told = of({ customers: [{ id: "C1", potential: "高" }] }).tags(0);
    expect(told.map(({ tag, given }) => `${tag} ${String(given)}`)).toEqual([
      "high-value true",
      "potential false",
      "churn-risk false",
    ]);
    const [, potential] = told;
    expect(potential?.conditions).toMatchObject([
      { kind: "potential", points: 90, lowest: 75, holds: true },
      { kind: "tier", tier: "A", holds: false },
    ]);
  });
});

describe("why a next contact", () => {
  const log = (at: string, method: string, outcome = "有效") => ({
    customerId: "C1",
    at,
    method,
    outcome,
  });

  it("names the entry of the log from which each clock counts", () => {
    const told = of({
      customers: [{ id: "C1", createdOn: "2025-01-01" }],
      contacts: [
        log("2026-02-25T10:00", "电话", "未接通"),
        log("2026-02-20T10:00", "电话"),
        log("2026-01-05T10:00", "拜访"),
      ],
    }).contact(0);
    const others = told.cadences.find(({ applies }) => applies);
    expect(others).toMatchObject({
      rule: { rule: "cadence", object: "others routine" },
      from: { kind: "contact", row: 3 },
      decides: true,
    });
    expect(
      [others?.from.on, others?.intervalEndsOn, told.dueOn].map((on = NaN) => isoDay(on)),
    ).toEqual(["2026-02-20", "2026-03-06", "2026-03-06"]);
    expect(told.status).toBe("on-track");
  });

  it("counts from the creation where there was no contact yet, and says so (decision 31)", () => {
    const told = of({
      customers: [{ id: "C1", createdOn: "2026-02-20" }],
      contacts: [{ customerId: "C9", at: "2026-02-20T10:00" }],
    }).contact(0);
    expect(told.cadences.find(({ decides }) => decides)?.from.kind).toBe("created");
    expect(told.status).toBe("never");
  });

  it("shows the dates that a due day is moved over (Sat 2026-03-07 and Sunday, decision 32)", () => {
    const told = of(
      {
        customers: [{ id: "C1", createdOn: "2025-01-01" }],
        contacts: [log("2026-02-21T10:00", "电话")],
      },
      { dueOnRestDay: "moves-after" },
    ).contact(0);
    const decides = told.cadences.find((one) => one.decides);
    expect(decides?.movedOver.map(({ on, facts }) => `${isoDay(on)} ${facts.kind}`)).toEqual([
      "2026-03-07 weekend",
      "2026-03-08 weekend",
    ]);
    expect(isoDay(told.dueOn)).toBe("2026-03-09");
  });

  it("names the row of the plan that is due first, and those that are met", () => {
    const told = of({
      customers: [{ id: "C1", createdOn: "2025-01-01" }],
      contacts: [log("2026-02-21T10:00", "电话")],
      plans: [
        { customerId: "C1", nextOn: "2026-02-21" },
        { customerId: "C1", nextOn: "2026-03-03" },
      ],
    }).contact(0);
    expect(told.plans.map(({ row, isMet, decides }) => ({ row, isMet, decides }))).toEqual([
      { row: 2, isMet: true, decides: false },
      { row: 3, isMet: false, decides: true },
    ]);
  });

  it("runs no cadence without a contact log", () => {
    const told = of({ customers: [{ id: "C1", createdOn: "2025-01-01" }] }).contact(0);
    expect(told.hasLog).toBe(false);
    expect(told.cadences.some(({ applies }) => applies)).toBe(false);
    expect(told.dueOn).toBeNaN();
  });
});

describe("the explanations of a generated book", () => {
  const book = generatedBook(150);
  const rules = fc.constantFrom<Policy["followUp"]["dueOnRestDay"]>(
    ...(["stays", "moves-before", "moves-after"] as const),
  );

  it("sum exactly to the assessment, whatever the policy says of rest days", () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 45 }), (dueOnRestDay, amount) => {
        const cadences = defaultPolicy.followUp.cadences.map((cadence) => {
          return { ...cadence, every: { amount, unit: "days" as const } };
        });
        const followUp = { ...defaultPolicy.followUp, cadences, dueOnRestDay };
        const { assessment, tier, tags, contact } = standing(
          book,
          { ...defaultPolicy, followUp },
          checkedAt,
        );
        const { customers } = assessment;
        for (let i = 0; i < book.customers.count; i += 1) {
          const told = tier(i);
          const ratio = told.weightedPoints / told.weights;
          expect(told.tier).toBe(tierNames[customers.tier[i] ?? NaN]);
          if (told.tier) expect(ratio).toBeCloseTo(customers.score[i] ?? NaN, 8);
          const bits = customers.tags[i] ?? 0;
          for (const { tag, given, needs, conditions } of tags(i)) {
            const holds = conditions.map((condition) => condition.holds);
            expect(given).toBe((bits & (1 << tagNames.indexOf(tag))) !== 0);
            expect(needs === "all" ? holds.every(Boolean) : holds.some(Boolean)).toBe(given);
          }
          const next = contact(i);
          const running = next.cadences.filter(({ applies }) => applies);
          const dueDays = [
            ...running.map(({ dueOn }) => dueOn),
            ...next.plans.filter(({ isMet }) => !isMet).map(({ on }) => on),
          ].filter((on) => !Number.isNaN(on));
          expect(dueDays.length > 0 ? Math.min(...dueDays) : NaN).toBe(next.dueOn);
          for (const { from, intervalEndsOn, movedOver, dueOn } of running) {
            if (Number.isNaN(dueOn)) continue;
            expect(intervalEndsOn - from.on).toBe(amount);
            expect(Math.abs(dueOn - intervalEndsOn)).toBe(movedOver.length);
            if (from.kind === "contact") expect(from.row).toBeGreaterThan(1);
          }
          const deciding = [...next.cadences, ...next.plans].filter(({ decides }) => decides);
          expect(deciding.length > 0).toBe(!Number.isNaN(next.dueOn));
        }
      }),
      { numRuns: 6 },
    );
  });

  it("give the churn reasons of the assessment", () => {
    const { assessment, tags } = standing(book, defaultPolicy, checkedAt);
    for (let i = 0; i < book.customers.count; i += 1) {
      const bits = assessment.customers.churnReasons[i] ?? 0;
      const holding = tags(i)
        .find(({ tag }) => tag === "churn-risk")
        ?.conditions.filter(({ holds }) => holds)
        .map(({ kind }) => kind);
      expect(holding).toEqual(churnReasons.filter((_, k) => bits & (1 << k)));
    }
  });
});
