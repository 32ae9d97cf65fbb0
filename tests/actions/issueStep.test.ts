import { customerCard } from "../../src/actions/customer/customerCard";
import { issueStep } from "../../src/actions/issueStep";
import { todayList } from "../../src/actions/today/todayList";
import { whyIssue } from "../../src/actions/why";
import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { lifeStates } from "../../src/domain/serviceLevel/issueLife";
import { isoMoment } from "../../src/domain/time";
import { textsOf } from "../../src/text/language";
import { stepWords } from "../../src/workbook/status/lifeWords";
import { bookOf, momentOf, type IssueLiteral } from "../support/books";

const kept = { plannedAt: "", confirmedAt: "", surveyedAt: "" };
const raised = { customerId: "C1", severity: "一般", raisedAt: "2026-03-09T10:00", ...kept };
const answered = { ...raised, respondedAt: "2026-03-09T11:00" };
const resolved = { ...answered, resolvedAt: "2026-03-11T10:00" };

/** One issue of each step, as of Thu 2026-03-12 14:00. */
const issues: readonly IssueLiteral[] = [
  { id: "unplanned", ...answered },
  { id: "unconfirmed", ...resolved },
  { id: "unsurveyed", ...resolved, confirmedAt: "2026-03-11T15:00" },
  {
    ...{ id: "closed", ...resolved, confirmedAt: "2026-03-11T15:00" },
    surveyedAt: "2026-03-12T09:00",
  },
  { id: "reopened", ...resolved, reopenedAt: "2026-03-12T10:00" },
];

function assessedAt(now: string, rows: readonly IssueLiteral[] = issues) {
  const book = bookOf({ customers: [{ id: "C1", name: "陈女士" }], issues: rows });
  return { book, assessment: assess(book, defaultPolicy, momentOf(now)) };
}

const NOW = "2026-03-12T14:00";

it("tells the step, its clock and its deadline: plan 48 h, confirmation 24 h, survey 3 days", () => {
  const { assessment } = assessedAt(NOW);
  const told = issues.map((_, i) => {
    const { step, clock, status, dueAt = NaN } = issueStep(assessment, i) ?? {};
    return [step, clock, status, Number.isNaN(dueAt) ? "" : isoMoment(dueAt)].join(" ");
  });
  expect(told).toEqual([
    "plan plan breached 2026-03-11T10:00",
    "confirm confirm breached 2026-03-12T10:00",
    expect.stringMatching(/^survey survey on-track 2026-03-1[4-6]/),
    "closed  none ",
    expect.stringMatching(/^resolve-again resolve/),
  ]);
});

it("is nothing where the sheet keeps no steps", () => {
  const { plannedAt, confirmedAt, surveyedAt, ...row } = answered;
  expect([plannedAt, confirmedAt, surveyedAt]).toEqual(["", "", ""]);
  expect(issueStep(assessedAt(NOW, [row]).assessment, 0)).toBeUndefined();
});

it("stands on the card: with open issues, and with resolved ones whose loop is open", () => {
  const { issues: onCard } = customerCard(assessedAt(NOW), 0);
  const named = (list: readonly { id: string; step: { step: string } | undefined }[] = []) =>
    list.map(({ id, step }) => `${id} ${step?.step}`);
  expect(named(onCard?.open).toSorted()).toEqual(["reopened resolve-again", "unplanned plan"]);
  expect(named(onCard?.unclosed)).toEqual(["unconfirmed confirm", "unsurveyed survey"]);
});

it("is in the list of the day once its clock is late, open issues first, with its own promise", () => {
  const { book, assessment } = assessedAt(NOW);
  const due = todayList(book, assessment).issues;
  const told = due.map(({ id, clock, status, isOpen, target }) => {
    return `${id} ${clock} ${status} ${isOpen ? "open" : "resolved"} ${target.amount}`;
  });
  expect(told[0]).toBe("unplanned plan breached open 48");
  expect(told).toContain("unconfirmed confirm breached resolved 24");
  expect(told.findIndex((one) => one.includes("resolved"))).toBeGreaterThan(
    told.findLastIndex((one) => one.includes(" open ")),
  );
});

it("is explained with its own table: from the resolution on, by the rule that says 24 hours", () => {
  const { tables } = whyIssue(assessedAt(NOW), 1, "zh-CN");
  expect(tables.map(({ title }) => title)).toEqual([
    "工单 unconfirmed：响应期限为什么是这样",
    "工单 unconfirmed：出方案期限为什么是这样",
    "工单 unconfirmed：解决期限为什么是这样",
    "工单 unconfirmed：反馈期限为什么是这样",
    "工单 unconfirmed：回访期限为什么是这样",
  ]);
  const confirm = tables[3];
  expect(confirm?.answer).toMatch(/^应在 2026-03-12 10:00 前反馈，至今超时/);
  expect(confirm?.rules[0]?.text).toMatch(/^内置规则：反馈 24 小时.*依据/);
  expect(confirm?.notes).toEqual(["自解决时起算：2026-03-11 10:00"]);
  expect(tables.map(({ notes }) => notes.join(" ")).join(" ")).not.toMatch(/NaN|undefined/);
});

it("has the same name in the pane as in the cells of the column 环节", () => {
  for (const state of lifeStates) {
    if (state === "none") continue;
    expect(textsOf("zh-CN").pane.step.names[state]).toBe(stepWords[state]["zh-CN"]);
    expect(textsOf("en-US").pane.step.names[state]).toBe(stepWords[state]["en-US"].toLowerCase());
  }
});
