import { assessWorkbook } from "../../../src/actions/check/assessWorkbook";
import { exportFindings } from "../../../src/actions/findings/exportFindings";
import { ignoreFinding } from "../../../src/actions/findings/ignoreFinding";
import { momentFromIso } from "../../../src/domain/time";
import type { Sheet } from "../../../src/host/model/sheet";
import type { Language } from "../../../src/text/language";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type RowsLiteral, type SheetLiterals } from "../../support/sheets";

const now = momentFromIso("2026-03-04T10:00");
let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const register: RowsLiteral = [
  ["客户编号", "客户名称", "联系电话", "建档日期", "合作潜力"],
  ["K1", "甲", "12", serial("2025-01-06"), "=1+1"],
  ["K2", "乙", "13800138000", "去年", ""],
];

function start(others: SheetLiterals = {}): void {
  excel = startExcel(workbookWith({ 客户台账: register, ...others }));
}

async function exported(language: Language = "zh-CN") {
  return exportFindings((await assessWorkbook({ now })).assessment, language);
}

function sheetOf(name = "数据问题"): Sheet {
  const sheet = excel.workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowsOf(sheet: Sheet): string[][] {
  const bottom = sheet.usedArea(true)?.bottom ?? -1;
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: 5 }, (_, column) => sheet.text(row, column)),
  );
}

async function inSheet(name: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

test("writes title, headers and the findings, worst first", async () => {
  start();
  const { sheet, findings } = await exported();
  const [title, headers, first] = rowsOf(sheetOf(sheet));
  expect(sheet).toBe("数据问题");
  expect(title?.[0]).toBe(`数据问题 ${findings} 个，检查时间 2026-03-04 10:00`);
  expect(headers).toEqual(["级别", "工作表", "单元格", "问题", "怎么办"]);
  expect(first).toEqual([
    "错误",
    "客户台账",
    "D3",
    "建档日期看不出是哪一天，请写成 2026-03-02 的样子；这一格按空白处理。",
    "写成 2026-03-02 的样子。",
  ]);
  const levels = rowsOf(sheetOf(sheet)).slice(2);
  expect(levels).toHaveLength(findings);
  expect(levels.map(([level]) => level)).toEqual(
    levels.map(([level]) => level).toSorted((a, b) => rank(a) - rank(b)),
  );
});

const rank = (level = "") => ["错误", "提醒", "说明"].indexOf(level);

test("each cell is a link to the place of its finding", async () => {
  start();
  await exported();
  expect(sheetOf().formula(2, 2)).toBe(`=HYPERLINK("#'客户台账'!D3","D3")`);
});

test("an apostrophe in the sheet's name (K's) is doubled in the link", async () => {
  excel = startExcel(workbookWith({ "K's": register }));
  await exported();
  expect(sheetOf().formula(2, 2)).toBe(`=HYPERLINK("#'K''s'!D3","D3")`);
});

test("a text that looks like a formula (=1+1) stays a text", async () => {
  start();
  await exported();
  const row = rowsOf(sheetOf()).findIndex(([, , cell]) => cell === "E2");
  expect(sheetOf().text(row, 3)).toContain("「=1+1」");
  expect(sheetOf().formula(row, 3)).toBeNull();
});

test("formats the header, freezes it, sets widths and puts a filter on", async () => {
  start();
  const { findings } = await exported();
  const sheet = sheetOf();
  expect(sheet.style(1, 0)).toMatchObject({ bold: true, fill: "#1F4E79" });
  expect(sheet.autoFilter?.area).toEqual({ top: 1, left: 0, bottom: findings + 1, right: 4 });
  expect(sheet.frozen).toMatchObject({ rows: 2 });
  expect(excel.workbook.activeSheet).toBe(sheet);
});

test("the next export takes the sheet's place, with fewer lines and nothing left over", async () => {
  start();
  const { findings } = await exported();
  await inSheet("客户台账", (sheet) => {
    sheet.getRange("C2").values = [["13900139000"]];
  });
  await inSheet("数据问题", (sheet) => {
    sheet.autoFilter.apply("A2:E4", 0, { filterOn: "Values", values: ["错误"] });
  });
  const again = await exported();
  expect(again).toEqual({ sheet: "数据问题", findings: findings - 1 });
  expect(rowsOf(sheetOf())).toHaveLength(findings + 1);
  expect(excel.workbook.sheets).toHaveLength(2);
  expect(sheetOf().rows.hidden(4)).toBe(false);
});

test("leaves a sheet of that name that is not ours as it is and takes another name", async () => {
  start({ 数据问题: [["张三的清单"], ["电话不对"]] });
  expect((await exported()).sheet).toBe("数据问题 2");
  expect(rowsOf(sheetOf()).map(([text]) => text)).toEqual(["张三的清单", "电话不对"]);
});

test("an export beside which somebody has written (G3) is theirs: the next one gets a new sheet", async () => {
  start();
  await exported();
  await inSheet("数据问题", (sheet) => {
    sheet.getRange("G3").values = [["李负责"]];
  });
  expect((await exported()).sheet).toBe("数据问题 2");
  expect(sheetOf().text(2, 6)).toBe("李负责");
  expect((await exported()).sheet).toBe("数据问题 2");
});

test("an English export has English words", async () => {
  start();
  const { sheet } = await exported("en-US");
  const [title, headers] = rowsOf(sheetOf(sheet));
  expect(sheet).toBe("Data problems");
  expect(title?.[0]).toMatch(/^\d+ data problems, as of 2026-03-04 10:00$/);
  expect(headers).toEqual(["Level", "Sheet", "Cell", "Problem", "What to do"]);
});

test("the sheet itself brings no new finding", async () => {
  start();
  const before = await assessWorkbook({ now });
  await exported();
  expect((await assessWorkbook({ now })).assessment.findings).toEqual(before.assessment.findings);
});

test("leaves ignored findings out", async () => {
  start();
  const before = await assessWorkbook({ now });
  const finding = before.assessment.findings.find(({ code }) => code === "phone-form");
  if (!finding) throw new Error("no phone-form");
  await ignoreFinding(before, finding, "", now);
  const { findings } = await exported();
  expect(findings).toBe(before.assessment.findings.length - 1);
});

test("a protected export is not written over", async () => {
  start();
  await exported();
  await inSheet("数据问题", (sheet) => {
    sheet.protection.protect({});
  });
  await expect(exported()).rejects.toMatchObject({
    code: "sheet-protected",
    parameters: { sheet: "数据问题" },
    outcome: "nothing-written",
  });
});

test("a workbook that is read-only gets no sheet", async () => {
  start();
  excel.workbook.readOnly = true;
  await expect(exported()).rejects.toMatchObject({ code: "workbook-read-only" });
  expect(excel.workbook.sheets).toHaveLength(1);
});

test("5,000 findings are written in parts, and cancelling stops between them", async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => [`K${i}`, "甲", "1", "2025-01-06", ""]);
  excel = startExcel(workbookWith({ 客户台账: [register[0] ?? [], ...rows] }));
  const { assessment } = await assessWorkbook({ now });
  const stop = new AbortController();
  const done: number[] = [];
  const work = exportFindings(assessment, "zh-CN", {
    signal: stop.signal,
    onProgress: (progress) => {
      done.push(progress.done);
      stop.abort();
    },
  });
  await expect(work).rejects.toMatchObject({ code: "cancelled", outcome: "partly-written" });
  expect(done).toEqual([2_000]);
  expect((await exported()).findings).toBe(assessment.findings.length);
});
