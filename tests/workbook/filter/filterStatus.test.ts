import { checkedWorkbook } from "../../support/checks";
import { momentFromIso } from "../../../src/domain/time";
import type { Sheet } from "../../../src/host/model/sheet";
import { clearStatusFilters } from "../../../src/workbook/filter/filterStatus";
import { filterRegister } from "../../../src/workbook/filter/registerFilter";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type RowsLiteral, type SheetLiterals } from "../../support/sheets";

const now = momentFromIso("2026-03-04T10:00");
let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const register: RowsLiteral = [
  ["客户编号", "客户名称", "负责人", "建档日期"],
  ["K1", "甲", "张", serial("2025-01-06")],
  ["K2", "乙", "李", serial("2026-03-03")],
  ["K3", "丙", "张", serial("2025-01-06")],
];
const contacts: RowsLiteral = [
  ["记录编号", "客户编号", "沟通时间", "沟通方式", "沟通性质"],
  ["R1", "K2", serial("2026-03-03T10:00"), "电话", "深度"],
];

async function start(sheets: SheetLiterals): Promise<void> {
  excel = startExcel(workbookWith(sheets));
  for (const table of excel.workbook.sheets.flatMap(({ tables }) => tables)) {
    table.change({ autoFilter: { area: table.area, criteria: new Map() } });
  }
  await checkedWorkbook({ now });
}

function sheetOf(name = "客户台账"): Sheet {
  const sheet = excel.workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The first cells of the rows below the header that show. */
function shownIds(headerRow = 0): string[] {
  const sheet = sheetOf();
  return Array.from({ length: 3 }, (_, i) => headerRow + 1 + i)
    .filter((row) => !sheet.rows.hidden(row))
    .map((row) => sheet.text(row, 0));
}

async function inRegister(
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  await Excel.run(async (context) => {
    await change(context.workbook.worksheets.getItem("客户台账"), context);
    await context.sync();
  });
}

test("filters a plain list by a status column (K1 and K3 are overdue)", async () => {
  await start({ 客户台账: register, 沟通记录: contacts });
  expect(await filterRegister({ "follow-up": ["overdue"] })).toEqual({
    sheet: "客户台账",
    choice: { "follow-up": ["overdue"] },
    facets: ["tier", "tags", "follow-up", "sla", "owner"],
    others: [],
    matching: 2,
    shown: 2,
    total: 3,
  });
  expect(shownIds()).toEqual(["K1", "K3"]);
});

test("filters a table by its own filter and leaves the sheet without one", async () => {
  await start({
    客户台账: { rows: register, tables: [{ area: "A1:D4" }] },
    沟通记录: contacts,
  });
  await filterRegister({ "follow-up": ["overdue"] });
  expect(shownIds()).toEqual(["K1", "K3"]);
  expect(sheetOf().autoFilter).toBeNull();
  await clearStatusFilters();
  expect(shownIds()).toEqual(["K1", "K2", "K3"]);
});

test("filters a list that stands below a title", async () => {
  await start({
    客户台账: { rows: [["客户一览"], [], ...register] },
    沟通记录: contacts,
  });
  await filterRegister({ "follow-up": ["overdue"] });
  expect(shownIds(2)).toEqual(["K1", "K3"]);
});

test("puts a filter on again that the person switched off", async () => {
  await start({ 客户台账: register, 沟通记录: contacts });
  await inRegister((sheet) => {
    sheet.autoFilter.remove();
  });
  await filterRegister({ "follow-up": ["overdue"] });
  expect(shownIds()).toEqual(["K1", "K3"]);
});

test("widens a filter that selects nothing (A1:D4) to reach the status column", async () => {
  await start({ 客户台账: register, 沟通记录: contacts });
  await inRegister((sheet) => {
    sheet.autoFilter.remove();
    sheet.autoFilter.apply("A1:D4");
  });
  await filterRegister({ "follow-up": ["overdue"] });
  expect(shownIds()).toEqual(["K1", "K3"]);
});

test("never drops a selection: a filter of A1:D4 that selects 负责人 = 李 is left alone", async () => {
  await start({ 客户台账: register, 沟通记录: contacts });
  await inRegister((sheet) => {
    sheet.autoFilter.remove();
    sheet.autoFilter.apply("A1:D4", 2, { filterOn: "Values", values: ["李"] });
  });
  await expect(filterRegister({ "follow-up": ["overdue"] })).rejects.toMatchObject({
    code: "filter-elsewhere",
    parameters: { sheet: "客户台账", column: "跟进状态" },
  });
  expect(shownIds()).toEqual(["K2"]);
});

test("leaves a column of the same name that staff keep themselves (客户等级: 重点) alone", async () => {
  const own = [
    ["客户编号", "客户名称", "负责人", "建档日期", "客户等级"],
    ...register.slice(1).map((row, i) => [...row, i === 0 ? "重点" : "普通"]),
  ];
  await start({ 客户台账: own, 沟通记录: contacts });
  await inRegister((sheet) => {
    sheet.autoFilter.apply(sheet.autoFilter.getRange(), 4, {
      filterOn: "Values",
      values: ["重点"],
    });
  });
  expect(await clearStatusFilters()).toMatchObject({ shown: 1, total: 3 });
  expect(shownIds()).toEqual(["K1"]);
  const tier = sheetOf().text(1, 5).slice(-1);
  expect(await filterRegister({ tier: [tier] })).toMatchObject({ shown: 1 });
});

test("clears what was selected in a status column of the issues", async () => {
  await start({
    客户台账: register,
    沟通记录: contacts,
    工单: [
      ["工单号", "客户编号", "提出时间", "严重程度", "状态"],
      ["G1", "K1", serial("2026-01-05T10:00"), "一般", "处理中"],
      ["G2", "K2", serial("2026-03-04T09:30"), "一般", "处理中"],
    ],
  });
  const issues = sheetOf("工单");
  const headers = Array.from({ length: 12 }, (_, i) => issues.text(0, i));
  await Excel.run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem("工单");
    autoFilter.apply(autoFilter.getRange(), headers.indexOf("解决状态"), {
      filterOn: "Values",
      values: ["● 超时"],
    });
    await context.sync();
  });
  expect(issues.rows.hidden(2)).toBe(true);
  await clearStatusFilters();
  expect(issues.rows.hidden(2)).toBe(false);
});

test("does not filter a protected sheet unless its protection allows it", async () => {
  await start({ 客户台账: register, 沟通记录: contacts });
  await inRegister((sheet) => {
    sheet.protection.protect({});
  });
  await expect(filterRegister({ "follow-up": ["overdue"] })).rejects.toMatchObject({
    code: "sheet-protected",
    outcome: "nothing-written",
  });
  expect(shownIds()).toEqual(["K1", "K2", "K3"]);
  await inRegister((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({ allowAutoFilter: true });
  });
  await filterRegister({ "follow-up": ["overdue"] });
  expect(shownIds()).toEqual(["K1", "K3"]);
});

test("changes no cell", async () => {
  await start({ 客户台账: register, 沟通记录: contacts });
  const texts = () =>
    Array.from({ length: 4 }, (_, row) =>
      Array.from({ length: 14 }, (_, column) => sheetOf().text(row, column)),
    );
  const before = texts();
  await filterRegister({ "follow-up": ["overdue"] });
  await clearStatusFilters();
  expect(texts()).toEqual(before);
});
