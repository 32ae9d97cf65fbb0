import { isCreditCode } from "../../domain/validation/creditCode";
import type { LayoutRow } from "../setup/sheetLayouts";
import type { SampleTimes } from "./sampleTimes";
import type { SeededNumbers } from "./seededNumbers";

/** How a sample customer behaves: what makes its tier, tag and follow-up status. */
export type Habit = "regular" | "frequent" | "occasional" | "rare" | "lapsed" | "new";

export interface SampleCustomer {
  readonly id: string;
  readonly habit: Habit;
  /** Counts within the habit, from 0. */
  readonly rank: number;
  readonly owner: string;
  readonly createdDaysAgo: number;
}

const counts: Readonly<Record<Habit, number>> = {
  regular: 8,
  frequent: 13,
  occasional: 17,
  rare: 12,
  lapsed: 6,
  new: 4,
};

const owners = ["客户经理甲", "客户经理乙", "客户经理丙"] as const;

/** The sample's customers without their rows' content, in the order of their ids. */
export function sampleCustomers(): SampleCustomer[] {
  const habits = (Object.keys(counts) as Habit[]).flatMap((habit) =>
    Array.from({ length: counts[habit] }, (_, rank) => ({ habit, rank })),
  );
  return habits.map(({ habit, rank }, i) => ({
    id: `KH${String(i + 1).padStart(3, "0")}`,
    habit,
    rank,
    owner: owners[i % owners.length] ?? owners[0],
    createdDaysAgo: createdDaysAgo(habit, rank, i),
  }));
}

/** Of the new ones, half are past their first due day and half are not. */
function createdDaysAgo(habit: Habit, rank: number, i: number): number {
  if (habit === "new") return rank % 2 === 0 ? 2 + rank : 30 + rank;
  return (
    { regular: 1_900, frequent: 1_200, occasional: 800, rare: 420, lapsed: 1_000 }[habit] + i * 3
  );
}

const surnames = "陈 李 王 张 刘 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗".split(" ");
const brands = "云锦 澄湖 望岳 听潮 南雁 北辰 青禾 海棠 松风 竹影 明川 远岫".split(" ");
const trades = "商贸 礼仪服务 酒店管理 文化传播 婚庆策划".split(" ");
const regions = ["上海", "杭州", "苏州", "南京", "北京", "深圳"] as const;
const ratings: Readonly<Record<Habit, readonly [string, string]>> = {
  regular: ["高", "高"],
  frequent: ["中", "中"],
  occasional: ["高", "中"],
  rare: ["低", "低"],
  lapsed: ["中", "低"],
  new: ["高", "中"],
};

/** The register row of a customer. Names, numbers and addresses are made up and look it. */
export function customerRow(
  customer: SampleCustomer,
  index: number,
  times: SampleTimes,
  numbers: SeededNumbers,
): LayoutRow {
  const enterprise = index % 5 < 2;
  const [potential, dependence] = ratings[customer.habit];
  return {
    id: customer.id,
    name: enterprise ? enterpriseName(index) : individualName(index),
    kind: enterprise ? "企业" : "个人",
    phone: `1380000${String(1_000 + index * 7).padStart(4, "0")}`,
    email: `${customer.id.toLowerCase()}@example.com`,
    creditCode: enterprise ? creditCode(index) : null,
    region: numbers.oneOf(regions),
    owner: customer.owner,
    createdOn: times.day(customer.createdDaysAgo),
    cooperationOn: customer.habit === "new" ? null : times.day(customer.createdDaysAgo - 10),
    potential,
    dependence,
  };
}

function enterpriseName(index: number): string {
  const brand = brands[index % brands.length] ?? "";
  const trade = trades[index % trades.length] ?? "";
  return `${brand}示例${trade}有限公司`;
}

function individualName(index: number): string {
  return `${surnames[index % surnames.length] ?? ""}${index % 3 === 0 ? "先生" : "女士"}`;
}

/** A code of valid form in region 000000, which no office has. */
function creditCode(index: number): string {
  const body = `91000000MA${String(1_000_000 + index * 137)}`;
  const check = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY").find((last) =>
    isCreditCode(body + last),
  );
  return body + (check ?? "");
}
