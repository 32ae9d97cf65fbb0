import { checkedWorkbook } from "../../support/checks";
import { setUp } from "../../../src/actions/setup/setUp";
import { assess } from "../../../src/domain/assess";
import type { Assessment } from "../../../src/domain/assessment";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { Workbook } from "../../../src/host/model/workbook";
import { momentFromIso, type Moment } from "../../../src/domain/time";
import { readBook } from "../../../src/workbook/read/readBook";
import { emptyWorkbook, startExcel, workbookOf, type StandIn } from "../../support/excel";

let excel: StandIn;
afterEach(() => {
  excel.dispose();
});

const now = momentFromIso("2026-03-04T10:00");

async function assessedSample(at: Moment): Promise<Assessment> {
  await setUp({ now: at, withSample: true });
  return assess(await readBook(), defaultPolicy, at);
}

function sheetNames(): string[] {
  return excel.workbook.sheets.map(({ name }) => name);
}

test("creates the sheets of a register behind those that are there", async () => {
  excel = startExcel();
  const { sheets } = await setUp({ now, withSample: false });
  const names = "客户台账 沟通记录 订单 工单 满意度 维护计划 工作日历 管理办法".split(" ");
  expect(sheetNames()).toEqual(["Sheet1", ...names]);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(names);
  expect(excel.workbook.activeSheet.name).toBe("客户台账");
});

test("takes an empty sheet of a wanted name as it is", async () => {
  excel = startExcel(emptyWorkbook("客户台账"));
  await setUp({ now, withSample: false });
  expect(sheetNames().filter((name) => name === "客户台账")).toHaveLength(1);
  expect(excel.workbook.sheet("客户台账")?.value(0, 0)).toBe("客户编号");
});

test("refuses where a sheet of a wanted name holds anything, and writes nothing", async () => {
  excel = startExcel(workbookOf({ 订单: [["我的订单"]] }));
  await expect(setUp({ now, withSample: true })).rejects.toMatchObject({
    code: "sheet-exists",
    parameters: { sheet: "订单" },
    outcome: "nothing-written",
  });
  expect(sheetNames()).toEqual(["订单"]);
});

test("refuses a workbook that is open for reading only", async () => {
  const workbook = emptyWorkbook();
  workbook.readOnly = true;
  excel = startExcel(workbook);
  await expect(setUp({ now, withSample: true })).rejects.toMatchObject({
    code: "workbook-read-only",
  });
});

test.each(["zh-CN", "en-US"] as const)(
  "names headers that the check finds (%s)",
  async (language) => {
    excel = startExcel();
    await setUp({ now, withSample: true, language });
    const { places } = await readBook();
    const fields = (role: Parameters<typeof places.get>[0]) => [
      ...(places.get(role)?.columns.keys() ?? []),
    ];
    expect(fields("register")).toEqual(
      "id name kind phone email creditCode region owner createdOn cooperationOn potential dependence".split(
        " ",
      ),
    );
    expect(fields("contacts")).toEqual(
      "id customerId at enteredAt method kind outcome content feedback nextStep nextOn owner".split(
        " ",
      ),
    );
    expect(fields("orders")).toEqual(["id", "customerId", "orderedAt", "amount"]);
    expect(fields("issues")).toEqual(
      (
        "id customerId raisedAt channel severity category owner status respondedAt " +
        "waitingFrom waitingTo resolvedAt acceptedAt plannedAt confirmedAt surveyedAt rootCause " +
        "reopenedAt resolvedAgainAt mergedInto exemption exemptionApprover exemptionReason"
      ).split(" "),
    );
    expect(fields("surveys")).toEqual(["customerId", "issueId", "score", "answeredAt"]);
    expect(fields("plans")).toEqual(["customerId", "method", "owner", "nextOn"]);
    expect(fields("calendar")).toEqual(["on", "lastOn", "dayType", "from", "to", "name", "source"]);
    expect(places.has("policy")).toBe(true);
  },
);

test("fills about 60 customers, 240 contacts, 200 orders, 60 issues, 80 answers and some plans", async () => {
  excel = startExcel();
  const { sheets } = await setUp({ now, withSample: true });
  expect(sheets.map(({ rows }) => rows).slice(0, 6)).toEqual([60, 239, 207, 60, 80, 12]);
});

test("shows every tier, tag, follow-up status and service level", async () => {
  excel = startExcel();
  const { summary } = await assessedSample(now);
  const absent = (counts: Readonly<Record<string, number>>) =>
    Object.keys(counts).filter((key) => counts[key] === 0);
  expect(absent(summary.tiers)).toEqual([]);
  expect(absent(summary.tags)).toEqual([]);
  expect(absent(summary.followUps)).toEqual(["none"]);
  expect(absent(summary.sla)).toEqual(["provisional"]);
});

test("shows provisional deadlines near the end of the last announced year (2026-12-30)", async () => {
  excel = startExcel();
  const { summary } = await assessedSample(momentFromIso("2026-12-30T15:00"));
  expect(summary.sla.provisional).toBeGreaterThan(0);
});

test.each(["2026-01-01T00:00", "2028-02-29T23:59", "2026-06-13T12:30"])(
  "has overdue follow-ups and breached issues whatever the day (%s)",
  async (at) => {
    excel = startExcel();
    const { summary } = await assessedSample(momentFromIso(at));
    expect(summary.followUps.overdue).toBeGreaterThan(0);
    expect(summary.followUps.never).toBeGreaterThan(0);
    expect(summary.sla.breached).toBeGreaterThan(0);
    expect(summary.sla["at-risk"]).toBeGreaterThan(0);
    expect(summary.sla.waiting).toBeGreaterThan(0);
  },
);

test("contains the mistakes that people make", async () => {
  excel = startExcel();
  const { findings } = await assessedSample(now);
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set([
      ...["missing-required", "phone-form", "email-form", "duplicate-id", "precision-lost"],
      ...["date-in-future", "unknown-customer", "dates-out-of-order", "number-as-text"],
      ...["severity-unmatched", "pause-reversed", "closed-without-time", "response-inferred"],
      ...["date-without-time", "policy-easier-later"],
      ...["exemption-incomplete", "merged-into-unknown"],
    ]),
  );
});

test("is a register that a check fills and a second check leaves alone", async () => {
  excel = startExcel();
  await setUp({ now, withSample: true });
  const { written } = await checkedWorkbook({ now });
  expect(written).toMatchObject({ outcome: "written", sheets: 2 });
  const again = await checkedWorkbook({ now });
  expect(again.written).toMatchObject({ outcome: "unchanged", cells: 0 });
});

test("writes the same cells for the same now", async () => {
  const cells = async () => {
    excel = startExcel();
    await setUp({ now, withSample: true });
    const texts = excel.workbook.sheets.map((sheet) => sheetText(sheet));
    excel.dispose();
    return texts;
  };
  const [first, second] = [await cells(), await cells()];
  expect(first).toEqual(second);
  excel = startExcel();
});

function sheetText(sheet: StandIn["workbook"]["sheets"][number]): string {
  const area = sheet.usedArea(true);
  if (!area) return "";
  const rows = Array.from({ length: area.bottom + 1 }, (_, row) =>
    Array.from({ length: area.right + 1 }, (_cell, column) => sheet.value(row, column)),
  );
  return JSON.stringify(rows);
}

test("keeps ids and phones as texts, and real dates as dates", async () => {
  excel = startExcel();
  await setUp({ now, withSample: true });
  const register = excel.workbook.sheet("客户台账");
  expect(register?.value(1, 3)).toBe("13800001000");
  expect(register?.text(1, 8)).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(typeof register?.value(1, 8)).toBe("number");
  expect(register?.value(11, 8)).toBe("2023.1.9");
});

test("stores dates of a 1904 workbook by its own count (2026-03-02 is 44621)", async () => {
  const workbook = new Workbook({ date1904: true });
  workbook.addSheet("Sheet1");
  excel = startExcel(workbook);
  const { summary } = await assessedSample(now);
  expect(summary.sla).toMatchObject({ breached: 8, exempted: 1 });
  expect(excel.workbook.sheet("维护计划")?.value(1, 5)).toBe(44_621);
});

test("offers the policy's severities in the issues sheet", async () => {
  excel = startExcel();
  await setUp({ now, withSample: false });
  const lists = excel.workbook.sheet("工单")?.dataValidations.all() ?? [];
  expect(lists.map(({ formula1 }) => formula1)).toContain('"一般,中度,重大"');
});

test("freezes the header row and puts filter buttons on it", async () => {
  excel = startExcel();
  await setUp({ now, withSample: false });
  const register = excel.workbook.sheet("客户台账");
  expect(register?.frozen).toEqual({ rows: 1, columns: 0 });
  expect(register?.autoFilter?.area).toMatchObject({ top: 0, left: 0, right: 11 });
});

test("writes the policy in its five parts with values, units and sources (S0-01)", async () => {
  excel = startExcel();
  await setUp({ now, withSample: false });
  const sheet = excel.workbook.sheet("管理办法");
  const area = sheet?.usedArea(true);
  const rows = Array.from({ length: area?.bottom ?? 0 }, (_, row) =>
    [0, 1, 2, 3, 4, 7].map((column) => sheet?.text(row + 1, column)),
  );
  expect([...new Set(rows.map(([part]) => part))]).toEqual([
    "总则",
    "一、客户信息管理",
    "二、沟通渠道管理",
    "三、客户服务标准",
    "四、客户反馈机制",
    "五、客户关系维护",
  ]);
  expect(rows).toContainEqual(["三、客户服务标准", "解决", "一般", "3", "工作日", "S0-10"]);
});
