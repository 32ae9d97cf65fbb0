import type { Habit, SampleCustomer } from "./sampleCustomers";
import { later, type SampleTimes } from "./sampleTimes";
import type { SeededNumbers } from "./seededNumbers";
import type { LayoutRow } from "../setup/sheetLayouts";

const perCustomer: Readonly<Record<Habit, number>> = {
  regular: 8,
  frequent: 5,
  occasional: 4,
  rare: 2,
  lapsed: 3,
  new: 0,
};

/** Days since the last contact, by rank: fresh, about to be due, and overdue in turn. */
const lastDaysAgo: Readonly<Record<Habit, readonly number[]>> = {
  regular: [4, 10, 28, 45, 18, 29, 2, 60],
  frequent: [3, 12, 25, 7, 13, 40, 1],
  occasional: [6, 13, 30, 2, 12, 19],
  rare: [5, 12, 70, 9],
  lapsed: [3, 6, 20],
  new: [0],
};

interface Topic {
  readonly method: string;
  readonly kind: string;
  readonly content: string;
  readonly feedback: string;
  readonly nextStep: string;
}

const topic = (
  method: string,
  kind: string,
  content: string,
  feedback: string,
  nextStep: string,
): Topic => ({ method, kind, content, feedback, nextStep });

const deepTopics = [
  topic("拜访", "深度", "上门量体，确认秋冬款面料", "偏好深色羊毛", "寄送面料小样"),
  topic("线上会议", "深度", "沟通年度着装方案", "希望增加女款", "提交方案与报价"),
] as const;
const reviewTopics = [
  topic("拜访", "业务回顾", "回顾本季订单与交付", "对交期满意", "约定下季度计划"),
] as const;
const routineTopics = [
  topic("电话", "常规", "回访穿着体验", "版型合身", "下月再联系"),
  topic("微信", "常规", "发送新品图片", "询问价格", "报价"),
  topic("邮件", "常规", "答复保养问题", "已收到", "无"),
  topic("电话", "常规", "确认到店试衣时间", "改到周末", "更新预约"),
] as const;

interface Contact {
  readonly customer: SampleCustomer;
  readonly daysAgo: number;
  readonly topic: Topic;
}

/** The contact log of all customers, the oldest entry first. */
export function contactRows(
  customers: readonly SampleCustomer[],
  times: SampleTimes,
  numbers: SeededNumbers,
): LayoutRow[] {
  return customers
    .flatMap((customer) => contactsOf(customer, numbers))
    .sort((a, b) => b.daysAgo - a.daysAgo)
    .map((contact, i) => contactRow(contact, i, times, numbers));
}

function contactsOf(customer: SampleCustomer, numbers: SeededNumbers): Contact[] {
  const { habit, rank } = customer;
  const last = lastDaysAgo[habit][rank % lastDaysAgo[habit].length] ?? 0;
  return Array.from({ length: perCustomer[habit] }, (_, k) => ({
    customer,
    daysAgo: last + k * (habit === "regular" ? 24 : 31) + (k > 0 ? numbers.below(5) : 0),
    topic: topicOf(habit, k, numbers),
  }));
}

/**
 * Regular customers are seen in depth, and reviewed with every third time; frequent ones, of whom
 * some are of high value as well, now and then. The others are kept in touch with.
 */
function topicOf(habit: Habit, k: number, numbers: SeededNumbers): Topic {
  if (habit === "regular") return numbers.oneOf(k % 3 === 1 ? reviewTopics : deepTopics);
  if (habit === "frequent" && k > 0) return numbers.oneOf(k % 3 === 2 ? reviewTopics : deepTopics);
  return numbers.oneOf(routineTopics);
}

function contactRow(
  { customer, daysAgo, topic: about }: Contact,
  index: number,
  times: SampleTimes,
  numbers: SeededNumbers,
): LayoutRow {
  const at = times.at(daysAgo, numbers.between(18, 34) / 2);
  // S3-22 asks for the entry within two hours; some come later
  const hoursUntilEntry = index % 9 === 0 ? 6 : numbers.between(1, 4) / 2;
  const attempt = index % 17 === 5 && daysAgo > 60;
  return {
    id: `GT${String(index + 1).padStart(4, "0")}`,
    customerId: customer.id,
    at: { at },
    enteredAt: { at: later(at, hoursUntilEntry) },
    method: about.method,
    kind: about.kind,
    outcome: attempt ? "未接通" : "有效",
    content: about.content,
    feedback: attempt ? null : about.feedback,
    nextStep: about.nextStep,
    nextOn: times.day(daysAgo - 14),
    owner: customer.owner,
  };
}
