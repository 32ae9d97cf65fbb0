import { checkedAt, generatedBook } from "../../bench/generator";
import { xlsxOf } from "../../bench/xlsx";
import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";

test("the same number of customers gives the same book and the same workbook, byte for byte (40)", () => {
  expect(generatedBook(40)).toEqual(generatedBook(40));
  expect(xlsxOf(generatedBook(40))).toEqual(xlsxOf(generatedBook(40)));
});

test("another number of customers gives another book (40, 41)", () => {
  expect(generatedBook(41).orders?.amount.slice(0, 40)).not.toEqual(
    generatedBook(40).orders?.amount.slice(0, 40),
  );
});

test("a book has 5 × the orders and contacts and as many issues (40)", () => {
  const { customers, contacts, orders, issues } = generatedBook(40);
  expect([customers.count, contacts?.count, orders?.count, issues?.count]).toEqual([
    40, 200, 200, 40,
  ]);
});

test("five thousand customers show every tier, tag and mistake that the comparison is about", () => {
  const { summary, findings } = assess(generatedBook(5000), defaultPolicy, checkedAt);
  const { tiers, tags, followUps, sla } = summary;
  const { provisional, exempted, ...others } = sla;
  expect([provisional, exempted]).toEqual([0, 0]);
  const counts = [tiers, tags, others].flatMap((of) => Object.values(of));
  expect([...counts, followUps.overdue, followUps["due-soon"]].every((n) => n > 0)).toBe(true);
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set([
      ...["missing-required", "duplicate-id", "unknown-customer", "date-in-future"],
      ...["dates-out-of-order", "pause-reversed", "closed-without-time", "response-inferred"],
      ...["date-without-time", "severity-unmatched", "phone-form", "phone-shared"],
      ...["email-form", "credit-code-form", "rating-unknown", "amount-negative"],
    ]),
  );
});
