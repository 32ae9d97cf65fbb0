import { followUpStatuses, type Assessment, type FollowUpStatus } from "../../domain/assessment";
import {
  explainNextContact,
  type ExplainedCadence,
  type ExplainedNextContact,
} from "../../domain/explain/explainNextContact";
import { statusOf } from "../../domain/customers/followUp";
import type { OneCustomer } from "../../domain/customers/oneCustomer";
import { dayOf, type Moment } from "../../domain/time";
import { calendarOf } from "../policy/explainIssue";

export interface CardFollowUp extends ExplainedNextContact {
  /** The last real contact; NaN = never. */
  readonly lastContactAt: Moment;
  /** The cadences that apply, each with where it stands. */
  readonly clocks: readonly FollowUpClock[];
}

export interface FollowUpClock extends ExplainedCadence {
  readonly status: FollowUpStatus;
}

/** @returns undefined where the workbook has neither a contact log nor plans */
export function cardFollowUp(
  one: OneCustomer,
  assessment: Assessment,
  customer: number,
): CardFollowUp | undefined {
  const { book } = one;
  if (!book.contacts && !book.plans) return undefined;
  const { policy, now, customers } = assessment;
  const today = dayOf(now);
  const calendar = calendarOf(book, policy, now);
  const explained = explainNextContact(one, assessment, calendar, customer);
  const lastContactAt = customers.lastContactAt[customer] ?? NaN;
  const isNew = Number.isNaN(lastContactAt);
  const clocks = explained.cadences
    .filter(({ applies }) => applies)
    .map((cadence): FollowUpClock => {
      const place = statusOf(cadence.dueOn, isNew, policy.followUp.dueSoonDays, today);
      return { ...cadence, status: followUpStatuses[place] ?? "none" };
    });
  return { ...explained, lastContactAt, clocks };
}
