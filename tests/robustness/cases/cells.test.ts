import { assessWorkbook } from "../../../src/actions/check/assessWorkbook";
import { exportFindings } from "../../../src/actions/findings/exportFindings";
import { prepareMeeting } from "../../../src/actions/meeting/prepareMeeting";
import type { Sheet } from "../../../src/host/model/sheet";
import { isoDay } from "../../../src/domain/time";
import { company, excel, now, registerHeaders, sheet, start, stop } from "../../support/company";
import { findingsOf, workbookWith, type SheetLiterals } from "../../support/sheets";
import {
  area,
  endedCheck,
  everyExcel,
  fullCheck,
  startLiving,
  statusByCustomer,
} from "../livingBook";

/** Cases 10 to 16: what stands in the cells. */

afterEach(stop);

describe.each(everyExcel)("$name with the limits of the web", (profile) => {
  const read = async (sheets: SheetLiterals, date1904 = false) => {
    start(workbookWith(sheets, date1904), { profile });
    return (await assessWorkbook({ now })).book;
  };

  test("case 10: merged cells among the rows are told with their address; rows merged in our columns are not written", async () => {
    startLiving(profile);
    sheet().merges = [area("B2:B3")];
    const { book } = await fullCheck();
    expect(findingsOf(book)).toContain("merged-cells");
    sheet().merges = [area("B2:B3"), area("H4:H5")];
    sheet().setValue(3, 7, "改过");
    const { written } = await fullCheck();
    expect(written).toMatchObject({
      perSheet: [{ skippedRows: [{ key: "C3", reason: "merged-cells" }] }],
    });
    expect(sheet().text(3, 7)).toBe("改过");
  });

  test("case 11: a date is the same day in the systems of 1900 and 1904; serials up to 60 are no dates", async () => {
    const rows = [registerHeaders, ["C1", "陈女士", "13800001001", "甲", 46_000]];
    const in1900 = await read({ 客户台账: [...rows, ["C2", "李先生", "13800001002", "甲", 59]] });
    expect(isoDay(in1900.customers.createdOn[0] ?? NaN)).toBe("2025-12-09");
    expect(findingsOf(in1900)).toEqual(["date-out-of-range E3"]);
    stop();
    const in1904 = await read(
      { 客户台账: [rows[0] ?? [], ["C1", "陈女士", "13800001001", "甲", 46_000 - 1_462]] },
      true,
    );
    expect(isoDay(in1904.customers.createdOn[0] ?? NaN)).toBe("2025-12-09");
  });

  test("case 12: dates in words are read by their patterns, unclear ones are asked about, no cell is changed", async () => {
    const texts = [
      "2025.11.3",
      "2025年11月3日",
      "２０２５－１１－０３",
      "2025-11-03 09:30",
      "11/3",
      "3/11/2025",
    ];
    const rows = texts.map((text, i) => [`C${i}`, `客户${i}`, `1380000100${i}`, "甲", text]);
    const book = await read({ 客户台账: [registerHeaders, ...rows] });
    const days = Array.from(book.customers.createdOn, (on) => (Number.isNaN(on) ? "" : isoDay(on)));
    expect(days).toEqual([...Array<string>(4).fill("2025-11-03"), "", ""]);
    expect(findingsOf(book).map((one) => one.split(" ")[1])).toEqual(["E6", "E7"]);
    expect(texts.map((_, i) => sheet().value(i + 1, 4))).toEqual(texts);
  });

  test("case 13: numbers kept as text (８６００, 9,800, 1.2万) are read, with a note; 很多 is asked about", async () => {
    const amounts = ["８６００", "9,800", "1.2万", "很多"];
    const book = await read({
      客户台账: [registerHeaders, ["C1", "陈女士", "13800001001", "甲", 46_000]],
      订单: [
        ["订单号", "客户编号", "下单日期", "订单金额"],
        ...amounts.map((one, i) => [`D${i}`, "C1", 46_000, one]),
      ],
    });
    expect(Array.from(book.orders?.amount ?? [])).toEqual([8_600, 9_800, 12_000, NaN]);
    expect(findingsOf(book)).toContain("number-unreadable D5");
    expect(sheet("订单").value(1, 3)).toBe("８６００");
  });

  test("case 14: ids with leading zeros stay; 18 digits kept as a number are told as damaged", async () => {
    const book = await read({
      客户台账: [
        ["客户编号", "客户名称", "联系电话", "统一社会信用代码"],
        ["0017", "陈女士", "013800001001", "91310000MA1FL00001"],
        ["0018", "李先生", 13_800_001_002, Number("913100001234567890")],
      ],
    });
    expect(book.customers.id).toEqual(["0017", "0018"]);
    expect(book.customers.phone).toEqual(["013800001001", "13800001002"]);
    expect(findingsOf(book).some((one) => one.endsWith("D3"))).toBe(true);
    expect(sheet().value(1, 0)).toBe("0017");
  });

  const formulas = [
    "=cmd|' /C calc'!A0",
    "+86 138",
    "-5",
    "@SUM(A1)",
    "'quoted",
    "\t=1+1",
    "\r=1+1",
  ];

  test("case 15: names that begin as formulas do (= + - @ ' tab) stay texts wherever we write them", async () => {
    const rows = formulas.map((name, i) => [`C${i}`, name, "123", name, 46_000]);
    start(company(rows), { profile });
    for (let row = 1; row <= 2; row += 1) sheet("工单").setValue(row, 1, `C${row - 1}`);
    await endedCheck();
    const { assessment, book, ignored } = await assessWorkbook({ now });
    await exportFindings(assessment, "zh-CN");
    await prepareMeeting({ book, assessment, ignored }, "zh-CN");
    const own = excel.workbook.sheets.flatMap((one) => formulasIn(one));
    expect(own.filter((formula) => !formula.startsWith('=HYPERLINK("#'))).toEqual([]);
    const texts = excel.workbook.sheets.flatMap(textsIn);
    expect(texts.filter((text) => text === formulas[0]).length).toBeGreaterThan(1);
  });

  test("case 16: errors are told at their cell, formulas are read by value and stay, a column of formulas is not ours", async () => {
    startLiving(profile);
    sheet().setFormula(1, 1, '=UPPER("abc")', "ABC");
    sheet().setValue(2, 4, "#N/A");
    sheet().setFormula(2, 4, "=NA()", "#N/A");
    sheet().setValue(3, 3, true);
    sheet().setValue(0, 5, "跟进状态");
    for (let row = 1; row <= 3; row += 1) sheet().setValue(row, 5, "● 逾期");
    sheet().setFormula(4, 5, '="A"', "A");
    const { book } = await fullCheck();
    expect(book.customers.name[0]).toBe("ABC");
    expect(findingsOf(book)).toContain("error-value E3");
    expect(sheet().formula(1, 1)).toBe('=UPPER("abc")');
    expect(sheet().formula(4, 5)).toBe('="A"');
    expect(sheet().text(2, 5)).toBe("● 逾期");
    expect(statusByCustomer().get("C2")?.["跟进状态（检查）"]).toBe("○ 正常");
  });
});

function eachCell<T>(of: Sheet, read: (row: number, column: number) => T): T[] {
  const used = of.usedArea(true) ?? area("A1");
  const found: T[] = [];
  for (let row = 0; row <= used.bottom; row += 1)
    for (let column = 0; column <= used.right; column += 1) found.push(read(row, column));
  return found;
}

function formulasIn(of: Sheet): string[] {
  return eachCell(of, (row, column) => of.formula(row, column)).filter((one) => one !== null);
}

function textsIn(of: Sheet): string[] {
  return eachCell(of, (row, column) => of.text(row, column));
}
