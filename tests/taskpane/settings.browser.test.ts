import { readFile } from "node:fs/promises";
import path from "node:path";
import { sampleNow } from "../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { WorkbenchPage } from "../workbench/workbenchPage";

const root = path.resolve(__dirname, "../..");

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await WorkbenchPage.open(served.browser, served.address, { language, now: sampleNow });
    await excel.showView("settings");
  }, 120_000);

  afterAll(async () => {
    await excel.context.close();
  });

  it("switches a module off for the workbook, so that it is still off when the pane is opened anew", async () => {
    const words = excel.paneWords.settings.modules;
    const surveys = excel.pane
      .getByRole("region", { name: words.title })
      .getByRole("switch", { name: language === "zh-CN" ? "满意度" : "surveys" });
    expect(await surveys.isChecked()).toBe(true);
    await surveys.click();
    await excel.pane.getByText(excel.paneWords.setupSaved).waitFor();
    expect(await surveys.isChecked()).toBe(false);
    await excel.setNow("2026-03-02T10:01");
    await excel.foldPanel();
    await excel.showView("settings");
    expect(await surveys.isChecked()).toBe(false);
  }, 120_000);

  it("changes its language at once, messages included, and back to Office's", async () => {
    const other = language === "zh-CN" ? "English" : "简体中文";
    await excel.pane.getByRole("radio", { name: other }).click();
    const [title, saved, follow] =
      language === "zh-CN"
        ? ["Settings", "The setup is kept in this workbook.", "As in Office"]
        : ["设置", "设置已保存在这个工作簿里。", "跟随 Office"];
    await excel.pane.getByRole("heading", { name: title, exact: true }).waitFor();
    await excel.pane.getByText(saved).waitFor();
    expect(await excel.paneFrame.evaluate(() => document.documentElement.lang)).not.toBe(language);
    await excel.pane.getByRole("radio", { name: follow }).click();
    await excel.pane.getByRole("heading", { name: excel.paneWords.views.settings }).waitFor();
  }, 120_000);

  it("names the product, its version and every package in it with the text of its licence", async () => {
    const { about } = excel.paneWords.settings;
    const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    await excel.pane.getByText(about.version(version)).waitFor();
    await excel.pane.getByText(about.packages).click();
    await excel.pane.getByText(/^react \d.* · MIT$/).click();
    await excel.pane
      .getByText(/Meta Platforms, Inc/)
      .first()
      .waitFor();
    const link = excel.pane.getByRole("link", { name: about.file });
    const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
    const served = await (await fetch(href)).text();
    expect(served).toContain("MIT License");
    expect(served).toMatch(/^@fluentui\/react-tabs \d/m);
  }, 120_000);

  it("logs no error and asks no other host for anything", () => {
    expect(excel.trouble).toEqual([]);
  });
});

it("offers to load the list of licences again where it did not come, and keeps what holds in a workbook that is open for reading only", async () => {
  const excel = await WorkbenchPage.open(served.browser, served.address);
  await excel.showView("settings");
  await excel.context.route(/licences\.json/, (route) => route.abort());
  await excel.pane.getByText("使用的开源组件").click();
  await excel.pane.getByText(/^读不到许可证清单/).waitFor();
  await excel.context.unroute(/licences\.json/);
  await excel.pane.getByRole("button", { name: "重试" }).click();
  await excel.pane.getByText(/^react \d/).waitFor();

  await excel.setFault("workbook-read-only", true);
  await excel.foldPanel();
  const masking = excel.pane.getByRole("switch", { name: "遮住电话和邮箱" });
  await masking.click();
  await excel.pane.getByText(/工作簿是只读的/).waitFor();
  expect(await masking.isChecked()).toBe(true);
  await excel.context.close();
}, 120_000);
