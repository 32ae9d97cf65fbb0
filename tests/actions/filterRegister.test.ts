import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { clearRegisterFilters, filterRegister } from "../../src/actions/filterRegister";
import { setUp } from "../../src/actions/setUp";
import { momentFromIso } from "../../src/domain/time";
import type { Sheet } from "../../src/host/model/sheet";
import { WorkbookError } from "../../src/workbook/workbookError";
import { startExcel, workbookOf, type StandIn } from "../support/excel";

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

async function checkedSample(): Promise<void> {
  excel = startExcel();
  await setUp({ now, withSample: true });
  await checkWorkbook({ now });
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
  const { shown, total, sheet } = await filterRegister(filter);
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
  await filterRegister("tier-a");
  expect(new Set(shownTexts("地区"))).toEqual(new Set([region]));
  expect(new Set(shownTexts("客户等级"))).toEqual(new Set(["★ A"]));
});

test("two of the filters narrow each other", async () => {
  await checkedSample();
  const { shown } = await filterRegister("tier-a");
  const both = await filterRegister("overdue");
  expect(new Set(shownTexts("客户等级"))).toEqual(new Set(["★ A"]));
  expect(both.shown).toBeLessThan(shown);
});

test("clears the status columns only: a selection by 地区 stays", async () => {
  await checkedSample();
  const region = shownTexts("地区")[0] ?? "";
  await filterByHand("地区", [region]);
  const before = shownTexts("客户编号");
  await filterRegister("overdue");
  const { shown, total } = await clearRegisterFilters();
  expect(shownTexts("客户编号")).toEqual(before);
  expect(shown).toBe(before.filter((id) => id !== "").length);
  expect(shown).toBeLessThan(total);
});

test("shows the sheet that it filters", async () => {
  await checkedSample();
  excel.workbook.activeSheet = excel.workbook.sheets[0] as Sheet;
  await filterRegister("tier-a");
  expect(excel.workbook.activeSheet.name).toBe("客户台账");
});

test("filters before the first check fail: there are no status columns", async () => {
  excel = startExcel();
  await setUp({ now, withSample: true });
  const failure = await filterRegister("overdue").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkbookError);
  expect(failure).toMatchObject({ code: "no-status-columns", parameters: { sheet: "客户台账" } });
});

test("clearing filters before the first check changes nothing", async () => {
  excel = startExcel();
  await setUp({ now, withSample: true });
  const { shown, total } = await clearRegisterFilters();
  expect(shown).toBe(total);
});

test("a workbook without a register cannot be filtered", async () => {
  excel = startExcel(workbookOf({ Sheet1: [["备忘"], ["买咖啡"]] }));
  await expect(filterRegister("tier-a")).rejects.toMatchObject({ code: "no-register" });
});

test("says how many rows fit where another filter hides some of them", async () => {
  await checkedSample();
  const { shown: all } = await filterRegister("overdue");
  await filterByHand("地区", [shownTexts("地区")[0] ?? ""]);
  const { shown, matching } = await filterRegister("overdue");
  expect(matching).toBe(all);
  expect(shown).toBeLessThan(matching);
});
