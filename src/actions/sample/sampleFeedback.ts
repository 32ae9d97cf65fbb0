import type { SampleCustomer } from "./sampleCustomers";
import type { SampleTimes } from "./sampleTimes";
import type { SeededNumbers } from "./seededNumbers";
import type { LayoutRow } from "../setup/sheetLayouts";

const SURVEY_ANSWERS = 80;
const PLANNED = 12;

const wordsByScore: Readonly<Record<number, readonly [string, ...string[]]>> = {
  2: ["交付晚了一周"],
  3: ["总体可以，等待偏久"],
  4: ["版型很好", "沟通顺畅"],
  5: ["非常满意", "会推荐给朋友"],
};

/** Answers of the quarterly survey (S0-12), the oldest first; unhappy ones among the lapsed. */
export function surveyRows(
  customers: readonly SampleCustomer[],
  issues: readonly LayoutRow[],
  times: SampleTimes,
  numbers: SeededNumbers,
): LayoutRow[] {
  return Array.from({ length: SURVEY_ANSWERS }, (_, i) => {
    const customer = customers[(i * 11) % customers.length];
    const score = customer?.habit === "lapsed" ? numbers.between(2, 3) : numbers.between(3, 5);
    const about =
      i % 6 === 0 ? issues.find((issue) => issue["customerId"] === customer?.id) : undefined;
    return {
      customerId: customer?.id ?? "",
      issueId: about?.["id"] ?? null,
      kind: "CSAT",
      score,
      words: numbers.oneOf(wordsByScore[score] ?? [""]),
      answeredAt: times.day(4 + (SURVEY_ANSWERS - i) * 4),
      method: numbers.oneOf(["问卷", "电话", "微信"]),
    };
  });
}

/** Maintenance plans (S3-19) of some customers; the first date has passed already. */
export function planRows(customers: readonly SampleCustomer[], times: SampleTimes): LayoutRow[] {
  return customers
    .filter((_customer, i) => i % 5 === 1)
    .slice(0, PLANNED)
    .map((customer, i) => ({
      customerId: customer.id,
      cycle: customer.habit === "regular" ? "每月" : "每两周",
      method: customer.habit === "regular" ? "拜访" : "电话",
      content: customer.habit === "regular" ? "换季量体与面料推荐" : "新品推荐，了解穿着体验",
      owner: customer.owner,
      nextOn: times.day(2 - i * 3),
    }));
}
