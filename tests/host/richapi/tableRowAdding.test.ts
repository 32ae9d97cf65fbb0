import type { Sheet } from "../../../src/host/model/sheet";
import { startExcel, type StandIn } from "../../support/excel";
import { workbookWith, type SheetLiteral } from "../../support/sheets";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const rows: SheetLiteral["rows"] = [
  ["编号", "日期"],
  ["C001", 46_083],
];

function start(literal: Partial<SheetLiteral> = {}): Sheet {
  const formats = { B2: "yyyy-mm-dd" };
  const tables = [{ area: "A1:B2" }];
  excel = startExcel(workbookWith({ 订单: { rows, formats, tables, ...literal } }));
  return excel.workbook.activeSheet;
}

async function addRow(values?: (string | number)[][], index?: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().tables.getItemAt(0).rows.add(index, values);
    await context.sync();
  });
}

it("adds a row at the end, which looks like the one above and is part of the filter", async () => {
  const sheet = start();
  const table = sheet.tables[0];
  table?.change({ autoFilter: { area: table.area, criteria: new Map() } });
  await addRow([["C002", 46_084]]);
  expect([sheet.value(2, 0), sheet.text(2, 1)]).toEqual(["C002", "2026-03-03"]);
  expect(table?.area).toMatchObject({ top: 0, bottom: 2 });
  expect(table?.autoFilter?.area).toMatchObject({ top: 0, bottom: 2 });
});

it("returns the row, whose range can be written in the same batch", async () => {
  const sheet = start();
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.getItemAt(0);
    const row = table.rows.add();
    row.getRange().getCell(0, 0).values = [["C002"]];
    row.load("index");
    await context.sync();
    expect(row.index).toBe(1);
  });
  expect(sheet.value(2, 0)).toBe("C002");
});

it("pushes the totals down", async () => {
  const sheet = start({
    rows: [...rows, ["合计", null]],
    tables: [{ area: "A1:B3", totals: true }],
  });
  await addRow([["C002", 46_084]]);
  expect([2, 3].map((row) => sheet.value(row, 0))).toEqual(["C002", "合计"]);
  expect(sheet.tables[0]?.area.bottom).toBe(3);
});

it.each([
  ["somewhere in the middle", {}, 0],
  ["over cells below", { cells: { A3: "备注" } }, undefined],
  [
    "above totals with something beside them",
    { rows: [...rows, ["合计", null, "x"]], tables: [{ area: "A1:B3", totals: true }] },
    undefined,
  ],
])("does not add a row %s", async (_, literal, index) => {
  const sheet = start(literal);
  const before = sheet.tables[0]?.area;
  await expect(addRow(undefined, index)).rejects.toMatchObject({ code: "NotImplemented" });
  expect(sheet.tables[0]?.area).toEqual(before);
});

it("a protected sheet takes no row", async () => {
  const sheet = start();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.protect({ allowInsertRows: true });
    await context.sync();
  });
  await expect(addRow()).rejects.toMatchObject({ code: "AccessDenied" });
  expect(sheet.tables[0]?.area.bottom).toBe(1);
});
