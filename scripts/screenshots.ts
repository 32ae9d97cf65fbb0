/**
 * `npm run screenshots`: pictures of the workbench after a check, for the README, into docs/images; and of every view of
 * the pane, to be looked at, into dist/screenshots.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { textsOf } from "../src/text/language";
import { officeThemes, type OfficeTheme } from "../src/workbench/officeTheme";
import { unpackChromium } from "../tests/support/unpackChromium";
import { serveToBrowser } from "../tests/workbench/servedBrowser";
import { WorkbenchPage, type PaneView } from "../tests/workbench/workbenchPage";
import { runCommand } from "./runCommand";
import { buildPages, writeSample } from "./workbench/makeWorkbench";

const forReadme = path.resolve(__dirname, "../docs/images");
const forLooking = path.resolve(__dirname, "../dist/screenshots");
const now = "2026-03-02T10:00";
const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
const languages = [
  { language: "zh-CN", check: "检查 SLA" },
  { language: "en-US", check: "Check SLA" },
] as const;
const views = Object.keys(textsOf("zh-CN").pane.views) as readonly PaneView[];
const paneWidths = [320, 400] as const;
/** Until what a view draws late, such as a chart, is there. */
const DRAWN_MS = 1000;

async function picture(
  browser: Browser,
  address: string,
  { language, check }: (typeof languages)[number],
  viewport: (typeof sizes)[number],
): Promise<void> {
  const options = { language, viewport, now, grid: true };
  const excel = await WorkbenchPage.open(browser, address, options);
  await excel.press(check);
  // The last status column, so that all of them are in sight.
  await excel.goTo("T2");
  await excel.page.mouse.move(viewport.width / 2, viewport.height / 2);
  await excel.page.waitForTimeout(DRAWN_MS);
  const name = `workbench-${language}-${viewport.width}.png`;
  await excel.page.screenshot({ path: path.join(forReadme, name) });
  console.log(name);
  await excel.context.close();
}

async function pictureViews(
  browser: Browser,
  address: string,
  { language, check }: (typeof languages)[number],
  officeTheme: OfficeTheme,
): Promise<void> {
  const viewport = { width: 1280, height: 1300 };
  const options = { language, viewport, officeTheme, now };
  const excel = await WorkbenchPage.open(browser, address, options);
  await excel.press(check);
  await excel.openSheet("客户台账");
  await excel.goTo("A8");
  for (const width of paneWidths) {
    await excel.setPaneWidth(width);
    for (const view of views) {
      await excel.showView(view);
      await excel.page.waitForTimeout(DRAWN_MS);
      const name = `${view}-${language}-${width}-${officeTheme}.png`;
      await excel.page.locator("iframe").screenshot({ path: path.join(forLooking, name) });
    }
  }
  await excel.context.close();
}

async function screenshots(): Promise<number> {
  await Promise.all([buildPages(), writeSample(now), unpackChromium()]);
  await Promise.all([forReadme, forLooking].map((folder) => mkdir(folder, { recursive: true })));
  const { browser, address, close } = await serveToBrowser();
  try {
    for (const language of languages)
      for (const size of sizes) await picture(browser, address, language, size);
    for (const language of languages)
      for (const officeTheme of officeThemes)
        await pictureViews(browser, address, language, officeTheme);
  } finally {
    await close();
  }
  console.log(`Every view of the pane: ${forLooking}`);
  return 0;
}

void runCommand(screenshots);
