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
  respondedAt: { at: later(raised, respondHours) },
  resolvedAt: { at: later(raised, resolveHours) },
  status: "已关闭",
});

const open = (raised: Moment, status = "处理中"): LayoutRow => ({
  raisedAt: { at: raised },
  status,
});

/** Solved in time, solved late, and every state that an open issue can be in (S2-42, S2-51). */
const courses: readonly Course[] = [
  {
    count: 34,
    row: ({ times, numbers, rank }) =>
      solved(times.at(12 + rank * 9, 9.5 + numbers.below(12) / 2), numbers.between(1, 8), 24),
  },
  {
    count: 6,
    row: ({ times, numbers, rank }) =>
      solved(times.at(40 + rank * 21, 10), numbers.between(26, 40), 24 * 14),
  },
  { count: 4, row: ({ times, rank }) => open(times.at(6 + rank * 3, 11), "已接单") },
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
  return rows
    .sort((a, b) => momentOf(a) - momentOf(b))
    .map((row, i) => {
      const customer = customers[(i * 7) % customers.length];
      const [category, description] = numbers.oneOf(topics);
      return {
        id: `GD${String(i + 1).padStart(4, "0")}`,
        customerId: customer?.id ?? "",
        channel: numbers.oneOf(channels),
        severity: numbers.oneOf(severities),
        category,
        description,
        owner: customer?.owner ?? "",
        ...row,
      };
    });
}

function momentOf({ raisedAt }: LayoutRow): Moment {
  return typeof raisedAt === "object" && raisedAt !== null && "at" in raisedAt ? raisedAt.at : NaN;
}
