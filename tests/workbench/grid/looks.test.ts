import fc from "fast-check";
import { openValidation } from "../../../src/host/model/dataValidations";
import { cellError } from "../../../src/host/model/values";
import { defaultStyle } from "../../../src/host/model/styles";
import { gridContent, gridStyle } from "../../../src/workbench/grid/cellLook";
import {
  columnChars,
  columnPixels,
  rowPixels,
  rowPoints,
} from "../../../src/workbench/grid/pixels";
import { gridValidation } from "../../../src/workbench/grid/validationRules";

const area = { top: 1, left: 2, bottom: 500, right: 2 };

describe("gridValidation", () => {
  const list = (formula1: string) =>
    gridValidation({ ...openValidation, areas: [area], type: "list", formula1 }, "v");

  it("gives the words of a list without their quotes (企业,个人)", () => {
    expect(list('"企业,个人"').formula1).toBe("企业,个人");
  });

  it("gives a list from cells as a formula", () => {
    expect(list("$A$1:$A$5").formula1).toBe("=$A$1:$A$5");
  });

  it("states no operator for a list, although files do: the grid would compare", () => {
    expect(list('"A"').operator).toBeUndefined();
  });

  it("leaves the bounds of numbers plain (whole, 1 to 5)", () => {
    const rule = { ...openValidation, areas: [area], type: "whole" } as const;
    const { operator, formula1, formula2 } = gridValidation(
      { ...rule, formula1: "1", formula2: "5" },
      "v",
    );
    expect([operator, formula1, formula2]).toEqual(["between", "1", "5"]);
  });
});

describe("gridContent", () => {
  it("keeps digits in a text cell a text (an 18-digit credit code)", () => {
    expect(gridContent("914477000000000001")).toEqual({ v: "914477000000000001", t: 1 });
  });

  it("shows an error by its text and empties an empty cell", () => {
    expect(gridContent(cellError("#N/A"))).toEqual({ v: "#N/A", t: 1 });
    expect(gridContent(null)).toEqual({ v: null, t: null });
  });
});

describe("gridStyle", () => {
  it("says null for what a cell has not, because the grid merges styles", () => {
    expect(gridStyle(defaultStyle)).toMatchObject({ bg: null, cl: null, n: null, bl: 0 });
  });

  it("falls back to the font that the page brings along", () => {
    expect(gridStyle({ ...defaultStyle, fontName: "等线" }).ff).toBe(
      "等线, Noto Sans SC, sans-serif",
    );
  });
});

describe("pixels", () => {
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
});
