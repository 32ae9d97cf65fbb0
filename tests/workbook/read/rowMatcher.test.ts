import { RowMatcher } from "../../../src/workbook/read/rowMatcher";

const matcher = new RowMatcher({
  keys: ["K1", "K2", "K2", ""],
  rows: Int32Array.of(2, 3, 4, 6),
});

test("finds a row where it was planned", () => {
  expect(matcher.match(2, "K1")).toEqual({ index: 0, moved: false });
});

test("finds a row that moved by its key (K1 from row 2 to row 9)", () => {
  expect(matcher.match(9, "K1")).toEqual({ index: 0, moved: true });
});

test("knows rows with a repeated or no id only where they were planned", () => {
  expect(matcher.match(4, "K2")).toEqual({ index: 2, moved: false });
  expect(matcher.match(6, "")).toEqual({ index: 3, moved: false });
  expect(matcher.match(5, "K2")).toBeUndefined();
  expect(matcher.match(7, "")).toBeUndefined();
  expect([0, 1, 2, 3].map((i) => matcher.isAmbiguous(i))).toEqual([false, true, true, true]);
});

test("does not know a row that was added meanwhile", () => {
  expect(matcher.match(3, "K9")).toBeUndefined();
});
