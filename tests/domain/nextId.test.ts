import { nextIdAfter } from "../../src/domain/nextId";

test.each([
  ["goes on from the highest", ["GT0008", "GT0123", "GT0012"], "GT0124"],
  ["grows beyond its digits", ["GT99"], "GT100"],
  ["keeps to the last one's letters", ["A-7", "GT03"], "GT04"],
  ["of plain numbers", ["1001", "1002"], "1003"],
  ["of 18 digits loses none", ["202603020000000001"], "202603020000000002"],
  ["passes empty cells over", ["GT01", "", ""], "GT02"],
])("the next id %s (%j → %s)", (_, ids, next) => {
  expect(nextIdAfter(ids)).toBe(next);
});

test.each([
  ["there are none", []],
  ["the last one does not end with a number", ["GT01", "甲"]],
  ["a date stands before the number", ["20260302-01"]],
])("there is no next id where %s", (_, ids) => {
  expect(nextIdAfter(ids)).toBeUndefined();
});
