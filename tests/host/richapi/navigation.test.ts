import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(
    workbookOf({
      "客户 台账": [
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["g", "h", null],
      ],
    }),
  );
});
afterEach(() => {
  excel.dispose();
});

async function addressOf(get: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return Excel.run(async (context) => {
    const range = get(context.workbook.worksheets.getFirst()).load("address");
    await context.sync();
    return range.isNullObject ? "null" : range.address.replace("'客户 台账'!", "");
  });
}

it.each<[string, (s: Excel.Worksheet) => Excel.Range, string]>([
  ["getRange()", (s) => s.getRange(), "1:1048576"],
  ["getRange with $ and sheet", (s) => s.getRange("'客户 台账'!$B$2:C3"), "B2:C3"],
  ["whole columns", (s) => s.getRange("B:C"), "B:C"],
  ["whole rows", (s) => s.getRange("2:3"), "2:3"],
  ["getRangeByIndexes", (s) => s.getRangeByIndexes(1, 2, 3, 1), "C2:C4"],
  ["getCell", (s) => s.getCell(4, 1), "B5"],
  ["getCell of a range", (s) => s.getRange("B2:C3").getCell(3, 0), "B5"],
  ["getRow", (s) => s.getRange("B2:C3").getRow(1), "B3:C3"],
  ["getColumn", (s) => s.getRange("B2:C3").getColumn(1), "C2:C3"],
  ["getLastRow", (s) => s.getRange("B2:C3").getLastRow(), "B3:C3"],
  ["getLastCell", (s) => s.getRange("B2:C3").getLastCell(), "C3"],
  ["getLastColumn", (s) => s.getRange("B2:C3").getLastColumn(), "C2:C3"],
  ["getOffsetRange", (s) => s.getRange("B2:C3").getOffsetRange(-1, 2), "D1:E2"],
  ["getResizedRange", (s) => s.getRange("B2:C3").getResizedRange(2, -1), "B2:B5"],
  ["getAbsoluteResizedRange", (s) => s.getRange("B2").getAbsoluteResizedRange(2, 3), "B2:D3"],
  ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect(s.getRange("D1")), "B1:D2"],
  ["getBoundingRect by address", (s) => s.getRange("B2").getBoundingRect("A4"), "A2:B4"],
  ["getEntireColumn", (s) => s.getRange("B2:C3").getEntireColumn(), "B:C"],
  ["getEntireRow", (s) => s.getRange("B2:C3").getEntireRow(), "2:3"],
  [
    "getIntersectionOrNullObject",
    (s) => s.getRange("A:A").getIntersectionOrNullObject("A2:C2"),
    "A2",
  ],
  ["no intersection", (s) => s.getRange("A1").getIntersectionOrNullObject("B1"), "null"],
  ["getUsedRange", (s) => s.getUsedRange(true), "A1:C3"],
  ["used part of a column", (s) => s.getRange("C:D").getUsedRangeOrNullObject(true), "C1:C3"],
  ["no used part", (s) => s.getRange("E:F").getUsedRangeOrNullObject(true), "null"],
])("%s leads to the right cells", async (_, get, address) => {
  expect(await addressOf(get)).toBe(address);
});

it.each<[string, (s: Excel.Worksheet) => Excel.Range]>([
  ["an address that is none", (s) => s.getRange("客户")],
  ["an unknown sheet", (s) => s.getRange("X!A1")],
  ["a row outside the range", (s) => s.getRange("A1:B2").getRow(2)],
  ["an offset out of the sheet", (s) => s.getRange("A1").getOffsetRange(-1, 0)],
])("refuses %s", async (_, get) => {
  await expect(addressOf(get)).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("an empty sheet has A1 as its used range, or none with OrNullObject", async () => {
  excel.dispose();
  excel = startExcel();
  expect(await addressOf((s) => s.getUsedRange())).toBe("Sheet1!A1");
  expect(await addressOf((s) => s.getUsedRangeOrNullObject())).toBe("null");
});

it("a styled cell counts for the used range only without valuesOnly", async () => {
  excel.workbook.activeSheet.changeStyle(9, 5, { bold: true });
  expect(await addressOf((s) => s.getUsedRange())).toBe("A1:F10");
  expect(await addressOf((s) => s.getUsedRange(true))).toBe("A1:C3");
});

it("the used range shrinks when the last cells are emptied", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A3:B3").values = [["", ""]];
    await context.sync();
  });
  expect(await addressOf((s) => s.getUsedRange(true))).toBe("A1:C2");
});

it("merged cells are found as areas, merged and unmerged", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A2:B3").merge(true);
    const areas = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
    areas.load("address,areaCount");
    areas.areas.load("items/address,items/rowIndex");
    const none = sheet.getRange("C3").getMergedAreasOrNullObject();
    await context.sync();
    expect(areas.areaCount).toBe(3);
    expect(areas.areas.items.map((range) => range.address.split("!")[1])).toEqual([
      "A1:C1",
      "A2:B2",
      "A3:B3",
    ]);
    expect(none.isNullObject).toBe(true);
    sheet.getRange("A2:A3").unmerge();
    await context.sync();
  });
  const sheet = excel.workbook.activeSheet;
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(["a", null]);
});

it("rows and columns are hidden and say so, null when they differ", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const [row, rows, columns] = ["A2", "A1:A3", "B1:B9"].map((address) =>
      sheet.getRange(address).load("rowHidden,columnHidden,hidden"),
    );
    await context.sync();
    expect([row?.rowHidden, rows?.rowHidden, columns?.columnHidden]).toEqual([true, null, true]);
    const each = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true, rowIndex: true });
    await context.sync();
    expect(each.value).toEqual([
      { rowHidden: false, rowIndex: 0 },
      { rowHidden: true, rowIndex: 1 },
      { rowHidden: false, rowIndex: 2 },
    ]);
    expect([row?.hidden, rows?.hidden, columns?.hidden]).toEqual([true, null, true]);
  });
});

it("several areas are one object (getRanges) and are formatted together", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const areas = sheet.getRanges("A1,C2:C3").load("areaCount,cellCount");
    areas.format.font.italic = true;
    await context.sync();
    expect([areas.areaCount, areas.cellCount]).toEqual([2, 3]);
  });
  const sheet = excel.workbook.activeSheet;
  expect([sheet.style(0, 0).italic, sheet.style(2, 2).italic, sheet.style(0, 1).italic]).toEqual([
    true,
    true,
    false,
  ]);
});

it("select moves the selection and the active sheet", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("other").getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("other!B2:C3");
  });
});
