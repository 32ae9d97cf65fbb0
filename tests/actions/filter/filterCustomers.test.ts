import { checkedWorkbook } from "../../support/checks";
import {
  clearCustomerFilter,
  clearStatusColumns,
  filterCustomers,
  readCustomerFilter,
  ribbonFilters,
} from "../../../src/actions/filter/filterCustomers";
import { setUp } from "../../../src/actions/setup/setUp";
import { momentFromIso } from "../../../src/domain/time";
import type { Sheet } from "../../../src/host/model/sheet";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { startExcel, workbookOf, type StandIn } from "../../support/excel";

const now = momentFromIso("2026-03-04T10:00");
let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

function register(): Sheet {
  const sheet = excel.workbook.sheets.find(({ name }) => name === "客户台账");
  if (!sheet) throw new Error("no register");
  return sheet;
}

function columnOf(header: string): number {
  const found = Array.from({ length: 40 }, (_, i) => i).find(
    (i) => register().text(0, i) === header,
  );
  if (found === undefined) throw new Error(`no column ${header}`);
  return found;
}

/** The texts of a column in the rows that show. */
function shownTexts(header: string): string[] {
  const [sheet, column] = [register(), columnOf(header)];
  const bottom = sheet.usedArea(true)?.bottom ?? 0;
  return Array.from({ length: bottom }, (_, i) => i + 1)
    .filter((row) => !sheet.rows.hidden(row))
    .map((row) => sheet.text(row, column));
}

function allTexts(header: string): string[] {
  const [sheet, column] = [register(), columnOf(header)];
  const bottom = sheet.usedArea(true)?.bottom ?? 0;
  return Array.from({ length: bottom }, (_, i) => sheet.text(i + 1, column));
}

/** The file of the sample after a check; opening it takes a tenth of making it. */
let checked: Promise<Uint8Array> | undefined;

async function checkedFile(): Promise<Uint8Array> {
  const maker = startExcel(emptyWorkbook());
  await setUp({ now, withSample: true });
  await checkedWorkbook({ now });
  maker.dispose();
  return saveWorkbook(maker.workbook);
}

async function checkedSample(): Promise<void> {
  excel = startExcel(openWorkbook(await (checked ??= checkedFile())));
}

async function filterByHand(header: string, values: string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("客户台账");
    const range = sheet.autoFilter.getRange();
    await context.sync();
    sheet.autoFilter.apply(range, columnOf(header), { filterOn: "Values", values });
    await context.sync();
  });
}

test.each([
  ["tier-a", "客户等级", "★ A"],
  ["overdue", "跟进状态", "● 逾期"],
  ["sla-breached", "SLA状态", "● 超时"],
] as const)("%s shows the rows whose %s is %s", async (filter, header, text) => {
  await checkedSample();
  const wanted = allTexts(header).filter((one) => one === text);
  const { shown, total, sheet } = await filterCustomers(ribbonFilters[filter]);
  expect(wanted.length).toBeGreaterThan(0);
  expect(shownTexts(header)).toEqual(wanted);
  expect({ shown, total, sheet }).toEqual({
    shown: wanted.length,
    total: allTexts("客户编号").filter((id) => id !== "").length,
    sheet: "客户台账",
  });
});

test("keeps what the person selected in another column (地区 = 上海 and tier A)", async () => {
  await checkedSample();
  const region = shownTexts("地区")[0] ?? "";
  await filterByHand("地区", [region]);
  await filterCustomers(ribbonFilters["tier-a"]);
  expect(new Set(shownTexts("地区"))).toEqual(new Set([region]));
  expect(new Set(shownTexts("客户等级"))).toEqual(new Set(["★ A"]));
});

test("two of the filters narrow each other", async () => {
  await checkedSample();
  const { shown } = await filterCustomers(ribbonFilters["tier-a"]);
  const both = await filterCustomers(ribbonFilters.overdue);
  expect(new Set(shownTexts("客户等级"))).toEqual(new Set(["★ A"]));
  expect(both.shown).toBeLessThan(shown);
});

test("clears the status columns only: a selection by 地区 stays", async () => {
  await checkedSample();
  const region = shownTexts("地区")[0] ?? "";
  await filterByHand("地区", [region]);
  const before = shownTexts("客户编号");
  await filterCustomers(ribbonFilters.overdue);
  const { shown, total } = await clearStatusColumns();
  expect(shownTexts("客户编号")).toEqual(before);
  expect(shown).toBe(before.filter((id) => id !== "").length);
  expect(shown).toBeLessThan(total);
});

test("shows the sheet that it filters", async () => {
  await checkedSample();
  excel.workbook.activeSheet = excel.workbook.sheets[0] as Sheet;
  await filterCustomers(ribbonFilters["tier-a"]);
  expect(excel.workbook.activeSheet.name).toBe("客户台账");
});

test("filters before the first check fail: there are no status columns", async () => {
  excel = startExcel();
  await setUp({ now, withSample: true });
  const failure = await filterCustomers(ribbonFilters.overdue).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkbookError);
  expect(failure).toMatchObject({ code: "no-status-columns", parameters: { sheet: "客户台账" } });
});

test("clearing filters before the first check changes nothing", async () => {
  excel = startExcel();
  await setUp({ now, withSample: true });
  const { shown, total } = await clearStatusColumns();
  expect(shown).toBe(total);
});

test("a workbook without a register cannot be filtered", async () => {
  excel = startExcel(workbookOf({ Sheet1: [["备忘"], ["买咖啡"]] }));
  await expect(filterCustomers(ribbonFilters["tier-a"])).rejects.toMatchObject({
    code: "no-register",
  });
});

test("says how many rows fit where another filter hides some of them", async () => {
  await checkedSample();
  const { shown: all } = await filterCustomers(ribbonFilters.overdue);
  await filterByHand("地区", [shownTexts("地区")[0] ?? ""]);
  const { shown, matching } = await filterCustomers(ribbonFilters.overdue);
  expect(matching).toBe(all);
  expect(shown).toBeLessThan(matching);
});

describe("the filter of the pane", () => {
  const idsOf = () => shownTexts("客户编号");

  test("combines facets: tier A or B, overdue, of one owner", async () => {
    await checkedSample();
    const rows = allTexts("客户编号").map((id, i) => ({
      id,
      tier: allTexts("客户等级")[i] ?? "",
      followUp: allTexts("跟进状态")[i],
      owner: allTexts("负责人")[i],
    }));
    const owner = "客户经理甲";
    const wanted = rows
      .filter(({ tier, followUp }) => /[AB]$/.test(tier) && followUp === "● 逾期")
      .filter((row) => row.owner === owner)
      .map(({ id }) => id);
    const choice = { tier: ["A", "B"], "follow-up": ["overdue"], owner: [owner] };
    const result = await filterCustomers(choice);
    expect(wanted.length).toBeGreaterThan(0);
    expect(idsOf()).toEqual(wanted);
    expect(result).toMatchObject({ choice, others: [], shown: wanted.length });
    expect(result.matching).toBe(wanted.length);
  });

  test("a tag is found among several in one cell (潜力 in 高价值、潜力)", async () => {
    await checkedSample();
    register().setValue(1, columnOf("客户标签"), "高价值、潜力");
    await filterCustomers({ tags: ["potential"] });
    const tags = shownTexts("客户标签");
    expect(tags).toEqual(allTexts("客户标签").filter((text) => text.includes("潜力")));
    expect(tags).toContain("高价值、潜力");
  });

  test("an empty cell is an option: customers without any tag", async () => {
    await checkedSample();
    await filterCustomers({ tags: [""] });
    expect(new Set(shownTexts("客户标签"))).toEqual(new Set([""]));
    expect((await readCustomerFilter()).choice).toEqual({ tags: [""] });
  });

  test.each([
    { tier: ["A"] },
    { tags: ["high-value", "churn-risk"] },
    { "follow-up": ["due-soon", "never"], sla: ["breached"] },
    { owner: ["客户经理乙"], region: ["上海", "北京"] },
  ])("reads back what it has set: %j", async (choice) => {
    await checkedSample();
    await filterCustomers(choice);
    const { choice: found, others } = await readCustomerFilter();
    expect(others).toEqual([]);
    for (const [facet, options] of Object.entries(choice))
      expect(new Set(found[facet as keyof typeof found])).toEqual(new Set(options));
    expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(choice)));
  });

  test("reads a filter that the person has set by hand (地区 = 上海)", async () => {
    await checkedSample();
    await filterByHand("地区", ["上海"]);
    expect((await readCustomerFilter()).choice).toEqual({ region: ["上海"] });
  });

  test("names filters on other columns (客户类型) and leaves them", async () => {
    await checkedSample();
    await filterByHand("客户类型", ["个人"]);
    const result = await filterCustomers({ tier: ["B"] });
    expect(result.others).toEqual(["客户类型"]);
    expect(new Set(shownTexts("客户类型"))).toEqual(new Set(["个人"]));
    expect(result.shown).toBeLessThan(result.matching);
    const cleared = await clearCustomerFilter();
    expect(cleared).toMatchObject({ choice: {}, others: ["客户类型"] });
    expect(new Set(shownTexts("客户类型"))).toEqual(new Set(["个人"]));
    expect(cleared.shown).toBeGreaterThan(result.shown);
  });

  test("a filter of a facet that is no choice (负责人 begins with 客户) is named, and kept", async () => {
    await checkedSample();
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem("客户台账");
      autoFilter.apply(autoFilter.getRange(), columnOf("负责人"), {
        filterOn: "Custom",
        criterion1: "=客户*",
      });
      await context.sync();
    });
    const { choice, others } = await filterCustomers({ tier: ["A"] });
    expect(choice).toEqual({ tier: ["A"] });
    expect(others).toEqual(["负责人"]);
  });

  test("tags picked by hand that are no choice of tags (only 高价值、潜力) are named", async () => {
    await checkedSample();
    register().setValue(1, columnOf("客户标签"), "高价值、潜力");
    await filterByHand("客户标签", ["高价值、潜力"]);
    expect(await readCustomerFilter()).toMatchObject({ choice: {}, others: ["客户标签"] });
  });

  test("a facet without options takes its filter away; facets that are not given keep theirs", async () => {
    await checkedSample();
    await filterCustomers({ tier: ["A"], owner: ["客户经理甲"] });
    const { choice } = await filterCustomers({ tier: [] });
    expect(choice).toEqual({ owner: ["客户经理甲"] });
  });

  test("says plainly that nobody fits", async () => {
    await checkedSample();
    const result = await filterCustomers({ owner: ["没有这个人"] });
    expect(result).toMatchObject({ shown: 0, matching: 0 });
    expect(result.choice).toEqual({ owner: ["没有这个人"] });
    expect((await clearCustomerFilter()).shown).toBe(result.total);
  });

  test("owners with a space behind (李 and 李␠) are one option", async () => {
    excel = startExcel(
      workbookOf({
        客户台账: [
          ["客户编号", "客户名称", "负责人"],
          ["K1", "甲", "李"],
          ["K2", "乙", "李 "],
          ["K3", "丙", "张"],
        ],
      }),
    );
    const result = await filterCustomers({ owner: ["李"] });
    expect(idsOf()).toEqual(["K1", "K2"]);
    expect(result.choice).toEqual({ owner: ["李"] });
  });

  test("owner and region can be filtered before the first check; tiers cannot", async () => {
    excel = startExcel();
    await setUp({ now, withSample: true });
    expect((await readCustomerFilter()).facets).toEqual(["owner", "region"]);
    expect((await filterCustomers({ region: ["上海"] })).shown).toBeGreaterThan(0);
    await expect(filterCustomers({ tier: ["A"] })).rejects.toMatchObject({
      code: "no-status-columns",
    });
    expect((await readCustomerFilter()).choice).toEqual({ region: ["上海"] });
  });

  test("clears the other status columns too (数据问题), which a figure may have filtered", async () => {
    await checkedSample();
    await filterByHand("数据问题", ["1"]);
    expect((await readCustomerFilter()).others).toEqual(["数据问题"]);
    const { shown, total, others } = await clearCustomerFilter();
    expect(others).toEqual([]);
    expect(shown).toBe(total);
  });

  test("works on a table in the same way", async () => {
    await checkedSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户台账");
      sheet.autoFilter.remove();
      sheet.tables.add(sheet.getUsedRange(true), true);
      await context.sync();
    });
    await filterByHandInTable("客户类型", ["个人"]);
    const { choice, others } = await filterCustomers({ tier: ["B"], region: ["上海", "北京"] });
    expect({ choice, others }).toEqual({
      choice: { tier: ["B"], region: ["上海", "北京"] },
      others: ["客户类型"],
    });
    expect(new Set(shownTexts("客户类型"))).toEqual(new Set(["个人"]));
    expect(await clearCustomerFilter()).toMatchObject({ choice: {}, others: ["客户类型"] });
  });
});

async function filterByHandInTable(header: string, values: string[]): Promise<void> {
  await Excel.run(async (context) => {
    const [table] = await loadedTables(context);
    table?.columns.getItem(header).filter.applyValuesFilter(values);
    await context.sync();
  });
}

async function loadedTables(context: Excel.RequestContext): Promise<readonly Excel.Table[]> {
  const { tables } = context.workbook.worksheets.getItem("客户台账");
  tables.load("items/name");
  await context.sync();
  return tables.items;
}
