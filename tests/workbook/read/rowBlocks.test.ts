import fc from "fast-check";
import {
  rowBlocks,
  runsWhere,
  visibilityRuns,
  type RowTask,
} from "../../../src/workbook/read/rowBlocks";

const write = (count: number): RowTask[] => Array.from({ length: count }, () => "write");
const shown = (count: number): boolean[] => Array.from({ length: count }, () => false);

test("writes neighbouring rows as one block (rows 2 to 6)", () => {
  expect(rowBlocks(2, write(5), shown(5))).toEqual([{ first: 2, last: 6 }]);
});

test("starts a new block where a filter hides rows (2–3 shown, 4 hidden, 5 shown)", () => {
  expect(rowBlocks(2, write(4), [false, false, true, false])).toEqual([
    { first: 2, last: 3 },
    { first: 4, last: 4 },
    { first: 5, last: 5 },
  ]);
});

test("bridges a few unchanged rows but not many", () => {
  const tasks = (gap: number): RowTask[] => [
    "write",
    ...Array.from({ length: gap }, (): RowTask => "keep"),
    "write",
  ];
  expect(rowBlocks(2, tasks(16), shown(18))).toEqual([{ first: 2, last: 19 }]);
  expect(rowBlocks(2, tasks(17), shown(19))).toEqual([
    { first: 2, last: 2 },
    { first: 20, last: 20 },
  ]);
});

test("never lets a block reach over a row that must not be touched", () => {
  expect(rowBlocks(2, ["write", "bar", "write"], shown(3))).toEqual([
    { first: 2, last: 2 },
    { first: 4, last: 4 },
  ]);
});

const rows = fc.array(
  fc.record({
    task: fc.constantFrom<RowTask>("write", "keep", "bar"),
    hidden: fc.boolean(),
  }),
  { maxLength: 80 },
);

test("covers every row to write once, no barred row, and one kind of visibility a block", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const blocks = rowBlocks(
        10,
        list.map(({ task }) => task),
        list.map(({ hidden }) => hidden),
      );
      const covered = blocks.map(({ first, last }) => list.slice(first - 10, last - 10 + 1));
      expect(covered.flat().filter(({ task }) => task === "write")).toHaveLength(
        list.filter(({ task }) => task === "write").length,
      );
      expect(covered.flat().some(({ task }) => task === "bar")).toBe(false);
      for (const block of covered) expect(new Set(block.map(({ hidden }) => hidden)).size).toBe(1);
      blocks.slice(1).forEach(({ first }, i) => {
        expect(first).toBeGreaterThan(blocks[i]?.last ?? 0);
      });
    }),
  );
});

test("counts the stretches of shown and hidden rows", () => {
  expect(visibilityRuns([])).toBe(0);
  expect(visibilityRuns([false, false, true, false])).toBe(3);
});

test("finds the stretches where something holds (3–4 and 6)", () => {
  expect(runsWhere(2, [false, true, true, false, true])).toEqual([
    { first: 3, last: 4 },
    { first: 6, last: 6 },
  ]);
});
