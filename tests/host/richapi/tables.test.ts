import { startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
beforeEach(() => {
  excel = startExcel(
    workbookOf({
      客户台账: [
        ["编号", "等级", null],
        ["C001", "A"],
        ["C002", "B"],
        ["C003", "A"],
      ],
    }),
  );
});
afterEach(() => {
  excel.dispose();
});

async function withTable<T>(
  act: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    return act(sheet.tables.add("A1:B4", true), context);
  });
}

const hiddenRows = () => [1, 2, 3].map((row) => excel.workbook.activeSheet.rows.hidden(row));

describe("a table", () => {
  it("is made of a range with headers and is found by name, id and position", async () => {
    await withTable(async (table, context) => {
      table.name = "客户";
      table.load("id,name,style,showHeaders,showTotals");
      await context.sync();
      const { tables } = context.workbook;
      const found = [tables.getItem("客户"), tables.getItem(table.id), tables.getItemAt(0)];
      for (const each of found) each.load("name");
      const scoped = context.workbook.worksheets.getFirst().getRange("B3").getTables(false);
      scoped.load("items/name");
      const none = tables.getItemOrNullObject("none");
      tables.load("count,items/name");
      await context.sync();
      expect(found.map((each) => each.name)).toEqual(["客户", "客户", "客户"]);
      expect(scoped.items.map((each) => each.name)).toEqual(["客户"]);
      expect([tables.count, tables.items.length, none.isNullObject]).toEqual([1, 1, true]);
      expect(table.toJSON()).toMatchObject({
        style: "TableStyleMedium2",
        showHeaders: true,
        showTotals: false,
      });
    });
  });

  it("loses its filter buttons with their criteria, and gets them back without", async () => {
    await withTable(async (table, context) => {
      table.autoFilter.apply(table.getRange(), 1, { filterOn: "Values", values: ["A"] });
      await context.sync();
      expect(hiddenRows()).toEqual([false, true, false]);
      table.showFilterButton = false;
      table.load("showFilterButton");
      await context.sync();
      expect([table.showFilterButton, ...hiddenRows()]).toEqual([false, false, false, false]);
      table.showFilterButton = true;
      table.load("showFilterButton");
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect([table.showFilterButton, table.autoFilter.isDataFiltered]).toEqual([true, false]);
    });
  });

  it("leads to its parts and columns", async () => {
    await withTable(async (table, context) => {
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      const column = table.columns.getItem("等级").load("index,id,values");
      const inside = column.getDataBodyRange();
      for (const range of [...parts, inside]) range.load("address");
      table.columns.load("items/name,count");
      table.rows.load("count,items/values");
      const second = table.rows.getItemAt(1).getRange().load("address");
      table.worksheet.load("name");
      const none = table.columns.getItemOrNullObject("none");
      await context.sync();
      expect([...parts, inside].map((range) => range.address.split("!")[1])).toEqual([
        "A1:B4",
        "A1:B1",
        "A2:B4",
        "B2:B4",
      ]);
      expect(table.columns.items.map((each) => each.name)).toEqual(["编号", "等级"]);
      expect([column.index, column.values, table.rows.count]).toEqual([
        1,
        [["等级"], ["A"], ["B"], ["A"]],
        3,
      ]);
      expect(table.rows.items.map((row) => row.values[0]?.[0] as unknown)).toEqual([
        "C001",
        "C002",
        "C003",
      ]);
      expect(second.address).toBe("客户台账!A3:B3");
      expect([table.worksheet.name, none.isNullObject]).toEqual(["客户台账", true]);
    });
  });

  it("gets a column at its right edge, with values or only a name", async () => {
    await withTable(async (table, context) => {
      table.columns.add(undefined, [["SLA状态"], ["●"], ["○"], ["○"]]);
      const named = table.columns.add(-1, undefined, "数据问题").load("name,index");
      await context.sync();
      expect([named.name, named.index]).toEqual(["数据问题", 3]);
    });
    const sheet = excel.workbook.activeSheet;
    expect([sheet.value(0, 2), sheet.value(1, 2), sheet.value(0, 3)]).toEqual([
      "SLA状态",
      "●",
      "数据问题",
    ]);
    expect(sheet.tables[0]?.area.right).toBe(3);
  });

  it.each([
    ["a merged cell", "MergedRangeConflict"],
    ["a value", "NotImplemented"],
  ])("gets no column where %s stands beside it", async (what, code) => {
    const sheet = excel.workbook.activeSheet;
    if (what === "a value") sheet.setValue(3, 2, "x");
    else sheet.merges = [{ top: 2, left: 2, bottom: 3, right: 2 }];
    await withTable(async (table, context) => {
      table.columns.add(-1, undefined, "SLA状态");
      await expect(context.sync()).rejects.toMatchObject({ code });
    });
    expect(sheet.tables[0]?.area.right).toBe(1);
  });

  it("names its columns as their headers are typed, and the other way round", async () => {
    await withTable(async (table, context) => {
      table.getHeaderRowRange().values = [["客户编号", null]];
      table.columns.getItem("等级").name = "客户等级";
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((each) => each.name)).toEqual(["客户编号", "客户等级"]);
    });
    expect(excel.workbook.activeSheet.value(0, 1)).toBe("客户等级");
  });

  it("is resized around its header row only", async () => {
    await withTable(async (table, context) => {
      table.resize("A1:C3");
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((each) => each.name)).toEqual(["编号", "等级", "Column3"]);
      table.resize("A2:C4");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  it.each([
    ["another table", "B2:C5", "InvalidOperation"],
    ["merged cells", "D1:E9", "MergedRangeConflict"],
  ])("does not overlap %s", async (_, address, code) => {
    excel.workbook.activeSheet.merges = [{ top: 4, left: 3, bottom: 5, right: 3 }];
    await withTable(async (_table, context) => {
      await context.sync();
      context.workbook.worksheets.getFirst().tables.add(address, true);
      await expect(context.sync()).rejects.toMatchObject({ code });
    });
  });
});

describe("filters", () => {
  it("of a table column hide the rows with other values and show them again", async () => {
    await withTable(async (table, context) => {
      const { filter } = table.columns.getItem("等级");
      filter.applyValuesFilter(["a"]);
      filter.load("criteria");
      table.autoFilter.load("isDataFiltered,enabled");
      await context.sync();
      expect(hiddenRows()).toEqual([false, true, false]);
      expect(filter.criteria).toEqual({ filterOn: "Values", values: ["a"] });
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
      table.clearFilters();
      await context.sync();
      expect(hiddenRows()).toEqual([false, false, false]);
    });
  });

  it("of a sheet are switched on, filled column by column, reapplied and removed", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const { autoFilter } = sheet;
      const none = autoFilter.getRangeOrNullObject();
      autoFilter.apply("A1:B4");
      autoFilter.apply("A1:B4", 1, { filterOn: "Values", values: ["A"] });
      autoFilter.apply("A1:B4", 0, { filterOn: "Custom", criterion1: "<>C001" });
      autoFilter.load("criteria,isDataFiltered,enabled");
      const range = autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      expect([none.isNullObject, range.address]).toEqual([true, "客户台账!A1:B4"]);
      expect(autoFilter.criteria).toEqual([
        { filterOn: "Custom", criterion1: "<>C001" },
        { filterOn: "Values", values: ["A"] },
      ]);
      expect(hiddenRows()).toEqual([true, true, false]);
      sheet.getRange("B3").values = [["A"]];
      await context.sync();
      expect(hiddenRows()).toEqual([true, true, false]);
      autoFilter.reapply();
      autoFilter.clearColumnCriteria(0);
      await context.sync();
      expect(hiddenRows()).toEqual([false, false, false]);
      autoFilter.remove();
      autoFilter.load("enabled");
      await context.sync();
      expect(autoFilter.enabled).toBe(false);
    });
  });

  it.each<[string, Partial<Excel.FilterCriteria>, boolean[]]>([
    ["numbers above 5 and up to 9", { criterion1: ">5", criterion2: "<=9" }, [true, false, true]],
    [
      "5 or texts with 1",
      { criterion1: "=5", criterion2: "=*1*", operator: "Or" },
      [false, true, false],
    ],
    ["what is not empty", { criterion1: "<>" }, [false, false, false]],
    ["a wildcard made plain", { criterion1: "=a~*1" }, [true, true, false]],
  ])("by condition let through %s", async (_, criteria, hidden) => {
    excel.dispose();
    excel = startExcel(workbookOf({ S: [["h"], [5], [9], ["a*1"]] }));
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getFirst();
      autoFilter.apply("A1:A4", 0, { filterOn: "Custom", ...criteria });
      await context.sync();
    });
    expect(hiddenRows()).toEqual(hidden);
  });

  it("let empty cells through with an empty text", async () => {
    excel.workbook.activeSheet.setValue(2, 1, null);
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getFirst();
      autoFilter.apply("A:B", 1, { filterOn: "Values", values: [""] });
      await context.sync();
    });
    expect(hiddenRows()).toEqual([true, false, true]);
  });

  it("are refused on a protected sheet that does not allow them, and in unknown forms", async () => {
    const apply = (filterOn: "Values" | "TopItems") =>
      Excel.run(async (context) => {
        const { autoFilter } = context.workbook.worksheets.getFirst();
        autoFilter.apply("A1:B4", 1, { filterOn, values: ["A"] });
        await context.sync();
      });
    await expect(apply("TopItems")).rejects.toMatchObject({ code: "NotImplemented" });
    const sheet = excel.workbook.activeSheet;
    sheet.protection = { ...sheet.protection, protected: true };
    await expect(apply("Values")).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
