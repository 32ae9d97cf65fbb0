import fc from "fast-check";
import { assess } from "../../src/domain/assess";
import type { Assessment } from "../../src/domain/assessment";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { slaStatuses } from "../../src/domain/assessment";
import { tierReasonsOf } from "../../src/domain/customers/tiers";
import { assessed, customerIn, NOW } from "../support/assessed";
import { bookLiterals } from "../support/bookLiterals";
import { bookOf, momentOf, type BookLiteral } from "../support/books";

const now = momentOf(NOW);

type SheetName = "customers" | "contacts" | "orders" | "issues" | "surveys" | "plans";
const roleOf = { customers: "register" } as Readonly<Partial<Record<SheetName, string>>>;

/** Rows in another order, and for each new place the old one. */
function shuffled(literal: BookLiteral, sheet: SheetName, seed: number) {
  const rows: readonly object[] | undefined = literal[sheet];
  if (!rows) return { literal, oldRow: new Map<number, number>(), order: [] };
  const order = rows.map((_, i) => i);
  order.sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
  return {
    literal: { ...literal, [sheet]: order.map((i) => rows[i]) },
    oldRow: new Map(order.map((old, i) => [i + 2, old + 2])),
    order,
  };
}

/** Which of the rows that share something comes first is a matter of order; how many there are is not. */
const FIRST_OF_MANY = ["duplicate-id", "phone-shared"];

function findingSet({ findings }: Assessment, role: string, oldRow: ReadonlyMap<number, number>) {
  return findings
    .map((finding) => {
      if (FIRST_OF_MANY.includes(finding.code)) return `${String(finding.role)} ${finding.code}`;
      const row = finding.role === role ? oldRow.get(finding.row ?? NaN) : finding.row;
      return JSON.stringify({ ...finding, row: row ?? finding.row });
    })
    .sort();
}

function inOrder(values: ArrayLike<number>, order: readonly number[]): number[] {
  return order.map((i) => values[i] ?? NaN);
}

describe("assessing a workbook", () => {
  it("gives the same answer twice and changes nothing in the book", () => {
    fc.assert(
      fc.property(bookLiterals, (literal) => {
        const [book, untouched] = [bookOf(literal), bookOf(literal)];
        const first = assess(book, defaultPolicy, now);
        expect(assess(book, defaultPolicy, now)).toStrictEqual(first);
        expect(book).toStrictEqual(untouched);
      }),
    );
  });

  it.each(["customers", "contacts", "orders", "issues", "surveys", "plans"] as const)(
    "does not depend on the order of the rows of %s",
    (sheet) => {
      fc.assert(
        fc.property(bookLiterals, fc.nat(100), (literal, seed) => {
          const moved = shuffled(literal, sheet, seed);
          const [before, after] = [assessed(literal), assessed(moved.literal)];
          const people = literal.customers?.map((_, i) => i) ?? [];
          const places = sheet === "customers" ? moved.order : people;
          expect(people.map((i) => customerIn(after, i))).toEqual(
            places.map((i) => customerIn(before, i)),
          );
          expect(people.map((i) => tierReasonsOf(after, i))).toEqual(
            places.map((i) => tierReasonsOf(before, i)),
          );
          const issues = sheet === "issues" ? moved.order : literal.issues?.map((_, i) => i);
          for (const column of ["severity", "respondBy", "resolveBy", "sla", "open"] as const) {
            expect([...(after.issues?.[column] ?? [])]).toEqual(
              inOrder(before.issues?.[column] ?? [], issues ?? []),
            );
          }
          const role = roleOf[sheet] ?? sheet;
          const same = new Map<number, number>();
          expect(findingSet(after, role, moved.oldRow)).toEqual(findingSet(before, role, same));
          expect(after.summary).toEqual(before.summary);
        }),
      );
    },
  );

  it("works on a workbook with an empty register and no other sheet", () => {
    const assessment = assessed({});
    expect(assessment.summary).toMatchObject({ customers: 0, tiers: { A: 0, B: 0, C: 0, D: 0 } });
    expect(assessment.issues).toBeUndefined();
  });

  it("works on sheets without rows", () => {
    const none = { contacts: [], orders: [], issues: [], surveys: [], plans: [] };
    expect(assessed({ customers: [], ...none }).findings).toEqual([]);
  });

  it("takes __proto__ and constructor for the ids of customers", () => {
    const customers = ["__proto__", "constructor"].map((id) => ({ id, name: id }));
    const orders = ["constructor", "__proto__", "constructor"].map((customerId) => {
      return { customerId, orderedAt: "2026-02-01", amount: 10 };
    });
    const assessment = assessed({ customers, orders });
    expect([...(assessment.customers.measured[0] ?? [])]).toEqual([10, 20]);
  });

  it("gives a customer's open issues and the worst status among them", () => {
    const issue = { customerId: "C001", severity: "一般", respondedAt: "2026-03-02T09:30" };
    const issues = [
      { ...issue, id: "T1", raisedAt: "2026-03-02T09:00" },
      { ...issue, id: "T2", raisedAt: "2026-02-26T09:00", respondedAt: "2026-02-26T10:00" },
      {
        ...issue,
        id: "T3",
        raisedAt: "2026-01-05T09:00",
        respondedAt: "2026-01-05T10:00",
        resolvedAt: "2026-03-01T09:00",
      },
    ];
    const assessment = assessed({ customers: [{ id: "C001" }, { id: "C002" }], issues });
    // T2 is due on the third working day after the 26th (the 28th works), today at 18:00.
    expect(customerIn(assessment)).toMatchObject({ openIssues: 2, sla: "at-risk" });
    expect(customerIn(assessment, 1)).toMatchObject({ openIssues: 0, sla: "none" });
    expect([...(assessment.issues?.sla ?? [])].map((k) => slaStatuses[k])).toEqual([
      "on-track",
      "at-risk",
      "breached",
    ]);
  });

  it("counts everybody once in the summary", () => {
    fc.assert(
      fc.property(bookLiterals, (literal) => {
        const { summary, findings } = assessed(literal);
        const sum = (counts: Readonly<Record<string, number>>) =>
          Object.values(counts).reduce((total, count) => total + count, 0);
        const unrated = assessed(literal).customers.tier.filter((tier) => tier === 255).length;
        expect(sum(summary.tiers) + unrated).toBe(summary.customers);
        expect(sum(summary.followUps)).toBe(summary.customers);
        expect(sum(summary.sla)).toBe(literal.issues?.length ?? 0);
        expect(summary.findings).toBe(findings.length);
      }),
    );
  });
});
