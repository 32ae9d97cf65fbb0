import { openValidation } from "../../../src/host/model/dataValidations";
import { cellError } from "../../../src/host/model/values";
import { Workbook } from "../../../src/host/model/workbook";

function newSheet() {
  const workbook = new Workbook();
  return { workbook, sheet: workbook.addSheet("客户") };
}

describe("cells", () => {
  it("hold values at their place and null everywhere else", () => {
    const { sheet } = newSheet();
    sheet.setValue(2, 3, "C0001");
    sheet.setValue(5, 1, cellError("#N/A"));
    expect(sheet.value(2, 3)).toBe("C0001");
    expect(sheet.value(5, 1)).toEqual({ error: "#N/A" });
    expect(sheet.value(2, 2)).toBeNull();
    expect(sheet.usedArea(true)).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
  });

  it("do not count as changed when the same value or style is set", () => {
    const { sheet } = newSheet();
    sheet.cells.loadRow(0, ["C0001", 5], [0, 0]);
    sheet.setValue(0, 0, "C0001");
    sheet.setStyleId(0, 1, 0);
    sheet.changeStyle(0, 1, { bold: false });
    expect([sheet.cells.changedContents.isEmpty, sheet.cells.changedStyles.isEmpty]).toEqual([
      true,
      true,
    ]);
    sheet.setValue(0, 1, 6);
    expect(sheet.cells.changedContents.columns(0)).toEqual([1]);
  });

  it("lose their formula when a value is set, even the value that it shows", () => {
    const { sheet } = newSheet();
    sheet.setFormula(0, 0, "=1+1", 2);
    expect(sheet.formula(0, 0)).toBe("=1+1");
    sheet.setValue(0, 0, 2);
    expect(sheet.formula(0, 0)).toBeNull();
  });

  it("shrink the used area when the last value is taken out", () => {
    const { sheet } = newSheet();
    sheet.setValue(0, 0, 1);
    sheet.setValue(9, 9, 1);
    sheet.setValue(9, 9, null);
    expect(sheet.usedArea(true)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  it("count for the used area by their style alone unless only values are asked for", () => {
    const { workbook, sheet } = newSheet();
    sheet.setValue(0, 0, 1);
    sheet.setStyleId(4, 4, workbook.styles.derive(0, { bold: true }));
    expect(sheet.usedArea(false)).toEqual({ top: 0, left: 0, bottom: 4, right: 4 });
    expect(sheet.usedArea(true)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  it("remember changed columns beyond the thirtieth", () => {
    const { sheet } = newSheet();
    for (const column of [0, 29, 30, 31, 100, 16_383]) sheet.setValue(7, column, 1);
    expect(sheet.cells.changedContents.columns(7)).toEqual([0, 29, 30, 31, 100, 16_383]);
    expect(sheet.cells.changedContents.has(7, 32)).toBe(false);
  });

  it("keep a text that begins with = as text, with the style of a typed apostrophe", () => {
    const { sheet } = newSheet();
    sheet.setValue(0, 0, "=1+1");
    expect([sheet.value(0, 0), sheet.formula(0, 0)]).toEqual(["=1+1", null]);
    expect(sheet.style(0, 0).quotePrefix).toBe(true);
    sheet.setFormula(0, 0, "=1+1", 2);
    expect(sheet.style(0, 0).quotePrefix).toBe(false);
  });
});

describe("styles", () => {
  it("come from the cell, else its row, else its column", () => {
    const { workbook, sheet } = newSheet();
    const [ofColumn, ofRow, ofCell] = [9, 10, 12].map((size) =>
      workbook.styles.derive(0, { fontSize: size }),
    ) as [number, number, number];
    sheet.columns.setStyle(1, ofColumn);
    sheet.rows.setStyle(1, ofRow);
    sheet.setStyleId(1, 1, ofCell);
    expect([
      sheet.styleId(0, 1),
      sheet.styleId(1, 0),
      sheet.styleId(1, 1),
      sheet.styleId(0, 0),
    ]).toEqual([ofColumn, ofRow, ofCell, 0]);
  });

  it("are the same style again when a change is taken back", () => {
    const { styles } = new Workbook();
    const bold = styles.derive(0, { bold: true });
    expect(styles.derive(0, { bold: true })).toBe(bold);
    expect(styles.derive(bold, { bold: false })).toBe(0);
  });
});

describe("columns", () => {
  it("get a width without touching their neighbours of the same run", () => {
    const { sheet } = newSheet();
    sheet.columns.change(0, 9, { width: 20 });
    sheet.columns.setWidth(4, 30);
    expect([3, 4, 5].map((column) => sheet.columns.width(column))).toEqual([20, 30, 20]);
    expect(sheet.columns.runs().map(({ first, last }) => [first, last])).toEqual([
      [0, 3],
      [4, 4],
      [5, 9],
    ]);
  });

  it("are one run again when they look alike again", () => {
    const { sheet } = newSheet();
    sheet.columns.change(0, 9, { width: 20 });
    sheet.columns.setWidth(4, 30);
    sheet.columns.setWidth(4, 20);
    expect(sheet.columns.runs()).toHaveLength(1);
  });
});

describe("conditional formats", () => {
  const area = (top: number, bottom: number) => ({ top, left: 5, bottom, right: 5 });
  const rule = { kind: "expression", formula: "$A2=F2" } as const;

  it("are added in front of the others", () => {
    const { sheet } = newSheet();
    const first = sheet.conditionalFormats.add({
      areas: [area(1, 9)],
      rule,
      format: {},
      stopIfTrue: false,
    });
    const second = sheet.conditionalFormats.add({
      areas: [area(1, 9)],
      rule,
      format: {},
      stopIfTrue: false,
    });
    expect(sheet.conditionalFormats.all()).toEqual([second, first]);
  });

  it("keep looking at the same cells when the top of their area is cleared", () => {
    const { sheet } = newSheet();
    sheet.conditionalFormats.add({ areas: [area(1, 9)], rule, format: {}, stopIfTrue: false });
    sheet.conditionalFormats.clear(area(0, 3));
    expect(sheet.conditionalFormats.all()).toMatchObject([
      { areas: [area(4, 9)], rule: { formula: "$A5=F5" } },
    ]);
  });

  it("disappear with the last of their cells", () => {
    const { sheet } = newSheet();
    sheet.conditionalFormats.add({ areas: [area(1, 9)], rule, format: {}, stopIfTrue: false });
    sheet.conditionalFormats.clear({ top: 0, left: 0, bottom: 99, right: 99 });
    expect(sheet.conditionalFormats.all()).toEqual([]);
  });
});

describe("data validations", () => {
  const column = { top: 1, left: 2, bottom: 9, right: 2 };
  const list = { ...openValidation, type: "list", formula1: '"A,B"' } as const;

  it("give way where another one is set", () => {
    const { sheet } = newSheet();
    sheet.dataValidations.set(column, list);
    sheet.dataValidations.set({ ...column, top: 4, bottom: 4 }, { ...list, formula1: '"C"' });
    const formulas = [3, 4, 5].map((row) => sheet.dataValidations.at(row, 2)?.formula1);
    expect(formulas).toEqual(['"A,B"', '"C"', '"A,B"']);
  });

  it("do not change when the same one is set again", () => {
    const { sheet } = newSheet();
    sheet.dataValidations.set(column, list);
    sheet.dataValidations.changed = false;
    sheet.dataValidations.set(column, { ...list });
    expect(sheet.dataValidations.changed).toBe(false);
  });
});

describe("workbooks", () => {
  it("find sheets without regard to case and number them as Excel does", () => {
    const { workbook, sheet } = newSheet();
    const second = workbook.addSheet("Log");
    expect(workbook.sheet("LOG")).toBe(second);
    expect([sheet.id, second.id]).toEqual([
      "{00000000-0001-0000-0000-000000000000}",
      "{00000000-0001-0000-0100-000000000000}",
    ]);
  });

  it("keep one name for each spelling and scope", () => {
    const { workbook, sheet } = newSheet();
    const name = { name: "时限", formula: "24", sheet: null, hidden: false, comment: "" };
    workbook.setName(name);
    workbook.setName({ ...name, sheet, formula: "48" });
    workbook.setName({ ...name, formula: "72" });
    expect(workbook.names.map(({ formula }) => formula)).toEqual(["72", "48"]);
  });
});
