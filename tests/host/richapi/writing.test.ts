import { cellError } from "../../../src/host/model/values";
import { noProtection, strictProtection } from "../../../src/host/model/protection";
import type { Sheet } from "../../../src/host/model/sheet";
import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => {
  excel.dispose();
});

function sheetOf({ workbook }: StandIn): Sheet {
  return workbook.activeSheet;
}

/** Sets a property of a range of the first sheet and syncs. */
async function set(address: string, change: Partial<Excel.Interfaces.RangeUpdateData>) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).set(change);
    await context.sync();
  });
}

async function read(address: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return range.toJSON();
  });
}

describe("what Excel makes of a written text", () => {
  it.each([
    ["123", 123, "General"],
    ["-0.5", -0.5, "General"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["2026-02-14", 46067, "m/d/yyyy"],
    ["9:30", 0.3958333333333333, "h:mm"],
    ["true", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["510104199001011234", 510104199001011000, "General"],
    ["2026/2/14", "2026/2/14", "General"],
    ["2026年2月14日", "2026年2月14日", "General"],
    ["１２３", "１２３", "General"],
    ["客户", "客户", "General"],
  ])("reads %s as %p with format %s", async (text, value, format) => {
    await set("A1", { values: [[text]] });
    expect(await read("A1")).toMatchObject({ values: [[value]], numberFormat: [[format]] });
  });

  it("shows the text of a link, which is in the formula itself", async () => {
    const formula = `=HYPERLINK("#'客户'!E12","第 ""12"" 行")`;
    await set("A1", { values: [[formula]] });
    expect(await read("A1")).toMatchObject({ formulas: [[formula]], values: [['第 "12" 行']] });
  });

  it.each(["=B1*2", "+B1", "-B1"])("takes %s for a formula", async (text) => {
    await set("A1", { values: [[text]] });
    const formula = text.startsWith("=") ? text : `=${text}`;
    expect((await read("A1")).formulas).toEqual([[formula]]);
  });

  it.each(["'=B1*2", "'+86 13800000000", "'0012"])("takes %s for a text", async (text) => {
    await set("A1", { values: [[text]] });
    expect(await read("A1")).toMatchObject({
      values: [[text.slice(1)]],
      formulas: [[text.slice(1)]],
      valueTypes: [["String"]],
    });
  });

  it("keeps everything as text in a cell formatted as text (@): 0012 and the number 7", async () => {
    await set("A1:B1", { numberFormat: [["@", "@"]], values: [["0012", 7]] });
    expect((await read("A1:B1")).values).toEqual([["0012", "7"]]);
  });

  it("counts days from 1904 in a 1904 workbook (2026-02-14 is 44605)", async () => {
    const { Workbook } = await import("../../../src/host/model/workbook");
    const workbook = new Workbook({ date1904: true });
    workbook.addSheet("Sheet1");
    excel.dispose();
    excel = startExcel(workbook);
    await set("A1", { values: [["2026-02-14"]] });
    expect((await read("A1")).values).toEqual([[44605]]);
  });

  it("refuses a text of more than 32,767 characters", async () => {
    await expect(set("A1", { values: [["x".repeat(32_768)]] })).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

describe("what a write leaves alone", () => {
  it('null leaves a cell and "" empties it', async () => {
    await set("A1:C1", { values: [["a", "b", "c"]] });
    await set("A1:C1", { values: [[null, "", "d"]] });
    expect((await read("A1:C1")).values).toEqual([["a", "", "d"]]);
  });

  it("puts one value into all cells of a range", async () => {
    await set("A1:B2", { values: "x" as unknown as string[][] });
    expect((await read("A1:B2")).values).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  it("shows errors as texts and an empty cell as an empty text", async () => {
    sheetOf(excel).setValue(0, 0, cellError("#REF!"));
    expect(await read("A1:B1")).toMatchObject({
      values: [["#REF!", ""]],
      text: [["#REF!", ""]],
      valueTypes: [["Error", "Empty"]],
    });
  });
});

describe("what is refused", () => {
  it.each([
    ["A1:B2", [["a", "b"]]],
    ["A1:B1", [["a"]]],
    ["A1:B2", [["a", "b"], ["c"]]],
    ["A1:B1", ["a", "b"]],
  ])("an array of another shape than %s", async (address, values) => {
    await expect(set(address, { values: values as string[][] })).rejects.toMatchObject({
      code: "InvalidArgument",
      message:
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  it("a large array of another shape, before any of its bands is written", async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [i]);
    await expect(set("A1:A2001", { values: rows })).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    expect(sheetOf(excel).usedArea(true)).toBeNull();
  });

  it("null for a whole property and an object as a value", async () => {
    for (const values of [null, [[{}]]]) {
      await expect(set("A1", { values: values as unknown as string[][] })).rejects.toMatchObject({
        code: "InvalidArgument",
      });
    }
  });

  it("whole columns, whose values are null when read (A:B)", async () => {
    expect((await read("A:B")).values).toBeNull();
    await expect(set("A:B", { values: "x" as unknown as string[][] })).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  it("locked cells of a protected sheet, but not unlocked ones", async () => {
    const sheet = sheetOf(excel);
    sheet.changeStyle(0, 1, { locked: false });
    sheet.protection = { protected: true, hasPassword: false, options: strictProtection };
    await set("B1", { values: [["free"]] });
    await set("A1:B1", { values: [[null, "freer"]] });
    await expect(set("A1", { values: [["x"]] })).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(set("B1", { format: { fill: { color: "#FF0000" } } })).rejects.toMatchObject({
      code: "AccessDenied",
    });
    sheet.protection = noProtection;
    await set("A1", { values: [["x"]] });
    expect(sheet.value(0, 0)).toBe("x");
  });

  it("a value for the hidden part of a merged cell, but not for its first cell", async () => {
    sheetOf(excel).merges = [{ top: 0, left: 0, bottom: 1, right: 1 }];
    await expect(set("B1:C1", { values: [["x", "y"]] })).rejects.toMatchObject({
      code: "InvalidOperation",
    });
    await set("A1:C1", { values: [["title", "", "y"]] });
    expect(sheetOf(excel).value(0, 0)).toBe("title");
  });

  it("part of an array formula (B1 of A1:B1)", async () => {
    const area = { top: 0, left: 0, bottom: 0, right: 1 };
    sheetOf(excel).cells.loadFormula(0, 0, { kind: "array", text: "ROW(1:2)", area });
    await expect(set("B1", { values: [[1]] })).rejects.toMatchObject({ code: "InvalidOperation" });
    await set("A1:B1", { values: [[1, 2]] });
    expect(sheetOf(excel).formula(0, 0)).toBeNull();
  });

  it("anything in a workbook that is open for reading only", async () => {
    excel.workbook.readOnly = true;
    await expect(set("A1", { values: [["x"]] })).rejects.toMatchObject({ code: "AccessDenied" });
    const readOnly = await Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      return context.workbook.readOnly;
    });
    expect(readOnly).toBe(true);
  });
});

describe("a batch that fails", () => {
  it("answers what was loaded before the failing action", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const before = sheet.getRange("A1").load("address");
      sheet.getRange("A2:A3").values = [["wrong shape"]];
      const after = sheet.getRange("A4").load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(before.address).toBe("Sheet1!A1");
      expect(() => after.address).toThrow(/not available/);
    });
  });

  it("keeps what was done before the failing action and drops what follows", async () => {
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2:A3").values = [["wrong shape"]];
      sheet.getRange("A4").values = [["after"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { statement: expect.stringContaining("values = ") as string },
    });
    expect(sheetOf(excel).value(0, 0)).toBe("before");
    expect(sheetOf(excel).value(3, 0)).toBeNull();
  });
});

describe("clear", () => {
  it("empties contents and keeps formats, or the other way round", async () => {
    excel.dispose();
    excel = startExcel(workbookOf({ Sheet1: [["a", "b"]] }));
    await set("A1:B1", { format: { font: { bold: true } } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      await context.sync();
    });
    const sheet = sheetOf(excel);
    expect([sheet.value(0, 0), sheet.style(0, 0).bold]).toEqual([null, true]);
    expect([sheet.value(0, 1), sheet.style(0, 1).bold]).toEqual(["b", false]);
  });
});
