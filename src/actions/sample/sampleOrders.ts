import type { Habit, SampleCustomer } from "./sampleCustomers";
import type { SampleTimes } from "./sampleTimes";
import type { SeededNumbers } from "./seededNumbers";
import type { LayoutRow } from "../setup/sheetLayouts";

interface OrderHabit {
  readonly orders: number;
  /** Days from the last order back to today, and between orders. */
  readonly lastDaysAgo: number;
  readonly gapDays: number;
  /** Lowest and highest amount in yuan. */
  readonly amounts: readonly [lowest: number, highest: number];
}

const habits: Readonly<Record<Habit, OrderHabit>> = {
  regular: { orders: 9, lastDaysAgo: 8, gapDays: 38, amounts: [12_000, 24_000] },
  frequent: { orders: 5, lastDaysAgo: 15, gapDays: 60, amounts: [8_000, 15_000] },
  occasional: { orders: 2, lastDaysAgo: 30, gapDays: 110, amounts: [4_000, 12_000] },
  rare: { orders: 1, lastDaysAgo: 90, gapDays: 100, amounts: [1_500, 3_500] },
  lapsed: { orders: 4, lastDaysAgo: 210, gapDays: 45, amounts: [5_000, 12_000] },
  new: { orders: 0, lastDaysAgo: 0, gapDays: 0, amounts: [0, 0] },
};

const styles = ["定制西装", "定制礼服", "旗袍", "手工衬衫", "羊绒大衣", "中式婚服"] as const;
const payments = ["对公转账", "微信支付", "支付宝", "银行卡"] as const;

/** Orders of all customers, the oldest first. */
export function orderRows(
  customers: readonly SampleCustomer[],
  times: SampleTimes,
  numbers: SeededNumbers,
): LayoutRow[] {
  const orders = customers.flatMap((customer) => ordersOf(customer, numbers));
  return orders
    .sort((a, b) => b.daysAgo - a.daysAgo)
    .map(({ customer, daysAgo }, i) => orderRow(customer, daysAgo, i, times, numbers));
}

function ordersOf(customer: SampleCustomer, numbers: SeededNumbers) {
  const { orders, lastDaysAgo, gapDays } = habits[customer.habit];
  return Array.from({ length: orders }, (_, k) => ({
    customer,
    daysAgo: lastDaysAgo + customer.rank * 2 + k * gapDays + numbers.below(6),
  }));
}

function orderRow(
  customer: SampleCustomer,
  daysAgo: number,
  index: number,
  times: SampleTimes,
  numbers: SeededNumbers,
): LayoutRow {
  const [lowest, highest] = habits[customer.habit].amounts;
  const amount = numbers.between(lowest / 100, highest / 100) * 100;
  return {
    id: `DD${String(index + 1).padStart(5, "0")}`,
    customerId: customer.id,
    orderedAt: times.day(daysAgo),
    style: numbers.oneOf(styles),
    amount,
    cost: Math.round(amount * 0.55),
    payment: numbers.oneOf(payments),
  };
}
