import { strictProtection } from "../../../src/host/model/protection";
import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(
    workbookOf({
      Sheet1: [
        ["a", "b"],
        ["c", "客户名称"],
      ],
    }),
  );
});
afterEach(() => {
  excel.dispose();
});

it("formats are set for all cells and read back, null where cells differ", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const { format } = sheet.getRange("A1:B2");
    format.set({ wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Top" });
    format.font.set({ bold: true, italic: true, color: "red", name: "宋体", size: 9 });
    format.font.set({ underline: "Single", strikethrough: true });
    format.fill.color = "FFEE00";
    sheet.getRange("A1").format.fill.clear();
    format.load("wrapText,horizontalAlignment,verticalAlignment,font/name,font/size,font/color");
    format.load("font/underline,fill/color");
    const one = sheet.getRange("A1").format.fill.load("color");
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      font: { name: "宋体", size: 9, color: "#FF0000", underline: "Single" },
      fill: { color: null },
    });
    expect(one.color).toBe("#FFFFFF");
  });
});

it.each([
  ["a colour that is none", (f: Excel.RangeFormat) => (f.fill.color = "#12")],
  [
    "an alignment that is none",
    (f: Excel.RangeFormat) => (f.horizontalAlignment = "Middle" as "Left"),
  ],
  ["a width below zero", (f: Excel.RangeFormat) => (f.columnWidth = -1)],
])("refuses %s", async (_, set) => {
  const run = Excel.run(async (context) => {
    set(context.workbook.worksheets.getFirst().getRange("A1").format);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("a whole column is formatted as a column, with the cells that have a style of their own", async () => {
  const sheet = excel.workbook.activeSheet;
  sheet.changeStyle(0, 0, { italic: true });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A:B").format.font.bold = true;
    const all = context.workbook.worksheets
      .getFirst()
      .getRange("A:A")
      .format.font.load("bold,italic");
    await context.sync();
    expect([all.bold, all.italic]).toEqual([true, null]);
  });
  expect(sheet.style(0, 0)).toMatchObject({ italic: true, bold: true });
  expect(sheet.style(500_000, 1).bold).toBe(true);
  expect(sheet.style(0, 2).bold).toBe(false);
  expect(sheet.columns.runs()).toHaveLength(1);
});

it("number formats are set by one text or by an array with null for unchanged cells", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
    range.numberFormat = "0.00" as unknown as string[][];
    range.numberFormat = [[null, "yyyy-mm-dd"]];
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([["0.00", "yyyy-mm-dd"]]);
  });
});

it("widths and heights are in points and fit the longest text (客户名称 is eight digits wide)", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A:A").format.columnWidth = 105;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("B:B").format.autofitColumns();
    const widths = [sheet.getRange("A1"), sheet.getRange("B1")].map((r) =>
      r.format.load("columnWidth"),
    );
    await context.sync();
    expect(widths.map((format) => format.columnWidth)).toEqual([105, 52.5]);
  });
  expect(excel.workbook.activeSheet.columns.width(0)).toBe(20);
  expect(excel.workbook.activeSheet.rows.height(0)).toBe(30);
});

it("borders belong to the cells at their edge", async () => {
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getFirst().getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("EdgeBottom").color = "#808080";
    borders.getItem("InsideVertical").style = "Dash";
    const bottom = borders.getItem("EdgeBottom").load("style,color,weight,sideIndex");
    const top = borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect(bottom.toJSON()).toEqual({
      style: "Continuous",
      color: "#808080",
      weight: "Thin",
      sideIndex: "EdgeBottom",
    });
    expect(top.style).toBe("None");
  });
  const sheet = excel.workbook.activeSheet;
  expect(sheet.style(1, 1).borders.bottom).toEqual({ style: "thin", color: "#808080" });
  expect(sheet.style(0, 0).borders).toMatchObject({ bottom: null, right: { style: "dashed" } });
});

it("a protected sheet is formatted only where its protection allows it", async () => {
  const sheet = excel.workbook.activeSheet;
  const options = { ...strictProtection, allowFormatCells: true };
  sheet.protection = { protected: true, hasPassword: false, options };
  const run = (act: (range: Excel.Range) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst().getRange("A1"));
      await context.sync();
    });
  await run((range) => (range.format.font.bold = true));
  expect(sheet.style(0, 0).bold).toBe(true);
  await expect(run((range) => (range.format.columnWidth = 50))).rejects.toMatchObject({
    code: "AccessDenied",
  });
});
