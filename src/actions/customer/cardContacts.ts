import type { Assessment } from "../../domain/assessment";
import { contactKindOf } from "../../domain/customers/contactHistory";
import { ownRows, type OneCustomer } from "../../domain/customers/oneCustomer";
import type { ContactKind } from "../../domain/policy/policy";
import { dayOf, type Day, type Moment } from "../../domain/time";
import { rowPlace, type RowPlace } from "../rowPlace";

/** One entry of the contact log. */
export interface CardContact {
  readonly at: Moment;
  readonly method: string;
  readonly outcome: string;
  readonly owner: string;
  /** What it counts as; undefined for an attempt or a mailing, which resets no clock. */
  readonly kind: ContactKind | undefined;
  /** The next step's day; NaN = none was written. */
  readonly nextOn: Day;
  readonly place: RowPlace;
}

/** A maintenance plan that no contact has met yet. */
export interface CardPlan {
  readonly on: Day;
  readonly method: string;
  readonly owner: string;
  readonly place: RowPlace;
}

const CONTACTS_SHOWN = 5;

/** The last entries up to now, the newest first. */
export function cardContacts(
  { book, links }: OneCustomer,
  { now, policy }: Assessment,
): CardContact[] | undefined {
  const { contacts } = book;
  if (!contacts) return undefined;
  const at = (row: number) => contacts.at[row] ?? NaN;
  return ownRows(links.contacts)
    .filter((row) => at(row) <= now)
    .toSorted((a, b) => at(b) - at(a))
    .slice(0, CONTACTS_SHOWN)
    .map((row) => ({
      at: at(row),
      method: contacts.method[row] ?? "",
      outcome: contacts.outcome[row] ?? "",
      owner: contacts.owner[row] ?? "",
      kind: contactKindOf(contacts, row, policy.followUp),
      nextOn: contacts.nextOn[row] ?? NaN,
      place: rowPlace(book, "contacts", contacts.row[row] ?? 0),
    }));
}

/** @param lastContactAt of a real contact; one on a plan's day or later has met it */
export function cardPlans(
  { book, links }: OneCustomer,
  lastContactAt: Moment,
): CardPlan[] | undefined {
  const { plans } = book;
  if (!plans) return undefined;
  const on = (row: number) => plans.nextOn[row] ?? NaN;
  return ownRows(links.plans)
    .filter((row) => !Number.isNaN(on(row)) && !(dayOf(lastContactAt) >= on(row)))
    .toSorted((a, b) => on(a) - on(b))
    .map((row) => ({
      on: on(row),
      method: plans.method[row] ?? "",
      owner: plans.owner[row] ?? "",
      place: rowPlace(book, "plans", plans.row[row] ?? 0),
    }));
}
