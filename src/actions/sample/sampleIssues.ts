import type { SampleCustomer } from "./sampleCustomers";
import { later, type SampleTimes } from "./sampleTimes";
import type { SeededNumbers } from "./seededNumbers";
import type { LayoutRow } from "../setup/sheetLayouts";
import type { Moment } from "../../domain/time";

/** A course that an issue can take, and how many of the sample's issues take it. */
interface Course {
  readonly count: number;
  readonly row: (issue: IssueTimes) => LayoutRow;
}

interface IssueTimes {
  readonly times: SampleTimes;
  readonly numbers: SeededNumbers;
  /** Counts within the course, from 0. */
  readonly rank: number;
}

const severities = ["一般", "一般", "中度", "重大"] as const;
type Topic = readonly [category: string, description: string];

const topics: readonly [Topic, ...Topic[]] = [
  ["尺寸", "袖长偏短，需要修改"],
  ["面料", "面料与小样色差明显"],
  ["交期", "询问婚礼前能否交付"],
  ["售后", "纽扣脱落，申请补缝"],
  ["咨询", "咨询真丝面料的清洗方法"],
  ["投诉", "两次试衣都未准时"],
];
const channels = ["电话", "微信", "邮件", "门店", "意见箱"] as const;

const solved = (raised: Moment, respondHours: number, resolveHours: number): LayoutRow => ({
  raisedAt: { at: raised },
  acceptedAt: { at: later(raised, 0.5) },
  respondedAt: { at: later(raised, respondHours) },
  plannedAt: { at: later(raised, Math.min(respondHours + 4, resolveHours)) },
  resolvedAt: { at: later(raised, resolveHours) },
  confirmedAt: { at: later(raised, resolveHours + 3) },
  surveyedAt: { at: later(raised, resolveHours + 48) },
  status: "已关闭",
});

const open = (raised: Moment, status = "处理中"): LayoutRow => ({
  raisedAt: { at: raised },
  status,
});

/** 弹性 (S2-16): allowed by somebody, for a reason. */
const exempted: LayoutRow = {
  exemption: "是",
  exemptionApprover: "客服主管",
  exemptionReason: "面料停产，已与客户约定延期",
};

/** What became of a few issues after they were solved: not yet fed back, not surveyed, reopened. */
function laterCourse(raised: Moment, rank: number, times: SampleTimes): LayoutRow {
  switch (rank) {
    case 0:
      return { confirmedAt: null, surveyedAt: null, status: "已解决" };
    case 1:
      return { reopenedAt: { at: times.hoursAgo(5) }, status: "处理中" };
    case 2:
      return {
        reopenedAt: { at: later(raised, 24 * 3) },
        resolvedAgainAt: { at: later(raised, 24 * 3 + 4) },
        confirmedAt: { at: later(raised, 24 * 3 + 6) },
        surveyedAt: { at: later(raised, 24 * 5) },
      };
    case 4:
      return { surveyedAt: null };
    default:
      return {};
  }
}

/** Solved in time, solved late, and every state that an open issue can be in (S2-42, S2-51). */
const courses: readonly Course[] = [
  {
    count: 34,
    row: ({ times, numbers, rank }) => {
      const raised = times.at(12 + rank * 9, 9.5 + numbers.below(12) / 2);
      return { ...solved(raised, numbers.between(1, 8), 24), ...laterCourse(raised, rank, times) };
    },
  },
  {
    count: 6,
    row: ({ times, numbers, rank }) =>
      solved(times.at(40 + rank * 21, 10), numbers.between(26, 40), 24 * 14),
  },
  {
    count: 4,
    row: ({ times, rank }) => ({
      ...open(times.at(6 + rank * 3, 11), "已接单"),
      ...(rank === 2 && exempted),
    }),
  },
  { count: 3, row: ({ times, rank }) => open(times.hoursAgo(19 + rank), "已接单") },
  {
    count: 5,
    row: ({ times, rank }) => {
      const raised = times.hoursAgo(3 + rank);
      return { ...open(raised), respondedAt: { at: later(raised, 1) } };
    },
  },
  {
    count: 4,
    row: ({ times, rank }) => {
      const raised = times.at(2 + rank, 9.5);
      return {
        ...open(raised, "等待客户"),
        respondedAt: { at: later(raised, 2) },
        waitingFrom: { at: later(raised, 3) },
      };
    },
  },
  {
    count: 4,
    row: ({ times, numbers, rank }) => {
      const raised = times.at(20 + rank * 13, 10);
      return {
        ...solved(raised, numbers.between(1, 4), 24 * 6),
        waitingFrom: { at: later(raised, 5) },
        waitingTo: { at: later(raised, 24 * 5) },
      };
    },
  },
];

/** Issues of all courses, the oldest first. */
export function issueRows(
  customers: readonly SampleCustomer[],
  times: SampleTimes,
  numbers: SeededNumbers,
): LayoutRow[] {
  const rows = courses.flatMap(({ count, row }) =>
    Array.from({ length: count }, (_, rank) => row({ times, numbers, rank })),
  );
  const issues = rows
    .sort((a, b) => momentOf(a) - momentOf(b))
    .map((row, i): LayoutRow => {
      const customer = customers[(i * 7) % customers.length];
      const [category, description] = numbers.oneOf(topics);
      const channel = numbers.oneOf(channels);
      const severity = numbers.oneOf(severities);
      return {
        id: `GD${String(i + 1).padStart(4, "0")}`,
        customerId: customer?.id ?? "",
        ...{ channel, severity, category, description },
        owner: customer?.owner ?? "",
        ...(severity === "重大" && "resolvedAt" in row && { rootCause: causes[category] }),
        ...row,
      };
    });
  return withMerged(issues);
}

const causes: Readonly<Record<Topic[0], string>> = {
  尺寸: "量体记录抄错一行",
  面料: "供应商换了染缸，到货未比对小样",
  交期: "排期没有预留返工时间",
  售后: "锁扣工序漏检",
  咨询: "交付时没有附洗涤说明",
  投诉: "试衣间隔排得太密",
};

/** The customer wrote about an open matter a second time: the later of two issues goes on in the earlier one. */
function withMerged(issues: readonly LayoutRow[]): LayoutRow[] {
  const open = issues.filter(({ status, exemption }) => status === "已接单" && !exemption);
  const [first, second] = open;
  if (!first || !second) return [...issues];
  const { id, customerId, owner, category, description } = first;
  const merged = { ...second, customerId, owner, category, description, status: "已合并" };
  return issues.map((issue) => (issue === second ? { ...merged, mergedInto: id } : issue));
}

function momentOf({ raisedAt }: LayoutRow): Moment {
  return typeof raisedAt === "object" && raisedAt !== null && "at" in raisedAt ? raisedAt.at : NaN;
}
