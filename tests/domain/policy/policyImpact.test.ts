import { generatedBook, checkedAt } from "../../../bench/generator";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicyHistory } from "../../../src/domain/policy/policyHistory";
import { policyImpact } from "../../../src/domain/policy/policyImpact";
import { isoMoment } from "../../../src/domain/time";
import { bookOf, dayOfIso, momentOf } from "../../support/books";

const now = momentOf("2026-03-04T10:00");

const book = bookOf({
  customers: [
    { id: "C1", name: "甲公司", potential: "中", createdOn: "2026-03-01" },
    { id: "C2", name: "乙公司", potential: "高", createdOn: "2026-03-01" },
  ],
  contacts: [{ customerId: "C1", at: "2026-03-02T10:00" }],
  issues: [
    { id: "I1", customerId: "C1", severity: "一般", raisedAt: "2026-03-02T10:00" },
    { id: "I2", customerId: "C1", severity: "重大", raisedAt: "2026-03-02T10:00" },
  ],
});

function resolvingOrdinaryIn(days: number): Policy {
  const { serviceLevel } = defaultPolicy;
  const severities = serviceLevel.severities.map((one) =>
    one.key === "ordinary" ? { ...one, resolve: { ...one.resolve, amount: days } } : one,
  );
  return { ...defaultPolicy, serviceLevel: { ...serviceLevel, severities } };
}

const easyA: Policy = {
  ...defaultPolicy,
  tiers: { ...defaultPolicy.tiers, lowestScore: { A: 50, B: 40, C: 30 } },
};

const from = (on: string, policy: Policy): PolicyHistory => ({
  versions: [
    { from: -Infinity, policy: defaultPolicy, rows: new Map() },
    { from: dayOfIso(on), policy, rows: new Map() },
  ],
});

describe("the impact of a change", () => {
  it("is nothing where nothing changes", () => {
    expect(policyImpact(book, defaultPolicy, from("2027-01-01", defaultPolicy), now)).toMatchObject(
      {
        ...{ at: now, customers: 0, issues: 0 },
      },
    );
  });

  it("names the issues whose verdict would change (3 working days to 1)", () => {
    const impact = policyImpact(book, defaultPolicy, resolvingOrdinaryIn(1), now);
    expect(impact).toMatchObject({ customers: 0, issues: 1, verdicts: 1 });
    const [change] = impact.issueExamples;
    expect([change?.id, change?.row]).toEqual(["I1", 2]);
    expect([change?.before, change?.after].map((one) => one && isoMoment(one.resolveBy))).toEqual([
      "2026-03-05T18:00",
      "2026-03-03T18:00",
    ]);
    expect(change?.after.resolve).toBe("breached");
  });

  it("tells a moved deadline from a changed verdict (3 working days to 5)", () => {
    const impact = policyImpact(book, defaultPolicy, resolvingOrdinaryIn(5), now);
    expect(impact).toMatchObject({ issues: 1, verdicts: 0 });
  });

  it("is that of a sheet no longer used", () => {
    const modules = { ...defaultPolicy.modules, contacts: false };
    const impact = policyImpact(book, defaultPolicy, { ...defaultPolicy, modules }, now);
    expect(impact.customerExamples[0]).toMatchObject({ after: { followUp: "none" } });
  });

  it("names the customers whose tier, tags or next contact would change", () => {
    const impact = policyImpact(book, defaultPolicy, easyA, now);
    expect(impact).toMatchObject({ customers: 1, tiers: 1, tags: 1, issues: 0 });
    expect(impact.customerExamples).toMatchObject([
      {
        ...{ id: "C1", name: "甲公司", row: 2 },
        before: { tier: "B", tags: [] },
        after: { tier: "A", tags: ["high-value"] },
      },
    ]);
  });

  it("of a later date leaves the issues raised before it alone (2026-07-01)", () => {
    const impact = policyImpact(
      book,
      defaultPolicy,
      from("2026-07-01", resolvingOrdinaryIn(1)),
      now,
    );
    expect(isoMoment(impact.at)).toBe("2026-07-01T00:00");
    expect(impact).toMatchObject({ issues: 0, customers: 0 });
  });

  it("of a later date is that of the day on which it takes effect, on both sides", () => {
    const impact = policyImpact(book, defaultPolicy, from("2026-07-01", easyA), now);
    expect(isoMoment(impact.at)).toBe("2026-07-01T00:00");
    expect(impact.customerExamples[0]).toMatchObject({
      before: { tier: "B" },
      after: { tier: "A" },
    });
  });

  it("on 10,000 customers is counted in full and shown by the first ten", () => {
    const large = generatedBook(10_000);
    const begun = process.cpuUsage();
    const impact = policyImpact(large, defaultPolicy, easyA, checkedAt);
    const { user, system } = process.cpuUsage(begun);
    expect(impact.tiers).toBeGreaterThan(100);
    expect(impact.customerExamples).toHaveLength(10);
    // Seconds of processor time, which other work on the machine does not lengthen as it does the clock.
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
