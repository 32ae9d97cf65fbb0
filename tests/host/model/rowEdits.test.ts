import type { Area } from "../../../src/host/model/area";
import { deleteRows, insertRows } from "../../../src/host/model/rowEdits";
import type { Sheet } from "../../../src/host/model/sheet";
import { openValidation } from "../../../src/host/model/dataValidations";
import { Workbook } from "../../../src/host/model/workbook";

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

let workbook: Workbook;
let sheet: Sheet;
let report: Sheet;

/** Header in row 1; customers A, B, C in rows 2 to 4, their amounts beside them. */
beforeEach(() => {
  workbook = new Workbook();
  sheet = workbook.addSheet("客户台账");
  report = workbook.addSheet("汇总");
  ["客户", "A", "B", "C"].forEach((name, row) => {
    sheet.setValue(row, 0, name);
    if (row > 0) sheet.setValue(row, 1, row * 10);
  });
});

const names = () => [0, 1, 2, 3, 4, 5].map((row) => sheet.value(row, 0));

describe("inserting rows", () => {
  it("moves the rows below (2 rows above B)", () => {
    insertRows(workbook, sheet, 2, 2);
    expect(names()).toEqual(["客户", "A", null, null, "B", "C"]);
    expect(sheet.usedArea(true)).toEqual(area(0, 0, 5, 1));
  });

  it("gives new rows the look and the height of the row above, but not its hiding", () => {
    sheet.changeStyle(1, 0, { bold: true });
    sheet.rows.setHeight(1, 30);
    sheet.rows.setHidden(1, true);
    insertRows(workbook, sheet, 2, 1);
    expect(sheet.style(2, 0).bold).toBe(true);
    expect(sheet.rows.format(2)).toEqual({ height: 30, hidden: false, style: null });
    expect(sheet.rows.hidden(1)).toBe(true);
  });

  it("moves heights and hidden rows", () => {
    sheet.rows.setHidden(3, true);
    insertRows(workbook, sheet, 1, 1);
    expect([3, 4].map((row) => sheet.rows.hidden(row))).toEqual([false, true]);
  });

  it("lets formulas follow, on this sheet and on others (SUM(B2:B4))", () => {
    sheet.setFormula(4, 1, "=SUM(B2:B4)", 60);
    report.setFormula(0, 0, "=客户台账!B5*2", 120);
    insertRows(workbook, sheet, 2, 1);
    expect(sheet.formula(5, 1)).toBe("=SUM(B2:B5)");
    expect(sheet.value(5, 1)).toBe(60);
    expect(report.formula(0, 0)).toBe("=客户台账!B6*2");
  });

  it("lets shared formulas keep their meaning", () => {
    const shared = { kind: "shared", text: "B2*2", row: 1, column: 2 } as const;
    for (const row of [1, 2, 3]) sheet.cells.loadFormula(row, 2, shared);
    insertRows(workbook, sheet, 2, 1);
    expect([1, 2, 3, 4].map((row) => sheet.formula(row, 2))).toEqual([
      "=B2*2",
      null,
      "=B4*2",
      "=B5*2",
    ]);
  });

  it("lets names, merged cells, rules, validations, filters and frozen rows follow", () => {
    workbook.setName({
      name: "客户",
      formula: "客户台账!$A$2:$A$4",
      sheet: null,
      hidden: false,
      comment: "",
    });
    sheet.merges = [area(5, 0, 6, 1)];
    sheet.autoFilter = { area: area(0, 0, 3, 1), criteria: new Map() };
    sheet.frozen = { rows: 1, columns: 0 };
    sheet.conditionalFormats.add({
      areas: [area(1, 1, 3, 1)],
      rule: { kind: "expression", formula: "B2>$B$4" },
      format: { fill: "#FF0000" },
      stopIfTrue: false,
    });
    sheet.dataValidations.set(area(1, 1, 3, 1), {
      ...openValidation,
      type: "custom",
      formula1: "B2>0",
    });
    insertRows(workbook, sheet, 1, 1);
    expect(workbook.names[0]?.formula).toBe("客户台账!$A$3:$A$5");
    expect(sheet.merges).toEqual([area(6, 0, 7, 1)]);
    expect(sheet.autoFilter.area).toEqual(area(0, 0, 4, 1));
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.conditionalFormats.all()[0]).toMatchObject({
      areas: [area(2, 1, 4, 1)],
      rule: { formula: "B3>$B$5" },
    });
    expect(sheet.dataValidations.all()[0]).toMatchObject({
      areas: [area(2, 1, 4, 1)],
      formula1: "B3>0",
    });
  });

  it("makes a table higher and gives the row under its header the body's look", () => {
    const table = sheet.addTable({ ...tableFacts, area: area(0, 0, 3, 1) });
    sheet.changeStyle(0, 0, { bold: true });
    insertRows(workbook, sheet, 1, 1);
    expect(table.area).toEqual(area(0, 0, 4, 1));
    expect(sheet.style(1, 0).bold).toBe(false);
  });

  it("refuses to push content out of the sheet", () => {
    sheet.setValue(1_048_575, 0, "最后");
    expect(() => {
      insertRows(workbook, sheet, 1, 1);
    }).toThrow("Cells with content would be pushed out of the sheet.");
    expect(sheet.value(1, 0)).toBe("A");
  });

  it("refuses to split an array formula", () => {
    sheet.cells.loadFormula(1, 3, { kind: "array", text: "B2:B4*2", area: area(1, 3, 3, 3) });
    expect(() => {
      insertRows(workbook, sheet, 2, 1);
    }).toThrow("Part of an array formula cannot be changed.");
    insertRows(workbook, sheet, 1, 1);
    expect(sheet.cells.formula(2, 3)).toMatchObject({ area: area(2, 3, 4, 3), text: "B3:B5*2" });
    expect(sheet.cells.arraysIn(area(4, 3, 4, 3))).toHaveLength(1);
  });
});

describe("deleting rows", () => {
  it("moves the rows below up (B)", () => {
    deleteRows(workbook, sheet, 2, 1);
    expect(names()).toEqual(["客户", "A", "C", null, null, null]);
  });

  it("leaves #REF! where a reference lost its cell", () => {
    report.setFormula(0, 0, "=客户台账!B3", 20);
    deleteRows(workbook, sheet, 2, 1);
    expect(report.formula(0, 0)).toBe("=客户台账!#REF!");
  });

  it("drops rules and merged cells that lost all their cells and shortens the others", () => {
    sheet.merges = [area(2, 0, 2, 1), area(1, 3, 3, 3)];
    sheet.dataValidations.set(area(2, 1, 2, 1), openValidation);
    sheet.conditionalFormats.add({
      areas: [area(2, 1, 3, 1)],
      rule: { kind: "expression", formula: "B3>0" },
      format: {},
      stopIfTrue: false,
    });
    deleteRows(workbook, sheet, 2, 1);
    expect(sheet.merges).toEqual([area(1, 3, 2, 3)]);
    expect(sheet.dataValidations.all()).toEqual([]);
    expect(sheet.conditionalFormats.all()[0]).toMatchObject({
      areas: [area(2, 1, 2, 1)],
      rule: { formula: "B3>0" },
    });
  });

  it("keeps one empty row of a table whose rows are all deleted", () => {
    const table = sheet.addTable({ ...tableFacts, area: area(0, 0, 3, 1) });
    sheet.setValue(5, 0, "备注");
    deleteRows(workbook, sheet, 1, 3);
    expect(table.area).toEqual(area(0, 0, 1, 1));
    expect(names()).toEqual(["客户", null, null, "备注", null, null]);
  });

  it("refuses to delete a table's header row", () => {
    sheet.addTable({ ...tableFacts, area: area(0, 0, 3, 1) });
    expect(() => {
      deleteRows(workbook, sheet, 0, 2);
    }).toThrow("A table's header row cannot be deleted.");
    expect(names()).toEqual(["客户", "A", "B", "C", null, null]);
  });
});

const tableFacts = {
  name: "客户表",
  columns: [
    { id: 1, name: "客户" },
    { id: 2, name: "金额" },
  ],
  showHeaders: true,
  showTotals: false,
  style: null,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  autoFilter: null,
};
