import type { Locator } from "playwright-core";
import { addIn } from "../../../src/cli/addIn";
import { storedSetupFrom } from "../../../src/domain/setup/setupSchema";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { titled } from "../../../src/taskpane/titled";
import { textsOf, type Language } from "../../../src/text/language";
import { wildBook } from "../../support/wildBook";
import { serveToBrowser, type ServedBrowser } from "../../workbench/servedBrowser";
import { WorkbenchPage } from "../../workbench/workbenchPage";

/** Far enough for every control of the pane. */
const MOST_TABS = 80;

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

describe.each(["zh-CN", "en-US"] as const)("the set-up in %s", (language: Language) => {
  const { roles, fields } = textsOf(language);
  const { views, setup, noRegister, setUpDone } = textsOf(language).pane;
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await WorkbenchPage.open(served.browser, served.address, { language });
  }, 120_000);

  afterAll(async () => {
    expect(excel.trouble).toEqual([]);
    await excel.context.close();
  });

  const button = (name: string) => excel.pane.getByRole("button", { name, exact: true });
  const heading = (name: string) => excel.pane.getByRole("heading", { name, exact: true });

  async function openWild(): Promise<void> {
    await excel.openFile("wild.xlsx", wildBook());
    await heading(setup.found.title).waitFor();
  }

  /** Where the person has clicked since then, in the pane or around it. */
  async function countClicks(): Promise<() => number> {
    let clicks = 0;
    await excel.page.exposeFunction("personClicked", () => clicks++);
    for (const frame of excel.page.frames()) {
      await frame.evaluate(() => {
        const { personClicked } = window.top as unknown as { personClicked: () => void };
        addEventListener("pointerdown", personClicked, true);
      });
    }
    return () => clicks;
  }

  async function register() {
    const { bytes } = await excel.save();
    const workbook = openWorkbook(bytes, { addIn });
    const sheet = workbook.sheet("汇总");
    if (!sheet) throw new Error("no register");
    const headers = Array.from({ length: 20 }, (_, column) => sheet.text(2, column));
    const stored = storedSetupFrom(JSON.parse(workbook.settings.get("setup") ?? "null"));
    return { sheet, headers, stored };
  }

  async function checked(): Promise<void> {
    await excel.paneShows(/^(已更新 2 张|Updated \d+ cells on 2)/);
  }

  it("leads from an unknown workbook to coloured status columns in at most 4 clicks", async () => {
    await openWild();
    const clicks = await countClicks();
    await button(setup.confirm).click();
    await checked();
    expect(clicks()).toBeGreaterThan(0);
    expect(clicks()).toBeLessThanOrEqual(4);
    const { sheet, headers, stored } = await register();
    const column = headers.findIndex((header) => header === "客户等级" || header === "Tier");
    expect(sheet.text(3, column)).toMatch(/^[★◆■□] [A-D]$/);
    expect(sheet.conditionalFormats.all().length).toBeGreaterThan(0);
    expect(stored).toMatchObject({ kind: "settled" });
  }, 120_000);

  it("is asked once: the workbook that is opened again begins with the overview", async () => {
    await openWild();
    await button(setup.confirm).click();
    await checked();
    const { bytes } = await excel.save();
    await excel.openFile("again.xlsx", bytes);
    await excel.pane.getByRole("tab", { name: views.overview, selected: true }).waitFor();
    await excel.page.waitForTimeout(1_000);
    expect(await heading(setup.found.title).count()).toBe(0);
  }, 120_000);

  it("shows each sheet with its place, size, fields of one's own and what it lacks", async () => {
    await openWild();
    const item = excel.pane.getByRole("listitem").filter({ hasText: "汇总" });
    const text = (await item.innerText()).replace(/\s+/g, " ");
    expect(text).toContain(setup.place("汇总", 3));
    expect(text).toContain(setup.size(3, 7));
    expect(text).toContain(setup.custom(["单位全称", "喜好面料"]));
    expect(text).toContain(setup.lacksExpected(fields.name));
  }, 120_000);

  it("can be gone through by keyboard alone, mapping 单位全称 to the name", async () => {
    await openWild();
    await excel.page.locator("iframe").focus();
    await press(button(setup.adjust));
    await heading(setup.steps.sheets).waitFor();
    await press(button(setup.next));
    await heading(setup.steps.columns).waitFor();
    await tabTo(
      excel.pane.getByRole("combobox", { name: titled(fields.name), exact: true }).first(),
    );
    // 代码 stands before it, but is the id already.
    await excel.page.keyboard.press("ArrowDown");
    await press(button(setup.next));
    await heading(setup.steps.modules).waitFor();
    await tabTo(excel.pane.getByRole("switch", { name: titled(roles.surveys) }));
    await excel.page.keyboard.press("Space");
    await press(button(setup.confirm));
    await checked();
    const { stored } = await register();
    expect(stored).toMatchObject({
      kind: "settled",
      setup: {
        off: ["surveys"],
        sheets: {
          register: {
            columns: { id: ["代码"], name: ["单位全称"] },
            otherHeaders: ["喜好面料"],
          },
        },
      },
    });
  }, 120_000);

  it("asks again about a header that was renamed, with the likely one preselected", async () => {
    await openWild();
    await button(setup.confirm).click();
    await checked();
    await excel.typeInto("D3", "联系电话");
    await button(excel.paneWords.check).click();
    await heading(setup.outdated.title).waitFor();
    await excel.paneShows(setup.headerGone("手机", "联系电话"));
    await button(setup.confirm).click();
    await excel.paneShows(/^(已更新|状态列已是最新|Updated|The status columns are up to date)/);
    const { stored } = await register();
    expect(stored).toMatchObject({
      setup: { sheets: { register: { columns: { phone: ["联系电话"] } } } },
    });
  }, 120_000);

  it("offers to create the sheets where there is no register, and does not ask about them", async () => {
    await excel.openFile("empty.xlsx", saveWorkbook(emptyWorkbook()));
    await heading(noRegister.title).waitFor();
    await button(noRegister.sample).click();
    await excel.paneShows(setUpDone(8, true));
    await excel.page.waitForTimeout(1_000);
    expect(await heading(setup.found.title).count()).toBe(0);
  }, 120_000);

  it("lets the person say which sheet is the register where none looks like one", async () => {
    const workbook = emptyWorkbook({ sheetName: "杂记" });
    const rows = [
      ["户号", "字号"],
      ["K1", "陈女士"],
    ];
    rows.forEach((row, r) => {
      row.forEach((text, c) => workbook.sheet("杂记")?.setValue(r, c, text));
    });
    await excel.openFile("unknown.xlsx", saveWorkbook(workbook));
    await button(setup.choose).click();
    await excel.pane.getByLabel(titled(roles.register)).first().selectOption("杂记");
    await button(setup.next).click();
    await excel.pane
      .getByText(setup.lacksNeeded(`${fields.id}${setup.or}${fields.name}`))
      .waitFor();
    await excel.pane
      .getByRole("combobox", { name: titled(fields.id), exact: true })
      .selectOption("户号");
    await excel.pane
      .getByRole("combobox", { name: titled(fields.name), exact: true })
      .selectOption("字号");
    await button(setup.next).click();
    await button(setup.confirm).click();
    await excel.paneShows(/^(已更新 1 张|Updated \d+ cells on 1)/);
  }, 120_000);

  it("keeps what was confirmed step by step without checking", async () => {
    await openWild();
    await button(setup.adjust).click();
    await button(setup.next).click();
    await button(setup.next).click();
    await button(setup.saveOnly).click();
    await excel.paneShows(textsOf(language).pane.setupSaved);
  }, 120_000);

  async function tabTo(control: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await excel.page.keyboard.press("Tab");
    }
    throw new Error("The keyboard does not come there.");
  }

  async function press(control: Locator): Promise<void> {
    await tabTo(control);
    await excel.page.keyboard.press("Enter");
  }
});
