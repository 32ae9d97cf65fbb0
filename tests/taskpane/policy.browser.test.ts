import { textsOf } from "../../src/text/language";
import { sampleNow } from "../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { sheetNamed } from "../workbench/sheetRows";
import { WorkbenchPage } from "../workbench/workbenchPage";

const { pane: words } = textsOf("zh-CN");
const { question, impact } = words.policy;
let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address, { now: sampleNow });
}, 60_000);

afterAll(async () => {
  expect(excel.trouble).toEqual([]);
  await excel.context.close();
  await served.close();
});

const button = (name: string) => excel.pane.getByRole("button", { name, exact: true });

async function register(): Promise<string> {
  const sheet = sheetNamed(await excel.workbook(), "客户台账");
  const used = sheet.usedArea(true);
  return Array.from({ length: (used?.bottom ?? 0) + 1 }, (_, r) =>
    Array.from({ length: (used?.right ?? 0) + 1 }, (_, c) => sheet.text(r, c)).join("\t"),
  ).join("\n");
}

it("a changed policy is shown with what it changes; nothing is written before the person agrees", async () => {
  await excel.press("检查 SLA");
  await excel.paneShows(words.written(2, 666));
  await excel.openSheet("管理办法");
  await excel.typeInto("D99", "6");
  const before = await register();
  await excel.press("检查 SLA");
  await excel.pane.getByRole("heading", { name: question.title }).waitFor();
  await excel.paneShows(impact.change("将到期提前", "3 天", "6 天"));
  await excel.paneShows(/位客户会变/);
  expect(await register()).toBe(before);
  await button(question.decline).click();
  await button(question.decline).waitFor({ state: "detached" });
  expect(await register()).toBe(before);
  await excel.press("检查 SLA");
  await button(question.accept).click();
  await excel.pane.getByRole("region", { name: words.overview.result.title }).waitFor();
  expect(await register()).not.toBe(before);
}, 120_000);
