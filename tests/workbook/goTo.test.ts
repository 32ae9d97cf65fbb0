import { playFault } from "../../src/host/richapi/playFault";
import type { Sheet } from "../../src/host/model/sheet";
import { goToCell, showRow } from "../../src/workbook/goTo";
import { startExcel, type StandIn } from "../support/excel";
import { workbookWith, type SheetLiteral } from "../support/sheets";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const rows: SheetLiteral["rows"] = [
  ["客户编号", "负责人"],
  ["K1", "张"],
  ["K2", "李"],
  ["K3", "张"],
];

function start(literal: Partial<SheetLiteral> = {}): void {
  excel = startExcel(workbookWith({ 说明: [["先看这里"]], 客户台账: { rows, ...literal } }));
  excel.workbook.activeSheet = sheetOf("说明");
}

function sheetOf(name = "客户台账"): Sheet {
  const sheet = excel.workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function selected(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

async function inRegister(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("客户台账"));
    await context.sync();
  });
}

const onlyZhang: Excel.FilterCriteria = { filterOn: "Values", values: ["张"] };
const filterByOwner = () =>
  inRegister((sheet) => {
    sheet.autoFilter.apply("A1:B4", 1, onlyZhang);
  });

test("selects a cell of another sheet (B3 of 客户台账)", async () => {
  start();
  expect(await goToCell({ sheet: "客户台账", row: 3, column: "B" })).toEqual({ hidden: undefined });
  expect(await selected()).toBe("客户台账!B3");
  expect(excel.workbook.activeSheet.name).toBe("客户台账");
});

test("selects the first cell of a row where no column is named", async () => {
  start();
  await goToCell({ sheet: "客户台账", row: 4 });
  expect(await selected()).toBe("客户台账!A4");
});

test("shows a hidden sheet, in which nothing can be selected", async () => {
  start({ hidden: true });
  await goToCell({ sheet: "客户台账", row: 2 });
  expect(sheetOf().visibility).toBe("Visible");
  expect(await selected()).toBe("客户台账!A2");
});

test("selects a row that a filter hides, says so and leaves the filter alone", async () => {
  start();
  await filterByOwner();
  expect(await goToCell({ sheet: "客户台账", row: 3 })).toEqual({ hidden: "by-filter" });
  expect(await selected()).toBe("客户台账!A3");
  expect(sheetOf().rows.hidden(2)).toBe(true);
});

test("tells a row hidden by hand from one that a filter hides", async () => {
  start();
  sheetOf().rows.setHidden(2, true);
  expect(await goToCell({ sheet: "客户台账", row: 3 })).toEqual({ hidden: "by-hand" });
});

test("a filter over other rows does not hide this one", async () => {
  start({ cells: { A9: "备注", A10: "甲", A11: "乙" } });
  await inRegister((sheet) => {
    sheet.autoFilter.apply("A9:A11", 0, { filterOn: "Values", values: ["甲"] });
  });
  sheetOf().rows.setHidden(2, true);
  expect(await goToCell({ sheet: "客户台账", row: 3 })).toEqual({ hidden: "by-hand" });
});

test("shows the row again by clearing the filter over it", async () => {
  start();
  await filterByOwner();
  await showRow({ sheet: "客户台账", row: 3 });
  expect(sheetOf().rows.hidden(2)).toBe(false);
  expect(await goToCell({ sheet: "客户台账", row: 3 })).toEqual({ hidden: undefined });
});

test("shows a row of a table by clearing the table's filter", async () => {
  start({ tables: [{ area: "A1:B4" }] });
  await inRegister((sheet) => {
    const table = sheet.tables.getItemAt(0);
    table.showFilterButton = true;
    table.columns.getItemAt(1).filter.applyValuesFilter(["张"]);
  });
  expect(await goToCell({ sheet: "客户台账", row: 3 })).toEqual({ hidden: "by-filter" });
  await showRow({ sheet: "客户台账", row: 3 });
  expect(sheetOf().rows.hidden(2)).toBe(false);
});

test("shows a row that was hidden by hand", async () => {
  start();
  sheetOf().rows.setHidden(2, true);
  await showRow({ sheet: "客户台账", row: 3 });
  expect(sheetOf().rows.hidden(2)).toBe(false);
});

test("does not clear the filter of a protected sheet", async () => {
  start();
  await filterByOwner();
  await inRegister((sheet) => {
    sheet.protection.protect({});
  });
  await expect(showRow({ sheet: "客户台账", row: 3 })).rejects.toMatchObject({
    code: "sheet-protected",
    outcome: "nothing-written",
  });
  expect(sheetOf().rows.hidden(2)).toBe(true);
});

test("says which sheet is not there any more", async () => {
  start();
  await expect(goToCell({ sheet: "旧台账", row: 2 })).rejects.toMatchObject({
    code: "sheet-not-found",
    parameters: { sheet: "旧台账" },
  });
});

test("asks to finish the cell that is being edited", async () => {
  start();
  playFault(excel.host, "cell-editing", { sheet: sheetOf() });
  await expect(goToCell({ sheet: "客户台账", row: 2 })).rejects.toMatchObject({
    code: "cell-being-edited",
  });
});
