import { assessWorkbook, type AssessedWorkbook } from "../../../src/actions/check/assessWorkbook";
import { checkedWorkbook } from "../../support/checks";
import {
  ignoredWithNotes,
  ignoreFinding,
  restoreFinding,
} from "../../../src/actions/findings/ignoreFinding";
import type { Finding, FindingCode } from "../../../src/domain/findings/findings";
import { momentFromIso } from "../../../src/domain/time";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type RowsLiteral } from "../../support/sheets";

const now = momentFromIso("2026-03-04T10:00");
let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const register: RowsLiteral = [
  ["客户编号", "客户名称", "联系电话", "建档日期", "备注"],
  ["K1", "甲", "12", serial("2025-01-06"), ""],
  ["K2", "乙", "34", serial("2025-01-06"), ""],
  ["K3", "丙", "13800138000", "去年", ""],
];

function start(rows = register): void {
  excel = startExcel(workbookWith({ 客户台账: rows }));
}

/** `phone-form 2` of each finding on a row. */
function told({ assessment }: Pick<AssessedWorkbook, "assessment">): string[] {
  return assessment.findings.flatMap(({ code, row }) => (row === null ? [] : [`${code} ${row}`]));
}

function findingIn({ assessment }: AssessedWorkbook, code: FindingCode, row: number): Finding {
  const found = assessment.findings.find((one) => one.code === code && one.row === row);
  if (!found) throw new Error(`no ${code} in row ${row}`);
  return found;
}

async function write(address: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("客户台账").getRange(address).values = [[value]];
    await context.sync();
  });
}

async function ignoreFirst(note = "分机号，没错"): Promise<AssessedWorkbook> {
  const before = await assessWorkbook({ now });
  return ignoreFinding(before, findingIn(before, "phone-form", 2), note, now);
}

test("an ignored finding is gone at once and in the next check", async () => {
  start();
  const after = await ignoreFirst();
  expect(told(after)).toEqual(["phone-form 3", "date-unreadable 4"]);
  expect(told(await assessWorkbook({ now }))).toEqual(told(after));
});

test("it is kept with its note and the day (2026-03-04)", async () => {
  start();
  await ignoreFirst("  分机号，没错 ");
  const [one] = ignoredWithNotes(await assessWorkbook({ now }));
  expect(one?.finding).toMatchObject({ code: "phone-form", row: 2 });
  expect(one?.kept).toMatchObject({ note: "分机号，没错", ignoredOn: "2026-03-04" });
});

test("the status column 数据问题 leaves it out: 1, 1, 1 becomes 0, 1, 1", async () => {
  start();
  const countsOf = async () => {
    await checkedWorkbook({ now });
    const [sheet] = excel.workbook.sheets;
    const right = sheet?.usedArea(true)?.right ?? 0;
    const column = Array.from({ length: right + 1 }, (_, i) => i).find(
      (i) => sheet?.text(0, i) === "数据问题",
    );
    return [1, 2, 3].map((row) => sheet?.value(row, column ?? -1));
  };
  expect(await countsOf()).toEqual([1, 1, 1]);
  await ignoreFirst();
  expect(await countsOf()).toEqual([0, 1, 1]);
});

test("it stays ignored in the saved file, and when its row has moved down by one", async () => {
  excel = startExcel(emptyWorkbook({ sheetName: "客户台账" }));
  register.forEach((row, r) => {
    row.forEach((cell, c) => {
      excel.workbook.sheets[0]?.setValue(r, c, cell === "" ? null : cell);
    });
  });
  await ignoreFirst();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("客户台账");
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A2:D2").values = [["K0", "丁", "13900139000", serial("2025-01-06")]];
    await context.sync();
  });
  const bytes = saveWorkbook(excel.workbook);
  excel.dispose();
  excel = startExcel(openWorkbook(bytes));
  const again = await assessWorkbook({ now });
  expect(told(again)).toEqual(["phone-form 4", "date-unreadable 5"]);
  expect(ignoredWithNotes(again)).toHaveLength(1);
});

test("it comes back when the value of its cell changes (12 → 15)", async () => {
  start();
  await ignoreFirst();
  await write("C2", "15");
  const again = await assessWorkbook({ now });
  expect(told(again)).toContain("phone-form 2");
  expect(ignoredWithNotes(again)).toEqual([]);
});

test("it stays ignored when another cell of its row changes", async () => {
  start();
  await ignoreFirst();
  await write("E2", "老客户");
  expect(told(await assessWorkbook({ now }))).not.toContain("phone-form 2");
});

test("a date that cannot be read (去年) comes back as another one (前年)", async () => {
  start();
  const before = await assessWorkbook({ now });
  await ignoreFinding(before, findingIn(before, "date-unreadable", 4), "", now);
  expect(told(await assessWorkbook({ now }))).not.toContain("date-unreadable 4");
  await write("D4", "前年");
  expect(told(await assessWorkbook({ now }))).toContain("date-unreadable 4");
});

test("it is brought back on request, here and in the next check", async () => {
  start();
  const before = await assessWorkbook({ now });
  const ignored = await ignoreFirst();
  const [one] = ignoredWithNotes(ignored);
  if (!one) throw new Error("nothing is ignored");
  expect((await restoreFinding(ignored, one.finding)).assessment).toEqual(before.assessment);
  expect(told(await assessWorkbook({ now }))).toEqual(told(before));
});

test("ignoring it once more replaces the note", async () => {
  start();
  const before = await assessWorkbook({ now });
  const finding = findingIn(before, "phone-form", 2);
  await ignoreFinding(before, finding, "一", now);
  const { ignored } = await ignoreFinding(before, finding, "二", now);
  expect(ignored.map(({ note }) => note)).toEqual(["二"]);
});

test("keeps what a colleague has ignored meanwhile", async () => {
  start();
  const before = await assessWorkbook({ now });
  await ignoreFinding(before, findingIn(before, "phone-form", 3), "", now);
  const { ignored } = await ignoreFinding(before, findingIn(before, "phone-form", 2), "", now);
  expect(ignored).toHaveLength(2);
});

test("a workbook that is read-only keeps nothing", async () => {
  start();
  excel.workbook.readOnly = true;
  await expect(ignoreFirst()).rejects.toMatchObject({
    code: "workbook-read-only",
    outcome: "nothing-written",
  });
  expect(excel.workbook.settings.size).toBe(0);
});

test("what is kept holds neither the name nor the phone", async () => {
  start();
  await ignoreFirst("");
  const [text] = excel.workbook.settings.values();
  expect(text).toMatch(/phone-form:[0-9a-f]{16}/);
  expect(text).not.toMatch(/甲|K1/);
});
