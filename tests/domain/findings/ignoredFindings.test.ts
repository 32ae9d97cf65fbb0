import { findingIdentities } from "../../../src/domain/findings/findingIdentity";
import type { Finding, FindingCode } from "../../../src/domain/findings/findings";
import { ignoredFindingsFrom, withIgnored } from "../../../src/domain/findings/ignoredFindings";
import { textHash } from "../../../src/domain/textHash";
import { assessed } from "../../support/assessed";
import { bookOf, type BookLiteral, type CustomerLiteral } from "../../support/books";

const good = { name: "甲", createdOn: "2025-01-06", owner: "张" };
const bad: CustomerLiteral = { ...good, id: "K1", phone: "12" };
const other: CustomerLiteral = { ...good, id: "K2", phone: "34" };

function findingOf(literal: BookLiteral, code: FindingCode, row?: number): Finding {
  const found = assessed(literal).findings.find(
    (one) => one.code === code && (row === undefined || one.row === row),
  );
  if (!found) throw new Error(`no ${code}`);
  return found;
}

function identityOf(literal: BookLiteral, code: FindingCode, row?: number): string {
  return findingIdentities(bookOf(literal))(findingOf(literal, code, row));
}

test("a finding keeps its identity when its row moves from 2 to 3", () => {
  const before = identityOf({ customers: [bad, other] }, "phone-form", 2);
  expect(identityOf({ customers: [other, bad] }, "phone-form", 3)).toBe(before);
});

test("another value in the cell (12 → 13) makes another finding", () => {
  const before = identityOf({ customers: [bad] }, "phone-form");
  expect(identityOf({ customers: [{ ...bad, phone: "13" }] }, "phone-form")).not.toBe(before);
});

test("another value elsewhere in the row makes no other finding", () => {
  const before = identityOf({ customers: [bad] }, "phone-form");
  expect(identityOf({ customers: [{ ...bad, name: "乙" }] }, "phone-form")).toBe(before);
});

test("the same value of another customer is another finding", () => {
  const book = { customers: [bad, { ...other, phone: "12" }] };
  expect(identityOf(book, "phone-form", 2)).not.toBe(identityOf(book, "phone-form", 3));
});

test("a row without an id is known by all that it holds: 甲 and 乙 without ids are two", () => {
  const book = {
    customers: [{ ...good, phone: "12" }, { ...good, name: "乙", phone: "12" }, other],
  };
  const [first, second] = [2, 3].map((row) => identityOf(book, "missing-required", row));
  expect(first).not.toBe(second);
});

test("a shared phone keeps its identity when the other customer moves", () => {
  const first = { ...good, id: "K8", phone: "13800138000" };
  const second = { ...good, id: "K9", phone: "13800138000" };
  const before = identityOf({ customers: [first, second] }, "phone-shared", 3);
  const moved = { customers: [{ ...good, id: "K7", phone: "13900139000" }, first, second] };
  expect(identityOf(moved, "phone-shared", 4)).toBe(before);
});

test("says the code and nothing of the cell", () => {
  expect(identityOf({ customers: [bad] }, "phone-form")).toMatch(/^phone-form:[0-9a-f]{16}$/);
});

test("leaves an ignored finding out of the list, the customer's count and the summary", () => {
  const literal = { customers: [bad, other] };
  const [book, before] = [bookOf(literal), assessed(literal)];
  const ignored = new Set([identityOf(literal, "phone-form", 2)]);
  const after = withIgnored(book, before, ignored);
  expect(after.ignoredFindings.map(({ code, row }) => [code, row])).toEqual([["phone-form", 2]]);
  expect(after.findings).toHaveLength(before.findings.length - 1);
  expect(after.summary.findings).toBe(before.summary.findings - 1);
  expect(Array.from(after.customers.findings)).toEqual([
    (before.customers.findings[0] ?? 0) - 1,
    before.customers.findings[1],
  ]);
});

test("brings everything back when nothing is ignored any more", () => {
  const literal = { customers: [bad, other], contacts: [{ id: "R1", customerId: "K9" }] };
  const [book, before] = [bookOf(literal), assessed(literal)];
  const identities = before.findings.map(findingIdentities(book));
  const none = withIgnored(book, before, new Set(identities));
  expect(none.findings).toEqual([]);
  expect(Array.from(none.customers.findings)).toEqual([0, 0]);
  expect(withIgnored(book, none, new Set())).toEqual(before);
});

test("a note does not count on the row, ignored or not (a phone that two share)", () => {
  const phone = "13800138000";
  const literal = {
    customers: [
      { ...bad, phone },
      { ...other, phone },
    ],
  };
  const ignored = new Set([identityOf(literal, "phone-shared")]);
  const after = withIgnored(bookOf(literal), assessed(literal), ignored);
  expect(after.customers.findings).toEqual(assessed(literal).customers.findings);
});

test("reads what was kept and passes over what is none of it", () => {
  const kept = { identity: "phone-form:0", note: "分机", ignoredOn: "2026-03-02" };
  expect(ignoredFindingsFrom(JSON.stringify([kept, { note: 1 }, null]))).toEqual([kept]);
  expect(ignoredFindingsFrom("{")).toEqual([]);
  expect(ignoredFindingsFrom(undefined)).toEqual([]);
});

test("hashes differ where two characters change places (12, 21) and are the same everywhere", () => {
  expect(textHash("12")).not.toBe(textHash("21"));
  expect(textHash("")).toBe("811c9dc59747b28c");
});
