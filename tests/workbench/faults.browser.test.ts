import { textsOf } from "../../src/text/language";
import type { FaultName } from "../../src/text/workbench";
import { sampleNow } from "../support/browserSetup";
import { serveToBrowser, type ServedBrowser } from "./servedBrowser";
import { columnOf, contents, dataRows, sheetNamed, texts } from "./sheetRows";
import { WorkbenchPage } from "./workbenchPage";

let served: ServedBrowser;
let excel: WorkbenchPage;
let untouched: unknown[][];
/** Customer → follow-up status as a check without trouble finds it. */
let expected: Map<string, string>;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address, { now: sampleNow });
  untouched = contents(await register());
  await excel.press("检查 SLA");
  expected = statuses(await register());
}, 120_000);

afterAll(async () => {
  await served.close();
});

beforeEach(async () => {
  await excel.newSample();
}, 120_000);

async function register() {
  return sheetOf("客户台账");
}

async function sheetOf(name: string) {
  return sheetNamed(await excel.workbook(), name);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Ids that stand twice are left out: after a sort nobody can tell their rows apart. */
function statuses(sheet: Awaited<ReturnType<typeof register>>): Map<string, string> {
  const ids = texts(sheet, "客户编号");
  const status = columnOf(sheet, "跟进状态");
  return new Map(
    dataRows(sheet).flatMap((row, i): [string, string][] => {
      const id = ids[i] ?? "";
      const isAlone = id !== "" && ids.filter((other) => other === id).length === 1;
      return isAlone ? [[id, sheet.text(row, status)]] : [];
    }),
  );
}

async function checkWith(fault: FaultName, sync = 1): Promise<void> {
  await excel.setFaultSync(sync);
  await excel.setFault(fault, true);
  await excel.press("检查 SLA");
}

it.each<[FaultName, string]>([
  ["cell-editing", "有单元格正在编辑；请先按回车完成编辑。没有写入任何单元格。"],
  ["sheet-protected", "「客户台账」受保护；请先撤销工作表保护再检查。没有写入任何单元格。"],
  ["workbook-read-only", "工作簿是只读的；请另存为可编辑的副本再检查。没有写入任何单元格。"],
])(
  "leaves the sheet untouched and says why (%s)",
  async (fault, message) => {
    await checkWith(fault);
    await excel.paneShows(message);
    await excel.setFault(fault, false);
    expect(contents(await register())).toEqual(untouched);
  },
  30_000,
);

it("leaves the sheet untouched when a sync fails while it reads (sync 10)", async () => {
  await checkWith("sync-fails", 10);
  await excel.paneShows(
    "Excel 没能完成这一步（GeneralException）；请再试一次。没有写入任何单元格。",
  );
  expect(contents(await register())).toEqual(untouched);
}, 120_000);

it("says that it cannot be sure when a sync fails while it writes (sync 47); a second check completes it", async () => {
  await checkWith("sync-fails", 47);
  await excel.paneShows(/不能确定写入了多少；请再试一次，已写入的不会重复。$/);
  await excel.press("检查 SLA");
  await excel.paneShows(/^已更新 \d+ 张工作表/);
  expect(statuses(await register())).toEqual(expected);
}, 120_000);

it.each<[FaultName, number]>([
  ["co-author-sorts", 20],
  ["co-author-sorts", 47],
  ["co-author-inserts-row", 20],
  ["co-author-inserts-row", 47],
])(
  "gives every customer its own status although others work in the sheet (%s before sync %d)",
  async (fault, sync) => {
    await checkWith(fault, sync);
    await excel.paneShows(/^已更新 2 张工作表/);
    const after = await register();
    expect(contents(after)[1]?.[0]).not.toBe(untouched[1]?.[0]);
    expect(statuses(after)).toEqual(expected);
  },
  30_000,
);

it.each(["zh-CN", "en-US"] as const)(
  "keeps what is written when it is cancelled in the middle of writing, and a second check completes it (%s)",
  async (language) => {
    await excel.setLanguage(language);
    const { pane, command } = textsOf(language);
    const button = (name: string) => excel.pane.getByRole("button", { name, exact: true });
    const held = await excel.holdSyncs();
    await button(pane.check).click();
    const writing = excel.pane.getByRole("progressbar", { name: command.phases["write"] ?? "" });
    while (!(await writing.isVisible())) await held.next();
    await button(pane.cancel).click();
    await excel.paneShows(pane.cancelling);
    await held.end();
    const words = pane.writingCancelled(NaN).split("NaN").map(escaped).join("(\\d+)");
    await excel.paneShows(new RegExp(words));

    const [cancelled, issues] = [await register(), await sheetOf("工单")];
    expect(statuses(cancelled)).toEqual(expected);
    expect(texts(issues, "解决状态").filter(Boolean)).toEqual([]);
    await button(pane.check).click();
    await excel.paneShows(language === "zh-CN" ? /^已更新 1 张/ : /^Updated \d+ cells on 1 sheet/);
    expect(texts(await sheetOf("工单"), "解决状态").filter(Boolean)).not.toEqual([]);
    await excel.setLanguage("zh-CN");
  },
  60_000,
);

it("names the rows that it could not tell apart after a sort (rows 14 and 46, both KH013)", async () => {
  await checkWith("co-author-sorts", 20);
  await excel.paneShows(/^「客户台账」有 2 行没有写入（第 14、46 行）/);
}, 120_000);

it("logs no error and asks no other host for anything", () => {
  expect(excel.trouble).toEqual([]);
});
