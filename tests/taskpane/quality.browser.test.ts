import type { Frame } from "playwright-core";
import { textsOf, type Language } from "../../src/text/language";
import type { OfficeTheme } from "../../src/workbench/officeTheme";
import { sampleNow } from "../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { WorkbenchPage, type PaneView } from "../workbench/workbenchPage";
import { barriers, cutOff, weakContrast } from "./paneChecks";

/** Every view that there is. */
const views = Object.keys(textsOf("zh-CN").pane.views) as readonly PaneView[];

/** The least width of a pane in Excel. */
const NARROW = 320;
let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

/** The sample workbook after a check, with a customer selected: every view has something to show. */
async function checked(language: Language, officeTheme: OfficeTheme): Promise<WorkbenchPage> {
  const viewport = { width: 1280, height: 900 };
  const options = { language, viewport, officeTheme, now: sampleNow };
  const excel = await WorkbenchPage.open(served.browser, served.address, options);
  await excel.setPaneWidth(NARROW);
  const { check } = excel.paneWords;
  await excel.pane.getByRole("button", { name: check, exact: true }).click();
  await excel.paneShows(language === "zh-CN" ? /^已更新 / : /^Updated /, 60_000);
  await excel.openSheet("客户台账");
  await excel.goTo("A8");
  return excel;
}

/** What is drawn only after a moment is there, and nothing moves any more. */
async function atRest(excel: WorkbenchPage): Promise<void> {
  await excel.pane.getByRole("progressbar").waitFor({ state: "detached" });
  await excel.paneFrame.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}

/** What is wrong, each with the view that it is wrong in. */
async function inEveryView(
  excel: WorkbenchPage,
  wrongIn: (frame: Frame) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const view of views) {
    await excel.showView(view);
    await atRest(excel);
    for (const one of await wrongIn(excel.paneFrame)) found.push(`${view}: ${one}`);
  }
  return found;
}

it.each(["zh-CN", "en-US"] as const)(
  "no view has a barrier that axe calls serious, cuts anything off at 320 px, logs an error or asks another host (%s)",
  async (language) => {
    const excel = await checked(language, "colorful");
    const found = await inEveryView(excel, async (frame) => [
      ...(await barriers(frame)),
      ...(await cutOff(frame)),
    ]);
    expect(found).toEqual([]);
    expect(excel.trouble).toEqual([]);
    await excel.context.close();
  },
  180_000,
);

/** Colours are the same in every language. */
describe("in the dark", () => {
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await checked("zh-CN", "black");
  }, 120_000);

  it("no view has such a barrier, contrast included", async () => {
    expect(await inEveryView(excel, (frame) => barriers(frame))).toEqual([]);
  }, 120_000);

  it("no view has such a barrier in a contrast theme of the system", async () => {
    await excel.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const found = await inEveryView(excel, async (frame) => [
      ...(await barriers(frame, ["color-contrast"])),
      ...(await weakContrast(frame)),
    ]);
    expect(found).toEqual([]);
  }, 120_000);
});
