import type { Assessment } from "../../domain/assessment";
import { entryTimesOf } from "../../domain/customers/entryTimes";
import type { Book } from "../../domain/records";
import { dayOf, startOfDay, weekdayIndex, type Moment } from "../../domain/time";
import { rowPlace, type RowPlace } from "../rowPlace";

/** How soon the contacts since Monday were entered. */
export interface EntryTimesOfWeek {
  readonly withinHours: number;
  readonly onTime: number;
  readonly unknown: number;
  readonly late: readonly LateEntry[];
}

export interface LateEntry {
  readonly customer: string;
  readonly owner: string;
  readonly at: Moment;
  readonly enteredAt: Moment;
  readonly place: RowPlace;
}

/**
 * @param owner who recorded them; everybody unless given
 * @returns undefined without a contact log
 */
export function entryTimesOfWeek(
  book: Book,
  { now, policy }: Assessment,
  owner: string | undefined,
): EntryTimesOfWeek | undefined {
  const { contacts, customers } = book;
  if (!contacts) return undefined;
  const today = dayOf(now);
  const monday = startOfDay(today - weekdayIndex(today));
  const isWanted = (i: number) => owner === undefined || contacts.owner[i] === owner;
  const { onTime, late, unknown } = entryTimesOf(contacts, policy.followUp, monday, now, isWanted);
  const nameOf = new Map(customers.id.map((id, i) => [id, customers.name[i] ?? ""]));
  return {
    withinHours: policy.followUp.recordWithinHours,
    onTime,
    unknown,
    late: late.map((i) => ({
      customer: nameOf.get(contacts.customerId[i] ?? "") ?? contacts.customerId[i] ?? "",
      owner: contacts.owner[i] ?? "",
      at: contacts.at[i] ?? NaN,
      enteredAt: contacts.enteredAt[i] ?? NaN,
      place: rowPlace(book, "contacts", contacts.row[i] ?? 0),
    })),
  };
}
