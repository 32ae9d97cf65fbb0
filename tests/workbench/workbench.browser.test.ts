import { sampleNow } from "../support/browserSetup";
import { eventually } from "./eventually";
import { paintedPixels } from "./paint";
import { serveToBrowser, type ServedBrowser } from "./servedBrowser";
import { columnOf, dataRows, sheetNamed, texts } from "./sheetRows";
import { WorkbenchPage } from "./workbenchPage";

/** Fills of tier A and of an overdue follow-up. */
const gold = "#FFE08A";
const red = "#FBD3C4";

let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address, {
    now: sampleNow,
    grid: true,
  });
}, 120_000);

afterAll(async () => {
  await served.close();
});

/** The rows, from 2 on, whose cell below `header` holds `text`. */
async function rowsWith(header: string, text: string): Promise<number[]> {
  const register = sheetNamed(await excel.workbook(), "客户台账");
  return texts(register, header).flatMap((found, i) => (found === text ? [i + 2] : []));
}

/** Where the arrow key leads from the header on. */
async function rowsByArrowKey(count: number): Promise<number[]> {
  await excel.goTo("A1");
  const rows: number[] = [];
  for (let i = 0; i < count; i++) {
    await excel.page.keyboard.press("ArrowDown");
    rows.push(Number((await excel.place()).slice(1)));
  }
  return rows;
}

it("checks the workbook from the ribbon (检查 SLA) and tells the result in the pane", async () => {
  await excel.press("检查 SLA");
  await excel.paneShows("已更新 2 张工作表的 666 个单元格。");
  expect(await excel.count("逾期跟进")).toBe(22);
}, 120_000);

it("shows the status columns in the grid with their colours (A gold, overdue red)", async () => {
  await excel.goTo("A1");
  expect(await paintedPixels(excel.page, gold)).toBe(0);
  await excel.goTo("T1");
  // Eight rows of tier A with their tags, some ten overdue ones in sight.
  expect(await excel.settled(() => paintedPixels(excel.page, gold))).toBeGreaterThan(5000);
  expect(await paintedPixels(excel.page, red)).toBeGreaterThan(5000);
}, 120_000);

it("keeps the colours in the saved file as conditional formats of the status columns", async () => {
  const register = sheetNamed(await excel.workbook(), "客户台账");
  const followUp = columnOf(register, "跟进状态");
  const fills = register.conditionalFormats
    .all()
    .filter(({ areas }) => areas.some(({ left, right }) => left <= followUp && followUp <= right))
    .map(({ format }) => format.fill);
  expect(fills).toContain(red);
}, 120_000);

it("filters to A customers with the ribbon button and says how many rows show", async () => {
  const wanted = await rowsWith("客户等级", "★ A");
  await excel.press("A 级客户");
  await excel.paneShows(`A 级客户：显示 ${wanted.length} 行，共 60 行。`);
  // The row behind the last A customer is the first empty one.
  expect(await rowsByArrowKey(wanted.length + 1)).toEqual([...wanted, 62]);
}, 120_000);

it("filters these to the overdue ones, whose rows lie apart, and says that the other filter stays", async () => {
  const overdue = await rowsWith("跟进状态", "● 逾期");
  const tierA = await rowsWith("客户等级", "★ A");
  const both = overdue.filter((row) => tierA.includes(row));
  await excel.press("逾期跟进");
  await excel.paneShows(
    `逾期跟进：符合的有 ${overdue.length} 行，其他列的筛选仍在，显示其中 ${both.length} 行（共 60 行）。`,
  );
  expect(await rowsByArrowKey(both.length)).toEqual(both);
}, 120_000);

it("brings all rows back (清除筛选)", async () => {
  await excel.press("清除筛选");
  await excel.paneShows("已清除状态列的筛选，显示全部 60 行。");
  expect(await rowsByArrowKey(3)).toEqual([2, 3, 4]);
}, 120_000);

it("sees a contact that somebody types into the log: an overdue customer becomes current", async () => {
  const before = await excel.workbook();
  const register = sheetNamed(before, "客户台账");
  const index = texts(register, "跟进状态").indexOf("● 逾期");
  const customer = texts(register, "客户编号")[index] ?? "";
  const log = sheetNamed(before, "沟通记录");
  const row = dataRows(log).findLast((at) => log.value(at, columnOf(log, "客户编号")) === customer);
  if (row === undefined) throw new Error(`${customer} was never contacted.`);

  await excel.openSheet("沟通记录");
  await excel.typeInto(`C${row + 1}`, "2026-03-02 09:00");
  await excel.typeInto(`D${row + 1}`, "2026-03-02 09:30");
  await excel.typeInto(`G${row + 1}`, "有效");
  await excel.press("检查 SLA");
  await excel.paneShows(/^已更新 \d+ 张工作表的 \d+ 个单元格。$/);

  const after = sheetNamed(await excel.workbook(), "客户台账");
  expect(texts(after, "跟进状态")[index]).toBe("○ 正常");
  expect(await excel.count("逾期跟进")).toBe(21);
}, 120_000);

it("writes nothing when it checks again and nothing has changed", async () => {
  await excel.press("更新状态列");
  await excel.paneShows("状态列已是最新，没有改动单元格。");
}, 120_000);

it("lists what is to be done today in the pane (今日待办)", async () => {
  await excel.press("今日待办");
  await excel.paneShows(/^逾期 \d+ 天$/);
}, 120_000);

const inFront = (sheet: string) =>
  excel.page.getByRole("tab", { name: sheet, exact: true, selected: true }).waitFor();

it("selects in the grid the row of the customer that is chosen in the pane", async () => {
  const { overdue } = excel.paneWords.today.groups;
  const group = excel.pane.getByRole("region", { name: new RegExp(`^${overdue} \\d+$`) });
  const first = group.getByRole("listitem").locator("[data-name]").first();
  const rows = await rowsWith("客户名称", (await first.innerText()).trim());
  await excel.openSheet("订单");
  await first.click();
  await inFront("客户台账");
  const isThere = async () => rows.includes(Number((await excel.place()).slice(1)));
  await eventually(isThere, true);
}, 120_000);

it("shows a sheet that the add-in makes, in front of the others (导出到工作表)", async () => {
  await excel.showView("findings");
  const { findings } = excel.paneWords;
  await excel.pane.getByRole("button", { name: findings.export, exact: true }).click();
  await inFront("数据问题");
  await excel.openSheet("客户台账");
  await inFront("客户台账");
}, 120_000);

/** Whether the tiers' colour is seen; they begin in column T. */
async function isColoured(): Promise<boolean> {
  await excel.openSheet("客户台账");
  await excel.goTo("T1");
  return (await excel.settled(() => paintedPixels(excel.page, gold))) > 5000;
}

it("takes the colours away when the check is undone, and shows a file that is opened with its own", async () => {
  await excel.newSample();
  expect(await paintedPixels(excel.page, gold)).toBe(0);
  await excel.press("检查 SLA");
  const { bytes } = await excel.save();
  expect(await isColoured()).toBe(true);
  await excel.pane.getByRole("button", { name: /^撤销/ }).click();
  await excel.paneShows(excel.paneWords.overview.first.title);
  await eventually(() => paintedPixels(excel.page, gold), 0);
  await excel.openFile("检查过.xlsx", bytes);
  expect(await isColoured()).toBe(true);
}, 120_000);

it("starts anew in another language, with the same workbook (English)", async () => {
  await excel.setLanguage("en-US");
  await excel.foldPanel();
  expect(await isColoured()).toBe(true);
}, 120_000);

it("logs no error and asks no other host for anything", () => {
  expect(excel.trouble).toEqual([]);
});
