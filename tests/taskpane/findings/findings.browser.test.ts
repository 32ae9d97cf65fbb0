import type { Locator } from "playwright-core";
import { textsOf, type Language } from "../../../src/text/language";
import { titled } from "../../../src/taskpane/titled";
import { sampleNow } from "../../support/browserSetup";
import { eventually } from "../../workbench/eventually";
import { serveToBrowser, type ServedBrowser } from "../../workbench/servedBrowser";
import { columnOf, sheetNamed, texts } from "../../workbench/sheetRows";
import { WorkbenchPage } from "../../workbench/workbenchPage";

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

describe.each<Language>(["zh-CN", "en-US"])("the data problems in %s", (language) => {
  const { findingKinds, pane, severities } = textsOf(language);
  const words = pane.findings;
  const phones = findingKinds["phone-form"].title;
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await WorkbenchPage.open(served.browser, served.address, { language, now: sampleNow });
    await excel.showView("findings");
    await title().waitFor();
  }, 120_000);

  afterAll(async () => {
    expect(excel.trouble).toEqual([]);
    await excel.context.close();
  });

  const title = () => excel.pane.getByRole("heading", { level: 2 });
  const groups = () => excel.pane.getByRole("heading", { level: 3 }).getByRole("button");
  const group = (kind: string) => groups().filter({ hasText: kind });
  const listOf = (kind: string) => excel.pane.getByRole("region", { name: new RegExp(kind) });
  const button = (within: Locator, name: string) =>
    within.getByRole("button", { name, exact: true });
  const isTitled = (count: number) =>
    excel.pane.getByRole("heading", { name: words.title(count) }).waitFor();

  /** Kind → number in brackets. */
  async function counts(): Promise<ReadonlyMap<string, number>> {
    const lines = await groups().allInnerTexts();
    return new Map(
      lines.map((line) => {
        const [, kind = "", count] = /([^\n]+?)\s*[（(](\d+)[）)]\s*$/.exec(line) ?? [];
        return [kind, Number(count)];
      }),
    );
  }

  async function total(): Promise<number> {
    return Number(/\d+/.exec(await title().innerText())?.[0]);
  }

  async function unfold(kind: string): Promise<void> {
    if ((await group(kind).getAttribute("aria-expanded")) === "false") await group(kind).click();
  }

  it("stand in groups, errors first, whose counts add up", async () => {
    const found = await counts();
    expect(Array.from(found.values()).reduce((a, b) => a + b, 0)).toBe(await total());
    expect(found.get(findingKinds["missing-required"].title)).toBe(1);
    const lines = await groups().allInnerTexts();
    const order = [severities.error, severities.warning, severities.info].map(titled);
    const ranks = lines.map((line) => order.findIndex((word) => line.includes(word)));
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  }, 120_000);

  it("lead to their cells: the customer without a name is B19", async () => {
    const kind = findingKinds["missing-required"].title;
    await unfold(kind);
    await listOf(kind).getByRole("listitem").getByRole("button", { name: /19/ }).click();
    await eventually(() => excel.place(), "B19");
  }, 120_000);

  it("are exported to a sheet with one row each", async () => {
    const all = await total();
    await button(excel.pane.locator("body"), words.export).click();
    const sheet = language === "zh-CN" ? "数据问题" : "Data problems";
    await excel.paneShows(words.wasExported(all, sheet));
    const tab = excel.page.getByRole("tab", { name: sheet, exact: true });
    await eventually(() => tab.getAttribute("aria-selected"), "true");
    const exported = sheetNamed(await excel.workbook(), sheet);
    expect(exported.usedArea(true)?.bottom).toBe(all + 1);
  }, 120_000);

  it("are ignored with a note, which the next check and the file that is opened again still know", async () => {
    const before = await total();
    await unfold(phones);
    const row = Number(/\d+/.exec(await listOf(phones).getByRole("listitem").innerText())?.[0]);
    await button(listOf(phones), words.ignore).press("Enter");
    await excel.page.keyboard.type("分机号");
    await excel.page.keyboard.press("Enter");
    await isTitled(before - 1);
    expect(await group(phones).count()).toBe(0);

    await excel.press(language === "zh-CN" ? "更新状态列" : "Update Status");
    const register = sheetNamed(await excel.workbook(), "客户台账");
    expect(texts(register, "数据问题")[row - 2]).toBe("0");
    expect(register.text(row - 1, columnOf(register, "联系电话"))).not.toBe("");

    const saved = await excel.save();
    await excel.openFile("again.xlsx", saved.bytes);
    await excel.showView("findings");
    await isTitled(before - 1);
    await button(excel.pane.locator("body"), words.ignored(1)).click();
    const ignored = excel.pane.getByRole("region", { name: words.ignored(1) });
    await ignored.getByText(/分机号/).waitFor();
    await button(ignored, words.restore).click();
    await isTitled(before);
  }, 120_000);
});
