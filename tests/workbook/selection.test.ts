import type { Book } from "../../src/domain/records";
import { parseArea } from "../../src/host/model/area";
import { playFault } from "../../src/host/richapi/playFault";
import { followSelection, readSelectedRow, type SelectedRow } from "../../src/workbook/selection";
import { readBook } from "../../src/workbook/read/readBook";
import { startExcel, type StandIn } from "../support/excel";
import { serial, workbookWith, type SheetLiterals } from "../support/sheets";

const sheets: SheetLiterals = {
  客户台账: {
    at: "A2",
    rows: [
      ["客户编号", "客户名称", "联系电话"],
      [17, "云锦示例商贸有限公司", "13800001001"],
      [18, "陈女士", "13800001002"],
      ["", "无编号", ""],
    ],
    formats: { "A3:A5": '"C"0000' },
  },
  沟通记录: [
    ["记录编号", "客户编号", "沟通时间"],
    ["R1", "C0018", serial("2026-03-01T10:00")],
  ],
  价目表: [
    ["款式", "价格"],
    ["衬衫", 100],
  ],
};

let excel: StandIn;
let book: Book;
beforeEach(async () => {
  excel = startExcel(workbookWith(sheets));
  book = await readBook();
});
afterEach(() => {
  excel.dispose();
});

function sheetNamed(name: string) {
  const sheet = excel.workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function select(name: string, address: string): void {
  const area = parseArea(address);
  if (!area) throw new Error(`no address ${address}`);
  excel.host.user.select(sheetNamed(name), area);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  ["客户台账", "A3", "register 3 C0017"],
  ["客户台账", "F4", "register 4 C0018"],
  ["客户台账", "B3:C4", "register 3 C0017"],
  ["沟通记录", "C2", "contacts 2 C0018"],
  ["客户台账", "A2", "elsewhere"],
  ["客户台账", "B5", "elsewhere"],
  ["客户台账", "A40", "elsewhere"],
  ["价目表", "A2", "elsewhere"],
])("tells whose row is selected (%s %s: %s)", async (sheet, address, told) => {
  select(sheet, address);
  const selected = await readSelectedRow(book.places);
  const words =
    selected.kind === "row" ? [selected.role, selected.row, selected.key] : [selected.kind];
  expect(words.join(" ")).toBe(told);
});

test("reads the row as it is now, not as it was read before (C0018 typed over)", async () => {
  sheetNamed("客户台账").setValue(2, 0, 99);
  select("客户台账", "A3");
  expect(await readSelectedRow(book.places)).toMatchObject({ kind: "row", row: 3, key: "C0099" });
});

test("says that the columns have moved rather than take another one for the id", async () => {
  sheetNamed("客户台账").setValue(1, 0, "序号");
  select("客户台账", "A3");
  expect(await readSelectedRow(book.places)).toEqual({ kind: "changed", sheet: "客户台账" });
});

describe("followSelection", () => {
  let told: string[];
  let stop: () => void;

  const inWords = (selected: SelectedRow) =>
    selected.kind === "row" ? selected.key : selected.kind;

  async function follow(): Promise<void> {
    told = [];
    stop = followSelection(book.places, (selected) => told.push(inWords(selected)));
    await wait(20);
  }
  afterEach(() => {
    stop();
  });

  test("tells the row that is selected already, then each that follows", async () => {
    select("客户台账", "A3");
    await follow();
    select("客户台账", "A4");
    await wait(250);
    select("价目表", "A2");
    await wait(250);
    expect(told).toEqual(["C0017", "C0018", "elsewhere"]);
  });

  test("hears of a sheet that comes to the front by its tab", async () => {
    select("沟通记录", "A2");
    await follow();
    excel.host.user.activate(sheetNamed("价目表"));
    await wait(250);
    expect(told).toEqual(["C0018", "elsewhere"]);
  });

  test("asks Excel once for many selections in a row (20 arrow keys)", async () => {
    await follow();
    excel.host.session.resetCounters();
    for (let i = 0; i < 20; i++) select("客户台账", i % 2 === 0 ? "A4" : "A3");
    await wait(250);
    expect(told).toEqual(["elsewhere", "C0017"]);
    expect(excel.host.session.counters.syncs).toBeLessThanOrEqual(4);
  });

  test.each([1, 2])(
    "misses no row that is selected while it begins (before sync %d)",
    async (nth) => {
      const { syncs } = excel.host.session.counters;
      let isDone = false;
      excel.host.faults = {
        beforeSync: (sync) => {
          if (isDone || sync - syncs < nth) return;
          isDone = true;
          select("客户台账", "A4");
        },
      };
      await follow();
      await wait(250);
      expect(isDone).toBe(true);
      expect(told.at(-1)).toBe("C0018");
    },
  );

  test("tells nothing and leaves no handler in Excel after it has ended", async () => {
    await follow();
    stop();
    await wait(20);
    select("客户台账", "A3");
    await wait(250);
    expect(told).toEqual(["elsewhere"]);
    const { events } = excel.host.session;
    expect([14, 11].map((type) => events.isRegistered(type as 14, "Workbook"))).toEqual([
      false,
      false,
    ]);
  });

  test("leaves out what Excel cannot tell at the moment (a sync that fails)", async () => {
    await follow();
    playFault(excel.host, "sync-fails");
    select("客户台账", "A3");
    await wait(250);
    select("客户台账", "A4");
    await wait(250);
    expect(told).toEqual(["elsewhere", "C0018"]);
  });
});
