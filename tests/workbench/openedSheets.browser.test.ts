import type { Workbook as GridWorkbook } from "@univerjs/core";
import { sampleNow } from "../support/browserSetup";
import { eventually } from "./eventually";
import { serveToBrowser, type ServedBrowser } from "./servedBrowser";
import { columnOf, sheetNamed } from "./sheetRows";
import { WorkbenchPage } from "./workbenchPage";

const register = "客户台账";
const log = "沟通记录";
const tickets = "工单";

let served: ServedBrowser;
let excel: WorkbenchPage;

beforeAll(async () => {
  served = await serveToBrowser();
  excel = await WorkbenchPage.open(served.browser, served.address, {
    now: sampleNow,
    grid: true,
  });
}, 120_000);

beforeEach(async () => {
  await excel.newSample();
}, 60_000);

afterAll(async () => {
  await served.close();
});

/** What the page shows to the browser's console, as far as it is asked here. */
interface Shown {
  readonly workbench: {
    readonly sheets: {
      readonly app: { readonly api: { getActiveWorkbook(): { getWorkbook(): GridWorkbook } } };
    };
  };
}

/** The names of the sheets of which the grid holds cells. */
function heldSheets(): Promise<string[]> {
  return excel.page.evaluate(() => {
    const { workbench } = window as unknown as Shown;
    const book = workbench.sheets.app.api.getActiveWorkbook().getWorkbook();
    const held = book.getSheets().filter((sheet) => sheet.getCellMatrix().getSizeOf() > 0);
    return held.map((sheet) => sheet.getName());
  });
}

/** A cell's value in the grid; `undefined` when the grid has no such cell. */
function cellInGrid(sheetName: string, row: number, column: number): Promise<unknown> {
  return excel.page.evaluate(
    ({ name, at }) => {
      const { workbench } = window as unknown as Shown;
      const book = workbench.sheets.app.api.getActiveWorkbook().getWorkbook();
      return book.getSheetBySheetName(name)?.getCellRaw(...at)?.v;
    },
    { name: sheetName, at: [row, column] as const },
  );
}

it("gives the grid no cells of a sheet that nobody has opened, whatever is checked", async () => {
  await eventually(async () => (await heldSheets()).join(), register);
  await excel.press("检查 SLA");
  expect(await heldSheets()).toEqual([register]);
  await excel.openSheet(log);
  await eventually(async () => (await heldSheets()).join(), [register, log].join());
}, 120_000);

it("opens a sheet with what the check has written there meanwhile", async () => {
  await excel.press("检查 SLA");
  const sheet = sheetNamed(await excel.workbook(), tickets);
  const column = columnOf(sheet, "响应状态");
  const status = sheet.value(1, column);
  expect(status).toEqual(expect.any(String));
  expect(await cellInGrid(tickets, 1, column)).toBeUndefined();
  await excel.openSheet(tickets);
  await eventually(() => cellInGrid(tickets, 1, column), status);
}, 120_000);

it("carries what is typed into a sheet that was opened late over into the workbook, and takes it back", async () => {
  const typed = async () => sheetNamed(await excel.workbook(), log).value(1, 6);
  const before = await typed();
  await excel.openSheet(log);
  await excel.typeInto("G2", "无效");
  await eventually(typed, "无效");
  await excel.page.getByRole("button", { name: excel.words.undo, exact: true }).click();
  await eventually(typed, before);
}, 120_000);

it("calculates a formula that is typed about a sheet that nobody has opened", async () => {
  const rows = (sheetNamed(await excel.workbook(), log).usedArea(true)?.bottom ?? 0) + 1;
  await excel.typeInto("AA1", `=COUNTA(${log}!A:A)`);
  await eventually(
    async () => sheetNamed(await excel.workbook(), register).value(0, 26),
    rows,
    20_000,
  );
}, 120_000);

it("logs no error and asks no other host for anything", () => {
  expect(excel.trouble).toEqual([]);
});
