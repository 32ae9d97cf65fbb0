import type { Setup } from "../../src/domain/setup/setup";
import { defaultSetup } from "../../src/domain/setup/setup";
import { readBook } from "../../src/workbook/read/readBook";
import { storeSetup } from "../../src/workbook/setup/storedSetup";
import { WorkbookError } from "../../src/workbook/workbookError";
import { startExcel, type StandIn } from "../support/excel";
import { placeOf, workbookWith, type RowsLiteral, type SheetLiterals } from "../support/sheets";

/** Headers that no list of names knows: 户号, 字号 and 热线 have to be settled by a person. */
const wild: RowsLiteral = [
  ["二〇二六年主顾一览"],
  ["户号", "字号", "热线", "喜好"],
  ["C001", "华丽时装", "13800000001", "真丝"],
];
const orders: RowsLiteral = [
  ["订单号", "客户编号", "订购日期", "金额"],
  ["D1", "C001", "2026-01-05", 1200],
];

const settled: Setup = {
  ...defaultSetup,
  sheets: {
    register: {
      sheet: "一览",
      headerRow: 2,
      columns: { id: ["户号"], name: ["字号"], phone: ["热线"] },
      otherHeaders: ["喜好"],
    },
  },
};

let excel: StandIn | undefined;

afterEach(() => {
  excel?.dispose();
  excel = undefined;
});

async function readSettled(sheets: SheetLiterals, setup: Setup = settled, named = {}) {
  excel = startExcel(workbookWith(sheets));
  await storeSetup(setup);
  return readBook({ sheets: named });
}

async function outdatedBy(rows: RowsLiteral): Promise<unknown> {
  const error: unknown = await readSettled({ 一览: rows }).catch((e: unknown) => e);
  if (!(error instanceof WorkbookError)) throw error;
  return { code: error.code, ...error.parameters };
}

test("a sheet whose headers no list of names knows is read by its settled columns", async () => {
  const book = await readSettled({ 一览: wild });
  expect(placeOf(book, "register")).toBe("一览!2: id=A name=B phone=C");
  expect(book.customers).toMatchObject({
    id: ["C001"],
    name: ["华丽时装"],
    phone: ["13800000001"],
  });
});

test("without the setup the same workbook has no register", async () => {
  excel = startExcel(workbookWith({ 一览: wild }));
  await expect(readBook()).rejects.toMatchObject({ code: "no-register" });
});

test("a column that moved is still that column (热线 from C to A)", async () => {
  const moved = wild.map(([a = "", b = "", c = "", d = ""], i) => (i === 0 ? [a] : [c, d, a, b]));
  const book = await readSettled({ 一览: moved });
  expect(placeOf(book, "register")).toBe("一览!2: phone=A id=C name=D");
});

test("a header row that moved down by two rows is found by its texts", async () => {
  const book = await readSettled({ 一览: [["主顾"], ["制表：客户经理甲"], ...wild] });
  expect(placeOf(book, "register")).toBe("一览!4: id=A name=B phone=C");
  expect(book.customers.count).toBe(1);
});

test("width and line breaks do not make another header of it (热\\n线)", async () => {
  const [title = [], , row = []] = wild;
  const book = await readSettled({ 一览: [title, ["户号", "字　号", "热\n线", "喜好"], row] });
  expect(placeOf(book, "register")).toBe("一览!2: id=A name=B phone=C");
});

test.each([
  ["renamed", ["户号", "字号", "手机", "喜好"], "热线"],
  ["gone", ["户号", "字号", "", "喜好"], "热线"],
  ["there twice", ["户号", "字号", "热线", "热线"], "热线"],
])("a settled header that is %s stops the reading and is named", async (_, headers, gone) => {
  expect(await outdatedBy([["一览"], headers, ["C001", "华丽时装"]])).toEqual({
    code: "setup-outdated",
    role: "register",
    sheet: "一览",
    headers: gone,
  });
});

test("a settled sheet that is gone stops the reading, although another list could be taken", async () => {
  const other: RowsLiteral = [
    ["客户编号", "客户名称"],
    ["C1", "锦绣"],
  ];
  await expect(readSettled({ 客户台账: other })).rejects.toMatchObject({
    code: "setup-outdated",
    parameters: { sheet: "一览", headers: "" },
  });
});

test("one of two columns of the same name is settled by its group (联系人 / 电话)", async () => {
  const sheet = {
    rows: [
      ["客户", "", "联系人", ""],
      ["编号", "电话", "姓名", "电话"],
      ["C001", "02100000001", "陈女士", "13800000001"],
    ],
    merges: ["A1:B1", "C1:D1"],
  };
  const columns = { id: ["编号"], name: ["姓名"], phone: ["联系人 / 电话"] };
  const register = { sheet: "一览", headerRow: 2, columns, otherHeaders: ["客户 / 电话"] };
  const book = await readSettled({ 一览: sheet }, { ...settled, sheets: { register } });
  expect(book.customers.phone).toEqual(["13800000001"]);
});

test("one of two columns that nothing tells apart is settled by its place (电话 2/2)", async () => {
  const sheet = [
    ["户号", "字号", "电话", "电话"],
    ["C001", "华丽时装", "02100000001", "13800000001"],
  ];
  const columns = { id: ["户号"], name: ["字号"], phone: ["电话 2/2"] };
  const register = { sheet: "一览", headerRow: 1, columns, otherHeaders: ["电话 1/2"] };
  const book = await readSettled({ 一览: sheet }, { ...settled, sheets: { register } });
  expect(book.customers.phone).toEqual(["13800000001"]);
});

test("a column that was left out on purpose stays out; one that came later is found by its header", async () => {
  const sheet = [
    ["户号", "字号", "邮箱", "地区"],
    ["C001", "华丽时装", "a@example.com", "华东"],
  ];
  const columns = { id: ["户号"], name: ["字号"] };
  const register = { sheet: "一览", headerRow: 1, columns, otherHeaders: ["邮箱"] };
  const book = await readSettled({ 一览: sheet }, { ...settled, sheets: { register } });
  expect(placeOf(book, "register")).toBe("一览!1: id=A name=B region=D");
});

test("roles that nobody has settled are found by their headers", async () => {
  const book = await readSettled({ 一览: wild, Sheet2: orders });
  expect(book.orders?.count).toBe(1);
});

test("a module that is off is neither read nor missed, nor is its sheet taken for another role", async () => {
  const book = await readSettled({ 一览: wild, 订单: orders }, { ...settled, off: ["orders"] });
  expect(Array.from(book.places.keys())).toEqual(["register"]);
  expect(book.unused).toEqual(new Set(["orders"]));
  expect(book.readFindings).toEqual([]);
});

test("a sheet named by hand goes before the settled one", async () => {
  const other: RowsLiteral = [
    ["客户编号", "客户名称"],
    ["C9", "锦绣"],
  ];
  const book = await readSettled({ 一览: wild, 另表: other }, settled, { register: "另表" });
  expect(book.customers.id).toEqual(["C9"]);
});

test("password columns of a settled sheet are not read, and told", async () => {
  const sheet = [
    ["户号", "密码", "字号"],
    ["C001", "secret", "华丽时装"],
  ];
  const columns = { id: ["户号"], name: ["字号"], phone: ["密码"] };
  const register = { sheet: "一览", headerRow: 1, columns, otherHeaders: [] };
  const book = await readSettled({ 一览: sheet }, { ...settled, sheets: { register } });
  expect(book.customers.phone).toEqual([""]);
  expect(book.readFindings.map(({ code, column }) => `${code} ${column ?? ""}`)).toEqual([
    "password-column B",
  ]);
});

test("a setup that cannot be used is told, and the sheets are found by their headers", async () => {
  excel = startExcel(
    workbookWith({
      客户台账: [
        ["客户编号", "客户名称"],
        ["C1", "锦绣"],
      ],
    }),
  );
  excel.workbook.settings.set("setup", JSON.stringify('{"version":2}'));
  const book = await readBook();
  expect(book.customers.count).toBe(1);
  expect(book.readFindings.map(({ code }) => code)).toEqual(["setup-unusable"]);
});
