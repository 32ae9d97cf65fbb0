import fc from "fast-check";
import { assess } from "../../../src/domain/assess";
import type { IssueResults } from "../../../src/domain/assessment";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicyHistory } from "../../../src/domain/policy/policyHistory";
import { policyOfIssue } from "../../../src/domain/policy/policyVersions";
import { dayOf, isoMoment, startOfDay } from "../../../src/domain/time";
import { bookOf, dayOfIso, momentOf, type IssueLiteral } from "../../support/books";
import { generatedPolicy } from "../../support/policies";

function historyOf(first: Policy, later: Policy, on: string): PolicyHistory {
  return {
    versions: [
      { from: -Infinity, policy: first, rows: new Map() },
      { from: dayOfIso(on), policy: later, rows: new Map() },
    ],
  };
}

/** The default's promises in another number of working days. */
function resolvedWithin(days: number): Policy {
  const { serviceLevel } = defaultPolicy;
  const severities = serviceLevel.severities.map((one) => {
    return { ...one, resolve: { ...one.resolve, amount: days } };
  });
  return { ...defaultPolicy, serviceLevel: { ...serviceLevel, severities } };
}

const customers = [{ id: "C1" }, { id: "C2" }];
const issue = (raisedAt: string): IssueLiteral => ({
  id: raisedAt,
  customerId: "C1",
  severity: "一般",
  raisedAt,
});

describe("an issue", () => {
  const book = bookOf({
    customers,
    issues: [issue("2026-06-29T10:00"), issue("2026-07-01T00:00")],
  });
  const history = historyOf(defaultPolicy, resolvedWithin(10), "2026-07-01");
  const assessment = assess(book, history, momentOf("2026-07-20T10:00"));

  it("is judged by the version in force when it was raised (decision 18)", () => {
    const resolveBy = Array.from(assessment.issues?.resolveBy ?? [], isoMoment);
    expect(resolveBy).toEqual(["2026-07-02T18:00", "2026-07-15T18:00"]);
    expect([...(assessment.issues?.version ?? [])]).toEqual([0, 1]);
  });

  it("leads to the policy it was judged by", () => {
    const amounts = [0, 1].map(
      (i) => policyOfIssue(assessment, i).serviceLevel.severities[0]?.resolve.amount,
    );
    expect(amounts).toEqual([3, 10]);
  });

  it("keeps to its version's working hours", () => {
    const short = {
      ...defaultPolicy.calendar,
      weekly: Array.from({ length: 7 }, () => [[540, 720]] as [number, number][]),
    };
    const shorter = historyOf(defaultPolicy, { ...defaultPolicy, calendar: short }, "2026-07-01");
    const { issues } = assess(book, shorter, momentOf("2026-07-20T10:00"));
    expect(Array.from(issues?.resolveBy ?? [], isoMoment)).toEqual([
      "2026-07-02T18:00",
      "2026-07-04T12:00",
    ]);
  });
});

describe("a customer", () => {
  it("is graded by the version in force now", () => {
    const lower = { ...defaultPolicy.tiers, lowestScore: { A: 10, B: 5, C: 1 } };
    const history = historyOf(defaultPolicy, { ...defaultPolicy, tiers: lower }, "2026-07-01");
    const book = bookOf({ customers: [{ id: "C1", potential: "中" }] });
    const tierAt = (now: string) => assess(book, history, momentOf(now)).customers.tier[0];
    expect([tierAt("2026-06-30T23:59"), tierAt("2026-07-01T00:00")]).toEqual([1, 0]);
  });
});

/** Issues around the day of the change, in every state. */
const issues = fc.array(
  fc
    .record({
      raised: fc.integer({ min: 0, max: 120 * 24 }),
      answered: fc.option(fc.integer({ min: 0, max: 200 })),
      resolved: fc.option(fc.integer({ min: 200, max: 900 })),
      severity: fc.constantFrom("一般", "中度", "重大", "q甲", "qx", ""),
    })
    .map(({ raised, answered, resolved, severity }): IssueLiteral => {
      const at = (hours: number) => isoMoment(momentOf("2026-05-01") + hours * 3600);
      return {
        ...{ id: `I${raised}`, customerId: "C1", severity, raisedAt: at(raised) },
        ...(answered === null ? {} : { respondedAt: at(raised + answered) }),
        ...(resolved === null ? {} : { resolvedAt: at(raised + resolved) }),
      };
    }),
  { maxLength: 12 },
);

const verdictsOf = (results: IssueResults | undefined, i: number) =>
  results && [
    ...[results.severity[i], results.respond[i], results.resolve[i], results.sla[i]],
    ...[results.respondBy[i], results.resolveBy[i], results.open[i]],
  ];

test("a change with a later effective date never changes the verdict on an earlier issue", () => {
  const change = fc.integer({ min: 0, max: 140 }).map((day) => dayOfIso("2026-04-20") + day);
  fc.assert(
    fc.property(generatedPolicy, generatedPolicy, issues, change, (before, after, list, from) => {
      const book = bookOf({ customers, issues: list });
      const now = momentOf("2026-08-10T09:30");
      const { versions } = historyOf(before, after, "2026-01-01");
      const history: PolicyHistory = {
        versions: [versions[0], { ...versions[0], from, policy: after }],
      };
      const alone = assess(book, before, now);
      const changed = assess(book, history, now);
      list.forEach(({ raisedAt }, i) => {
        if (momentOf(raisedAt ?? "") >= startOfDay(from)) return;
        expect(verdictsOf(changed.issues, i)).toEqual(verdictsOf(alone.issues, i));
      });
      if (dayOf(now) < from) expect(changed.customers).toEqual(alone.customers);
    }),
    { numRuns: 60 },
  );
});
