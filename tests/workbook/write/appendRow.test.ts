import type { Field, SheetPlace } from "../../../src/domain/records";
import type { Sheet } from "../../../src/host/model/sheet";
import { playFault } from "../../../src/host/richapi/playFault";
import { appendRow } from "../../../src/workbook/write/appendRow";
import type { NewCell } from "../../../src/workbook/write/newRow";
import { readBook } from "../../../src/workbook/read/readBook";
import { dayOfIso, momentOf } from "../../support/books";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type RowsLiteral, type SheetLiteral } from "../../support/sheets";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const headers = [
  "记录编号",
  "客户编号",
  "沟通时间",
  "录入时间",
  "沟通方式",
  "备注",
  "沟通内容",
  "下次日期",
];
const rows: RowsLiteral = [
  headers,
  ["GT001", "K1", serial("2026-02-10T09:00"), serial("2026-02-10T10:00"), "电话", "甲"],
  ["GT002", "K2", serial("2026-02-11T09:00"), serial("2026-02-11T10:00"), "微信", "乙"],
];
const dated = { "C2:D3": "yyyy/m/d h:mm" };

async function start(log: Partial<SheetLiteral> = {}, date1904 = false): Promise<SheetPlace> {
  const literal = { rows, formats: dated, ...log };
  const register = [
    ["客户编号", "客户名称"],
    ["K1", "甲"],
    ["K2", "乙"],
  ];
  excel = startExcel(workbookWith({ 客户台账: register, 沟通记录: literal }, date1904));
  const place = (await readBook()).places.get("contacts");
  if (!place) throw new Error("the log was not found");
  return place;
}

function log(): Sheet {
  const sheet = excel.workbook.sheet("沟通记录");
  if (!sheet) throw new Error("no log");
  return sheet;
}

const shown = (row: number) => headers.map((_, column) => log().text(row - 1, column));

const cells: ReadonlyMap<Field, NewCell> = new Map<Field, NewCell>([
  ["customerId", { text: "K1" }],
  ["at", { at: momentOf("2026-03-04T09:30") }],
  ["enteredAt", { at: momentOf("2026-03-04T10:00") }],
  ["method", { text: "电话" }],
  ["content", { text: "谈续约" }],
  ["nextOn", { on: dayOfIso("2026-03-18") }],
]);
const written = ["GT003", "K1", "2026/3/4 9:30", "2026/3/4 10:00", "电话", "", "谈续约"];

function append(place: SheetPlace, more: readonly (readonly [Field, NewCell])[] = [], lastRow = 3) {
  return appendRow({
    place,
    lastRow,
    cells: new Map([...cells, ...more]),
    idAfter: (newer) => `GT00${3 + newer.length}`,
  });
}

test("writes the row below a plain list, in the looks of the row above", async () => {
  const place = await start();
  log().changeStyle(2, 1, { bold: true });
  expect(await append(place)).toEqual({ sheet: "沟通记录", row: 4, wasThere: false });
  expect(shown(4)).toEqual([...written, "2026-03-18"]);
  expect(log().style(3, 1).bold).toBe(true);
  expect(shown(2)[1]).toBe("K1");
});

test("writes dates of the 1904 system", async () => {
  excel = startExcel();
  excel.dispose();
  const place = await start({ rows: [headers], formats: {} }, true);
  await append(place, [], 1);
  expect(log().text(1, 2)).toBe("2026-03-04 09:30");
  expect(log().value(1, 7)).toBe(serial("2026-03-18", 1904));
});

test("a prepared row keeps its own formats", async () => {
  const place = await start({ formats: { ...dated, "C4:D9": "yyyy-mm-dd hh:mm" } });
  await append(place);
  expect(shown(4).slice(2, 4)).toEqual(["2026-03-04 09:30", "2026-03-04 10:00"]);
});

test("texts that begin with = + - @ stay texts", async () => {
  const place = await start();
  const texts = ["=1+1", "+86 138", "-", "@all", "'quoted", "1/2"];
  for (const [i, text] of texts.entries()) {
    await append(place, [["content", { text }]]);
    expect(log().value(3 + i, 6)).toBe(text);
    expect(log().formula(3 + i, 6)).toBeNull();
  }
});

test("writes a customer's number as a number where the list does so (1001)", async () => {
  const numbered = [
    headers,
    ["GT001", 1001, serial("2026-02-10T09:00")],
    ["GT002", 1002, serial("2026-02-10T09:00")],
  ];
  const place = await start({ rows: numbered });
  await append(place, [["customerId", { text: "1001" }]]);
  expect(log().value(3, 1)).toBe(1001);
});

describe("a table", () => {
  const tables = [{ area: "A1:H3" }];

  test("grows by the row", async () => {
    const place = await start({ tables });
    expect(await append(place)).toEqual({ sheet: "沟通记录", row: 4, wasThere: false });
    expect(shown(4)).toEqual([...written, "2026-03-18"]);
    expect(log().tables[0]?.area.bottom).toBe(3);
  });

  test("keeps its totals below", async () => {
    const withTotals = [...rows, ["合计", "", "", "", "", "2 次"]];
    const place = await start({ rows: withTotals, tables: [{ area: "A1:H4", totals: true }] });
    expect(await append(place)).toMatchObject({ row: 4 });
    expect(shown(4)).toEqual([...written, "2026-03-18"]);
    expect(shown(5)[0]).toBe("合计");
  });

  test("with an empty row at its end fills that one", async () => {
    const place = await start({ tables: [{ area: "A1:H4" }] });
    expect(await append(place)).toMatchObject({ row: 4 });
    expect(log().tables[0]?.area.bottom).toBe(3);
    expect(await append(place)).toMatchObject({ row: 5 });
    expect(log().tables[0]?.area.bottom).toBe(4);
  });

  test("does not take the row that stands below it apart", async () => {
    const place = await start({ tables, cells: { J9: "备注" } });
    await append(place);
    expect(log().text(8, 9)).toBe("备注");
  });
});

describe("what has changed since the list was read", () => {
  test("rows that came in are followed, and numbered on from", async () => {
    const place = await start();
    log().setValue(3, 0, "GT003");
    log().setValue(3, 1, "K2");
    expect(await append(place)).toMatchObject({ row: 5 });
    expect(shown(5)[0]).toBe("GT004");
    expect(shown(4)[1]).toBe("K2");
  });

  test("rows that were deleted leave no gap", async () => {
    const place = await start();
    excel.host.coAuthor.deleteRows(log(), 2, 1);
    expect(await append(place)).toMatchObject({ row: 3 });
  });

  test("a column that was moved or renamed stops it: nothing is written", async () => {
    const place = await start();
    log().setValue(0, 4, "渠道");
    await expect(append(place)).rejects.toMatchObject({
      code: "changed-since-read",
      outcome: "nothing-written",
    });
    expect(shown(4).join("")).toBe("");
  });

  test("numbers filled down beforehand do not make a row taken, and are kept", async () => {
    const place = await start();
    for (const row of [3, 4, 5]) log().setValue(row, 0, `GT10${row}`);
    expect(await append(place)).toMatchObject({ row: 4 });
    expect(shown(4).slice(0, 2)).toEqual(["GT103", "K1"]);
  });

  test("a formula that numbers the records is left to the sheet", async () => {
    const place = await start();
    log().setFormula(2, 0, "=ROW()-1", 2);
    await append(place);
    expect(log().value(3, 0)).toBeNull();
  });
});

describe("a co-author at any moment", () => {
  async function countSyncs(tables: SheetLiteral["tables"]): Promise<number> {
    const place = await start({ ...(tables && { tables }) });
    const { syncs } = excel.host.counters;
    await append(place);
    const count = excel.host.counters.syncs - syncs;
    excel.dispose();
    return count;
  }

  const theirs = ["GT900", "K2", 46_000, 46_000.5, "拜访", "丁", "=看样", 46_010] as const;
  const interventions: Readonly<Record<string, () => void>> = {
    appends: () => {
      const row = firstEmptyRow();
      theirs.forEach((value, column) => {
        log().setValue(row, column, value);
      });
      excel.host.coAuthor.edited(log(), { top: row, left: 0, bottom: row, right: 7 });
    },
    "inserts a row above": () => {
      excel.host.coAuthor.insertRows(log(), 1, 1);
      theirs.forEach((value, column) => {
        log().setValue(1, column, value);
      });
    },
  };

  function firstEmptyRow(): number {
    let row = 1;
    while (log().value(row, 1) !== null) row += 1;
    return row;
  }

  const allRows = () =>
    Array.from({ length: 6 }, (_, row) => headers.map((_header, c) => log().value(row, c)));

  test.each(Object.keys(interventions))("%s: both rows stand, none twice", async (what) => {
    const syncs = await countSyncs(undefined);
    for (let sync = 1; sync <= syncs; sync++) {
      const place = await start();
      let seen = 0;
      excel.host.faults = {
        beforeSync: () => {
          seen += 1;
          if (seen === sync) interventions[what]?.();
        },
      };
      const { row } = await append(place);
      const customers = allRows().map((line) => line[1]);
      expect({ sync, ours: allRows()[row - 1]?.slice(1, 7) }).toEqual({
        sync,
        ours: [
          "K1",
          serial("2026-03-04T09:30"),
          serial("2026-03-04T10:00"),
          "电话",
          null,
          "谈续约",
        ],
      });
      expect({ sync, theirs: allRows().filter((line) => line[0] === "GT900") }).toEqual({
        sync,
        theirs: [theirs],
      });
      expect({ sync, customers }).toEqual({
        sync,
        customers: expect.arrayContaining(["K1", "K2", "K1", "K2"]) as unknown,
      });
      expect(customers.filter((one) => one !== null)).toHaveLength(5);
      expect(log().formula(row - 1, 6)).toBeNull();
      excel.dispose();
    }
    await start();
  });
});

describe("what stops it", () => {
  test("a protected sheet", async () => {
    const place = await start();
    playFault(excel.host, "sheet-protected", { sheet: log() });
    await expect(append(place)).rejects.toMatchObject({
      code: "sheet-protected",
      outcome: "nothing-written",
    });
  });

  test("a workbook that is read-only", async () => {
    const place = await start();
    playFault(excel.host, "workbook-read-only");
    await expect(append(place)).rejects.toMatchObject({ code: "workbook-read-only" });
  });

  test("a sheet that is not there any more", async () => {
    const place = await start();
    await expect(append({ ...place, sheet: "旧记录" })).rejects.toMatchObject({
      code: "sheet-not-found",
    });
  });

  test("a sync that fails: what is known about the row is said", async () => {
    const place = await start();
    excel.host.faults = {
      failSync: { sync: excel.host.counters.syncs + 1, code: "GeneralException" },
    };
    await expect(append(place)).rejects.toMatchObject({
      code: "excel-failed",
      outcome: "nothing-written",
    });
    excel.host.faults = {
      failSync: { sync: excel.host.counters.syncs + 5, code: "GeneralException", applied: true },
    };
    await expect(append(place)).rejects.toMatchObject({ code: "excel-failed", outcome: "unknown" });
  });
});

test("a hidden row below a filtered list is filled like any other", async () => {
  const place = await start();
  log().rows.setHidden(3, true);
  expect(await append(place)).toMatchObject({ row: 4 });
  expect(shown(4)[1]).toBe("K1");
});
