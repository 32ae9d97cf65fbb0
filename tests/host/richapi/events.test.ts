import { startExcel, workbookOf, type StandIn } from "../../support/excel";
import type { Sheet } from "../../../src/host/model/sheet";

let excel: StandIn;
let sheet: Sheet;
/** What the handlers heard, in its order. */
let heard: Record<string, unknown>[];

beforeEach(() => {
  const workbook = workbookOf({
    客户台账: [
      ["编号", "金额"],
      ["C-1", 10],
      ["C-2", 20],
    ],
    联系记录: [["编号"]],
  });
  excel = startExcel(workbook);
  sheet = workbook.activeSheet;
  heard = [];
});
afterEach(() => {
  excel.dispose();
});

const area = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});

function hear(...names: string[]) {
  return (args: object): Promise<void> => {
    const found: Record<string, unknown> = { ...args };
    heard.push(Object.fromEntries(names.map((name) => [name, found[name]])));
    return Promise.resolve();
  };
}

/** Events come after the answer of a sync. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

async function listen(add: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    add(context);
    await context.sync();
  });
  await settled();
}

const firstSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

describe("onChanged", () => {
  it("tells what the user edited (B2:B3), by sheet and for all sheets", async () => {
    await listen((context) => {
      firstSheet(context).onChanged.add(hear("address", "changeType", "source", "triggerSource"));
      context.workbook.worksheets.onChanged.add(hear("type", "worksheetId"));
    });
    sheet.setValue(1, 1, 11);
    excel.host.user.edited(sheet, area(1, 1, 2, 1));
    await settled();
    expect(heard).toEqual([
      { address: "B2:B3", changeType: "RangeEdited", source: "Local", triggerSource: "Unknown" },
      { type: "WorksheetChanged", worksheetId: sheet.id },
    ]);
  });

  it("says of the add-in's own writes that they are its own, with the old and the new value", async () => {
    await listen((context) => {
      firstSheet(context).onChanged.add(hear("address", "triggerSource", "details"));
    });
    await Excel.run(async (context) => {
      firstSheet(context).getRange("B2").values = [["甲"]];
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([
      {
        address: "B2",
        triggerSource: "ThisLocalAddin",
        details: {
          valueBefore: 10,
          valueAfter: "甲",
          valueTypeBefore: "Double",
          valueTypeAfter: "String",
        },
      },
    ]);
  });

  it("says of a co-author that the change came from elsewhere", async () => {
    await listen((context) => {
      firstSheet(context).onChanged.add(hear("address", "changeType", "source"));
    });
    excel.host.coAuthor.insertRows(sheet, 1, 2);
    excel.host.coAuthor.deleteRows(sheet, 1, 1);
    await settled();
    expect(heard).toEqual([
      { address: "2:3", changeType: "RowInserted", source: "Remote" },
      { address: "2:2", changeType: "RowDeleted", source: "Remote" },
    ]);
  });

  it("is not heard any more once the handler is removed, nor while events are off", async () => {
    await Excel.run(async (context) => {
      const handler = firstSheet(context).onChanged.add(hear("address"));
      await context.sync();
      context.runtime.enableEvents = false;
      await context.sync();
      excel.host.user.edited(sheet, area(0, 0));
      context.runtime.enableEvents = true;
      await context.sync();
      excel.host.user.edited(sheet, area(1, 0));
      await settled();
      handler.remove();
      await context.sync();
      excel.host.user.edited(sheet, area(2, 0));
    });
    await settled();
    expect(heard).toEqual([{ address: "A2" }]);
  });

  it("gives the range that changed (getRange)", async () => {
    const texts: string[] = [];
    await listen((context) => {
      firstSheet(context).onChanged.add(async (args) => {
        await Excel.run(async (inner) => {
          const range = args.getRange(inner).load("address");
          await inner.sync();
          texts.push(range.address);
        });
      });
    });
    excel.host.user.edited(sheet, area(1, 0, 2, 1));
    await settled();
    await settled();
    expect(texts).toEqual(["客户台账!A2:B3"]);
  });

  it("tells a table of changes that touch it, and no other", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add("客户台账!A1:B3", true);
      table.onChanged.add(hear("address", "tableId"));
      context.workbook.tables.onChanged.add(hear("type"));
      await context.sync();
    });
    excel.host.user.edited(sheet, area(1, 1));
    excel.host.user.edited(sheet, area(9, 9));
    await settled();
    expect(heard).toEqual([{ address: "B2", tableId: "1" }, { type: "TableChanged" }]);
  });
});

describe("selection and sheets", () => {
  it("tells the workbook and the sheet what is selected (B2)", async () => {
    await listen((context) => {
      context.workbook.onSelectionChanged.add(hear("workbook"));
      firstSheet(context).onSelectionChanged.add(hear("address"));
    });
    excel.host.user.select(sheet, area(1, 1));
    await settled();
    expect(heard).toHaveLength(2);
    expect(heard).toContainEqual({ address: "B2" });
    await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(range.address).toBe("客户台账!B2");
    });
  });

  it("tells a table when the selection enters and leaves it", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add("客户台账!A1:B3", true);
      table.onSelectionChanged.add(hear("address", "isInsideTable"));
      await context.sync();
    });
    excel.host.user.select(sheet, area(5, 5));
    excel.host.user.select(sheet, area(2, 1, 6, 3));
    excel.host.user.select(sheet, area(5, 5));
    await settled();
    expect(heard).toEqual([
      // A1 was selected when the table was made around it.
      { address: "", isInsideTable: false },
      { address: "B3", isInsideTable: true },
      { address: "", isInsideTable: false },
    ]);
  });

  it("tells which sheet came to the front and which left it, whoever did it", async () => {
    const second = excel.workbook.sheets[1];
    if (!second) throw new Error("The second sheet is missing.");
    await listen((context) => {
      context.workbook.worksheets.onActivated.add(hear("type", "worksheetId"));
      firstSheet(context).onDeactivated.add(hear("type", "worksheetId"));
    });
    excel.host.user.activate(second);
    await Excel.run(async (context) => {
      firstSheet(context).activate();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([
      { type: "WorksheetDeactivated", worksheetId: sheet.id },
      { type: "WorksheetActivated", worksheetId: second.id },
      { type: "WorksheetActivated", worksheetId: sheet.id },
    ]);
  });

  it("tells of sheets and tables that were added", async () => {
    await listen((context) => {
      context.workbook.worksheets.onAdded.add(hear("type"));
      context.workbook.tables.onAdded.add(hear("type", "tableId"));
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("今日待办");
      context.workbook.tables.add("客户台账!A1:B3", true);
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([{ type: "WorksheetAdded" }, { type: "TableAdded", tableId: "1" }]);
  });

  it("tells of sorted and of hidden rows", async () => {
    await listen((context) => {
      firstSheet(context).onRowSorted.add(hear("address", "source"));
      firstSheet(context).onRowHiddenChanged.add(hear("address", "changeType"));
    });
    excel.host.user.sortRows(sheet, area(1, 0, 2, 1), [{ column: 1, ascending: false }]);
    excel.host.user.hidRows(sheet, 1, 2, true);
    await settled();
    expect(heard).toEqual([
      { address: "A2:B3", source: "Local" },
      { address: "2:3", changeType: "Hidden" },
    ]);
    expect(sheet.value(1, 0)).toBe("C-2");
  });
});
