import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Frame, FrameLocator, Page, Locator } from "playwright-core";
import { openWorkbook } from "../../src/host/xlsx/openWorkbook";
import type { Workbook } from "../../src/host/model/workbook";
import { textsOf, type Language } from "../../src/text/language";
import type { Texts } from "../../src/text/zhCN";
import type { OfficeTheme } from "../../src/workbench/officeTheme";
import { workbenchTexts, type FaultName } from "../../src/text/workbench";

/** The grid once logs this when its first click falls on a column that it has not measured yet. */
const harmless = /^The column width is less than 0/;

export interface PageOptions {
  /** Language of the browser; the page takes it over. */
  readonly language?: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly officeTheme?: OfficeTheme;
  /** As `2026-03-02T10:00`; the computer's clock without. Cheaper than `setNow`, which loads the pane once more. */
  readonly now?: string;
  /** Whether the cells are drawn, which takes most of the time of a page; for what a person sees or does in them. */
  readonly grid?: boolean;
}

/** What the pane asks of Excel, one request at a time. */
export interface HeldSyncs {
  /** Lets one through, if one waits. */
  readonly next: () => Promise<void>;
  /** Lets all through, also those to come. */
  readonly end: () => Promise<void>;
}

declare global {
  interface Window {
    heldSyncs?: { readonly next: () => void; readonly end: () => void };
  }
}

export type PaneView = keyof Texts["pane"]["views"];

/** The workbench as a person uses it: by the names of its buttons, the name box and the keyboard. */
export class WorkbenchPage {
  /** Errors in the console and requests to other hosts. */
  readonly trouble: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private language: Language,
    address: string,
  ) {
    page.on("pageerror", (error) => this.trouble.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !harmless.test(message.text()))
        this.trouble.push(message.text());
    });
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) this.trouble.push(url);
    });
  }

  static async open(
    browser: Browser,
    address: string,
    {
      language = "zh-CN",
      viewport = { width: 1440, height: 900 },
      officeTheme = "colorful",
      now = "",
      grid = false,
    }: PageOptions = {},
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport, locale: language });
    const page = await context.newPage();
    const workbench = new WorkbenchPage(page, context, language, address);
    const settings = { theme: officeTheme, now, grid: grid ? "on" : "off" };
    await page.goto(`${address}?${new URLSearchParams(settings).toString()}`);
    await workbench.paneReady();
    return workbench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  /** The words of the page around the pane. */
  get words() {
    return workbenchTexts(this.language);
  }

  get paneWords() {
    return textsOf(this.language).pane;
  }

  /** The pane's page, for what it cannot be asked by roles. */
  get paneFrame(): Frame {
    const frame = this.page.frames().find((one) => one.parentFrame() === this.page.mainFrame());
    if (!frame) throw new Error("The pane has no frame.");
    return frame;
  }

  /** Opens a view of the pane by its tab, the menu of the tabs that do not fit, or the settings. */
  async showView(view: PaneView): Promise<void> {
    const { views, shell, settings } = this.paneWords;
    const { pane } = this;
    const panel = pane.locator("#view").and(pane.getByLabel(views[view], { exact: true }));
    if ((await panel.count()) > 0) return;
    if (view === "settings")
      await pane.getByRole("button", { name: views.settings, exact: true }).click();
    else if (view === "setup") {
      await this.showView("settings");
      await pane.getByRole("button", { name: settings.mapping.open }).click();
    } else {
      const tab = pane.getByRole("tab", { name: views[view], exact: true });
      const fits = await tab.isVisible();
      if (!fits) await pane.getByRole("button", { name: shell.moreViews, exact: true }).click();
      await (fits ? tab : pane.getByRole("menuitem", { name: views[view], exact: true })).click();
    }
    await panel.waitFor();
  }

  async paneReady(): Promise<void> {
    await this.pane.getByRole("button", { name: this.paneWords.check, exact: true }).waitFor();
  }

  /** Presses a ribbon button and waits until its function has completed. */
  async press(label: string, patience = 60_000): Promise<void> {
    await this.ribbonButton(label).click();
    await this.released(label, patience);
  }

  ribbonButton(label: string): Locator {
    return this.page.getByRole("toolbar").getByRole("button", { name: label, exact: true });
  }

  /** Waits until no function of the button runs. */
  async released(label: string, patience = 60_000): Promise<void> {
    const idle = this.page.locator("[aria-busy=false]");
    await this.ribbonButton(label).and(idle).waitFor({ timeout: patience });
  }

  /** Waits until the pane says so. @param timeout in milliseconds */
  async paneShows(text: string | RegExp, timeout = 20_000): Promise<void> {
    await this.pane.getByText(text).filter({ visible: true }).first().waitFor({ timeout });
  }

  /** A figure of the overview, such as `figure("逾期跟进")`. */
  figure(label: string): Locator {
    return this.pane.getByRole("button", { name: new RegExp(`^${label}\\s*\\d+$`) });
  }

  async count(label: string): Promise<number> {
    return Number((await this.figure(label).innerText()).replace(label, ""));
  }

  async unfoldPanel(): Promise<void> {
    await this.foldPanel("false");
  }

  /** @param from what it is before: folded ("false") or unfolded */
  async foldPanel(from: "true" | "false" = "true"): Promise<void> {
    const line = this.page
      .getByRole("contentinfo")
      .getByRole("button", { expanded: from === "true" });
    if ((await line.count()) > 0) await line.first().click();
  }

  /** Switches a trouble of the panel. */
  async setFault(name: FaultName, on: boolean): Promise<void> {
    await this.unfoldPanel();
    await this.page.getByRole("checkbox", { name: this.words.faultNames[name] }).setChecked(on);
  }

  /** From now on each request of the pane to Excel waits until it is let through. */
  async holdSyncs(): Promise<HeldSyncs> {
    await this.page.evaluate(() => {
      const { nativeHost } = window;
      if (!nativeHost) throw new Error("The pane is closed.");
      const waiting: (() => void)[] = [];
      const send = nativeHost.send.bind(nativeHost);
      nativeHost.send = async (text) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return send(text);
      };
      window.heldSyncs = {
        next: () => waiting.shift()?.(),
        end: () => {
          nativeHost.send = send;
          for (const resolve of waiting) resolve();
        },
      };
    });
    return {
      next: () => this.page.evaluate(() => window.heldSyncs?.next()),
      end: () => this.page.evaluate(() => window.heldSyncs?.end()),
    };
  }

  async setFaultSync(sync: number): Promise<void> {
    await this.unfoldPanel();
    await this.page.getByLabel(this.words.faultSync).fill(String(sync));
  }

  /** @param now as `2026-03-02T10:00` */
  async setNow(now: string): Promise<void> {
    await this.unfoldPanel();
    await this.page.getByLabel(this.words.now).fill(now);
    await this.page.locator(`iframe[src*="${encodeURIComponent(now)}"]`).waitFor();
    await this.paneReady();
  }

  async setLanguage(language: Language): Promise<void> {
    if (language === this.language) return;
    await this.unfoldPanel();
    await this.page.getByLabel(this.words.language).selectOption(language);
    this.language = language;
    await this.paneReady();
  }

  async setProfile(name: string): Promise<void> {
    await this.unfoldPanel();
    await this.page.getByLabel(this.words.profile).selectOption(name);
    await this.paneReady();
  }

  async setOfficeTheme(theme: OfficeTheme): Promise<void> {
    await this.unfoldPanel();
    await this.page.getByLabel(this.words.officeTheme).selectOption(theme);
  }

  /** Drags the pane's edge, in CSS pixels; Excel allows 320 to 450. */
  async setPaneWidth(width: number): Promise<void> {
    const edge = this.page.getByRole("separator", { name: this.words.resizePane });
    const box = await edge.boundingBox();
    const page = this.page.viewportSize();
    if (!box || !page) throw new Error("The pane is closed.");
    const { mouse } = this.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(page.width - width, box.y + box.height / 2);
    await mouse.up();
  }

  async openSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Goes to a cell by the name box, such as `C7`. */
  async goTo(cell: string): Promise<void> {
    await this.nameBox.fill(cell);
    await this.nameBox.press("Enter");
  }

  /** The selected cell. */
  async place(): Promise<string> {
    return this.nameBox.inputValue();
  }

  private get nameBox() {
    return this.page.getByRole("textbox").first();
  }

  async typeInto(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async newSample(): Promise<void> {
    await this.page.getByRole("button", { name: this.words.file, exact: true }).click();
    await this.withNewPane(() =>
      this.page.getByRole("menuitem", { name: this.words.sample }).click(),
    );
  }

  /** @param content its bytes, or the path of a file, which has a name of its own and may be larger than 50 MB */
  async openFile(
    name: string,
    content: Uint8Array | string,
    { opens = true, patience = 30_000 } = {},
  ): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: this.words.file, exact: true }).click();
    await this.page.getByRole("menuitem", { name: this.words.open }).click();
    const file =
      typeof content === "string" ? content : { name, mimeType: "", buffer: Buffer.from(content) };
    const choose = async () => (await chooser).setFiles(file);
    await (opens ? this.withNewPane(choose, patience) : choose());
  }

  /** The grid draws a little later: the first of some readings that is not 0, or the last. */
  async settled(read: () => Promise<number>): Promise<number> {
    for (let tries = 0; tries < 20; tries++) {
      const found = await read();
      if (found > 0) return found;
      await this.page.waitForTimeout(100);
    }
    return 0;
  }

  /** Waits until the pane's page is loaded anew. */
  private async withNewPane(act: () => Promise<void>, timeout = 30_000): Promise<void> {
    const before = await this.page.locator("iframe").elementHandle();
    await act();
    await before.waitForElementState("hidden", { timeout });
    await this.paneReady();
  }

  /** What the save button gives. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: this.words.saveAs }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  async workbook(): Promise<Workbook> {
    return openWorkbook((await this.save()).bytes);
  }
}
