import { followUpStatuses, type FollowUpStatus } from "../assessment";
import type { ContactHistory } from "./contactHistory";
import { contactKinds, tagNames, tierNames, type Cadence, type Policy } from "../policy/policy";
import type { Customers, Plans } from "../records";
import { rememberedByDay } from "../remembered";
import { tagBit } from "./tags";
import { dayOf, monthsLater, type Day } from "../time";

export interface FollowUps {
  /** Index into `followUpStatuses`. */
  readonly followUp: Uint8Array;
  readonly nextContactOn: Float64Array;
  readonly overdueDays: Int32Array;
  readonly dueCadence: Int32Array;
  readonly countedFrom: Float64Array;
  readonly countedFromContact: Uint8Array;
}

/** A status as the results hold it: its place in `followUpStatuses`. */
const statusIndex = Object.fromEntries(
  followUpStatuses.map((status, i) => [status, i]),
) as Readonly<Record<FollowUpStatus, number>>;

/** The value of `dueCadence` where a row of the plans sheet is due first, or nothing is. */
export const PLAN_ROW = -1;
export const NO_CLOCK = -2;

/** One clock runs per cadence that a customer's tags or tier call for, and one per open plan row. */
interface Clocks {
  /** Earliest due day so far; NaN = none. */
  readonly dueOn: Float64Array;
  readonly dueCadence: Int32Array;
  readonly countedFrom: Float64Array;
  readonly countedFromContact: Uint8Array;
  /** 1 = at least one clock runs, with or without a day from which it could count. */
  readonly running: Uint8Array;
}

export interface FollowUpInput {
  readonly customers: Customers;
  readonly tier: Uint8Array;
  readonly tags: Uint8Array;
  readonly history: ContactHistory;
  readonly plans: Plans | undefined;
  readonly planLinks: Int32Array;
  /** False where the workbook has no contact log: then nobody can say when a customer is due. */
  readonly hasLog: boolean;
  /** Moves a due day that is no working day, as the policy says. */
  readonly moved: (on: Day) => Day;
}

export function followUpsOf(
  input: FollowUpInput,
  policy: Policy["followUp"],
  today: Day,
): FollowUps {
  const { count } = input.customers;
  const clocks: Clocks = {
    dueOn: new Float64Array(count).fill(NaN),
    dueCadence: new Int32Array(count).fill(NO_CLOCK),
    countedFrom: new Float64Array(count).fill(NaN),
    countedFromContact: new Uint8Array(count),
    running: new Uint8Array(count),
  };
  if (input.hasLog) runCadences(clocks, input, policy.cadences);
  if (input.plans) runPlans(clocks, input.plans, input.planLinks, input.history.lastAt);
  return {
    followUp: statusesOf(clocks, input, policy.dueSoonDays, today),
    nextContactOn: clocks.dueOn,
    overdueDays: overdueDaysOf(clocks.dueOn, today),
    dueCadence: clocks.dueCadence,
    countedFrom: clocks.countedFrom,
    countedFromContact: clocks.countedFromContact,
  };
}

function runCadences(clocks: Clocks, input: FollowUpInput, cadences: readonly Cadence[]): void {
  const { customers, tier, tags, history } = input;
  const applies = applicability(cadences);
  cadences.forEach(({ kind, every }, cadence) => {
    const last = history.lastReset[contactKinds.indexOf(kind)] ?? new Float64Array();
    const dueAfter = rememberedByDay((on) => input.moved(later(on, every)));
    for (let i = 0; i < customers.count; i++) {
      if (!applies(cadence, tags[i] ?? 0, tier[i] ?? NaN)) continue;
      clocks.running[i] = 1;
      const lastAt = last[i] ?? NaN;
      const hadContact = !Number.isNaN(lastAt);
      const from = hadContact ? dayOf(lastAt) : startDay(customers, i);
      if (!setEarlier(clocks, i, dueAfter(from), cadence)) continue;
      clocks.countedFrom[i] = from;
      clocks.countedFromContact[i] = hadContact ? 1 : 0;
    }
  });
}

/** Where there was no contact yet, a clock counts from the creation date, else the cooperation's. */
export function startDay({ createdOn, cooperationOn }: Customers, index: number): Day {
  const created = createdOn[index] ?? NaN;
  return Number.isNaN(created) ? (cooperationOn[index] ?? NaN) : created;
}

export function later(on: Day, { amount, unit }: Cadence["every"]): Day {
  return unit === "months" ? monthsLater(on, amount) : on + amount;
}

/** A plan row is met by a real contact on its day or later. */
function runPlans(clocks: Clocks, plans: Plans, links: Int32Array, lastAt: Float64Array): void {
  for (let i = 0; i < links.length; i++) {
    const customer = links[i] ?? -1;
    const on = plans.nextOn[i] ?? NaN;
    if (customer < 0 || Number.isNaN(on) || dayOf(lastAt[customer] ?? NaN) >= on) continue;
    clocks.running[customer] = 1;
    if (setEarlier(clocks, customer, on, PLAN_ROW)) clocks.countedFrom[customer] = NaN;
  }
}

/**
 * Of clocks due on one day the first cadence of the policy is named, before any plan row.
 * @returns whether this clock is the earliest so far
 */
function setEarlier(clocks: Clocks, customer: number, on: Day, cadence: number): boolean {
  if (Number.isNaN(on) || (clocks.dueOn[customer] ?? NaN) <= on) return false;
  clocks.dueOn[customer] = on;
  clocks.dueCadence[customer] = cadence;
  return true;
}

/** Whether a cadence applies, by a table over the few combinations of tags and tier. */
export function applicability(
  cadences: readonly Cadence[],
): (cadence: number, tags: number, tier: number) => boolean {
  const combinations = 1 << tagNames.length;
  const tiers = tierNames.length + 1;
  const table = new Uint8Array(cadences.length * combinations * tiers);
  for (let tags = 0; tags < combinations; tags++) {
    for (let tier = 0; tier < tiers; tier++) {
      const named = cadences.map(({ segment }) => namesSegment(segment, tags, tier));
      cadences.forEach(({ segment }, k) => {
        const applies = segment === "others" ? !named.includes(true) : named[k];
        table[(k * combinations + tags) * tiers + tier] = applies ? 1 : 0;
      });
    }
  }
  const unrated = tierNames.length;
  return (k, tags, tier) =>
    table[(k * combinations + tags) * tiers + Math.min(tier, unrated)] === 1;
}

function namesSegment(segment: Cadence["segment"], tags: number, tier: number): boolean {
  const tag = tagNames.find((name) => name === segment);
  return tag ? (tags & tagBit(tag)) !== 0 : tierNames[tier] === segment;
}

function statusesOf(
  { dueOn, running }: Clocks,
  { history, hasLog }: FollowUpInput,
  dueSoonDays: number,
  today: Day,
): Uint8Array {
  const statuses = new Uint8Array(running.length).fill(statusIndex.none);
  for (let i = 0; i < statuses.length; i++) {
    if (running[i] === 0) continue;
    const neverMet = hasLog && Number.isNaN(history.lastAt[i]);
    statuses[i] = statusOf(dueOn[i] ?? NaN, neverMet, dueSoonDays, today);
  }
  return statuses;
}

/** @returns a place in `followUpStatuses` */
export function statusOf(dueOn: Day, neverMet: boolean, dueSoonDays: number, today: Day): number {
  if (dueOn < today) return statusIndex.overdue;
  if (neverMet || Number.isNaN(dueOn)) return statusIndex.never;
  return dueOn - today <= dueSoonDays ? statusIndex["due-soon"] : statusIndex["on-track"];
}

/** Whole days past the due day, which is not itself overdue. */
function overdueDaysOf(dueOn: Float64Array, today: Day): Int32Array {
  const days = new Int32Array(dueOn.length);
  for (let i = 0; i < days.length; i++) {
    const on = dueOn[i] ?? NaN;
    if (on < today) days[i] = today - on;
  }
  return days;
}
