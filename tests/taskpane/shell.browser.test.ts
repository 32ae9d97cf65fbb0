import type { Language } from "../../src/text/language";
import { sampleNow } from "../support/browserSetup";
import { eventually } from "../workbench/eventually";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { WorkbenchPage, type PageOptions } from "../workbench/workbenchPage";

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

function open(language: Language, options: PageOptions = {}): Promise<WorkbenchPage> {
  return WorkbenchPage.open(served.browser, served.address, {
    language,
    now: sampleNow,
    ...options,
  });
}

/** Who has the keyboard in the pane, by role and name. */
function focused(excel: WorkbenchPage): Promise<string> {
  return excel.paneFrame.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    return `${activeElement?.getAttribute("role") ?? ""} ${name}`.trim();
  });
}

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await open(language, { viewport: { width: 1280, height: 640 } });
  }, 120_000);

  afterAll(async () => {
    await excel.context.close();
  });

  it("has one primary button, 检查, in sight however far a view is scrolled", async () => {
    const { settings } = excel.paneWords;
    await excel.showView("settings");
    await excel.pane.getByRole("heading", { name: settings.about.title }).waitFor();
    await excel.paneFrame.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    const check = excel.pane.getByRole("button", { name: excel.paneWords.check, exact: true });
    expect((await check.boundingBox())?.y).toBeGreaterThan(0);
    expect(await excel.paneFrame.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await excel.showView("overview");
    expect(await excel.paneFrame.evaluate(() => window.scrollY)).toBe(0);
  }, 120_000);

  it("offers every view at 320 px, those that do not fit in a menu, and the one shown as a tab", async () => {
    await excel.setPaneWidth(320);
    const views = ["overview", "today", "customer", "findings"] as const;
    for (const view of views) {
      await excel.showView(view);
      const name = excel.paneWords.views[view];
      const tab = excel.pane.getByRole("tab", { name, exact: true, selected: true });
      expect(await tab.isVisible()).toBe(true);
    }
    await excel.setPaneWidth(450);
  }, 120_000);

  it("leads from the settings back to the view before them, and takes the keyboard along", async () => {
    const { views, settings } = excel.paneWords;
    await excel.showView("today");
    const gear = excel.pane.getByRole("button", { name: views.settings, exact: true });
    await gear.click();
    await excel.pane.getByRole("heading", { name: settings.about.title }).waitFor();
    await gear.click();
    await excel.pane.getByRole("tab", { name: views.today, selected: true }).waitFor();
    expect(await focused(excel)).toBe(views.settings);
    await excel.showView("setup");
    expect(await focused(excel)).not.toBe("");
  }, 120_000);

  it("tells of the work from every view, and puts a message away", async () => {
    const { cancel, shell, views } = excel.paneWords;
    await excel.showView("findings");
    await excel.setFault("workbook-read-only", true);
    await excel.foldPanel();
    await excel.showView("settings");
    await excel.pane.getByRole("switch").first().click();
    const dismiss = excel.pane.getByRole("button", { name: shell.dismiss });
    await dismiss.waitFor();
    expect(await excel.pane.getByRole("button", { name: cancel, exact: true }).count()).toBe(0);
    await excel.showView("findings");
    await dismiss.click();
    expect(await dismiss.count()).toBe(0);
    await excel.pane.getByRole("tab", { name: views.findings, selected: true }).waitFor();
    await excel.setFault("workbook-read-only", false);
    await excel.foldPanel();
  }, 120_000);
});

/** Makes the page fail as a bug would, with a customer in the message. */
async function breakElements(excel: WorkbenchPage, tag: string): Promise<void> {
  await excel.paneFrame.evaluate((broken) => {
    const createElement = (name: string) => {
      if (name === broken) throw new TypeError("no row for 林芳 13800001234");
      return document.createElementNS("http://www.w3.org/1999/xhtml", name);
    };
    Object.assign(document, { createElement });
  }, tag);
}

async function mendElements(excel: WorkbenchPage): Promise<void> {
  await excel.paneFrame.evaluate(() => {
    Reflect.deleteProperty(document, "createElement");
  });
}

describe("a view that fails", () => {
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await open("zh-CN");
    await excel.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  }, 120_000);

  afterAll(async () => {
    await excel.context.close();
  });

  it("is tried again as soon as the network is back where its file did not come", async () => {
    await excel.context.route(/\/chunks\//, (route) => route.abort());
    await excel.pane.getByRole("button", { name: "设置", exact: true }).click();
    await excel.pane.getByText("这一页没有加载成功").waitFor();
    const failed = excel.context.waitForEvent("requestfailed");
    await excel.pane.getByRole("button", { name: "重试" }).click();
    await failed;
    await excel.pane.getByRole("button", { name: "重试" }).waitFor();
    await excel.context.unroute(/\/chunks\//);
    await excel.paneFrame.evaluate(() => window.dispatchEvent(new Event("online")));
    await excel.pane.getByRole("heading", { name: "关于" }).waitFor();
    await excel.showView("today");
  }, 120_000);

  it("leaves the others usable, says so in words, and works again after 重试", async () => {
    await breakElements(excel, "section");
    await excel.pane.getByRole("button", { name: "设置", exact: true }).click();
    await excel.pane.getByText("这一页出错了").waitFor();
    await mendElements(excel);
    await excel.showView("today");
    await breakElements(excel, "section");
    await excel.pane.getByRole("button", { name: "设置", exact: true }).click();
    await excel.pane.getByText("这一页出错了").waitFor();
    await mendElements(excel);
    await excel.pane.getByRole("button", { name: "重试" }).click();
    await excel.pane.getByRole("heading", { name: "关于" }).waitFor();
  }, 120_000);

  it("gives technical details to copy, in which no customer is named", async () => {
    await excel.showView("today");
    await breakElements(excel, "section");
    await excel.pane.getByRole("button", { name: "设置", exact: true }).click();
    await excel.pane.getByText("技术信息", { exact: true }).click();
    await excel.pane.getByRole("button", { name: "复制技术信息" }).click();
    await excel.pane.getByRole("button", { name: "已复制" }).waitFor();
    const copied = await excel.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^TypeError: no row for … …\n\s*at /);
    expect(copied).not.toMatch(/林芳|1380000/);
    await mendElements(excel);
  }, 120_000);
});

it("is dark where Office is, and follows when a person comes back to it", async () => {
  const excel = await open("zh-CN", { officeTheme: "black" });
  const scheme = () => excel.paneFrame.evaluate(() => document.documentElement.style.colorScheme);
  expect(await scheme()).toBe("dark");
  await excel.setOfficeTheme("colorful");
  await excel.foldPanel();
  // office.js answers from memory for five seconds.
  await eventually(
    async () => {
      await excel.page.mouse.move(0, 0);
      await excel.pane.getByRole("button", { name: "检查", exact: true }).hover();
      return scheme();
    },
    "light",
    15_000,
  );
  await excel.context.close();
}, 120_000);
