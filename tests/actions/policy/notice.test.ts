import { addNotice, previewNotice, type NoticePreview } from "../../../src/actions/policy/notice";
import { assessWorkbook } from "../../../src/actions/check/assessWorkbook";
import { momentFromIso } from "../../../src/domain/time";
import type { ExcelHostOptions } from "../../../src/host/richapi/excelHost";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type SheetLiterals } from "../../support/sheets";

const register = [
  ["客户编号", "客户名称"],
  ["C1", "云锦示例商贸有限公司"],
];
const headers = ["日期", "结束日期", "类型", "上班", "下班", "名称", "备注", "依据"];
const now = momentFromIso("2026-11-20T10:00");

/** An invented year: 2027 is not announced. */
const text = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
三、劳动节：5月1日（周六）至3日（周一）放假，共3天。
四、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`;

let excel: StandIn | undefined;

function start(sheets: SheetLiterals, options?: ExcelHostOptions): void {
  excel = startExcel(workbookWith({ 客户台账: register, ...sheets }), options);
}

afterEach(() => {
  excel?.dispose();
});

function texts(name = "工作日历"): string[][] {
  const sheet = excel?.workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const used = sheet.usedArea(true);
  if (!used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: headers.length }, (_, column) => sheet.text(row, column)),
  );
}

function states({ days }: NoticePreview): Record<string, string> {
  return Object.fromEntries(days.map(({ day, state }) => [day.on, state]));
}

const official = "国务院办公厅关于2027年部分节假日安排的通知";

describe("the preview of a notice", () => {
  it("tells which days are new, listed, contradicted, or the company's own matter", async () => {
    start({
      工作日历: [
        headers,
        [serial("2027-01-01"), "", "休", "", "", "元旦", "", official],
        [serial("2027-01-02"), "", "班", "", "", "元旦", "", official],
        [serial("2027-05-03"), "", "班", "", "", "盘点", "", "公司通知"],
      ],
    });
    const preview = await previewNotice({ text });
    expect(states(preview)).toMatchObject({
      "2027-01-01": "listed",
      "2027-01-02": "contradicted",
      "2027-01-03": "new",
      "2027-05-03": "company-differs",
    });
    expect(preview.days.find(({ day }) => day.on === "2027-01-02")?.existing?.row).toBe(3);
    expect(preview.sheet).toBe("工作日历");
  });

  it("writes nothing, also where there is no working calendar", async () => {
    start({});
    const preview = await previewNotice({ text });
    expect(preview.sheet).toBe("");
    expect(preview.days).toHaveLength(23);
    expect(excel?.workbook.sheets.map(({ name }) => name)).toEqual(["客户台账"]);
  });
});

describe("adding a notice", () => {
  it("writes its days below the last row and leaves a person's own column alone", async () => {
    start({
      工作日历: {
        rows: [headers, [serial("2026-03-09"), "", "休", "", "", "年会", "三楼", "公司通知"]],
        formats: { "A2:A2": "yyyy/m/d" },
      },
    });
    const { rows } = await addNotice({ text, now });
    expect(rows).toEqual({ sheet: "工作日历", firstRow: 3, lastRow: 25 });
    const written = texts();
    expect(written[1]).toEqual(["2026/3/9", "", "休", "", "", "年会", "三楼", "公司通知"]);
    expect(written[2]).toEqual(["2027/1/1", "", "休", "", "", "元旦", "", official]);
    expect(written[5]?.slice(0, 6)).toEqual(["2027/1/31", "", "班", "", "", "春节调休上班"]);
  });

  it("announces the year to the check", async () => {
    start({
      工作日历: [headers],
      工单: [
        ["工单号", "客户编号", "提出时间", "严重程度"],
        ["G1", "C1", serial("2026-12-30T10:00"), "一般"],
      ],
    });
    const later = momentFromIso("2026-12-30T12:00");
    const before = await assessWorkbook({ now: later });
    expect(before.assessment.summary.sla.provisional).toBe(1);
    await addNotice({ text, now });
    const after = await assessWorkbook({ now: later });
    expect(after.assessment.summary.sla.provisional).toBe(0);
    expect(after.assessment.findings.map(({ code }) => code)).not.toContain(
      "calendar-not-announced",
    );
  });

  it("a second time adds nothing", async () => {
    start({ 工作日历: [headers] });
    await addNotice({ text, now });
    const before = texts();
    const again = await addNotice({ text, now });
    expect(again.rows).toBeUndefined();
    expect(texts()).toEqual(before);
  });

  it("creates the working calendar where there is none, without doubling announced days", async () => {
    start({});
    const { rows, sheet } = await addNotice({ text, now });
    expect(sheet).toBe("工作日历");
    const dates = texts()
      .slice(1)
      .map(([on]) => on);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.filter((on) => on?.startsWith("2026-"))).toHaveLength(39);
    expect(rows && rows.lastRow - rows.firstRow + 1).toBe(23);
  });

  it("lets a table grow", async () => {
    start({
      工作日历: {
        rows: [headers, [serial("2026-03-09"), "", "休", "", "", "年会", "", "公司通知"]],
        tables: [{ area: "A1:H2" }],
      },
    });
    await addNotice({ text, now });
    expect(excel?.workbook.sheet("工作日历")?.tables[0]?.area.bottom).toBe(24);
  });

  it("writes below a remark that stands under the list", async () => {
    start({
      工作日历: {
        rows: [headers, [serial("2026-03-09"), "", "休", "", "", "年会", "", "公司通知"]],
        cells: { G5: "以上由行政维护" },
      },
    });
    const { rows } = await addNotice({ text, now });
    expect(rows?.firstRow).toBe(6);
    expect(texts()[4]?.[6]).toBe("以上由行政维护");
  });

  it.each([
    [
      "a table has its totals shown",
      { tables: [{ area: "A1:H3", totals: true }] },
      "no-room-below",
    ],
    [
      "something stands below a table",
      { tables: [{ area: "A1:H2" }], cells: { A4: "注" } },
      "no-room-below",
    ],
  ])("is refused where %s", async (_, more, code) => {
    const row = [serial("2026-03-09"), "", "休", "", "", "年会", "", "公司通知"];
    start({ 工作日历: { rows: [headers, row], ...more } });
    const before = texts();
    await expect(addNotice({ text, now })).rejects.toMatchObject({
      code,
      outcome: "nothing-written",
    });
    expect(texts()).toEqual(before);
  });

  it("is refused where the sheet has no column for the source", async () => {
    start({
      工作日历: [
        ["日期", "类型", "名称"],
        [serial("2026-03-09"), "休", "年会"],
      ],
    });
    await expect(addNotice({ text, now })).rejects.toMatchObject({
      code: "column-missing",
      outcome: "nothing-written",
    });
  });

  it("writes English words under English headers", async () => {
    start({
      Calendar: [
        ["Date", "Day type", "Name", "Source"],
        ["2026-03-09", "off", "", ""],
      ],
    });
    await addNotice({ text, now });
    expect(texts("Calendar")[2]?.slice(0, 2)).toEqual(["2027-01-01", "off"]);
  });
});
