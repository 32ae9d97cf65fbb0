import type { Locator } from "playwright-core";
import type { Language } from "../../src/text/language";
import { sampleNow } from "../support/browserSetup";
import { eventually } from "../workbench/eventually";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { WorkbenchPage } from "../workbench/workbenchPage";

let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

describe.each<Language>(["zh-CN", "en-US"])("the customer card (%s)", (language) => {
  beforeAll(async () => {
    excel = await WorkbenchPage.open(served.browser, served.address, { language, now: sampleNow });
  }, 120_000);

  afterAll(async () => {
    await excel.context.close();
  });

  beforeEach(async () => {
    await excel.showView("customer");
  });

  afterEach(() => {
    expect(excel.trouble).toEqual([]);
  });

  const words = () => excel.paneWords.customer;
  const why = () => excel.paneWords.why;
  const searchBox = () => excel.pane.getByRole("combobox", { name: words().search.label });
  const card = (name: string) => excel.pane.getByRole("article", { name, exact: true });
  const section = (name: string, title: string) =>
    card(name).getByRole("region", { name: title, exact: true });

  /** Types as a person does; the list opens while he types. */
  async function search(query: string): Promise<void> {
    await searchBox().click();
    await searchBox().fill("");
    await searchBox().pressSequentially(query);
  }

  /** Waits until the sheet is in front and the cell is selected. */
  async function isAt(sheet: string, cell: string): Promise<void> {
    await excel.page.getByRole("tab", { name: sheet, exact: true, selected: true }).waitFor();
    await eventually(() => excel.place(), cell);
  }

  test("asks for a customer until a row is selected or one is searched for", async () => {
    await excel.openSheet("管理办法");
    await excel.showView("overview");
    await excel.showView("customer");
    await excel.pane.getByRole("heading", { name: words().empty.title }).waitFor();
  }, 120_000);

  test("shows the customer whose row is selected, in the register and in other sheets", async () => {
    await excel.openSheet("客户台账");
    await excel.goTo("B3");
    await card("澄湖示例礼仪服务有限公司").waitFor();
    await excel.goTo("F8");
    await card("青禾示例礼仪服务有限公司").waitFor();
    await excel.openSheet("工单");
    await excel.goTo("C45");
    await card("澄湖示例礼仪服务有限公司").waitFor();
  }, 120_000);

  test("says what to prepare, from results and from what staff wrote", async () => {
    await excel.openSheet("客户台账");
    await excel.goTo("B3");
    const preparation = section("澄湖示例礼仪服务有限公司", words().sections.preparation);
    await preparation.getByText(/GD0044.*面料与小样色差明显/).waitFor();
    await preparation.getByText(/提交方案与报价/).waitFor();
    await preparation.getByText(/换季量体与面料推荐/).waitFor();
  }, 120_000);

  test("finds a customer by the initials of the pinyin, with the keyboard alone", async () => {
    await searchBox().focus();
    await searchBox().pressSequentially("yj");
    await excel.pane.getByRole("option", { name: /云锦示例商贸有限公司/ }).waitFor();
    await searchBox().press("ArrowDown");
    await searchBox().press("Enter");
    await card("云锦示例礼仪服务有限公司").waitFor();
    expect(await searchBox().inputValue()).toBe("");
    const announced = words().search.opened("云锦示例礼仪服务有限公司");
    await excel.pane.getByRole("status").filter({ hasText: announced }).waitFor();
  }, 120_000);

  test("finds a customer by the last digits of the phone, which stays covered", async () => {
    await search("1014");
    await excel.pane.getByRole("option", { name: /KH003.*138\*{4}1014/ }).click();
    await card("王女士").waitFor();
    await expect(card("王女士").getByText("13800001014").count()).resolves.toBe(0);
  }, 120_000);

  test("goes to the customer's row", async () => {
    await excel.openSheet("工单");
    await search("KH001");
    await excel.pane.getByRole("option", { name: /KH001/ }).click();
    const name = "云锦示例商贸有限公司";
    await card(name).getByRole("button", { name: words().goToRow, exact: true }).click();
    await isAt("客户台账", "A2");
  }, 120_000);

  test("jumps to the cell of a problem (等待客户止 before 等待客户起)", async () => {
    await excel.openSheet("客户台账");
    await excel.goTo("A8");
    const problems = section("青禾示例礼仪服务有限公司", words().sections.findings);
    await problems.getByRole("button", { name: /等待客户止/ }).click();
    await isAt("工单", "L20");
  }, 120_000);

  /** Opens an explanation inside a part of the card. */
  async function openWhy(within: Locator, of: string): Promise<Locator> {
    await within.getByRole("button", { name: why().whyOf(of), exact: true }).click();
    const dialog = excel.pane.getByRole("dialog", { name: why().whyOf(of), exact: true });
    await dialog.waitFor();
    return dialog;
  }

  test("tells why the tier is what it is, and leads to the policy's cell that says so", async () => {
    const name = "青禾示例礼仪服务有限公司";
    await excel.openSheet("客户台账");
    await excel.goTo("A8");
    const dialog = await openWhy(card(name), why().tierAndTags(name));
    await dialog.getByText(/98/).first().waitFor();
    const jump = dialog.getByRole("button", { name: /D\d+.*管理办法/ });
    const cell = /D\d+/.exec(await jump.first().innerText())?.[0] ?? "";
    await jump.first().click();
    await isAt("管理办法", cell);
    await dialog.getByRole("button", { name: why().close, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  }, 120_000);

  test("tells why the next contact is due, and lets the text be copied", async () => {
    const name = "青禾示例礼仪服务有限公司";
    await excel.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await excel.openSheet("客户台账");
    await excel.goTo("A8");
    const followUp = section(name, words().sections.followUp);
    const dialog = await openWhy(followUp, why().nextContact(name));
    await dialog.getByRole("button", { name: why().copyForBoss, exact: true }).click();
    await dialog.getByText(why().copied).waitFor();
    const copied = await excel.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(name);
    expect(copied).toMatch(/管理办法 D\d+/);
    await excel.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }, 120_000);

  test("tells why an open issue is due when it is, and leads to the row of the working calendar", async () => {
    await excel.openSheet("客户台账");
    await excel.goTo("A3");
    const issues = section("澄湖示例礼仪服务有限公司", words().sections.issues);
    const button = issues.getByRole("button", { name: why().whyOf("GD0044") });
    await button.first().click();
    const dialog = excel.pane.getByRole("dialog");
    expect(await dialog.getByRole("table").count()).toBeGreaterThan(1);
    const jump = dialog.getByRole("button", { name: /工作日历/ }).first();
    const row = /\d+/.exec(await jump.innerText())?.[0];
    await jump.click();
    await excel.page.getByRole("tab", { name: "工作日历", exact: true, selected: true }).waitFor();
    await eventually(async () => (await excel.place()).replace(/\D/g, ""), row);
    await excel.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }, 120_000);

  test("logs a contact with the customer on the card, who has then been contacted last", async () => {
    const name = "青禾示例礼仪服务有限公司";
    const { open, save, title } = excel.paneWords.logContact;
    await excel.openSheet("客户台账");
    await excel.goTo("A8");
    const log = card(name).getByRole("button", { name: open, exact: true });
    await log.click();
    const dialog = excel.pane.getByRole("dialog", { name: title });
    await dialog.getByText(name).waitFor();
    await dialog.getByLabel(excel.paneWords.logContact.content).fill("问候");
    await dialog.getByRole("button", { name: save, exact: true }).click();
    await excel.paneShows(new RegExp(`${name}.*沟通记录`), 60_000);
    const contacts = section(name, words().sections.contacts);
    await contacts.getByText("问候", { exact: true }).waitFor();
    await contacts.getByRole("button", { name: /^2026-03-02 10:00/ }).waitFor();
    await eventually(() => log.evaluate((one) => one === document.activeElement), true);
  }, 120_000);

  test("asks to read again for an id that was typed since, and shows its customer then", async () => {
    await excel.openSheet("客户台账");
    await excel.typeInto("A60", "KH999");
    await excel.goTo("A60");
    await excel.paneShows(words().unknown("KH999", "客户台账", 60));
    await excel.pane.getByRole("button", { name: words().readAgain }).click();
    await card("马女士").getByText(/KH999/).waitFor();
  }, 120_000);

  test.each([320, 450])(
    "fits a pane of %d px",
    async (width) => {
      await excel.openSheet("客户台账");
      await excel.goTo("B3");
      await section("澄湖示例礼仪服务有限公司", words().sections.issues).waitFor();
      await excel.setPaneWidth(width);
      const beyond = await excel.paneFrame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBe(0);
    },
    30_000,
  );
});
