import { ratingOf } from "./ratings";
import type { CriterionKind, Policy } from "../policy/policy";
import type { Book, Field, Issues, Orders, Role, Surveys } from "../records";
import { numbersOf, remembered } from "../remembered";
import { dayOf, monthsLater, partsOf, startOfDay, type Day, type Moment } from "../time";
import { containsAny } from "../words";

/** Rows of the child tables as indexes into `book.customers`; -1 = unknown customer. */
export interface Links {
  readonly contacts: Int32Array;
  readonly orders: Int32Array;
  readonly issues: Int32Array;
  readonly surveys: Int32Array;
  readonly plans: Int32Array;
}

/** What is known of each customer; NaN = not known, for everybody where the sheet or column is absent. */
export interface CustomerFacts extends Readonly<Record<CriterionKind, Float64Array>> {
  /** Day of the last order up to now. */
  readonly lastOrderOn: Float64Array;
  /** Score of the last survey answered up to now. */
  readonly lastSatisfaction: Float64Array;
}

const FEN_PER_YUAN = 100;

/** @param standsFor of the issues: those that were merged into another count once, by that one (decision 21) */
export function customerFactsOf(
  book: Book,
  links: Links,
  policy: Policy["tiers"],
  now: Moment,
  standsFor?: Int32Array,
): CustomerFacts {
  const { customers, orders, issues, surveys } = book;
  const from = windowStart(policy.windowMonths, now);
  const issueLinks = standsFor ? withoutMerged(links.issues, standsFor) : links.issues;
  const unknown = (): Float64Array => new Float64Array(customers.count).fill(NaN);
  const rating = ratingOf(policy.ratings);
  const ordered = orders && orderFacts(orders, links.orders, customers.count, from, now);
  return {
    amount: ordered && has(book, "orders", "amount") ? ordered.amount : unknown(),
    frequency: ordered ? ordered.frequency : unknown(),
    lastOrderOn: ordered ? ordered.lastOrderOn : unknown(),
    cooperation: cooperationMonths(customers.cooperationOn, dayOf(now)),
    complaints:
      issues && has(book, "issues", "category")
        ? complaintCounts(issues, issueLinks, customers.count, policy.complaintWords, from, now)
        : unknown(),
    dependence: numbersOf(customers.dependence, rating),
    potential: numbersOf(customers.potential, rating),
    lastSatisfaction: surveys
      ? lastScores(surveys, links.surveys, customers.count, now)
      : unknown(),
  };
}

function withoutMerged(links: Int32Array, standsFor: Int32Array): Int32Array {
  return links.map((customer, i) => (standsFor[i] === i ? customer : -1));
}

/** The window begins on the day after the same date `months` ago and lasts up to now. */
function windowStart(months: number, now: Moment): Moment {
  return startOfDay(monthsLater(dayOf(now), -months) + 1);
}

function has(book: Book, role: Role, field: Field): boolean {
  return book.places.get(role)?.columns.has(field) ?? false;
}

function orderFacts(
  { orderedAt, amount }: Orders,
  links: Int32Array,
  customers: number,
  from: Moment,
  now: Moment,
) {
  // Whole fen: a sum of integers does not depend on the order of the rows.
  const fen = new Float64Array(customers);
  const frequency = new Float64Array(customers);
  const lastAt = new Float64Array(customers).fill(-Infinity);
  for (let i = 0; i < links.length; i++) {
    const customer = links[i] ?? -1;
    const at = orderedAt[i] ?? NaN;
    if (customer < 0 || !(at <= now)) continue;
    if (at > (lastAt[customer] ?? NaN)) lastAt[customer] = at;
    if (at < from) continue;
    frequency[customer] = (frequency[customer] ?? 0) + 1;
    const value = amount[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    fen[customer] = (fen[customer] ?? 0) + Math.round(value * FEN_PER_YUAN);
  }
  for (let customer = 0; customer < customers; customer++) {
    fen[customer] = (fen[customer] ?? 0) / FEN_PER_YUAN;
    const at = lastAt[customer] ?? NaN;
    lastAt[customer] = at === -Infinity ? NaN : dayOf(at);
  }
  return { amount: fen, frequency, lastOrderOn: lastAt };
}

function complaintCounts(
  { category, raisedAt }: Issues,
  links: Int32Array,
  customers: number,
  words: readonly string[],
  from: Moment,
  now: Moment,
): Float64Array {
  const isComplaint = remembered(containsAny(words));
  const counts = new Float64Array(customers);
  for (let i = 0; i < links.length; i++) {
    const customer = links[i] ?? -1;
    const at = raisedAt[i] ?? NaN;
    if (customer < 0 || !(at >= from && at <= now)) continue;
    if (isComplaint(category[i] ?? "")) counts[customer] = (counts[customer] ?? 0) + 1;
  }
  return counts;
}

function cooperationMonths(cooperationOn: Float64Array, today: Day): Float64Array {
  const months = wholeMonthsUntil(today);
  const measured = new Float64Array(cooperationOn.length);
  for (let i = 0; i < measured.length; i++) {
    const on = cooperationOn[i] ?? NaN;
    measured[i] = on <= today ? months(on) : NaN;
  }
  return measured;
}

/** A month is whole on its date, or on the last day of a month that has no such date (Civil Code Art. 202). */
function wholeMonthsUntil(today: Day): (from: Day) => number {
  const { year, month, date } = partsOf(today);
  const isLastOfMonth = partsOf(today + 1).date === 1;
  return (from) => {
    const begun = partsOf(from);
    const months = (year - begun.year) * 12 + month - begun.month;
    return begun.date > date && !isLastOfMonth ? months - 1 : months;
  };
}

/** A survey without a date is older than any other; of two at one moment the lower score counts. */
function lastScores(
  { answeredAt, score }: Surveys,
  links: Int32Array,
  customers: number,
  now: Moment,
): Float64Array {
  const last = new Float64Array(customers).fill(NaN);
  const lastAt = new Float64Array(customers).fill(-Infinity);
  for (let i = 0; i < links.length; i++) {
    const customer = links[i] ?? -1;
    const at = answeredAt[i] ?? NaN;
    const value = score[i] ?? NaN;
    if (customer < 0 || at > now || Number.isNaN(value)) continue;
    const when = Number.isNaN(at) ? -Infinity : at;
    const before = lastAt[customer] ?? NaN;
    if (when < before || (when === before && value >= (last[customer] ?? NaN))) continue;
    lastAt[customer] = when;
    last[customer] = value;
  }
  return last;
}
