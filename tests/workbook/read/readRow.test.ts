import type { Book, Role } from "../../../src/domain/records";
import { isoDay } from "../../../src/domain/time";
import { readBook } from "../../../src/workbook/read/readBook";
import { readRows, type LiveRow, type WantedRow } from "../../../src/workbook/read/readRow";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type RowsLiteral, type SheetLiterals } from "../../support/sheets";

const register: RowsLiteral = [
  ["基本信息", "", "", "偏好", "", "", "", ""],
  ["客户编号", "客户名称", "登录密码", "喜好颜色", "关键需求", "生日", "客户等级", "折扣"],
  ["C1", "云锦示例商贸有限公司", "abc", "深色", "秋季团体订制", serial("1986-03-05"), "★A", 0.85],
  ["C2", "陈女士", "", "", "", "3月9日", "", "#N/A"],
  ["C3", "李先生", "", "", "礼服", "1990-03-09", "", ""],
];
const sheets: SheetLiterals = {
  客户台账: {
    rows: register,
    formats: { "F3:F5": "yyyy-mm-dd", "H3:H5": "0%" },
    merges: ["A1:C1", "D1:E1"],
  },
  沟通记录: [
    ["记录编号", "客户编号", "沟通时间", "沟通内容", "客户反馈", "下一步行动"],
    ["R1", "C1", serial("2026-02-01T10:00"), "上门量体", "偏好深色羊毛", "寄送面料小样"],
    ["R2", "C2", serial("2026-02-02T10:00"), "发送新品图片", "", "报价"],
  ],
};

let excel: StandIn;
let book: Book;
async function start(literal: SheetLiterals = sheets): Promise<void> {
  excel = startExcel(workbookWith(literal));
  book = await readBook();
}
afterEach(() => {
  excel.dispose();
});

function wanted(role: Role, row: number, key: string, unique = role === "register"): WantedRow {
  const place = book.places.get(role);
  if (!place) throw new Error(`no ${role}`);
  return { place, row, key, unique };
}

async function read(...one: Parameters<typeof wanted>): Promise<LiveRow | undefined> {
  return (await readRows([wanted(...one)]))[0];
}

function inWords(row: LiveRow | undefined): string[] {
  return (row?.cells ?? []).map(({ column, header, text, field, about, on }) =>
    [column, header, text, field ?? about ?? "-", Number.isNaN(on) ? "-" : isoDay(on)].join(" | "),
  );
}

function sheetNamed(name = "客户台账") {
  const sheet = excel.workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

test("reads the company's own columns too, without passwords and our status columns", async () => {
  await start();
  expect(inWords(await read("register", 3, "C1"))).toEqual([
    "A | 客户编号 | C1 | id | -",
    "B | 客户名称 | 云锦示例商贸有限公司 | name | -",
    "D | 喜好颜色 | 深色 | preference | -",
    "E | 关键需求 | 秋季团体订制 | keyNeed | -",
    "F | 生日 | 1986-03-05 | birthday | 1986-03-05",
    "H | 折扣 | 85% | - | -",
  ]);
});

test("leaves out empty cells and errors; a date in words has its day, one without a year none", async () => {
  await start();
  expect(inWords(await read("register", 4, "C2")).slice(2)).toEqual([
    "F | 生日 | 3月9日 | birthday | -",
  ]);
  expect(inWords(await read("register", 5, "C3")).at(-1)).toBe(
    "F | 生日 | 1990-03-09 | birthday | 1990-03-09",
  );
});

test("names a column by the header that reaches down to it from a row above", async () => {
  await start({
    客户台账: {
      rows: [
        ["客户编号", "客户名称", "联系电话", "联系地址"],
        ["", "", "手机", "城市"],
        ["C1", "陈女士", "13800001001", "上海"],
      ],
      merges: ["A1:A2", "B1:B2"],
    },
  });
  expect(inWords(await read("register", 3, "C1")).map((line) => line.split(" | ")[1])).toEqual([
    "客户编号",
    "客户名称",
    "手机",
    "城市",
  ]);
});

test("finds the row where it stands now (a row inserted above: C1 in row 4)", async () => {
  await start();
  excel.host.coAuthor.insertRows(sheetNamed(), 2, 1);
  expect(await read("register", 3, "C1")).toMatchObject({ row: 4 });
});

test("finds the row after sorting (C3 first)", async () => {
  await start();
  const area = { top: 2, left: 0, bottom: 4, right: 7 };
  excel.host.user.sortRows(sheetNamed(), area, [{ column: 0, ascending: false }]);
  const row = await read("register", 3, "C1");
  expect([row?.row, row?.cells[1]?.text]).toEqual([5, "云锦示例商贸有限公司"]);
});

test("gives no row for a customer that was deleted", async () => {
  await start();
  excel.host.user.deleteRows(sheetNamed(), 2, 1);
  expect(await read("register", 3, "C1")).toBeUndefined();
});

test("gives no row of a log that has moved: another customer's words are never shown", async () => {
  await start();
  excel.host.user.insertRows(sheetNamed("沟通记录"), 1, 1);
  const rows = await readRows([wanted("contacts", 2, "C1"), wanted("contacts", 3, "C2")]);
  expect(rows).toEqual([undefined, undefined]);
});

test("gives no row where the id column has another header by now", async () => {
  await start();
  sheetNamed().setValue(1, 0, "序号");
  expect(await read("register", 3, "C1")).toBeUndefined();
});

test("gives no row of a sheet that is gone", async () => {
  await start();
  const one = wanted("register", 3, "C1");
  expect(await readRows([{ ...one, place: { ...one.place, sheet: "旧台账" } }])).toEqual([
    undefined,
  ]);
});

test("reads rows of several sheets in one conversation (4 rows, at most 4 syncs)", async () => {
  await start();
  excel.host.session.resetCounters();
  const rows = await readRows([
    wanted("register", 3, "C1"),
    wanted("register", 4, "C2"),
    wanted("contacts", 2, "C1"),
    wanted("contacts", 3, "C2"),
  ]);
  expect(rows.map((row) => row?.row)).toEqual([3, 4, 2, 3]);
  expect(inWords(rows[2]).slice(3)).toEqual([
    "D | 沟通内容 | 上门量体 | content | -",
    "E | 客户反馈 | 偏好深色羊毛 | feedback | -",
    "F | 下一步行动 | 寄送面料小样 | nextStep | -",
  ]);
  expect(excel.host.session.counters.syncs).toBeLessThanOrEqual(4);
});
