import { setUp } from "../../../src/actions/setup/setUp";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { momentFromIso } from "../../../src/domain/time";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import type { Sheet } from "../../../src/host/model/sheet";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type CellLiteral, type RowsLiteral } from "../../support/sheets";
import { checkedWorkbook } from "../../support/checks";

const now = momentFromIso("2026-03-20T10:00");
const register = [
  ["客户编号", "客户名称"],
  ["C1", "云锦示例商贸有限公司"],
];
const promises = ["工单号", "客户编号", "提出时间", "严重程度", "首次响应时间", "解决时间"];
const steps = ["方案时间", "客户确认时间", "回访时间"];
const ordinary = ["C1", serial("2026-03-09T10:00"), "一般"] as const;
const answered = [...ordinary, serial("2026-03-09T11:00")] as const;
const resolved = [...answered, serial("2026-03-11T10:00")] as const;
const planned = serial("2026-03-10T10:00");

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

function start(issues: RowsLiteral): void {
  excel = startExcel(workbookWith({ 客户台账: register, 工单: issues }));
}

function issueSheet(): Sheet {
  const sheet = excel.workbook.sheet("工单");
  if (!sheet) throw new Error("no sheet 工单");
  return sheet;
}

function headers(): string[] {
  const sheet = issueSheet();
  return Array.from({ length: 40 }, (_, column) => sheet.text(0, column)).filter(Boolean);
}

/** Of every row, from the first one below the headers; `undefined` where there is no such column. */
function columnTexts(header: string): string[] | undefined {
  const column = headers().indexOf(header);
  const rows = issueSheet().usedArea(true)?.bottom ?? 0;
  if (column < 0) return undefined;
  return Array.from({ length: rows }, (_, i) => issueSheet().text(i + 1, column));
}

describe("a sheet that keeps an issue's further steps", () => {
  const rows: [step: string, cells: readonly CellLiteral[]][] = [
    ["● 待响应，超时", ordinary],
    ["● 待出方案，超时", answered],
    ["● 待反馈，超时", [...resolved, planned]],
    ["● 待回访，超时", [...resolved, planned, serial("2026-03-11T15:00")]],
    [
      "√ 闭环",
      // Dates alone, as many a person writes them: the day itself is not before its resolution.
      [...resolved, planned, serial("2026-03-11"), serial("2026-03-11")],
    ],
    ["● 待回访，超时", [...resolved, planned, serial("2026-03-11"), serial("2026-03-25T10:00")]],
  ];

  it("gets a column with the step that each issue waits for, and whether that is late", async () => {
    start([[...promises, ...steps], ...rows.map(([, cells], i) => [`G${i}`, ...cells])]);
    await checkedWorkbook({ now });
    expect(columnTexts("环节")).toEqual(rows.map(([step]) => step));
  });

  it("is left alone by a second check", async () => {
    start([[...promises, ...steps], ...rows.map(([, cells], i) => [`G${i}`, ...cells])]);
    await checkedWorkbook({ now });
    const { written } = await checkedWorkbook({ now });
    expect(written).toMatchObject({ outcome: "unchanged", cells: 0 });
  });

  it("has the column in English where the workbook is written so", async () => {
    start([
      ["issue id", "customer id", "raised at", "severity", "responded at", "resolved at"].concat([
        ...["plan at", "confirmed at", "surveyed at"],
      ]),
      ["G1", ...resolved, planned],
    ]);
    await checkedWorkbook({ now });
    expect(columnTexts("Step")).toEqual(["● To confirm, Breached"]);
  });

  it("says nothing of an issue that was closed at an unknown time", async () => {
    start([
      [...promises, ...steps, "状态"],
      ["G1", ...answered, null, null, null, null, "已关闭"],
    ]);
    await checkedWorkbook({ now });
    expect(columnTexts("环节")).toEqual([""]);
  });

  it("follows a complaint through 接收, 分类, 分析, 处理 and 反馈 (S1-09), as its status says", async () => {
    const complaint = ["C1", serial("2026-03-19T10:00")] as const;
    const taken = serial("2026-03-19T11:00");
    start([
      ["工单号", "客户编号", "提出时间", "类别", "严重程度", "首次响应时间", "解决时间"].concat([
        ...["客户确认时间", "回访时间", "处理阶段"],
      ]),
      ["G1", ...complaint, "投诉", null, null, null, null, null, "接收"],
      ["G2", ...complaint, "投诉", "一般", null, null, null, null, "分类"],
      ["G3", ...complaint, "投诉", "一般", taken, null, null, null, "分析"],
      ["G4", ...complaint, "投诉", "一般", taken, null, null, null, "处理"],
      ["G5", ...complaint, "投诉", "一般", taken, serial("2026-03-20T09:00"), null, null, "反馈"],
      ["G6", ...complaint, "咨询", "一般", taken, null, null, null, "分析中"],
    ]);
    await checkedWorkbook({ now });
    const words = (columnTexts("环节") ?? []).map((text) => text.replace(/^. |，.*$/g, ""));
    expect(words).toEqual(["待分类", "待响应", "待分析", "待处理", "待反馈", "待出方案"]);
  });

  it("closes the loop by what the policy asks for", async () => {
    start([
      [...promises, ...steps],
      ["G1", ...resolved, planned, serial("2026-03-11T12:00")],
    ]);
    const issueLife = { ...defaultPolicy.issueLife, required: ["resolved", "confirmed"] as const };
    await checkedWorkbook({
      now,
      policy: { ...defaultPolicy, issueLife: { ...issueLife, required: [...issueLife.required] } },
    });
    expect(columnTexts("环节")).toEqual(["√ 闭环"]);
  });

  it("needs the root cause of a grave issue (S2-54)", async () => {
    const grave = resolved.map((cell) => (cell === "一般" ? "重大" : cell));
    const told = [planned, serial("2026-03-11T12:00"), serial("2026-03-12T12:00")];
    start([
      [...promises, ...steps, "根本原因"],
      ["G1", ...grave, ...told],
      ["G2", ...grave, ...told, "量体记录抄错一行"],
    ]);
    const { assessment } = await checkedWorkbook({ now });
    expect(columnTexts("环节")).toEqual(["○ 待写根因", "√ 闭环"]);
    const missing = assessment.findings.filter(({ code }) => code === "root-cause-missing");
    expect(missing.map(({ row }) => row)).toEqual([2]);
  });
});

describe("a sheet without further steps", () => {
  const own = ["响应截止", "响应状态", "解决截止", "解决状态"];

  it.each<[string, string[]]>([
    ["of its own", []],
    ["but a time of receipt and a cause", ["受理时间", "原因"]],
  ])("gets no column for them (%s)", async (_, more) => {
    start([
      [...promises, ...more],
      ["G1", ...resolved, ...more.map(() => null)],
    ]);
    const { assessment } = await checkedWorkbook({ now });
    expect(headers()).toEqual([...promises, ...more, ...own]);
    expect(assessment.findings.filter(({ role }) => role === "issues")).toEqual([]);
  });

  it("takes the time of receipt for the raising where nothing tells it better", async () => {
    start([
      ["工单号", "客户编号", "接单时间", "严重程度"],
      ["G1", ...ordinary],
    ]);
    const { book } = await checkedWorkbook({ now });
    expect(book.places.get("issues")?.columns.get("raisedAt")?.header).toBe("接单时间");
    expect(columnTexts("响应截止")).toEqual(["2026-03-10 10:00"]);
  });
});

describe("reopening, merging and exempting", () => {
  it("goes on with the clock of a reopened issue, its closed time left out (decision 20)", async () => {
    start([
      [...promises, "重开时间", "再次解决时间"],
      // Due on Thursday the 12th at 18:00; one whole working day was closed time.
      ["G1", ...resolved, serial("2026-03-12T10:00"), serial("2026-03-13T17:00")],
      ["G2", ...resolved, serial("2026-03-12T10:00")],
    ]);
    const { assessment } = await checkedWorkbook({ now });
    expect(columnTexts("解决状态")).toEqual(["√ 达标", "● 超时"]);
    expect(Array.from(assessment.issues?.open ?? [])).toEqual([0, 1]);
  });

  it("judges merged issues once, from the first raising on (decision 21)", async () => {
    start([
      [...promises, "合并到"],
      ["G1", "C1", serial("2026-03-19T10:00"), "一般"],
      ["G2", "C1", serial("2026-03-18T10:00"), "一般", null, null, "G1"],
      ["G3", "C1", serial("2026-03-18T10:00"), "一般", null, null, "G9"],
    ]);
    const { assessment } = await checkedWorkbook({ now });
    expect(columnTexts("响应截止")).toEqual(["2026-03-19 10:00", "", "2026-03-19 10:00"]);
    expect(Array.from(assessment.issues?.open ?? [])).toEqual([1, 0, 1]);
    const unknown = assessment.findings.filter(({ code }) => code === "merged-into-unknown");
    expect(unknown).toMatchObject([{ row: 4, id: "G9" }]);
  });

  it("shows 豁免 in place of a verdict only with approver and reason (S2-16)", async () => {
    start([
      [...promises, "豁免", "豁免批准人", "豁免原因"],
      ["G1", ...answered, null, "是", "客服主管", "展会期间统一延后"],
      ["G2", ...answered, null, "是", "客服主管"],
      ["G3", ...answered, null, "否"],
    ]);
    const { assessment } = await checkedWorkbook({ now });
    expect(columnTexts("解决状态")).toEqual(["◇ 豁免", "● 超时", "● 超时"]);
    expect(columnTexts("响应状态")).toEqual(["◇ 豁免", "√ 达标", "√ 达标"]);
    const incomplete = assessment.findings.filter(({ code }) => code === "exemption-incomplete");
    expect(incomplete).toMatchObject([{ row: 3, missing: "exemptionReason" }]);
  });
});

it("is told by the sample: closed, waiting for each further step, merged, reopened and exempt", async () => {
  excel = startExcel(emptyWorkbook());
  await setUp({ now, withSample: true });
  await checkedWorkbook({ now });
  const found = new Set(columnTexts("环节"));
  expect([...found].join(" ")).toMatch(/√ 闭环/);
  for (const word of ["待反馈", "待回访", "重开，待解决", "已合并", "豁免"]) {
    expect([word, [...found].some((text) => text.includes(word))]).toEqual([word, true]);
  }
});
