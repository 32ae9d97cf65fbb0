import { followUpStatuses, type Assessment, type FollowUpStatus } from "../assessment";
import type { WorkCalendar } from "../calendar/calendar";
import { contactHistoryOf, contactKindOf } from "../customers/contactHistory";
import { allAtOnce } from "../inParts";
import { ruleRef, type ExplainedDay, type RuleRef } from "./explanation";
import { applicability, later, PLAN_ROW, startDay } from "../customers/followUp";
import type { OneCustomer } from "../customers/oneCustomer";
import {
  contactKinds,
  tagNames,
  tierNames,
  type Cadence,
  type Tag,
  type Tier,
} from "../policy/policy";
import { tagBit } from "../customers/tags";
import { dueDayMover } from "../calendar/restDays";
import { dayOf, type Day, type Moment } from "../time";

/** Why a customer is to be contacted next when he is. */
export interface ExplainedNextContact {
  /** The earliest due day of all clocks; NaN = none runs, or none has a day to count from. */
  readonly dueOn: Day;
  readonly status: FollowUpStatus;
  readonly today: Day;
  readonly overdueDays: number;
  /** False = the workbook has no contact log, so no cadence runs. */
  readonly hasLog: boolean;
  /** Every cadence of the policy in its order, those of other segments too. */
  readonly cadences: readonly ExplainedCadence[];
  readonly plans: readonly ExplainedPlan[];
  /** As they are now: which cadences apply hangs on them (decision 17). */
  readonly tier: Tier | undefined;
  readonly tags: readonly Tag[];
  /** A later contact that is arranged already; NaN = none. */
  readonly plannedOn: Day;
  /** Other lines of the policy that had a part in it. */
  readonly alsoBy: readonly RuleRef[];
}

export interface ExplainedCadence {
  readonly cadence: Cadence;
  readonly rule: RuleRef;
  /** The customer's tags or tier call for it. */
  readonly applies: boolean;
  readonly from: CadenceStart;
  /** `from.on` and the interval; NaN = nothing to count from. */
  readonly intervalEndsOn: Day;
  /** The dates from there on that are no working days, where the policy moves the due day off them. */
  readonly movedOver: readonly ExplainedDay[];
  /** `intervalEndsOn` moved off days off; NaN where it does not apply. */
  readonly dueOn: Day;
  /** This clock is the one that is due first. */
  readonly decides: boolean;
}

/** Where a clock counts from. */
export type CadenceStart =
  | {
      readonly kind: "contact";
      readonly on: Day;
      readonly at: Moment;
      /** Row of the contact log, from 1. */
      readonly row: number;
    }
  | { readonly kind: "created" | "cooperation" | "unknown"; readonly on: Day };

export interface ExplainedPlan {
  /** Row of the maintenance plan, from 1. */
  readonly row: number;
  readonly on: Day;
  /** A real contact on its day or later met it. */
  readonly isMet: boolean;
  readonly decides: boolean;
}

/**
 * @param calendar of the run, as the assessment used it
 * @param customer his place in the assessment
 */
export function explainNextContact(
  one: OneCustomer,
  assessment: Assessment,
  calendar: WorkCalendar,
  customer: number,
): ExplainedNextContact {
  const { now, policy, customers: results } = assessment;
  const { book, links } = one;
  const history = allAtOnce(
    contactHistoryOf(book.contacts, links.contacts, 1, policy.followUp, now),
  );
  const dueCadence = results.dueCadence[customer] ?? NaN;
  const applies = applicability(policy.followUp.cadences);
  const [tags, tier] = [results.tags[customer] ?? 0, results.tier[customer] ?? NaN];
  const hasLog = book.contacts !== undefined;
  const cadences = policy.followUp.cadences.map((cadence, k) => {
    const lastAt = history.lastReset[contactKinds.indexOf(cadence.kind)]?.[0] ?? NaN;
    const isFor = hasLog && applies(k, tags, tier);
    const start = startOf(one, assessment, cadence, lastAt);
    return explainedCadence(cadence, start, isFor, k === dueCadence, assessment, calendar);
  });
  const status = followUpStatuses[results.followUp[customer] ?? NaN] ?? "none";
  return {
    dueOn: results.nextContactOn[customer] ?? NaN,
    status,
    today: dayOf(now),
    overdueDays: results.overdueDays[customer] ?? 0,
    hasLog,
    cadences,
    tier: tierNames[tier],
    tags: tagNames.filter((tag) => (tags & tagBit(tag)) !== 0),
    plans: explainedPlans(one, history.lastAt[0] ?? NaN, results, customer),
    plannedOn: history.plannedOn[0] ?? NaN,
    alsoBy: alsoBy(cadences, status),
  };
}

function alsoBy(cadences: readonly ExplainedCadence[], status: FollowUpStatus): RuleRef[] {
  return [
    ...(cadences.some(({ movedOver }) => movedOver.length > 0) ? [ruleRef("due-on-rest-day")] : []),
    ...(status === "due-soon" ? [ruleRef("due-soon")] : []),
  ];
}

function explainedCadence(
  cadence: Cadence,
  from: CadenceStart,
  applies: boolean,
  decides: boolean,
  { policy }: Assessment,
  calendar: WorkCalendar,
): ExplainedCadence {
  const rule = ruleRef("cadence", `${cadence.segment} ${cadence.kind}`);
  const intervalEndsOn = Number.isNaN(from.on) ? NaN : later(from.on, cadence.every);
  if (!applies || Number.isNaN(intervalEndsOn)) {
    return {
      ...{ cadence, rule, applies, from, intervalEndsOn },
      movedOver: [],
      dueOn: NaN,
      decides,
    };
  }
  const dueOn = dueDayMover(policy.followUp.dueOnRestDay, calendar).moved(intervalEndsOn);
  const movedOver = daysBetween(intervalEndsOn, dueOn).map((on) => {
    return { on, facts: calendar.factsOf(on) };
  });
  return { cadence, rule, applies, from, intervalEndsOn, movedOver, dueOn, decides };
}

/** From `from` towards `to`, which is left out; later or earlier. */
function daysBetween(from: Day, to: Day): Day[] {
  if (Number.isNaN(to)) return [];
  const step = to < from ? -1 : 1;
  return Array.from({ length: Math.abs(to - from) }, (_, i) => from + step * i);
}

function startOf(
  one: OneCustomer,
  { policy }: Assessment,
  { kind }: Cadence,
  lastAt: Moment,
): CadenceStart {
  if (!Number.isNaN(lastAt)) {
    return {
      kind: "contact",
      on: dayOf(lastAt),
      at: lastAt,
      row: rowOf(one, policy, kind, lastAt),
    };
  }
  const { customers } = one.book;
  const on = startDay(customers, 0);
  if (Number.isNaN(on)) return { kind: "unknown", on };
  return { kind: Number.isNaN(customers.createdOn[0] ?? NaN) ? "cooperation" : "created", on };
}

/** The entry of the log at that moment whose kind resets the clock. */
function rowOf(
  { book, links }: OneCustomer,
  policy: Assessment["policy"],
  kind: Cadence["kind"],
  lastAt: Moment,
): number {
  const { contacts } = book;
  if (!contacts) return NaN;
  const resets = policy.followUp.resetBy[kind];
  const entry = links.contacts.findIndex((link, i) => {
    if (link !== 0 || contacts.at[i] !== lastAt) return false;
    const found = contactKindOf(contacts, i, policy.followUp);
    return found !== undefined && resets.includes(found);
  });
  return contacts.row[entry] ?? NaN;
}

function explainedPlans(
  { book, links }: OneCustomer,
  lastAt: Moment,
  { nextContactOn, dueCadence }: Assessment["customers"],
  customer: number,
): ExplainedPlan[] {
  const { plans } = book;
  if (!plans) return [];
  const decided = dueCadence[customer] === PLAN_ROW ? nextContactOn[customer] : NaN;
  return Array.from(links.plans.keys()).flatMap((i): ExplainedPlan[] => {
    const on = plans.nextOn[i] ?? NaN;
    if (links.plans[i] !== 0 || Number.isNaN(on)) return [];
    const isMet = dayOf(lastAt) >= on;
    return [{ row: plans.row[i] ?? NaN, on, isMet, decides: !isMet && on === decided }];
  });
}
