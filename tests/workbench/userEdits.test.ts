import type { Sheet } from "../../src/host/model/sheet";
import { apiError } from "../../src/host/richapi/errors";
import { ExcelHost } from "../../src/host/richapi/excelHost";
import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import type { EditedCell } from "../../src/workbench/grid/gridEdits";
import { carryOut } from "../../src/workbench/userEdits";

let host: ExcelHost;
let sheet: Sheet;

beforeEach(() => {
  const workbook = emptyWorkbook({ sheetName: "客户台账" });
  host = new ExcelHost(workbook);
  sheet = workbook.activeSheet;
  for (const [row, name] of ["客户编号", "KH001", "KH002", "KH003"].entries()) {
    sheet.setValue(row, 0, name);
    sheet.setValue(row, 1, row);
  }
});

const cell = (row: number, column: number, value: string | number | null): EditedCell => ({
  row,
  column,
  content: { value, formula: null },
});

const names = () => [0, 1, 2, 3].map((row) => sheet.value(row, 0));

describe("carryOut", () => {
  it("writes what was typed (C2 = 13800000001 stays a text)", () => {
    carryOut(host, sheet, { kind: "cells", cells: [cell(1, 2, "13800000001")], calculated: false });
    expect(sheet.value(1, 2)).toBe("13800000001");
  });

  it("keeps a formula and the value that the grid has calculated (=B2+1 is 2)", () => {
    const content = { value: 2, formula: "=B2+1" };
    carryOut(host, sheet, {
      kind: "cells",
      cells: [{ row: 1, column: 2, content }],
      calculated: true,
    });
    expect([sheet.formula(1, 2), sheet.value(1, 2)]).toEqual(["=B2+1", 2]);
  });

  it("changes only what differs in a look (bold, not the number format)", () => {
    sheet.changeStyle(1, 1, { numberFormat: "0.00", fontColor: "#C00000" });
    const style = { bold: true, numberFormat: "0.00" };
    carryOut(host, sheet, {
      kind: "cells",
      cells: [{ row: 1, column: 1, style }],
      calculated: false,
    });
    expect(sheet.style(1, 1)).toMatchObject({
      bold: true,
      numberFormat: "0.00",
      fontColor: "#C00000",
    });
  });

  it("leaves a cell without a style of its own when nothing differs", () => {
    const style = { bold: false, fill: null };
    carryOut(host, sheet, {
      kind: "cells",
      cells: [{ row: 9, column: 9, style }],
      calculated: false,
    });
    expect(sheet.cells.ownStyle(9, 9)).toBeNull();
  });

  it("refuses locked cells of a protected sheet", () => {
    sheet.protection = { ...sheet.protection, protected: true };
    const edit = { kind: "cells", cells: [cell(1, 0, "KH009")], calculated: false } as const;
    expect(() => {
      carryOut(host, sheet, edit);
    }).toThrow(apiError("AccessDenied").message);
    expect(sheet.value(1, 0)).toBe("KH001");
  });

  it("writes unlocked cells of a protected sheet", () => {
    sheet.changeStyle(1, 0, { locked: false });
    sheet.protection = { ...sheet.protection, protected: true };
    carryOut(host, sheet, { kind: "cells", cells: [cell(1, 0, "KH009")], calculated: false });
    expect(sheet.value(1, 0)).toBe("KH009");
  });

  it("moves the rows below inserted ones (KH001 from row 2 to row 4)", () => {
    carryOut(host, sheet, { kind: "insert-rows", top: 1, count: 2 });
    expect([sheet.value(1, 0), sheet.value(3, 0)]).toEqual([null, "KH001"]);
  });

  it("brings rows into the grid's order (KH003, KH001, KH002)", () => {
    const area = { top: 1, left: 0, bottom: 3, right: 1 };
    carryOut(host, sheet, { kind: "reorder-rows", area, order: [3, 1, 2] });
    expect(names()).toEqual(["客户编号", "KH003", "KH001", "KH002"]);
  });

  it("hides the rows that a filter of the grid does not let through", () => {
    const area = { top: 0, left: 0, bottom: 3, right: 1 };
    carryOut(host, sheet, { kind: "filter-area", area });
    const criteria = { kind: "values", values: ["KH002"], blanks: false } as const;
    carryOut(host, sheet, { kind: "filter", column: 0, criteria });
    expect([1, 2, 3].map((row) => sheet.rows.hidden(row))).toEqual([true, false, true]);
  });

  it("shows all rows again when the grid clears its filter", () => {
    const area = { top: 0, left: 0, bottom: 3, right: 1 };
    carryOut(host, sheet, { kind: "filter-area", area });
    const criteria = { kind: "values", values: ["KH002"], blanks: false } as const;
    carryOut(host, sheet, { kind: "filter", column: 0, criteria });
    carryOut(host, sheet, { kind: "filter", column: 0, criteria: null });
    expect([1, 2, 3].some((row) => sheet.rows.hidden(row))).toBe(false);
  });

  it("leaves a filter alone that the workbook has moved already (rows inserted above its end)", () => {
    carryOut(host, sheet, {
      kind: "filter-area",
      area: { top: 0, left: 0, bottom: 3, right: 1 },
    });
    carryOut(host, sheet, { kind: "insert-rows", top: 2, count: 1 });
    const moved = sheet.autoFilter;
    carryOut(host, sheet, {
      kind: "filter-area",
      area: { top: 0, left: 0, bottom: 4, right: 1 },
    });
    expect(sheet.autoFilter).toBe(moved);
  });
});
