import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";
import { ExcelHost } from "../../src/host/richapi/excelHost";
import { SheetsWithoutGrid } from "../../src/workbench/sheetsWithoutGrid";
import { carryOut } from "../../src/workbench/userEdits";
import { workbookOf } from "../support/excel";

let workbook: Workbook;
let register: Sheet;
let host: ExcelHost;
let sheets: SheetsWithoutGrid;
/** Commands that the workbook does not take. */
let asked: string[];

beforeEach(() => {
  workbook = workbookOf({
    客户台账: [["客户编号", "客户名称", "建档日期"]],
    沟通记录: [["客户编号"]],
    隐藏: [[1]],
  });
  const [first, , hidden] = workbook.sheets;
  if (!first || !hidden) throw new Error("The workbook has three sheets.");
  register = first;
  hidden.visibility = "Hidden";
  host = new ExcelHost(workbook);
  asked = [];
  sheets = new SheetsWithoutGrid({
    selected: (sheet, area) => {
      host.user.select(sheet, area);
    },
    activated: (sheet) => {
      host.user.activate(sheet);
    },
    edited: (sheet, edit) => {
      if (edit.kind !== "not-offered") carryOut(host, sheet, edit);
      return edit.kind !== "not-offered";
    },
    editing: () => undefined,
    opening: () => Promise.resolve(),
    opened: () => undefined,
    asked: (command) => asked.push(command),
  });
  sheets.open(workbook);
});

/** Types into a cell of the sheet in front. */
function type(cell: string, text: string): void {
  sheets.goTo(cell);
  sheets.enter(text);
}

describe("the sheets without a grid", () => {
  it("show the sheets that are not hidden, the selected cell and what it holds", () => {
    const shown = sheets.current();
    expect(shown?.sheets.map(({ name }) => name)).toEqual(["客户台账", "沟通记录"]);
    expect(shown?.active.name).toBe("客户台账");
    expect(shown).toMatchObject({ address: "A1", content: "客户编号" });
  });

  it("select in the workbook what is entered into the name box (B1); what is no address changes nothing", () => {
    sheets.goTo("B1");
    expect(host.session.selection).toEqual({
      sheet: register,
      area: { top: 0, left: 1, bottom: 0, right: 1 },
    });
    sheets.goTo("客户");
    expect(sheets.current()).toMatchObject({ address: "B1", content: "客户名称" });
  });

  it("remember what is selected in each sheet", () => {
    sheets.goTo("C3");
    const [, log] = workbook.sheets;
    if (log) sheets.activate(log);
    expect(workbook.activeSheet).toBe(log);
    expect(sheets.current()?.address).toBe("A1");
    sheets.activate(register);
    expect(sheets.current()?.address).toBe("C3");
    expect(host.session.selection.area.top).toBe(2);
  });

  it("follow the add-in to another sheet and its cells", () => {
    const [, log] = workbook.sheets;
    if (!log) throw new Error("The workbook has a log.");
    workbook.activeSheet = log;
    sheets.select(log, { top: 4, left: 0, bottom: 4, right: 2 });
    expect(sheets.current()).toMatchObject({ active: log, address: "A5:C5" });
  });

  it.each<[string, string | number | boolean | null, string]>([
    ["云锦", "云锦", "General"],
    ["6", 6, "General"],
    ["2026-03-02", 46083, "m/d/yyyy"],
    ["TRUE", true, "General"],
    ["'007", "007", "General"],
    ["", null, "General"],
  ])("enter %j as Excel does", (text, value, numberFormat) => {
    register.setValue(1, 0, "before");
    type("A2", text);
    expect(register.value(1, 0)).toBe(value);
    expect(register.style(1, 0).numberFormat).toBe(numberFormat);
    expect(sheets.current()?.address).toBe("A3");
  });

  it("keep the number format that a cell has, and a text where it is formatted as text", () => {
    register.changeStyle(1, 0, { numberFormat: "yyyy-mm-dd" });
    type("A2", "2026-03-02");
    expect(register.text(1, 0)).toBe("2026-03-02");
    register.changeStyle(1, 1, { numberFormat: "@" });
    type("B2", "007");
    expect(register.value(1, 1)).toBe("007");
  });

  it("enter a formula, whose result they leave open", () => {
    type("B2", "=A2");
    expect([register.formula(1, 1), register.value(1, 1)]).toEqual(["=A2", null]);
    sheets.goTo("B2");
    expect(sheets.current()?.content).toBe("=A2");
  });

  it("cannot undo", () => {
    sheets.undo();
    sheets.redo();
    expect(asked).toEqual(["undo", "redo"]);
  });
});
