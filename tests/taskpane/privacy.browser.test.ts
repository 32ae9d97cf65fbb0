import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import { textsOf } from "../../src/text/language";
import { sampleNow } from "../support/browserSetup";
import { serial } from "../support/sheets";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { WorkbenchPage, type PaneView } from "../workbench/workbenchPage";

/** What people keep about their customers is shown in the pane and nowhere else; nothing of it is carried out as code. */

const script = '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>';
const name = `赫连示例${script}`;
const phone = "13987654321";

function hostileBook(): Uint8Array {
  const workbook = emptyWorkbook({ sheetName: "客户台账" });
  const list = workbook.sheet("客户台账");
  const log = workbook.addSheet("沟通记录");
  const issues = workbook.addSheet("工单");
  const rows = (sheet: typeof list, cells: readonly (readonly (string | number)[])[]) => {
    cells.forEach((row, r) => {
      row.forEach((value, c) => sheet?.setValue(r, c, value));
    });
  };
  rows(list, [
    ["客户编号", "客户名称", "联系电话", "邮箱", "负责人", "地区", "备注", "建档日期"],
    [script, name, phone, script, script, script, script, serial("2025-01-06")],
    ["C2", name, phone, "helian", "客户经理甲", "上海", script, "去年"],
  ]);
  rows(log, [
    ["客户编号", "沟通时间", "沟通方式", "沟通内容", "客户反馈"],
    ["C2", serial("2026-02-02T10:00"), "电话", script, name],
  ]);
  rows(issues, [
    ["工单号", "客户编号", "提出时间", "严重程度", "状态", "问题描述"],
    [script, "C2", serial("2026-02-20T09:30"), script, script, script],
  ]);
  return saveWorkbook(workbook);
}

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

test("scripts in names, remarks and ids are shown as text in every view; no name or phone leaves the pane", async () => {
  const excel = await WorkbenchPage.open(served.browser, served.address, { now: sampleNow });
  const told: string[] = [];
  excel.page.on("console", (message) => told.push(message.text()));
  excel.context.on("request", (request) => {
    told.push(request.url(), request.postData() ?? "");
  });
  await excel.openFile("客户.xlsx", hostileBook());
  await excel.pane.getByRole("button", { name: excel.paneWords.check, exact: true }).click();
  await excel.paneShows(/^已更新 /, 60_000);
  await excel.openSheet("客户台账");
  await excel.goTo("A3");
  for (const view of Object.keys(textsOf("zh-CN").pane.views) as PaneView[]) {
    await excel.showView(view);
    expect({ view, images: await excel.pane.locator('img[src="x"]').count() }).toEqual({
      view,
      images: 0,
    });
  }
  await excel.showView("customer");
  await excel.paneShows(/赫连示例<img src=x onerror="window.wasRun=1"><script>/);
  const ran = [excel.page.mainFrame(), excel.paneFrame].map((frame) =>
    frame.evaluate(() => "wasRun" in window),
  );
  expect(await Promise.all(ran)).toEqual([false, false]);
  const kept = await excel.paneFrame.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
    ]),
  );
  for (const text of [...told, kept])
    expect(decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, "%25"))).not.toMatch(
      /赫连|13987654321|wasRun/,
    );
  expect(excel.trouble).toEqual([]);
  await excel.context.close();
}, 120_000);

test("the pane's own page forbids to send anything anywhere but to its own address, and to run foreign code", async () => {
  const excel = await WorkbenchPage.open(served.browser, served.address, { now: sampleNow });
  const refused = await excel.paneFrame.evaluate(async () => {
    const sent = await fetch("https://example.com/?name=x").then(
      () => "sent",
      () => "refused",
    );
    const element = document.createElement("script");
    element.textContent = "window.wasRun = 1";
    document.body.append(element);
    return { sent, ran: "wasRun" in window };
  });
  expect(refused).toEqual({ sent: "refused", ran: false });
  await excel.context.close();
}, 120_000);
