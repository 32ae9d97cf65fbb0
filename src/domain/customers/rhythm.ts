import { dayOf, type Moment } from "../time";

/** Up to this many values an insertion sort is faster than a view and the built-in sort. */
const FEW = 24;

/**
 * The median number of days between a customer's order days (two orders on one day are one).
 * @returns NaN for a customer with fewer than `fewestOrders` order days: 样本不足, no rhythm to speak of
 */
export function medianGapsOf(
  orderedAt: Float64Array,
  links: Int32Array,
  customers: number,
  fewestOrders: number,
  now: Moment,
): Float64Array {
  const { days, starts } = daysByCustomer(orderedAt, links, customers, now);
  const medians = new Float64Array(customers).fill(NaN);
  for (let customer = 0; customer < customers; customer++) {
    const from = starts[customer] ?? 0;
    const to = starts[customer + 1] ?? 0;
    if (to - from < fewestOrders) continue;
    sortRange(days, from, to);
    const gapsTo = gapsInPlace(days, from, to);
    if (gapsTo - from + 1 < fewestOrders) continue;
    sortRange(days, from, gapsTo);
    medians[customer] = medianOfSorted(days, from, gapsTo);
  }
  return medians;
}

/** The order days of customer c stand at `starts[c]` up to `starts[c + 1]`. */
function daysByCustomer(
  orderedAt: Float64Array,
  links: Int32Array,
  customers: number,
  now: Moment,
): { days: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(customers + 1);
  for (let i = 0; i < links.length; i++) {
    const customer = links[i] ?? -1;
    if (customer >= 0 && (orderedAt[i] ?? NaN) <= now)
      starts[customer] = (starts[customer] ?? 0) + 1;
  }
  let total = 0;
  for (let customer = 0; customer <= customers; customer++) {
    total += starts[customer] ?? 0;
    starts[customer] = total;
  }
  const days = new Int32Array(total);
  for (let i = links.length - 1; i >= 0; i--) {
    const customer = links[i] ?? -1;
    const at = orderedAt[i] ?? NaN;
    if (customer < 0 || !(at <= now)) continue;
    const place = (starts[customer] ?? 0) - 1;
    starts[customer] = place;
    days[place] = dayOf(at);
  }
  return { days, starts };
}

/** Overwrites sorted days by the gaps between different ones. @returns the end of the gaps */
function gapsInPlace(days: Int32Array, from: number, to: number): number {
  let end = from;
  let before = days[from] ?? 0;
  for (let i = from + 1; i < to; i++) {
    const on = days[i] ?? 0;
    if (on === before) continue;
    days[end++] = on - before;
    before = on;
  }
  return end;
}

function sortRange(values: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i] ?? 0;
    let place = i;
    for (; place > from && (values[place - 1] ?? 0) > value; place--) {
      values[place] = values[place - 1] ?? 0;
    }
    values[place] = value;
  }
}

function medianOfSorted(values: Int32Array, from: number, to: number): number {
  const middle = (from + to - 1) / 2;
  return ((values[Math.floor(middle)] ?? NaN) + (values[Math.ceil(middle)] ?? NaN)) / 2;
}
