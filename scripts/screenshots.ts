/** `npm run screenshots`: pictures of the workbench after a check, for the README, into docs/images. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../tests/support/chromium";
import { unpackChromium } from "../tests/support/unpackChromium";
import { WorkbenchPage } from "../tests/workbench/workbenchPage";
import { runCommand } from "./runCommand";
import { buildPages, writeSample } from "./workbench/makeWorkbench";
import { serveWorkbench } from "./workbench/serveWorkbench";

const folder = path.resolve(__dirname, "../docs/images");
const now = "2026-03-02T10:00";
const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
const languages = [
  { language: "zh-CN", check: "检查 SLA" },
  { language: "en-US", check: "Check SLA" },
] as const;

async function picture(
  browser: Browser,
  address: string,
  { language, check }: (typeof languages)[number],
  viewport: (typeof sizes)[number],
): Promise<void> {
  const excel = await WorkbenchPage.open(browser, address, { language, viewport });
  await excel.setNow(now);
  await excel.foldPanel();
  await excel.press(check);
  // The last status column, so that all of them are in sight.
  await excel.goTo("T2");
  await excel.page.mouse.move(viewport.width / 2, viewport.height / 2);
  await excel.page.waitForTimeout(1000);
  const name = `workbench-${language}-${viewport.width}.png`;
  await excel.page.screenshot({ path: path.join(folder, name) });
  console.log(name);
  await excel.context.close();
}

async function screenshots(): Promise<number> {
  await Promise.all([buildPages(), writeSample(now), unpackChromium()]);
  await mkdir(folder, { recursive: true });
  const { server, address } = await serveWorkbench([0]);
  const browser = await launchChromium();
  for (const language of languages)
    for (const size of sizes) await picture(browser, address, language, size);
  await browser.close();
  server.close();
  server.closeAllConnections();
  return 0;
}

void runCommand(screenshots);
