import { generatedBook } from "../../bench/generator";
import { xlsxOf } from "../../bench/xlsx";
import { paneTasks, traceCategories } from "./paneTasks";
import { serveToBrowser, type ServedBrowser } from "./servedBrowser";
import { WorkbenchPage } from "./workbenchPage";

const customers = 20_000;

let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address);
}, 60_000);

afterAll(async () => {
  await served.close();
});

it("shows its first picture within three seconds", async () => {
  const paints = await excel.page.evaluate(() =>
    performance.getEntriesByType("paint").map(({ startTime }) => startTime),
  );
  expect(paints).not.toHaveLength(0);
  expect(Math.min(...paints)).toBeLessThan(3000);
});

it("checks 20,000 customers under Excel's web limits without a task above 200 ms in the pane", async () => {
  await excel.openFile("20000.xlsx", xlsxOf(generatedBook(customers)), { patience: 60_000 });
  await excel.setNow("2026-06-30T09:00");
  await excel.setFault("web-limits", true);
  await served.browser.startTracing(excel.page, { categories: traceCategories });
  await excel.press("检查 SLA");
  await excel.paneShows(/^已更新 2 张工作表的 \d+ 个单元格。$/);
  const [longest] = paneTasks(await served.browser.stopTracing());
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(200);
}, 150_000);

it("logs no error and asks no other host for anything", () => {
  expect(excel.trouble).toEqual([]);
});
