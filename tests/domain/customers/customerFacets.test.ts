import fc from "fast-check";
import {
  facetCounts,
  facets,
  type FacetChoice,
} from "../../../src/domain/customers/customerFacets";
import { assessed } from "../../support/assessed";
import { bookOf, type BookLiteral } from "../../support/books";

const customer = (id: string, owner: string, region: string) => ({
  id,
  name: id,
  owner,
  region,
  createdOn: "2025-01-06",
});
const literal: BookLiteral = {
  customers: [
    customer("K1", "张", "上海"),
    customer("K2", "张", "北京"),
    customer("K3", "李", "上海"),
    customer("K4", "", "上海"),
  ],
  contacts: [{ id: "R1", customerId: "K2", at: "2026-03-01T10:00", method: "电话", kind: "常规" }],
};

const book = bookOf(literal);
const assessment = assessed(literal);

function countsOf(choice: FacetChoice) {
  return facetCounts(book, assessment, choice);
}

function asText(options: readonly { readonly option: string; readonly count: number }[]): string {
  return options.map(({ option, count }) => `${option}:${count}`).join(" ");
}

test("counts every owner and region, the most frequent first, an empty cell as one of them", () => {
  const { options, matching, total } = countsOf({});
  expect(asText(options.owner)).toBe("张:2 李:1 :1");
  expect(asText(options.region)).toBe("上海:3 北京:1");
  expect({ matching, total }).toEqual({ matching: 4, total: 4 });
});

test("lets options of one facet add up: 张 or 李 are three customers", () => {
  expect(countsOf({ owner: ["张", "李"] }).matching).toBe(3);
});

test("lets facets narrow each other: 张 in 上海 is one customer", () => {
  expect(countsOf({ owner: ["张"], region: ["上海"] }).matching).toBe(1);
});

test("counts what another option of the same facet would give: with 张 chosen, 李 still has 1", () => {
  expect(asText(countsOf({ owner: ["张"] }).options.owner)).toBe("张:2 李:1 :1");
});

test("counts in the other facets only those who remain: of 张, one is in 上海", () => {
  expect(asText(countsOf({ owner: ["张"] }).options.region)).toBe("上海:1 北京:1");
});

test("lists statuses in their own order, with those that nobody has", () => {
  const [first, , third] = countsOf({}).options["follow-up"];
  expect(first?.option).toBe("overdue");
  expect(third?.option).toBe("on-track");
  expect(countsOf({}).options["follow-up"]).toHaveLength(5);
});

test("the counts of a facet with one option a customer add up to those who fit the others", () => {
  const choice = fc.record({
    owner: fc.subarray(["张", "李", "", "王"]),
    region: fc.subarray(["上海", "北京"]),
    "follow-up": fc.subarray(["overdue", "due-soon", "on-track"]),
  });
  fc.assert(
    fc.property(choice, (chosen) => {
      for (const facet of facets.filter((one) => one !== "tags")) {
        const sum = countsOf(chosen).options[facet].reduce((all, { count }) => all + count, 0);
        expect(sum).toBe(countsOf({ ...chosen, [facet]: [] }).matching);
      }
    }),
    { numRuns: 30 },
  );
});
