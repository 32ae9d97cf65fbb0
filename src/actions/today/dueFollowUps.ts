import type { Assessment } from "../../domain/assessment";
import { tierNames, type Cadence, type Tier } from "../../domain/policy/policy";
import type { Book } from "../../domain/records";
import { dayOf, endOfWeek, type Day } from "../../domain/time";
import { rowPlace, type RowPlace } from "../rowPlace";

export interface DueFollowUp {
  /** Index into `book.customers`. */
  readonly customer: number;
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | undefined;
  readonly owner: string;
  readonly place: RowPlace;
  /** `week`: after today, up to Sunday. */
  readonly when: "overdue" | "today" | "week";
  readonly dueOn: Day;
  readonly overdueDays: number;
  readonly reason: FollowUpReason;
  /** A later contact that is arranged already. */
  readonly plannedOn: Day | undefined;
}

/** Which clock is due. */
export type FollowUpReason =
  | { readonly kind: "plan" }
  | {
      readonly kind: "cadence";
      readonly cadence: Cadence;
      /** The contact from which it counts, or the day on which the customer's file or cooperation began. */
      readonly countedFrom: Day;
      readonly fromContact: boolean;
    };

/** Longest overdue first; among those due on one day the better tier first. */
export function dueFollowUps(book: Book, assessment: Assessment): DueFollowUp[] {
  const { customers } = book;
  const { tier, nextContactOn, overdueDays, plannedOn } = assessment.customers;
  const today = dayOf(assessment.now);
  const sunday = endOfWeek(today);
  const dueOn = (i: number) => nextContactOn[i] ?? NaN;
  const rankOf = (i: number) => tier[i] ?? Infinity;
  return Array.from(nextContactOn.keys())
    .filter((i) => dueOn(i) <= sunday)
    .sort((a, b) => dueOn(a) - dueOn(b) || rankOf(a) - rankOf(b) || a - b)
    .map((i) => ({
      customer: i,
      id: customers.id[i] ?? "",
      name: customers.name[i] ?? "",
      tier: tierNames[rankOf(i)],
      owner: customers.owner[i] ?? "",
      place: rowPlace(book, "register", customers.row[i] ?? 0),
      when: dueOn(i) < today ? "overdue" : dueOn(i) === today ? "today" : "week",
      dueOn: dueOn(i),
      overdueDays: overdueDays[i] ?? 0,
      reason: reasonOf(assessment, i),
      plannedOn: definite(plannedOn[i]),
    }));
}

function reasonOf({ customers, policy }: Assessment, i: number): FollowUpReason {
  const cadence = policy.followUp.cadences[customers.dueCadence[i] ?? -1];
  if (!cadence) return { kind: "plan" };
  return {
    kind: "cadence",
    cadence,
    countedFrom: customers.countedFrom[i] ?? NaN,
    fromContact: customers.countedFromContact[i] === 1,
  };
}

function definite(on: Day = NaN): Day | undefined {
  return Number.isNaN(on) ? undefined : on;
}
