import { assessWorkbook, type AssessedWorkbook } from "../../../src/actions/check/assessWorkbook";
import {
  announcedYears,
  documentFacts,
  inForceSince,
  laterVersions,
  ruleSheetFindings,
} from "../../../src/actions/policy/policyPage";
import { provisionalDate } from "../../../src/actions/policy/provisionalDate";
import { createCalendarSheet, createPolicySheet } from "../../../src/actions/policy/ruleSheets";
import { versionImpact } from "../../../src/actions/policy/versionImpact";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { isoDay, isoMoment, momentFromIso } from "../../../src/domain/time";
import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import { openWorkbook } from "../../../src/host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../src/host/xlsx/saveWorkbook";
import { dayOfIso } from "../../support/books";
import { startExcel, type StandIn } from "../../support/excel";
import { serial, workbookWith, type SheetLiterals } from "../../support/sheets";

const now = momentFromIso("2026-03-02T10:00");
const register = [
  ["客户编号", "客户名称", "建档日期"],
  ["C1", "云锦示例商贸有限公司", serial("2026-01-05")],
];
const log = [["客户编号", "沟通时间", "沟通方式"]];
const rules = ["规则", "对象", "数值", "单位", "生效日期"];

let excel: StandIn | undefined;

afterEach(() => {
  excel?.dispose();
});

async function assessed(sheets: SheetLiterals, at = now): Promise<AssessedWorkbook> {
  excel = startExcel(workbookWith({ 客户台账: register, ...sheets }));
  return assessWorkbook({ now: at });
}

describe("the rules in force", () => {
  it("say what their sheet says of itself, each with its cell", async () => {
    const facts = documentFacts(
      await assessed({
        管理办法: [
          rules,
          ["名称", "", "云锦客户管理办法"],
          ["版本", "", "3"],
          ["状态", "", "已批准"],
          ["审批人", "", "总经理"],
          ["实施日期", "", serial("2026-01-01")],
          ["下次评审日期", "", serial("2027-01-01")],
        ],
      }),
      "zh-CN",
    );
    expect(facts.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "名称 云锦客户管理办法",
      "版本 3",
      "实施日期 2026-01-01",
      "状态 已批准",
      "审批人 总经理",
      "下次评审日期 2027-01-01",
      "预设 默认",
    ]);
    expect(facts[4]?.place).toEqual({ sheet: "管理办法", row: 5, column: "C" });
    expect(facts[6]?.place).toBeUndefined();
  });

  it("have no later version, no mistake and no cell where the workbook has no sheet of rules", async () => {
    const found = await assessed({});
    expect(laterVersions(found)).toEqual([]);
    expect(ruleSheetFindings(found)).toEqual([]);
    expect(documentFacts(found, "zh-CN").every(({ place }) => place === undefined)).toBe(true);
  });
});

describe("a later version", () => {
  const policy = [
    rules,
    ["将到期提前", "", 3, "天"],
    ["将到期提前", "", 10, "天", serial("2026-04-01")],
    ["审批人", "", "总经理", "", serial("2026-05-01")],
    ["将到期提前", "", 12, "天", serial("2026-06-01")],
  ];

  it("is told with its first day and its rules; one that changes no result is not", async () => {
    const versions = laterVersions(await assessed({ 管理办法: policy }));
    expect(
      versions.map((one) => [isoDay(one.from), one.rules.map(({ after }) => after?.value)]),
    ).toEqual([
      ["2026-04-01", [10]],
      ["2026-06-01", [12]],
    ]);
  });

  it("is none any more on its first day", async () => {
    const found = await assessed({ 管理办法: policy }, momentFromIso("2026-06-01T09:00"));
    expect(laterVersions(found)).toEqual([]);
    expect(isoDay(inForceSince(found))).toBe("2026-06-01");
  });

  it("is compared with the version before it, as of its first day", async () => {
    const found = await assessed({ 管理办法: policy, 沟通记录: log });
    const impact = await versionImpact(found, dayOfIso("2026-06-01"));
    expect(isoMoment(impact.at)).toBe("2026-06-01T00:00");
    expect(impact.rules.map(({ before, after }) => [before?.value, after?.value])).toEqual([
      [10, 12],
    ]);
  });

  it("can be left before it is compared", async () => {
    const found = await assessed({ 管理办法: policy });
    const stop = new AbortController();
    stop.abort();
    const work = { signal: stop.signal };
    await expect(versionImpact(found, dayOfIso("2026-06-01"), work)).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});

it("the mistakes are those of the sheets of rules and calendar, without the year that nobody announced", async () => {
  const found = await assessed(
    {
      管理办法: [rules, ["将到期提前", "", "三天左右"]],
      工作日历: [
        ["日期", "类型"],
        [serial("2026-03-09"), "放羊"],
      ],
      工单: [
        ["工单号", "客户编号", "提出时间", "严重程度"],
        ["G1", "不存在", serial("2026-12-30T10:00"), "一般"],
      ],
    },
    momentFromIso("2026-12-30T12:00"),
  );
  const codes = ruleSheetFindings(found).map(({ code, row }) => [code, row]);
  expect(codes).toContainEqual(["policy-value-unreadable", 2]);
  expect(codes).toContainEqual(["calendar-type-unknown", 2]);
  expect(codes.flat()).not.toContain("calendar-not-announced");
  expect(codes.flat()).not.toContain("unknown-customer");
});

describe("the first provisional due date", () => {
  const issues = [
    ["工单号", "客户编号", "提出时间", "严重程度"],
    ["G1", "C1", serial("2026-12-30T10:00"), "一般"],
  ];
  const late = momentFromIso("2026-12-30T12:00");

  it("names the issue, its customer and its row", async () => {
    const found = provisionalDate(await assessed({ 工单: issues }, late));
    expect(found && { ...found, dueOn: isoDay(found.dueOn) }).toEqual({
      year: 2027,
      dueOn: "2027-01-04",
      issue: "G1",
      customer: "云锦示例商贸有限公司",
      place: { sheet: "工单", row: 2, column: "A" },
    });
  });

  it("names the customer where a contact falls due in that year", async () => {
    const found = await assessed(
      {
        沟通记录: [...log, ["C1", serial("2026-12-29T10:00"), "电话"]],
        管理办法: [rules, ["到期日遇休息日", "", "顺延"]],
      },
      late,
    );
    const date = provisionalDate(found);
    expect(date).toMatchObject({ year: 2027, issue: undefined, customer: "云锦示例商贸有限公司" });
    expect(date?.place).toEqual({ sheet: "客户台账", row: 2, column: "A" });
  });

  it("is absent where every due date is certain", async () => {
    expect(provisionalDate(await assessed({}))).toBeUndefined();
  });
});

describe("a sheet that is created", () => {
  it.each(["default", "s0", "s2", "s3"] as const)(
    "holds the rules of the preset that was chosen, and is read without a mistake (%s)",
    async (preset) => {
      await assessed({});
      expect(await createPolicySheet(preset, "zh-CN")).toBe("管理办法");
      const { book, assessment } = await assessWorkbook({ now });
      expect(book.policySheet?.sheet).toBe("管理办法");
      expect(assessment.policy.preset).toBe(preset);
      const errors = ruleSheetFindings({ book, assessment }).filter(
        ({ severity }) => severity === "error",
      );
      expect(errors).toEqual([]);
    },
  );

  it("is printed on A4 across, one page wide, with its header on every page, also from the file", async () => {
    excel = startExcel(emptyWorkbook());
    await createPolicySheet("s0", "zh-CN");
    const workbook = openWorkbook(saveWorkbook(excel.workbook));
    expect(workbook.sheet("管理办法")?.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      fitPages: { wide: 1, high: null },
    });
    const titles = workbook.names.find(({ name }) => name === "_xlnm.Print_Titles");
    expect(titles?.formula).toBe("管理办法!$1:$1");
  });

  it("is refused where a sheet of its name holds something else", async () => {
    await assessed({ 工作日历: [["我自己的笔记"]] });
    await expect(createCalendarSheet(defaultPolicy, now, "zh-CN")).rejects.toMatchObject({
      code: "sheet-exists",
      outcome: "nothing-written",
    });
  });

  it("as a working calendar holds the announced days", async () => {
    await assessed({});
    expect(await createCalendarSheet(defaultPolicy, now, "zh-CN")).toBe("工作日历");
    const { book } = await assessWorkbook({ now });
    expect(book.calendarDays.length).toBeGreaterThan(30);
  });
});

it("years with a notice are told in runs", async () => {
  const found = await assessed({});
  const [run, ...others] = announcedYears(found);
  expect(run).toBe(
    `${defaultPolicy.calendar.announcedYears[0]}–${defaultPolicy.calendar.announcedYears.at(-1)}`,
  );
  expect(others).toEqual([]);
});
