import { startExcel, workbookOf, type StandIn } from "../../support/excel";
import type { Sheet } from "../../../src/host/model/sheet";
import { insertRows } from "../../../src/host/model/rowEdits";

let excel: StandIn;
let sheet: Sheet;

beforeEach(() => {
  const workbook = workbookOf({
    客户台账: [
      ["编号", "金额"],
      ["C-1", 30],
      ["C-2", 10],
      ["C-3", 20],
    ],
  });
  excel = startExcel(workbook);
  sheet = workbook.activeSheet;
});
afterEach(() => {
  excel.dispose();
});

const ids = () => [0, 1, 2, 3, 4].map((row) => sheet.value(row, 0));

function onSheet<T>(act: (sheet: Excel.Worksheet) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getFirst());
    await context.sync();
    return result;
  });
}

it("inserts and deletes whole rows (3:3)", async () => {
  await onSheet((s) => s.getRange("3:3").insert("Down"));
  expect(ids()).toEqual(["编号", "C-1", null, "C-2", "C-3"]);
  await onSheet((s) => {
    s.getRange("3:3").delete("Up");
  });
  expect(ids()).toEqual(["编号", "C-1", "C-2", "C-3", null]);
});

it("names what it does not play: cells that are no whole rows", async () => {
  await expect(onSheet((s) => s.getRange("A2").insert("Down"))).rejects.toMatchObject({
    code: "NotImplemented",
  });
});

it("refuses what a protected sheet does not allow", async () => {
  sheet.protection = { ...sheet.protection, protected: true };
  await expect(onSheet((s) => s.getRange("3:3").insert("Down"))).rejects.toMatchObject({
    code: "AccessDenied",
  });
});

it("refuses what Excel refuses, with the reason (merged cells are not sorted)", async () => {
  sheet.merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
  await expect(
    onSheet((s) => {
      s.getRange("A1:B4").sort.apply([{ key: 1 }], false, true);
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation", message: "Merged cells cannot be sorted." });
});

it("sorts below a header row (by the second column, downwards)", async () => {
  await onSheet((s) => {
    s.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
  });
  expect(ids()).toEqual(["编号", "C-1", "C-3", "C-2", null]);
});

it("lets a range of a running add-in follow rows inserted above it (A3 → A5)", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A3").load("values");
    await context.sync();
    insertRows(excel.workbook, sheet, 1, 2);
    range.load("address, values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["客户台账!A5", [["C-2"]]]);
  });
});

it("has no range any more when its rows were deleted", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A3").load("values");
    await context.sync();
    excel.host.coAuthor.deleteRows(sheet, 2, 1);
    range.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });
});
