import { assessWorkbook } from "../../../src/actions/check/assessWorkbook";
import { prepareMeeting } from "../../../src/actions/meeting/prepareMeeting";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { setUp } from "../../../src/actions/setup/setUp";
import { momentFromIso, type Moment } from "../../../src/domain/time";
import type { Language } from "../../../src/text/language";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { excel, now, sheet, start, stop } from "../../support/company";

afterEach(stop);

async function prepare(at: Moment = now, language: Language = "zh-CN") {
  return prepareMeeting(await assessWorkbook({ now: at }), language);
}

/** The texts of a sheet as they show, row by row, without empty cells. */
function rows(name = "SLA 检查"): string[][] {
  const used = sheet(name).usedArea(true);
  return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from({ length: (used?.right ?? -1) + 1 }, (_cell, column) =>
      sheet(name).text(row, column),
    ).filter((text) => text !== ""),
  );
}

const rowsFrom = (heading: string, count: number) => {
  const all = rows();
  const at = all.findIndex(([first]) => first === heading);
  return all.slice(at + 1, at + 1 + count);
};

it("writes the sheet SLA 检查 with totals and groups", async () => {
  start();
  expect((await prepare()).sheet).toBe("SLA 检查");
  expect(rows()[0]).toEqual(["SLA 检查"]);
  expect(rows()[1]?.[0]).toContain("截止 2026-03-04 10:00 · 此前没有检查记录");
  expect(rowsFrom("总数", 2)).toEqual([
    [
      "总数",
      "● 超时",
      "◐ 临近超时",
      "○ 正常",
      "‖ 等待客户",
      "≈ 暂定",
      "△ 未匹配规则",
      "√ 已结达标",
      "已结超时",
      "未结",
    ],
    ["工单", "1", "0", "1", "0", "0", "0", "0", "0", "2"],
  ]);
  expect(rowsFrom("按负责人", 3).map(([name]) => name)).toEqual([
    "负责人",
    "客户经理甲",
    undefined,
  ]);
});

it("lists new breaches with their deadline as a date, and says where there are none", async () => {
  start();
  await prepare();
  expect(rowsFrom("新超时 1 件", 2)[1]).toEqual([
    "G1",
    "云锦示例商贸有限公司",
    "客户经理甲",
    "一般",
    "响应",
    "2026-02-28 12:00",
    "● 超时",
  ]);
  expect(rowsFrom("已恢复 0 件", 2)[1]).toEqual(["没有"]);
});

it("compares with the last check: still breached a week later, recovered once it is resolved", async () => {
  start();
  await prepare();
  await prepare(momentFromIso("2026-03-11T10:00"));
  expect(rows()[1]?.[0]).toContain("与 2026-03-04 10:00 的检查相比");
  expect(rowsFrom("仍超时 1 件", 2)[1]?.[0]).toBe("G1");
  sheet("工单").setValue(1, 4, 46_090.5);
  await prepare(momentFromIso("2026-03-18T10:00"));
  expect(rowsFrom("已恢复 1 件", 2)[1]?.[0]).toBe("G1");
});

it("gives the same sheet for the same cut-off, cell by cell", async () => {
  start();
  await prepare();
  const first = rows();
  await prepare();
  expect(rows()).toEqual(first);
  expect(sheet("SLA 检查").charts.items).toHaveLength(2);
});

it("draws two charts beside each other over rows of their own", async () => {
  start();
  await prepare();
  const [owners, totals] = sheet("SLA 检查").charts.items;
  expect(owners?.facts).toMatchObject({ type: "BarStacked", title: "各负责人的未结工单" });
  expect(totals?.facts).toMatchObject({ type: "ColumnClustered", title: "工单的 SLA 状态" });
  const top = owners?.anchor.top ?? 0;
  for (let row = top; row <= (owners?.anchor.bottom ?? 0); row++) expect(rows()[row]).toEqual([]);
  expect(totals?.anchor.left).toBeGreaterThan(owners?.anchor.right ?? Infinity);
});

it("is set up for A4, one page wide", async () => {
  start();
  await prepare();
  expect(sheet("SLA 检查").pageLayout).toMatchObject({
    paperSize: "A4",
    orientation: "Landscape",
    fitPages: { wide: 1, high: null },
  });
});

it("writes in the language of the person and finds its sheet again in the other one", async () => {
  start();
  await prepare();
  await prepare(now, "en-US");
  expect(excel.workbook.sheet("SLA check")).toBeUndefined();
  expect(rows()[0]).toEqual(["SLA check"]);
});

it("leaves a sheet of that name that somebody else made alone", async () => {
  start();
  excel.workbook.addSheet("SLA 检查").setValue(0, 0, "会议纪要");
  expect((await prepare()).sheet).toBe("SLA 检查 2");
  expect(sheet("SLA 检查").text(0, 0)).toBe("会议纪要");
});

it("finds its sheet again when the workbook was closed meanwhile", async () => {
  start(emptyWorkbook());
  await setUp({ now, withSample: true });
  await prepare();
  const bytes = saveWorkbook(excel.workbook);
  stop();
  start(openWorkbook(bytes));
  expect((await prepare()).sheet).toBe("SLA 检查");
});

it.each([
  ["beside", 5, 10],
  ["below", 200, 0],
])(
  "leaves its sheet alone once somebody has written %s its rows, and takes another",
  async (_where, row, column) => {
    start();
    await prepare();
    sheet("SLA 检查").setValue(row, column, "会上决定");
    expect((await prepare()).sheet).toBe("SLA 检查 2");
    expect(sheet("SLA 检查").text(row, column)).toBe("会上决定");
    expect((await prepare()).sheet).toBe("SLA 检查 2");
  },
);

it("leaves a sheet with its title that somebody else made alone", async () => {
  start();
  excel.workbook.addSheet("周会").setValue(0, 0, "SLA 检查");
  expect((await prepare()).sheet).toBe("SLA 检查");
  expect(sheet("周会").text(0, 0)).toBe("SLA 检查");
});

it("says that its sheet is protected, with the verdicts recorded", async () => {
  start();
  await prepare();
  const { options } = sheet().protection;
  sheet("SLA 检查").protection = { protected: true, hasPassword: false, options };
  const { sheet: failure, ledger } = await prepare(momentFromIso("2026-03-11T10:00"));
  expect(failure).toBeInstanceOf(WorkbookError);
  expect(failure).toMatchObject({ code: "sheet-protected" });
  expect(ledger.added).toBeGreaterThan(0);
});
