import {
  openStatuses,
  slaMeetingInParts,
  type SlaCounts,
  type SlaMeeting,
} from "../../../src/actions/meeting/slaMeeting";
import { slaMeetingSheet } from "../../../src/actions/meeting/slaMeetingSheet";
import { slaMeetingText } from "../../../src/actions/meeting/slaMeetingText";
import { assess } from "../../../src/domain/assess";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { allAtOnce } from "../../../src/domain/inParts";
import { isoDay, momentFromIso } from "../../../src/domain/time";
import type { RecordedIssue } from "../../../src/workbook/sheets/recordedVerdicts";
import { bookOf, type BookLiteral, type IssueLiteral } from "../../support/books";

/** A Monday. */
const now = momentFromIso("2026-03-02T10:00");
const since = momentFromIso("2026-02-23T09:00");

const customers = [
  { id: "C1", name: "云锦示例商贸有限公司", owner: "客户经理甲", createdOn: "2026-02-20" },
  { id: "C2", name: "陈女士", owner: "客户经理乙", createdOn: "2026-02-20" },
];

function issue(id: string, raisedAt: string, more: Partial<IssueLiteral> = {}): IssueLiteral {
  return { id, customerId: "C1", severity: "一般", raisedAt, ...more };
}

/** Late, late and answered, met, and one of today. */
const issues = [
  issue("late", "2026-02-09T09:00", { owner: "客服甲" }),
  issue("answered", "2026-02-10T09:00", { respondedAt: "2026-02-10T10:00" }),
  issue("met", "2026-02-26T09:00", {
    respondedAt: "2026-02-26T10:00",
    resolvedAt: "2026-02-26T11:00",
  }),
  issue("today", "2026-03-02T09:00", { customerId: "C2", severity: "重大" }),
];

function meeting(literal: BookLiteral = {}, previous: Record<string, RecordedIssue> = {}) {
  const book = bookOf({ customers, issues, ...literal });
  const assessment = assess(book, defaultPolicy, now);
  return allAtOnce(slaMeetingInParts(book, assessment, (id) => previous[id], since));
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const late = { isBreached: true, isOpen: true };

it("counts open issues by status, and resolved ones by whether the promises were kept", () => {
  expect(meeting().totals).toMatchObject({ open: 3, breached: 2, "on-track": 1 });
  expect(meeting().totals).toMatchObject({ closedInTime: 1, closedLate: 0 });
});

it("groups by owner, the customer's where the issue names none, latest first", () => {
  const { byOwner } = meeting();
  expect(byOwner.map(({ name, counts }) => [name, counts.open, counts.breached])).toEqual([
    ["客户经理甲", 1, 1],
    ["客服甲", 1, 1],
    ["客户经理乙", 1, 0],
  ]);
});

it("groups by severity and by tier; every group's counts sum to the totals", () => {
  const { totals, bySeverity, byTier } = meeting();
  for (const groups of [bySeverity, byTier]) {
    const open = groups.reduce((sum, { counts }) => sum + counts.open, 0);
    expect(open).toBe(totals.open);
  }
  expect(bySeverity.map(({ name }) => name)).toEqual(["一般", "重大"]);
});

it("tells new breaches from those of the last check, earliest deadline first", () => {
  const { newlyBreached, stillBreached } = meeting({}, { late });
  expect(ids(newlyBreached)).toEqual(["answered"]);
  expect(ids(stillBreached)).toEqual(["late"]);
  expect(ids(meeting().newlyBreached)).toEqual(["late", "answered"]);
});

it("calls recovered what was late and open and is closed now, once", () => {
  expect(ids(meeting({}, { met: late }).recovered)).toEqual(["met"]);
  expect(ids(meeting({}, { met: { ...late, isOpen: false } }).recovered)).toEqual([]);
  expect(ids(meeting({}, { met: { isBreached: false, isOpen: true } }).recovered)).toEqual([]);
});

it("lists what falls due from next Monday to next Sunday (2026-03-09 to 2026-03-15)", () => {
  const { nextWeek, dueNextWeek } = meeting({
    issues: [
      issue("this week", "2026-03-02T09:00", { respondedAt: "2026-03-02T09:30" }),
      issue("next week", "2026-03-02T09:00", {
        respondedAt: "2026-03-02T09:30",
        severity: "重大",
      }),
    ],
  });
  expect([isoDay(nextWeek.from), isoDay(nextWeek.to)]).toEqual(["2026-03-09", "2026-03-15"]);
  expect(ids(dueNextWeek)).toEqual(["next week"]);
});

const waived = { exemption: "是", exemptionApprover: "客服主管", exemptionReason: "展会期间延后" };
const withExempted = [
  ...issues,
  issue("waived", "2026-02-09T09:00", waived),
  issue("waived and met", "2026-02-26T09:00", {
    ...{ respondedAt: "2026-02-26T10:00", resolvedAt: "2026-02-26T11:00" },
    ...waived,
  }),
  issue("not quite waived", "2026-02-09T10:00", { exemption: "是", exemptionApprover: "客服主管" }),
];

describe("exempted issues (S2-16)", () => {
  const told = meeting({ issues: withExempted }, { waived: late });

  it("are counted apart, never as met and not as breached", () => {
    expect(told.totals).toMatchObject({ exempted: 1, closedExempted: 1 });
    expect(told.totals).toMatchObject({ breached: 3, closedInTime: 1 });
    for (const list of [told.newlyBreached, told.stillBreached, told.recovered]) {
      expect(ids(list).filter((id) => id.startsWith("waived"))).toEqual([]);
    }
  });

  it("are listed with approver and reason, in the text and in the sheet", () => {
    expect(ids(told.exempted)).toEqual(["waived", "waived and met"]);
    expect(slaMeetingText(told, "zh-CN")).toContain(
      "豁免，不算达标也不算超时 2 件\n- waived 云锦示例商贸有限公司（一般，客户经理甲，批准人 客服主管，原因 展会期间延后）",
    );
    const table = slaMeetingSheet(told, "zh-CN").tables.at(-1);
    expect(table?.headers.slice(4)).toEqual(["未结或已结", "批准人", "原因"]);
    expect(table?.rows.map((cells) => cells.slice(4))).toEqual([
      ["未结", "客服主管", "展会期间延后"],
      ["已结", "客服主管", "展会期间延后"],
    ]);
  });

  it("have columns of their own where there are any, and none where there are none", () => {
    const headers = (one: SlaMeeting) => slaMeetingSheet(one, "zh-CN").tables[0]?.headers ?? [];
    expect(headers(told)).toEqual(expect.arrayContaining(["◇ 豁免", "◇ 已结豁免"]));
    expect(headers(meeting()).filter((header) => header.includes("豁免"))).toEqual([]);
  });
});

describe("the totals", () => {
  const merged = [
    ...withExempted,
    issue("twin", "2026-02-10T09:00", { mergedInto: "late" }),
    issue("unknown severity", "2026-03-02T09:00", { severity: "?" }),
    issue("in error", "2026-03-09T09:00"),
    issue("closed in error", "2026-02-09T09:00", { resolvedAt: "2026-02-08T09:00" }),
  ];

  it("add up: each issue that was not merged is counted once, in every grouping", () => {
    const told = meeting({ issues: merged });
    const sum = (counts: SlaCounts, keys: readonly (keyof SlaCounts)[]) =>
      keys.reduce((total, key) => total + counts[key], 0);
    const closed = ["closedInTime", "closedLate", "closedExempted", "closedUnjudged"] as const;
    expect(sum(told.totals, openStatuses)).toBe(told.totals.open);
    expect(told.totals.open + sum(told.totals, closed)).toBe(merged.length - 1);
    for (const groups of [told.byOwner, told.bySeverity, told.byTier]) {
      for (const key of ["open", ...openStatuses, ...closed] as const) {
        const of = groups.reduce((total, { counts }) => total + counts[key], 0);
        expect([key, of]).toEqual([key, told.totals[key]]);
      }
    }
  });
});

it("lists resolved issues whose loop is open, with the step and its deadline", () => {
  const kept = { plannedAt: "2026-02-26T10:00", confirmedAt: "", surveyedAt: "" };
  const resolved = { respondedAt: "2026-02-26T10:00", resolvedAt: "2026-02-26T11:00", ...kept };
  const told = meeting({ issues: [issue("unconfirmed", "2026-02-26T09:00", resolved)] });
  expect(ids(told.unclosed)).toEqual(["unconfirmed"]);
  expect(slaMeetingText(told, "zh-CN")).toContain(
    "已解决，还没闭环 1 件\n- unconfirmed 云锦示例商贸有限公司（一般，客户经理甲，待反馈 2026-02-27 11:00）",
  );
  expect(slaMeetingSheet(told, "zh-CN").tables.at(-1)?.rows[0]?.at(-1)).toBe(
    "待反馈 2026-02-27 11:00",
  );
});

it("gives the same meeting for the same cut-off", () => {
  expect(meeting({}, { late })).toEqual(meeting({}, { late }));
});

it("says it in plain lines for a chat, with word and symbol", () => {
  const text = slaMeetingText(meeting({}, { late }), "zh-CN");
  expect(text.split("\n").slice(0, 3)).toEqual([
    "【SLA 检查】截止 2026-03-02 10:00；与 2026-02-23 09:00 的检查相比；管理办法 " +
      defaultPolicy.version,
    "总数：未结 3，● 超时 2，○ 正常 1，√ 已结达标 1",
    "逾期跟进的客户 0",
  ]);
  expect(text).toContain("\n仍超时 1 件\n- late 云锦示例商贸有限公司（一般，客服甲，响应，");
});

it("says it in English without a Chinese letter or mark of its own", () => {
  const text = slaMeetingText(meeting({ customers: [], issues: [] }), "en-US");
  expect(text).toContain("[SLA check] As of 2026-03-02 10:00");
  expect(text).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
});
