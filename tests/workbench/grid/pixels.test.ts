import fc from "fast-check";
import {
  columnChars,
  columnPixels,
  rowPixels,
  rowPoints,
} from "../../../src/workbench/grid/pixels";

it("shows a column that nobody has touched 64 pixels wide and a row 20 pixels high, as Excel", () => {
  expect([columnPixels(9.140625), rowPixels(15)]).toEqual([64, 20]);
});

it("finds the same width and height again for every number of pixels", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1790 }), (pixels) => {
      expect(columnPixels(columnChars(pixels))).toBe(pixels);
      expect(rowPixels(rowPoints(pixels))).toBe(pixels);
    }),
  );
});
