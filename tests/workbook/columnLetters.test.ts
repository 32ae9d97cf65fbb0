import fc from "fast-check";
import { columnIndex, columnLetters } from "../../src/workbook/columnLetters";

test.each([
  ["A", 0],
  ["Z", 25],
  ["AA", 26],
  ["XFD", 16_383],
])("counts column %s as %i", (letters, index) => {
  expect(columnIndex(letters)).toBe(index);
  expect(columnLetters(index)).toBe(letters);
});

test("turns every column of a sheet into letters and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16_383 }), (index) => {
      expect(columnIndex(columnLetters(index))).toBe(index);
    }),
  );
});
