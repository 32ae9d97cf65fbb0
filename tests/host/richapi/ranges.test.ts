import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const register = () =>
  workbookOf({
    客户台账: [
      ["编号", "名称"],
      ["C001", "张三"],
      ["C002", null],
    ],
  });

describe("reading", () => {
  it("gives the used range's values and address ('客户台账'!A1:B3)", async () => {
    excel = startExcel(register());
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户台账");
      const used = sheet.getUsedRangeOrNullObject(true).load("values,address,rowCount");
      await context.sync();
      return { values: used.values, address: used.address, rows: used.rowCount };
    });
    expect(seen).toEqual({
      values: [
        ["编号", "名称"],
        ["C001", "张三"],
        ["C002", ""],
      ],
      address: "客户台账!A1:B3",
      rows: 3,
    });
    expect(excel.host.counters).toMatchObject({ syncs: 1, cellsRead: 6, cellsWritten: 0 });
  });

  it("throws PropertyNotLoaded for a property that was not loaded", async () => {
    excel = startExcel(register());
    const run = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("address");
      await context.sync();
      return range.values;
    });
    await expect(run).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("keeps objects over two syncs", async () => {
    excel = startExcel(register());
    const text = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A2");
      await context.sync();
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([["C001"]]);
  });
});

describe("writing", () => {
  it("writes values, leaves cells with null and splits large arrays as the client does", async () => {
    excel = startExcel();
    const rows = Array.from({ length: 4000 }, (_, i) => [i, i === 3999 ? null : `x${i}`]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B4000").values = [["old"]];
      sheet.getRange("A1:B4000").values = rows;
      sheet.getRange("A1").format.fill.color = "#FFEE00";
      await context.sync();
    });
    const [sheet] = excel.workbook.sheets;
    expect(sheet?.value(3998, 1)).toBe("x3998");
    expect(sheet?.value(3999, 1)).toBe("old");
    expect(sheet?.style(0, 0).fill).toBe("#FFEE00");
    expect(excel.host.counters.cellsWritten).toBe(8000);
  });
});
