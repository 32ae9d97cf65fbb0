import type { Assessment } from "../../domain/assessment";
import { customerFactsOf } from "../../domain/customers/customerFacts";
import { ownRows, type OneCustomer } from "../../domain/customers/oneCustomer";
import { dayOf, type Day, type Moment } from "../../domain/time";
import { rowPlace, type RowPlace } from "../rowPlace";

export interface CardOrders {
  readonly windowMonths: number;
  /** Both within the window; the amount in yuan, NaN where the sheet has no amounts. */
  readonly count: number;
  readonly amount: number;
  /** NaN = he has never ordered. */
  readonly lastOn: Day;
  readonly lastAmount: number;
}

export interface CardScore {
  readonly score: number;
  /** NaN where the answer has no date. */
  readonly on: Day;
  readonly place: RowPlace;
}

const SCORES_SHOWN = 3;

export function cardOrders(
  { book, links }: OneCustomer,
  { policy, now }: Assessment,
): CardOrders | undefined {
  const { orders } = book;
  if (!orders) return undefined;
  const facts = customerFactsOf(book, links, policy.tiers, now);
  const [last] = newestFirst(ownRows(links.orders), orders.orderedAt, now);
  return {
    windowMonths: policy.tiers.windowMonths,
    count: facts.frequency[0] ?? 0,
    amount: facts.amount[0] ?? NaN,
    lastOn: facts.lastOrderOn[0] ?? NaN,
    lastAmount: last === undefined ? NaN : (orders.amount[last] ?? NaN),
  };
}

/** The last answers, the newest first. */
export function cardScores(
  { book, links }: OneCustomer,
  { now }: Assessment,
): CardScore[] | undefined {
  const { surveys } = book;
  if (!surveys) return undefined;
  const scored = ownRows(links.surveys).filter((row) => !Number.isNaN(surveys.score[row] ?? NaN));
  const dated = newestFirst(scored, surveys.answeredAt, now);
  const undated = scored.filter((row) => Number.isNaN(surveys.answeredAt[row] ?? NaN));
  return [...dated, ...undated].slice(0, SCORES_SHOWN).map((row) => ({
    score: surveys.score[row] ?? NaN,
    on: dayOf(surveys.answeredAt[row] ?? NaN),
    place: rowPlace(book, "surveys", surveys.row[row] ?? 0),
  }));
}

/** Those up to now. */
function newestFirst(rows: readonly number[], at: Float64Array, now: Moment): number[] {
  return rows
    .filter((row) => (at[row] ?? NaN) <= now)
    .toSorted((a, b) => (at[b] ?? NaN) - (at[a] ?? NaN));
}
