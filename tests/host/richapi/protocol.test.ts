import { excel2021, excelOnTheWeb } from "../../../src/host/richapi/profile";
import { emptyWorkbook, startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

async function onFirstSheet<T>(act: (sheet: Excel.Worksheet) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getFirst());
    await context.sync();
    return result;
  });
}

describe("what the stand-in does not have", () => {
  beforeEach(() => {
    excel = startExcel();
  });

  it("is answered with ApiNotFound that names the method (Range.getSpecialCells)", async () => {
    await expect(
      onFirstSheet((s) => s.getRange("A1").getSpecialCells("Blanks")),
    ).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.getSpecialCells") as string,
      debugInfo: { errorLocation: "Range.getSpecialCells" },
    });
  });

  it("is answered with ApiNotFound that names the property, object or setter", async () => {
    await expect(onFirstSheet((s) => s.load("standardWidth"))).rejects.toMatchObject({
      message: expect.stringContaining("Worksheet.standardWidth") as string,
    });
    await expect(onFirstSheet((s) => s.slicers.load("items/name"))).rejects.toMatchObject({
      message: expect.stringContaining("Worksheet.slicers") as string,
    });
    await expect(onFirstSheet((s) => (s.name = "x"))).rejects.toMatchObject({
      message: expect.stringContaining("Worksheet.name") as string,
    });
  });

  it("is NotImplemented where a member is known but not this use of it (data bars)", async () => {
    const add = (s: Excel.Worksheet) => s.getRange("A1").conditionalFormats.add("DataBar");
    await expect(onFirstSheet(add)).rejects.toMatchObject({ code: "NotImplemented" });
  });
});

describe("a profile", () => {
  it("says which requirement sets are there (Excel 2021 has ExcelApi 1.14, not 1.15)", () => {
    excel = startExcel(undefined, { profile: excel2021 });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
  });

  it("refuses members of newer sets, in the client and in the host", async () => {
    excel = startExcel(undefined, { profile: { ...excel2021, excelApi: "1.8" } });
    await expect(onFirstSheet((s) => s.autoFilter.load("enabled"))).rejects.toMatchObject({
      code: "ApiNotFound",
    });
    const request = {
      id: 1,
      type: 1,
      flags: 0,
      message: {
        url: "ProcessQuery",
        body: {
          Actions: [{ Id: 5, ActionType: 1, Name: "", ObjectPathId: 4 }],
          ObjectPaths: {
            1: { Id: 1, ObjectPathType: 1, Name: "" },
            2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
            3: {
              Id: 3,
              ObjectPathType: 5,
              Name: "",
              ParentObjectPathId: 2,
              ArgumentInfo: { Arguments: ["Sheet1"] },
            },
            4: { Id: 4, ObjectPathType: 4, Name: "AutoFilter", ParentObjectPathId: 3 },
          },
        },
      },
    };
    expect(await excel.host.handle(JSON.stringify(request))).toContain("needs ExcelApi 1.9");
  });
});

describe("limits", () => {
  it("answers null for more cells than a read may have (5,000,000; here 10)", async () => {
    excel = startExcel(undefined, { maxCellsRead: 10 });
    const range = await onFirstSheet((s) => s.getRange("A1:K1").load("values,cellCount"));
    expect(range.values).toBeNull();
    expect(range.cellCount).toBe(11);
  });

  it("refuses requests above 5 MB on the web and does nothing", async () => {
    excel = startExcel(undefined, { profile: excelOnTheWeb });
    const rows = Array.from({ length: 3000 }, () => ["客".repeat(600)]);
    await expect(onFirstSheet((s) => (s.getRange("A1:A3000").values = rows))).rejects.toMatchObject(
      {
        code: "RequestPayloadSizeLimitExceeded",
      },
    );
    expect(excel.workbook.activeSheet.usedArea(true)).toBeNull();
    excel.dispose();
    excel = startExcel();
    await onFirstSheet((s) => (s.getRange("A1:A3000").values = rows));
    expect(excel.host.counters.bytesIn).toBeGreaterThan(5 * 1024 * 1024);
  });

  it("refuses responses above 5 MB on the web", async () => {
    const rows = Array.from({ length: 3000 }, () => ["客".repeat(600)]);
    excel = startExcel(workbookOf({ Sheet1: rows }), { profile: excelOnTheWeb });
    await expect(onFirstSheet((s) => s.getUsedRange().load("values"))).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
  });
});

describe("counters and faults", () => {
  it("count syncs of the add-in but not the client's release of its references", async () => {
    excel = startExcel();
    await onFirstSheet((s) => s.getRange("A1").load("values"));
    await onFirstSheet((s) => s.getRange("A1").load("values"));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(excel.host.counters).toMatchObject({ syncs: 2, cellsRead: 2 });
    expect(excel.host.session.referenceCount).toBe(0);
    excel.host.resetCounters();
    expect(excel.host.counters).toEqual({
      syncs: 0,
      bytesIn: 0,
      bytesOut: 0,
      cellsRead: 0,
      cellsWritten: 0,
    });
  });

  it("change the workbook between two syncs, as a co-author does", async () => {
    excel = startExcel(workbookOf({ Sheet1: [["C001"]] }), {
      faults: {
        beforeSync: (sync, workbook) => {
          if (sync === 2) workbook.activeSheet.setValue(0, 0, "C009");
        },
      },
    });
    const seen: unknown[] = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
      const before: unknown = range.values[0]?.[0];
      range.load("values");
      await context.sync();
      return [before, range.values[0]?.[0] as unknown];
    });
    expect(seen).toEqual(["C001", "C009"]);
  });

  it.each([
    [false, null],
    [true, "x"],
  ])("fail a sync, whether it was carried out or not (applied: %s)", async (applied, left) => {
    excel = startExcel();
    excel.host.faults = { failSync: { sync: 1, code: "InvalidOperationInCellEditMode", applied } };
    await expect(onFirstSheet((s) => (s.getRange("A1").values = [["x"]]))).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
    expect(excel.workbook.activeSheet.value(0, 0)).toBe(left);
  });

  it("report a failing hook as an error of the sync", async () => {
    excel = startExcel(undefined, {
      faults: { beforeSync: () => Promise.reject(new Error("hook")) },
    });
    await expect(onFirstSheet((s) => s.load("name"))).rejects.toMatchObject({
      code: "GeneralException",
      message: expect.stringContaining("hook") as string,
    });
  });
});

describe("loading", () => {
  it("takes nested paths, all properties, $top-like options and objects of options", async () => {
    excel = startExcel(workbookOf({ A: [["x"]], B: [], C: [] }));
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.load({ values: true, format: { font: { bold: true }, fill: { color: true } } });
      const all = context.workbook.worksheets.getFirst().getRange("A1").load();
      const count = context.workbook.tables.load("count");
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["B", "C"]);
      expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([
        [["x"]],
        false,
        "#FFFFFF",
      ]);
      expect([all.address, all.values]).toEqual(["A!A1", [["x"]]]);
      expect(count.count).toBe(0);
    });
  });

  it("gives null objects for what is not there, and ItemNotFound without OrNullObject", async () => {
    excel = startExcel();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("没有").load("name");
      const inside = missing.getRange("A1").load("values");
      await context.sync();
      expect([missing.isNullObject, inside.isNullObject]).toEqual([true, true]);
    });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("没有").load("name");
        await context.sync();
      }),
    ).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it("refuses objects of a finished run and writes to null objects", async () => {
    excel = startExcel();
    const range = await onFirstSheet((s) => s.getRange("A1"));
    await expect(
      Excel.run(range, async (context) => {
        range.load("values");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidObjectPath" });
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("没有").visibility = "Hidden";
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });
});

describe("the client in Node", () => {
  it("puts back what was global before and leaves the outer stand-in connected", async () => {
    const before = typeof Excel;
    excel = startExcel(emptyWorkbook("outer"));
    const inner = startExcel(emptyWorkbook("inner"));
    expect((await onFirstSheet((s) => s.load("name"))).name).toBe("inner");
    inner.dispose();
    expect((await onFirstSheet((s) => s.load("name"))).name).toBe("outer");
    excel.dispose();
    expect(typeof Excel).toBe(before);
    excel = startExcel();
  });

  it("throws errors and returns arrays of the caller's realm", async () => {
    excel = startExcel();
    const range = await onFirstSheet((s) => s.getRange("A1").load("values"));
    expect(range.values).toBeInstanceOf(Array);
    await expect(onFirstSheet((s) => s.getRange("no address"))).rejects.toBeInstanceOf(Error);
  });

  it("runs as Excel on the web too", async () => {
    excel = startExcel(emptyWorkbook("表"), { profile: excelOnTheWeb });
    expect(Office.context.platform).toBe("OfficeOnline");
    expect((await onFirstSheet((s) => s.load("name"))).name).toBe("表");
  });
});
