import type { Locator } from "playwright-core";
import { textsOf, type Language } from "../../../src/text/language";
import { sampleNow } from "../../support/browserSetup";
import { eventually } from "../../workbench/eventually";
import { serveToBrowser, type ServedBrowser } from "../../workbench/servedBrowser";
import { columnOf, dataRows, sheetNamed, texts } from "../../workbench/sheetRows";
import { WorkbenchPage } from "../../workbench/workbenchPage";

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

/** Far enough for every control of the dialog. */
const MOST_TABS = 60;

describe.each<Language>(["zh-CN", "en-US"])("the list of the day (%s)", (language) => {
  const { today, logContact: words, goTo, why } = textsOf(language).pane;
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await WorkbenchPage.open(served.browser, served.address, { language, now: sampleNow });
  }, 120_000);

  beforeEach(async () => {
    await excel.showView("today");
    await overdue().first().waitFor();
  }, 120_000);

  afterAll(async () => {
    expect(excel.trouble).toEqual([]);
    await excel.context.close();
  });

  const section = (title: string) =>
    excel.pane.getByRole("region", { name: new RegExp(`^${title} \\d+$`) });
  const overdue = () => section(today.groups.overdue).getByRole("listitem");
  const button = (name: string | RegExp, within: Locator = excel.pane.locator("body")) =>
    within.getByRole("button", { name, exact: typeof name === "string" });
  const dialog = () => excel.pane.getByRole("dialog", { name: words.title });
  // A field that must be filled in carries a star behind its label.
  const control = (label: string) => dialog().getByLabel(new RegExp(`^${label}\\*?$`));

  async function countOf(title: string): Promise<number> {
    return Number(/\d+$/.exec(await section(title).getByRole("heading").innerText())?.[0]);
  }

  const isAt = (cell: string) => eventually(() => excel.place(), cell);
  const hasFocus = (element: Locator) => () =>
    element.evaluate((one) => one === document.activeElement);

  async function nameOf(item: Locator): Promise<string> {
    return (await item.locator("[data-name]").innerText()).trim();
  }

  /** The first items whose customer has one row only: the sample has some twice, on purpose. */
  async function single(items: Locator): Promise<Locator[]> {
    const names = texts(sheetNamed(await excel.workbook(), "客户台账"), "客户名称");
    const shown = await items.all();
    const own = await Promise.all(shown.map(nameOf));
    return shown.filter((_item, i) => names.filter((name) => name === own[i]).length === 1);
  }

  async function rowOf(sheet: string, header: string, text: string): Promise<number> {
    const found = sheetNamed(await excel.workbook(), sheet);
    return texts(found, header).indexOf(text) + 2;
  }

  it("says which clock is due and since when, in words", async () => {
    const text = await overdue().first().innerText();
    expect(text).toContain(/\d+ (天|days? overdue)/.exec(text)?.[0]);
    expect(text).toMatch(
      language === "zh-CN"
        ? /客户每.+(沟通|互动|回顾)：(上次|还没有过)/
        : /customers.*: .+ every .+\. (Last on|None yet)/,
    );
    const issue = await section(today.groups.breached).getByRole("listitem").first().innerText();
    expect(issue).toMatch(
      language === "zh-CN" ? /内(响应|解决)：.+提出，应于/ : /within .+: raised/,
    );
  }, 120_000);

  it("selects the row in the sheet, by mouse and by keyboard", async () => {
    const [item, second] = await single(overdue());
    if (!item || !second) throw new Error("The sample has two such customers.");
    const row = await rowOf("客户台账", "客户名称", await nameOf(item));
    const secondRow = await rowOf("客户台账", "客户名称", await nameOf(second));
    await excel.openSheet("订单");
    await item.locator("[data-name]").click();
    await isAt(`A${row}`);
    await second.focus();
    await excel.page.keyboard.press("Enter");
    await isAt(`A${secondRow}`);
  }, 120_000);

  it("tells why a follow-up is due and why an issue is late, and leads to the policy's cell", async () => {
    for (const item of [
      overdue().first(),
      section(today.groups.breached).getByRole("listitem").first(),
    ]) {
      await item.getByRole("button", { name: new RegExp(`^${why.whyOf("")}`) }).click();
      const shown = excel.pane.getByRole("dialog");
      const jump = shown.getByRole("button", { name: /D\d+.*管理办法/ }).first();
      const cell = /D\d+/.exec(await jump.innerText())?.[0];
      await jump.click();
      await excel.page
        .getByRole("tab", { name: "管理办法", exact: true, selected: true })
        .waitFor();
      await isAt(cell ?? "");
      await excel.page.keyboard.press("Escape");
      await shown.waitFor({ state: "detached" });
    }
  }, 120_000);

  it("shows one owner's work, and goes on doing so when the view is opened again", async () => {
    const all = await countOf(today.groups.overdue);
    const filter = excel.pane.getByRole("combobox", { name: today.owners.label });
    await filter.click();
    await excel.pane.getByRole("option").nth(1).click();
    const chosen = await filter.innerText();
    const [, owner = "", items = ""] = /^(.*?)[（ (]+(\d+)[）)]$/.exec(chosen) ?? [];
    const own = await countOf(today.groups.overdue);
    expect(own).toBeLessThan(all);
    const lists = await excel.pane.getByRole("heading", { level: 2 }).allInnerTexts();
    const sum = lists.reduce((total, text) => total + Number(/\d+$/.exec(text)?.[0] ?? 0), 0);
    expect(sum).toBe(Number(items));
    for (const text of await overdue().allInnerTexts()) expect(text).toContain(owner);
    await excel.showView("overview");
    await excel.showView("today");
    expect(await filter.innerText()).toBe(chosen);
    expect(await countOf(today.groups.overdue)).toBe(own);
    await filter.click();
    await excel.pane.getByRole("option").first().click();
  }, 120_000);

  it("asks for what is missing and refuses a contact to come; Escape leaves everything as it was", async () => {
    await button(words.open).click();
    await dialog().waitFor();
    await control(words.at).fill("2026-03-02T10:01");
    await button(words.save, dialog()).click();
    await dialog().getByText(words.customerMissing).waitFor();
    await dialog().getByText(words.atInFuture("2026-03-02 10:00")).waitFor();
    await excel.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await eventually(hasFocus(button(words.open)), true);
  }, 120_000);

  it("a row that a filter hides is selected, said to be hidden, and shown on request", async () => {
    await excel.press(language === "zh-CN" ? "更新状态列" : "Update Status");
    await excel.press(language === "zh-CN" ? "A 级客户" : "Tier A");
    await excel.showView("today");
    const [hidden] = await single(overdue().filter({ hasNotText: today.tier("A") }));
    if (!hidden) throw new Error("The sample has such a customer.");
    const hiddenRow = await rowOf("客户台账", "客户名称", await nameOf(hidden));
    await hidden.locator("[data-name]").click();
    await excel.paneShows(goTo.hiddenByFilter(hiddenRow));
    await button(goTo.clearFilters).click();
    await isAt(`A${hiddenRow}`);
    const register = sheetNamed(await excel.workbook(), "客户台账");
    expect(register.rows.hidden(hiddenRow - 1)).toBe(false);
  }, 120_000);

  it("logs a contact: the customer is current, the row stands with its time of entry", async () => {
    const before = await countOf(today.groups.overdue);
    const [item] = await single(overdue().filter({ hasText: today.kinds.routine }));
    if (!item) throw new Error("The sample has such a customer.");
    const name = await nameOf(item);
    await button(words.openFor(name), item).click();
    await dialog().waitFor();
    await control(words.content).fill("=谈续约");
    await control(words.nextOn).fill("2026-03-16");
    await button(words.save, dialog()).click();
    await excel.paneShows(
      new RegExp(words.logged(name, "沟通记录", 0).split("0")[0] ?? name),
      60_000,
    );
    expect(await dialog().count()).toBe(0);
    expect(await countOf(today.groups.overdue)).toBe(before - 1);
    const workbook = await excel.workbook();
    const log = sheetNamed(workbook, "沟通记录");
    const row = dataRows(log).findLast((one) => log.text(one, 0) !== "") ?? 0;
    const cell = (header: string) => log.text(row, columnOf(log, header));
    expect(
      ["沟通时间", "录入时间", "沟通性质", "沟通结果", "沟通内容", "下一步日期"].map(cell),
    ).toEqual(["2026-03-02 10:00", "2026-03-02 10:00", "常规", "有效", "=谈续约", "2026-03-16"]);
    expect(log.formula(row, columnOf(log, "沟通内容"))).toBeNull();
    const register = sheetNamed(workbook, "客户台账");
    const at = texts(register, "客户名称").indexOf(name);
    expect(texts(register, "跟进状态")[at]).toBe("○ 正常");
  }, 120_000);

  it("takes a contact by keyboard alone, with a customer who is searched for", async () => {
    const { keyboard } = excel.page;
    await button(words.open).focus();
    await keyboard.press("Enter");
    await dialog().waitFor();
    await tabTo(
      dialog().getByRole("combobox", { name: textsOf(language).pane.customer.search.label }),
    );
    await keyboard.type("yunjin");
    await excel.pane.getByRole("option", { name: /云锦示例商贸有限公司/ }).waitFor();
    await keyboard.press("Enter");
    await dialog().getByText("云锦示例商贸有限公司").waitFor();
    await tabTo(dialog().getByRole("radio", { name: "有效" }));
    await keyboard.press("ArrowRight");
    await dialog().getByText(words.resetsNothing).waitFor();
    await tabTo(control(words.content));
    await keyboard.type("约了下周");
    await tabTo(button(words.save, dialog()));
    await keyboard.press("Enter");
    await dialog().waitFor({ state: "detached", timeout: 60_000 });
    await excel.paneShows(/云锦示例商贸有限公司/);
    await eventually(hasFocus(button(words.open)), true);
    const log = sheetNamed(await excel.workbook(), "沟通记录");
    expect(texts(log, "沟通内容")).toContain("约了下周");
    expect(texts(log, "沟通结果")[texts(log, "沟通内容").indexOf("约了下周")]).toBe("未接通");
  }, 120_000);

  /** Presses Tab until the element has the focus. */
  async function tabTo(element: Locator): Promise<void> {
    for (let i = 0; i < MOST_TABS; i++) {
      if (await hasFocus(element)()) return;
      await excel.page.keyboard.press("Tab");
    }
    throw new Error("Tab does not lead there.");
  }
});
