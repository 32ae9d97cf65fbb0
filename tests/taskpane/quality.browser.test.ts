import type { Frame } from "playwright-core";
import { textsOf, type Language } from "../../src/text/language";
import { sampleNow } from "../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { WorkbenchPage, type PageOptions, type PaneView } from "../workbench/workbenchPage";
import { barriers, cutOff, weakContrast } from "./paneChecks";

const languages = ["zh-CN", "en-US"] as const;
/** Every view that there is. */
const views = Object.keys(textsOf("zh-CN").pane.views) as readonly PaneView[];

/** The least width of a pane in Excel. */
const NARROW = 320;
let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 60_000);

afterAll(async () => {
  await served.close();
});

/** The sample workbook after a check, with a customer selected: every view has something to show. */
async function checked(language: Language, options: PageOptions = {}): Promise<WorkbenchPage> {
  const viewport = { width: 1280, height: 900 };
  const excel = await WorkbenchPage.open(served.browser, served.address, {
    language,
    viewport,
    ...options,
  });
  await excel.setNow(sampleNow);
  await excel.foldPanel();
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

describe.each(languages)("in %s", (language) => {
  it.each([
    { look: "light", officeTheme: "colorful" },
    { look: "dark", officeTheme: "black" },
  ] as const)(
    "no view has a barrier that axe calls serious, contrast included ($look)",
    async ({ officeTheme }) => {
      const excel = await checked(language, { officeTheme });
      expect(await inEveryView(excel, (frame) => barriers(frame))).toEqual([]);
      await excel.context.close();
    },
    180_000,
  );

  it("no view has such a barrier in a contrast theme of the system", async () => {
    const excel = await checked(language, { officeTheme: "black" });
    await excel.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const found = await inEveryView(excel, async (frame) => [
      ...(await barriers(frame, ["color-contrast"])),
      ...(await weakContrast(frame)),
    ]);
    expect(found).toEqual([]);
    await excel.context.close();
  }, 180_000);

  it("no view cuts anything off or scrolls sideways at 320 px, and none logs an error or asks another host", async () => {
    const excel = await checked(language);
    expect(await inEveryView(excel, cutOff)).toEqual([]);
    expect(excel.trouble).toEqual([]);
    await excel.context.close();
  }, 180_000);
});
