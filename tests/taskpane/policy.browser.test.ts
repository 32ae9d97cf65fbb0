import { emptyWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { saveWorkbook } from "../../src/host/xlsx/saveWorkbook";
import { textsOf } from "../../src/text/language";
import { sampleNow } from "../support/browserSetup";
import { eventually } from "../workbench/eventually";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { contents, sheetNamed, texts } from "../workbench/sheetRows";
import { WorkbenchPage } from "../workbench/workbenchPage";

const { pane: words, sla } = textsOf("zh-CN");
const { question, impact, page } = words.policy;
/** The policy sheet's value and date columns. */
const [VALUE, EFFECTIVE] = ["D", "I"];
let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address, { now: sampleNow });
}, 60_000);

afterEach(() => {
  expect(excel.trouble).toEqual([]);
});

afterAll(() => served.close());

const button = (name: string) => excel.pane.getByRole("button", { name, exact: true });

async function register(): Promise<string> {
  const rows = contents(sheetNamed(await excel.workbook(), "客户台账"));
  return rows.map((cells) => cells.join("\t")).join("\n");
}

/** Types a value of the policy sheet, and from when it holds, as a manager does. */
async function change(rule: string, object: string, value: string, from?: string): Promise<void> {
  const rows = contents(sheetNamed(await excel.workbook(), "管理办法"));
  const row = rows.findIndex((cells) => cells[1] === rule && (cells[2] ?? "") === object) + 1;
  expect(row).toBeGreaterThan(0);
  await excel.openSheet("管理办法");
  await excel.typeInto(`${VALUE}${row}`, value);
  if (from !== undefined) await excel.typeInto(`${EFFECTIVE}${row}`, from);
}

async function checkedByNewRules(): Promise<void> {
  await excel.press("检查 SLA");
  await button(question.accept).click();
  await excel.pane.getByRole("region", { name: words.overview.result.title }).waitFor();
}

describe("a changed policy", () => {
  beforeEach(() => excel.newSample());

  it("is shown with what it changes; nothing is written before the person agrees", async () => {
    await excel.press("检查 SLA");
    await excel.pane.getByRole("region", { name: words.overview.result.title }).waitFor();
    await change("将到期提前", "", "6");
    const before = await register();
    await excel.press("检查 SLA");
    await excel.pane.getByRole("heading", { name: question.title }).waitFor();
    await excel.paneShows(impact.change("将到期提前", "3 天", "6 天"));
    await excel.paneShows(/位客户会变/);
    expect(await register()).toBe(before);
    await button(question.decline).click();
    await button(question.decline).waitFor({ state: "detached" });
    expect(await register()).toBe(before);
    await checkedByNewRules();
    expect(await register()).not.toBe(before);
  }, 120_000);

  it("leads from the sheet over preview, yes and check to a deadline that names it, and to a record that tells when it was edited", async () => {
    await excel.press("检查 SLA");
    await excel.pane.getByRole("region", { name: words.overview.result.title }).waitFor();
    await change("解决", "一般", "1");
    await excel.press("检查 SLA");
    await excel.paneShows(impact.change("解决 一般", "3 工作日", "1 工作日"));
    await excel.paneShows(/件工单的期限会变/);
    await checkedByNewRules();

    await excel.showView("sla");
    const issue = await ordinaryIssue();
    await button(words.why.whyOf(issue)).click();
    const dialog = excel.pane.getByRole("dialog", { name: words.why.whyOf(issue) });
    await dialog.waitFor();
    const said = await dialog.innerText();
    expect(said).toMatch(/1 ?个?工作日/);
    expect(said).not.toMatch(/3 ?个?工作日/);
    await excel.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    await excel.openSheet("SLA 记录");
    await excel.typeInto("F3", sla.met);
    await excel.press("检查 SLA");
    await excel.showView("sla");
    await excel.paneShows(words.sla.ledgerChanged("SLA 记录", 3));
  }, 180_000);
});

/** An open issue of the meeting's lists whose severity is ordinary. */
async function ordinaryIssue(): Promise<string> {
  const issues = sheetNamed(await excel.workbook(), "工单");
  const [ids, severities] = [texts(issues, "工单号"), texts(issues, "严重程度")];
  const resolved = texts(issues, "解决时间");
  const listed = excel.pane.getByRole("button", { name: new RegExp(`^${words.why.whyOf("")}`) });
  await listed.first().waitFor();
  for (const [i, id] of ids.entries()) {
    if (
      severities[i] === "一般" &&
      resolved[i] === "" &&
      (await button(words.why.whyOf(id)).count()) > 0
    )
      return id;
  }
  throw new Error("The meeting lists no ordinary issue.");
}

/** A workbook of texts, as somebody may have typed it. */
function written(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const workbook = emptyWorkbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    for (const [r, cells] of rows.entries())
      for (const [c, text] of cells.entries()) sheet.setValue(r, c, text);
  }
  return saveWorkbook(workbook);
}

const customers = [
  ["客户编号", "客户名称"],
  ["C1", "云锦示例商贸有限公司"],
];

it("the first due date in a year without a notice is named until the notice is pasted", async () => {
  const { calendar, notice, overview } = page;
  await excel.setNow("2026-12-30T12:00");
  await excel.openFile(
    "year's end.xlsx",
    written({
      客户台账: customers,
      工单: [
        ["工单号", "客户编号", "提出时间", "严重程度"],
        ["G1", "C1", "2026-12-30 10:00", "一般"],
      ],
    }),
  );
  await excel.press("检查 SLA");
  await excel.paneShows(calendar.provisional(2027));
  await excel.paneShows(calendar.firstIssue("2027-01-04", "G1", "云锦示例商贸有限公司"));
  await button(overview.paste).click();
  await excel.paneShows(calendar.why(2027));
  await excel.pane
    .getByLabel(notice.text)
    .fill(
      [
        "国务院办公厅关于2027年部分节假日安排的通知",
        "一、元旦：1月1日（周五）至3日（周日）放假，共3天。",
        "二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月13日（周六）上班。",
        "三、劳动节：5月1日（周六）至3日（周一）放假，共3天。",
        "四、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。",
      ].join("\n"),
    );
  await button(notice.preview).click();
  await button(notice.add).click();
  await excel.paneShows(/2027。$/);
  await excel.pane.getByText(calendar.provisional(2027)).waitFor({ state: "detached" });
  await excel.press("检查 SLA");
  await excel.pane.getByRole("region", { name: words.overview.result.title }).waitFor();
  expect(await excel.pane.getByText(calendar.provisional(2027)).count()).toBe(0);
  await excel.setNow(sampleNow);
}, 120_000);

describe("the page of the rules", () => {
  beforeEach(() => excel.newSample());

  it("tells the rules in force, a mistake with the way to its cell, and what a later version will change", async () => {
    await change("将到期提前", "", "三天左右");
    await change("跟进频率", "潜力 · 常规互动", "7", "2026-04-01");
    await excel.press("检查 SLA");
    await button("客户管理办法 1").click();
    await excel.paneShows(page.inForce.sheet("管理办法"));
    await excel.paneShows(/「三天左右」看不懂/);
    const place = excel.pane.getByRole("button", { name: /^「管理办法」第 \d+ 行 D 列/ }).last();
    const row = /第 (\d+) 行/.exec(await place.innerText())?.[1];
    await excel.openSheet("客户台账");
    await place.click();
    await eventually(() => excel.place(), `D${row}`);
    await button(page.later.previewOf("2026-04-01")).click();
    await excel.paneShows(impact.asOf("2026-04-01 00:00"));
    await excel.paneShows(/位客户会变/);
  }, 120_000);

  it("takes a pasted notice over after a preview, and then the figures count as old", async () => {
    await excel.press("检查 SLA");
    await excel.showView("policy");
    const before = contents(sheetNamed(await excel.workbook(), "工作日历"));
    await excel.pane
      .getByLabel(page.notice.text)
      .fill(
        [
          "关于部分节假日安排的通知，国务院办公厅",
          "一、元旦：1月1日（周五）至3日（周日）放假，共3天。",
          "二、清明节：4月5日（周二）放假。",
        ].join("\n"),
      );
    await button(page.notice.preview).click();
    await excel.paneShows(/请填写年份/);
    await excel.pane.getByLabel(page.notice.year).fill("2027");
    await button(page.notice.preview).click();
    await excel.paneShows(page.notice.understood(3, 3, "工作日历"));
    await excel.paneShows("2027-01-02 周六 休 元旦");
    await excel.paneShows(/清明节：4月5日（周二）放假/);
    await excel.paneShows(/通知写的是周二，这个节日没有采用/);
    expect(contents(sheetNamed(await excel.workbook(), "工作日历"))).toEqual(before);
    await button(page.notice.add).click();
    const first = before.length + 1;
    await excel.paneShows(page.notice.added("工作日历", first, first + 2));
    const rows = contents(sheetNamed(await excel.workbook(), "工作日历"));
    expect(rows).toHaveLength(before.length + 3);
    await excel.showView("overview");
    await excel.paneShows(words.overview.outdated);
  }, 120_000);

  it("writes the rules of a preset down where the workbook has none", async () => {
    await excel.openFile("register.xlsx", written({ 客户台账: customers }));
    await excel.showView("policy");
    await excel.pane.getByRole("radio", { name: page.inForce.presets.s2 }).check();
    await button(page.inForce.create).click();
    await excel.paneShows(page.inForce.created("管理办法"));
    await excel.paneShows(page.inForce.sheet("管理办法"));
    await excel.paneShows("S2 手册");
    await button(page.calendar.create).click();
    await excel.paneShows(page.calendar.created("工作日历"));
    const names = (await excel.workbook()).sheets.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(["管理办法", "工作日历"]);
  }, 120_000);
});
