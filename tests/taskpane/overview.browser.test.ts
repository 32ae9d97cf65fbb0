import type { Locator } from "playwright-core";
import { textsOf, type Language } from "../../src/text/language";
import type { Sheet } from "../../src/host/model/sheet";
import { sampleNow } from "../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "../workbench/servedBrowser";
import { contents, dataRows, sheetNamed, texts } from "../workbench/sheetRows";
import { WorkbenchPage } from "../workbench/workbenchPage";

let served: ServedBrowser;

beforeAll(async () => {
  served = await serveToBrowser();
}, 120_000);

afterAll(async () => {
  await served.close();
});

/** What the ribbon's buttons are called. */
const ribbon = {
  "zh-CN": { check: "检查 SLA" },
  "en-US": { check: "Check SLA" },
} as const;

const minute = sampleNow.replace("T", " ");

describe.each(["zh-CN", "en-US"] as const)("the overview in %s", (language: Language) => {
  const { pane: words } = textsOf(language);
  const { overview } = words;
  let excel: WorkbenchPage;

  beforeAll(async () => {
    excel = await WorkbenchPage.open(served.browser, served.address, { language, now: sampleNow });
  }, 120_000);

  afterAll(async () => {
    expect(excel.trouble).toEqual([]);
    await excel.context.close();
  });

  const register = async (): Promise<Sheet> => sheetNamed(await excel.workbook(), "客户台账");
  const shownRows = (sheet: Sheet) => dataRows(sheet).filter((row) => !sheet.rows.hidden(row));
  const button = (name: string | RegExp): Locator =>
    excel.pane.getByRole("button", { name, exact: true });

  it("says before the first check what the button will do", async () => {
    await excel.showView("overview");
    await excel.paneShows(overview.first.title);
    await excel.paneShows(overview.first.safe);
  }, 120_000);

  it("tells which sheets a check has written, how many cells and which columns", async () => {
    await excel.press(ribbon[language].check);
    await excel.paneShows(words.written(2, 666));
    await button(overview.result.details).click();
    await excel.paneShows(new RegExp(`^${escaped(overview.result.sheet("客户台账", 380))}`));
    await excel.paneShows(new RegExp(`^${escaped(overview.result.sheet("工单", 286))}`));
    await excel.paneShows(/解决状态/);
  }, 120_000);

  it("tells when it was checked and by which rules", async () => {
    await excel.paneShows(new RegExp(`^${escaped(overview.checkedAt(minute))} · \\S`));
  }, 120_000);

  it("shows in the register the customers of the figure that is clicked (tier A)", async () => {
    const count = await excel.count(overview.figures["tier-a"]);
    expect(count).toBe(8);
    await excel.figure(overview.figures["tier-a"]).click();
    await excel.paneShows(words.filtered(overview.filters["tier-a"], 8, 8, 60));
    await excel.pane.getByRole("button", { name: /^(A 级|Tier A)\s*8$/, pressed: true }).waitFor();
    const sheet = await register();
    expect(shownRows(sheet).map((row) => texts(sheet, "客户等级")[row - 1])).toEqual(
      Array.from({ length: 8 }, () => "★ A"),
    );
    await excel.showView("overview");
  }, 120_000);

  it("leads from a figure to its list (overdue: the list of the day)", async () => {
    const count = await excel.count(overview.figures.overdue);
    await excel.figure(overview.figures.overdue).click();
    await excel.pane
      .getByRole("tab", { name: words.views.today, exact: true, selected: true })
      .waitFor();
    await excel.paneShows(words.filtered(overview.filters.overdue, count, count, 60));
    const sheet = await register();
    expect(shownRows(sheet)).toHaveLength(count);
    await excel.showView("overview");
  }, 120_000);

  it("draws tiers and follow-up with the same numbers in words and as a table", async () => {
    const count = await excel.count(overview.figures.overdue);
    const { charts } = overview;
    for (const title of [charts.tiers, charts.followUps]) {
      const chart = excel.pane.getByRole("img", { name: title });
      await chart.waitFor();
      const spoken = (await chart.getAttribute("aria-label")) ?? "";
      const section = excel.pane.getByRole("region", { name: title, exact: true });
      await section.getByRole("button", { name: charts.asTable, exact: true }).click();
      const rows = section.getByRole("table", { name: title }).getByRole("row");
      const parts = (await rows.allInnerTexts()).slice(1).map((row) => row.split(/\s*[\t\n]+\s*/));
      expect(parts.length).toBeGreaterThanOrEqual(4);
      expect(spoken).toBe(
        charts.named(
          title,
          parts.map(([label = "", number, share = ""]) =>
            charts.part(label, Number(number), share),
          ),
        ),
      );
      const sum = parts.reduce((all, [, number]) => all + Number(number), 0);
      expect(sum).toBe(60);
      if (title === charts.followUps) expect(parts[0]?.[1]).toBe(String(count));
      await section.getByRole("button", { name: charts.asTable, exact: true }).click();
      await chart.waitFor();
    }
  }, 120_000);

  it("marks its figures as old once somebody changes a sheet, until the next check", async () => {
    const mark = excel.pane.getByText(overview.outdated);
    expect(await mark.count()).toBe(0);
    await excel.openSheet("客户台账");
    await excel.typeInto("B19", "云帆示例贸易有限公司");
    await mark.waitFor();
    await excel.press(ribbon[language].check);
    await mark.waitFor({ state: "detached" });
  }, 120_000);

  it("undoes a check in a file that was closed and opened again, and says what it did", async () => {
    await excel.newSample();
    await excel.press(ribbon[language].check);
    const saved = await excel.save();
    await excel.openFile("客户.xlsx", saved.bytes);
    await excel.showView("overview");
    await excel.paneShows(overview.unseen);
    await button(overview.result.undoOf(minute)).click();
    await excel.paneShows(overview.undone.title(minute));
    await excel.paneShows(overview.undone.removedColumns(Array.from({ length: 8 }, () => "")));
    const sheet = await register();
    expect(contents(sheet)[0]).not.toContain("客户等级");
    expect(sheet.conditionalFormats.all()).toEqual([]);
    await excel.paneShows(overview.first.title);
    expect(await button(/^(撤销|Undo)/).count()).toBe(0);
  }, 120_000);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
