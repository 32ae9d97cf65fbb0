import type { ExcelHostOptions } from "../../../src/host/richapi/excelHost";
import { workbookOf } from "../../support/excel";
import { check, company, sheet, shown, start, stop, type Rows } from "../../support/company";

afterEach(stop);

describe("tables", () => {
  async function withTable(options?: ExcelHostOptions): Promise<void> {
    start(company(), options);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("客户台账").tables.add("A1:E5", true);
      await context.sync();
    });
  }

  test("grow to take the new columns in", async () => {
    await withTable();
    await check();
    expect(sheet().tables[0]?.area).toEqual({ top: 0, left: 0, bottom: 4, right: 12 });
    expect(shown(1)[0]).toBe("客户等级");
    expect(sheet().autoFilter).toBeNull();
    expect(await check()).toMatchObject({ outcome: "unchanged" });
  });

  test("stay as they are where cells stand in the way; the columns go behind those", async () => {
    await withTable();
    sheet().setValue(2, 6, "备忘");
    await check();
    expect(sheet().tables[0]?.area.right).toBe(4);
    expect(sheet().value(2, 6)).toBe("备忘");
    expect(sheet().value(0, 7)).toBe("客户等级");
  });
});

describe("columns that are not ours", () => {
  test("are left alone although they are called as ours are (客户等级 with VIP and 普通)", async () => {
    start(
      workbookOf({
        客户台账: [
          ["客户编号", "客户名称", "客户等级"],
          ["C1", "陈女士", "VIP"],
          ["C2", "李先生", "普通"],
        ],
      }),
    );
    await check();
    expect([0, 1, 2].map((row) => sheet().value(row, 2))).toEqual(["客户等级", "VIP", "普通"]);
    expect(shown(1, "客户台账", 3)[0]).toBe("客户等级（检查）");
    expect(await check()).toMatchObject({ outcome: "unchanged" });
  });

  test("are left alone where they hold formulas", async () => {
    start();
    sheet().setValue(0, 5, "未结工单");
    [1, 2, 3, 4].forEach((row) => {
      sheet().setFormula(row, 5, `=COUNTIF(工单!B:B,A${row + 1})`, 1);
    });
    await check();
    expect(sheet().formula(1, 5)).toBe("=COUNTIF(工单!B:B,A2)");
    expect(shown(1, "客户台账", 6)).toContain("未结工单（检查）");
  });
});

describe("columns of dates, numbers and tags that staff keep under our headers", () => {
  const own: Rows = [
    ["客户编号", "客户名称", "下次跟进", "逾期天数", "客户标签", "数据问题"],
    ["C1", "陈女士", 46_100, 3, "高价值", null],
    ["C2", "李先生", 46_101, 5, "潜力", 1],
  ];
  const theirs = () =>
    [0, 1, 2].map((row) => [0, 1, 2, 3, 4, 5].map((column) => sheet().value(row, column)));
  const ours = () => shown(1, "客户台账", 6);

  beforeEach(async () => {
    start(workbookOf({ 客户台账: own }));
    await check();
  });

  test("keep what stands there, at the first check and at later ones", async () => {
    expect(theirs()).toEqual(own);
    expect(ours()).toEqual([
      "客户等级",
      "客户标签（检查）",
      "跟进状态",
      "下次跟进（检查）",
      "逾期天数（检查）",
      "SLA状态",
      "未结工单",
      "数据问题（检查）",
    ]);
    expect(await check()).toMatchObject({ outcome: "unchanged" });
    expect(theirs()).toEqual(own);
  });

  test("are left alone also when they are emptied: ours stay where they are", async () => {
    for (const row of [1, 2]) sheet().setValue(row, 2, null);
    expect(await check()).toMatchObject({ outcome: "unchanged" });
    expect(ours()[3]).toBe("下次跟进（检查）");
  });
});

test("our columns are known wherever people have moved them, without their words by their colours", async () => {
  start();
  await check();
  const width = sheet().usedArea(true)?.right ?? 0;
  for (let row = 0; row <= 4; row += 1) {
    const last = sheet().value(row, width);
    sheet().setValue(row, width, sheet().value(row, width - 4));
    sheet().setValue(row, width - 4, last);
    for (const column of [5, 7]) if (row > 0) sheet().setValue(row, column, null);
  }
  await check();
  expect(sheet().usedArea(true)?.right).toBe(width);
  expect(await check()).toMatchObject({ outcome: "unchanged" });
});

test("skips and names rows whose cells in our columns are merged", async () => {
  start();
  await check();
  sheet().setValue(2, 7, null);
  sheet().setValue(3, 7, null);
  sheet().merges = [{ top: 2, left: 7, bottom: 3, right: 7 }];
  const written = await check();
  expect(written.perSheet[0]?.skippedRows).toEqual([
    { row: 3, key: "C2", reason: "merged-cells" },
    { row: 4, key: "C3", reason: "merged-cells" },
  ]);
  expect(written.cells).toBe(0);
});

test("mends a column that somebody formatted as text", async () => {
  start();
  await check();
  for (let row = 1; row <= 4; row += 1) {
    sheet().changeStyle(row, 9, { numberFormat: "@" });
    sheet().setValue(row, 9, "7");
  }
  await check();
  expect([1, 2, 3, 4].map((row) => sheet().value(row, 9))).toEqual([71, null, null, null]);
  expect(await check()).toMatchObject({ outcome: "unchanged" });
});
