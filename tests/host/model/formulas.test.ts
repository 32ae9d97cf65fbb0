import fc from "fast-check";
import { cellAddress, columnIndex, columnLetters, parseArea } from "../../../src/host/model/area";
import { shiftFormula } from "../../../src/host/model/formulas";

describe("column letters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("names column %d %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });
});

describe("areas", () => {
  it("reads $B$2:D9 in either order of its corners", () => {
    const area = { top: 1, left: 1, bottom: 8, right: 3 };
    expect(parseArea("$B$2:D9")).toEqual(area);
    expect(parseArea("D9:$B$2")).toEqual(area);
  });

  it("reads B:D as whole columns and 2:3 as whole rows", () => {
    expect(parseArea("B:D")).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 3 });
    expect(parseArea("2:3")).toEqual({ top: 1, left: 0, bottom: 2, right: 16_383 });
  });

  it.each(["", "B", "2", "A0", "XFE1", "A1048577", "Sheet1!A1", "#REF!"])("refuses %p", (text) => {
    expect(parseArea(text)).toBeNull();
  });
});

describe("a formula that is copied", () => {
  it.each([
    ["A2*2", "B3*2"],
    ["$A2+A$2+$A$2", "$A3+B$2+$A$2"],
    ["SUM(A:C)", "SUM(B:D)"],
    ["SUM(2:3)", "SUM(3:4)"],
    ["LOG10(A1)", "LOG10(B2)"],
    ['"A1"&A1', '"A1"&B2'],
    ["'A1 表'!A1", "'A1 表'!B2"],
    ["Sheet1!A1", "Sheet1!B2"],
    ["客户表[金额]*A1", "客户表[金额]*B2"],
    ["1E5+A1", "1E5+B2"],
    ["IF(A1=\"是\",'x''y'!B2,0.5)", "IF(B2=\"是\",'x''y'!C3,0.5)"],
    ["A1:B2", "B2:C3"],
    ["税率A1", "税率A1"],
  ])("one down and one right reads %s as %s", (text, moved) => {
    expect(shiftFormula(text, 1, 1)).toBe(moved);
  });

  it("comes back to its text when it is copied back", () => {
    const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
    fc.assert(
      fc.property(cell, fc.nat(500), fc.nat(500), ({ row, column }, rows, columns) => {
        const text = `SUM(${cellAddress(row, column)},$A$1)`;
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
      }),
    );
  });
});
