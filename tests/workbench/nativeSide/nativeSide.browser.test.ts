import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";

import { launchChromium } from "../../support/chromium";
import { serveTestPages } from "./server";
import type {} from "./parentPage";

/** Globals of pane.html. */
declare global {
  interface Window {
    ready: Promise<{ host: string; platform: string }>;
    commands: string[];
    waiting: Office.AddinCommands.Event;
    seen: string[];
  }
}

let server: Server;
let folder: string;
let browser: Browser;
let page: Page;
const trouble: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "native-side-"));
  const served = await serveTestPages(folder);
  server = served.server;
  browser = await launchChromium();
  page = await browser.newPage();
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url)) trouble.push(request.url());
  });
  await page.goto(`${served.url}/parent.html`);
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

async function pane(excel: "Excel 2021" | "Microsoft 365" = "Excel 2021", language = "zh-CN") {
  await page.evaluate(([name, tongue]) => window.parentPage.open(name, tongue), [
    excel,
    language as "zh-CN" | "en-US",
  ] as const);
  return readyPane();
}

async function readyPane(): Promise<Frame> {
  const frame = page.frames()[1];
  if (!frame) throw new Error("The pane has no frame.");
  await frame.evaluate(() => window.ready);
  return frame;
}

it("starts Office.js as desktop Excel does (host Excel, platform PC)", async () => {
  const frame = await pane();
  expect(await frame.evaluate(() => window.ready)).toMatchObject({ host: "Excel", platform: "PC" });
});

it("offers ExcelApi 1.14 in Excel 2021 and 1.15 in Microsoft 365", async () => {
  const ask = () =>
    ["1.14", "1.15"].map((version) =>
      Office.context.requirements.isSetSupported("ExcelApi", version),
    );
  expect(await (await pane("Excel 2021")).evaluate(ask)).toEqual([true, false]);
  expect(await (await pane("Microsoft 365")).evaluate(ask)).toEqual([true, true]);
});

it("shows the language of the interface (en-US)", async () => {
  const frame = await pane("Excel 2021", "en-US");
  expect(await frame.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
});

it("reads and writes the workbook of the page around the frame", async () => {
  const frame = await pane();
  const heading = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户台账");
      const range = sheet.getRange("A1").load("values");
      sheet.getRange("B1").values = [["客户名称"]];
      await context.sync();
      return range.values[0]?.[0] as string;
    }),
  );
  expect(heading).toBe("客户编号");
  expect(await page.evaluate(() => window.parentPage.value(0, 1))).toBe("客户名称");
});

it("runs the function of a pressed ribbon button and says when it has completed", async () => {
  const frame = await pane();
  expect(await page.evaluate(() => window.parentPage.press("writeName"))).toBe("completed");
  expect(await frame.evaluate(() => window.commands)).toEqual(["Test.writeName"]);
  expect(await page.evaluate(() => window.parentPage.value(1, 0))).toBe("C-001");
});

it("reports a button whose function the page does not know", async () => {
  await pane();
  expect(await page.evaluate(() => window.parentPage.press("missing"))).toBe("unknown-function");
});

it("runs a button that was pressed while the page was loading", async () => {
  const outcome = await page.evaluate(async () => {
    const loaded = window.parentPage.open("Excel 2021", "zh-CN");
    const pressed = window.parentPage.press("writeName");
    await loaded;
    return pressed;
  });
  expect(outcome).toBe("completed");
});

it("gives up a command whose page is loaded anew", async () => {
  const frame = await pane();
  const outcome = page.evaluate(() => window.parentPage.press("wait"));
  await frame.waitForFunction(() => "waiting" in window);
  await page.evaluate(() => window.parentPage.reload());
  expect(await outcome).toBe("page-left");
});

it("keeps document settings in the workbook", async () => {
  const frame = await pane();
  const mapping = await frame.evaluate(
    () =>
      new Promise<unknown>((done) => {
        const { settings } = Office.context.document;
        const found: unknown = settings.get("mapping");
        settings.set("checkedAt", "2026-01-05");
        settings.saveAsync(() => {
          done(found);
        });
      }),
  );
  expect(mapping).toEqual({ register: "客户台账" });
  expect(await page.evaluate(() => window.parentPage.settings())).toEqual({
    mapping: '{"register":"客户台账"}',
    checkedAt: '"2026-01-05"',
  });
});

it("reads the settings anew when the page is loaded anew", async () => {
  const frame = await pane();
  const checkedAt = (name: string) => Office.context.document.settings.get(name) as unknown;
  expect(await frame.evaluate(checkedAt, "checkedAt")).toBe("2026-01-05");
});

it("opens and hides the pane when the add-in asks, and tells it", async () => {
  const frame = await pane();
  await frame.evaluate(async () => {
    window.seen = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      window.seen.push(visibilityMode);
    });
    await Office.addin.showAsTaskpane();
    await Office.addin.hide();
  });
  await page.evaluate(() => {
    window.parentPage.setPaneVisible(true);
  });
  await frame.waitForFunction(() => window.seen.length === 3);
  expect(await frame.evaluate(() => window.seen)).toEqual(["Taskpane", "Hidden", "Taskpane"]);
  expect(await page.evaluate(() => window.parentPage.paneAsked)).toEqual([true, false]);
});

it("asks no other host for anything and logs no error", () => {
  expect(trouble).toEqual([]);
});
