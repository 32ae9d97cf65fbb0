import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import addresses from "../../scripts/officeJs.json";
import type { Language } from "../../src/text/language";
import { textsOf } from "../../src/text/language";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { barriers, cutOff } from "./paneChecks";

const root = path.resolve(__dirname, "../..");
const officeJs = path.join(root, "node_modules/@microsoft/office-js/dist");
const cdn = addresses.global.replace(/office\.js$/, "");

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

interface Surroundings {
  readonly language: Language;
  /** Whether Microsoft's server answers with the files of its package. */
  readonly isReachable: boolean;
}

/** The very page of the add-in, as a server gives it, opened by itself. */
async function openPlain({ language, isReachable }: Surroundings): Promise<BrowserContext> {
  const context = await served.browser.newContext({
    locale: language,
    viewport: { width: 320, height: 700 },
  });
  const page = await readFile(path.join(root, "dist/taskpane.html"), "utf8");
  await context.route("**/taskpane.html", (route) =>
    route.fulfill({ body: page, contentType: "text/html" }),
  );
  await context.route(`${cdn}**`, (route) =>
    isReachable
      ? route.fulfill({ path: path.join(officeJs, route.request().url().slice(cdn.length)) })
      : route.abort(),
  );
  return context;
}

async function expectGood(page: Page): Promise<void> {
  expect(await barriers(page.mainFrame())).toEqual([]);
  expect(await cutOff(page.mainFrame())).toEqual([]);
}

/** The page with a native side that tells of an Excel with these requirement sets. */
async function openIn(language: Language, sets: Readonly<Record<string, string>>): Promise<Page> {
  const context = await served.browser.newContext({
    locale: language,
    viewport: { width: 320, height: 700 },
  });
  const page = await context.newPage();
  await page.addInitScript(
    ([spoken, requirementSets]) => {
      Object.assign(window, {
        nativeHost: {
          start: () => ({
            language: spoken,
            documentUrl: "客户.xlsx",
            requirementSets,
            instanceId: "pane-1",
          }),
          connect: () => undefined,
          readSettings: () => ({}),
          readTheme: () => ({}),
          send: () => new Promise(() => undefined),
        },
      });
    },
    [language, sets] as const,
  );
  return page;
}

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  const { start } = textsOf(language).pane;

  it("says in an ordinary browser what it is and how to start the workbench", async () => {
    const context = await openPlain({ language, isReachable: true });
    const page = await context.newPage();
    await page.goto(`${served.address}taskpane.html`);
    await page.getByRole("heading", { name: start.notInExcel.title, level: 1 }).waitFor();
    expect(await page.locator("pre").innerText()).toBe("npm ci\nnpm start");
    await expectGood(page);
    await context.close();
  }, 120_000);

  it("follows the system's dark colours in an ordinary browser", async () => {
    const context = await openPlain({ language, isReachable: true });
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${served.address}taskpane.html`);
    await page.getByRole("heading", { name: start.notInExcel.title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe("dark");
    await expectGood(page);
    await context.close();
  }, 120_000);

  it("names the address of office.js that failed, and comes up when loaded again with the network back", async () => {
    const context = await openPlain({ language, isReachable: false });
    const page = await context.newPage();
    await page.goto(`${served.address}taskpane.html`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(start.unreachable.title);
    expect(await page.locator("pre").innerText()).toBe(addresses.global);
    await expectGood(page);
    await context.unroute(`${cdn}**`);
    await context.route(`${cdn}**`, (route) =>
      route.fulfill({ path: path.join(officeJs, route.request().url().slice(cdn.length)) }),
    );
    await page.getByRole("button", { name: start.unreachable.retry ?? "" }).click();
    await page.getByRole("heading", { name: start.notInExcel.title }).waitFor();
    await context.close();
  }, 120_000);

  it("asks for a newer Excel where one lacks what it needs (Excel 2019: ExcelApi 1.8)", async () => {
    const page = await openIn(language, { ExcelApi: "1.8" });
    await page.goto(`${served.address}taskpane.html`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(start.tooOld.title);
    await expectGood(page);
    await page.context().close();
  }, 120_000);
});

it("says after 15 seconds that Excel has not answered, and shows the pane when it does", async () => {
  const page = await openIn("zh-CN", { ExcelApi: "1.14", SharedRuntime: "1.1" });
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  // Desktop office.js fetches its larger part when it has seen which Excel it runs in.
  await page.route(/excel-win32/, async (route) => {
    await answered;
    await route.continue();
  });
  await page.goto(`${served.address}taskpane.html`, { waitUntil: "commit" });
  await page.getByRole("alert").waitFor({ timeout: 30_000 });
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Excel 还没有准备好");
  expect(await page.locator("pre").innerText()).toMatch(/\/office\.js$/);
  await expectGood(page);
  answer();
  await page.getByRole("button", { name: "检查", exact: true }).waitFor();
  await page.context().close();
}, 120_000);
