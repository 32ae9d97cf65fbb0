import type { Book } from "../src/domain/records";
import { momentFromIso, type Moment } from "../src/domain/time";
import {
  generatedContacts,
  generatedOrders,
  generatedPlans,
  generatedSurveys,
} from "./book/activity";
import { generatedCustomers } from "./book/customers";
import { generatedIssues } from "./book/issues";
import { placeOf } from "./book/layout";
import { seededRandom } from "./book/random";

/** The moment of the measured checks. */
export const checkedAt: Moment = momentFromIso("2026-06-30T09:00");

/**
 * A book of `customers` customers with 5 × as many orders and contacts, as many issues, half as many
 * survey answers and a tenth as many plans, their dates laid before `now`. The same arguments give the
 * same book, byte for byte.
 */
export function generatedBook(customers: number, now = checkedAt): Book {
  const random = seededRandom(20_260_630 + customers);
  const tables = {
    customers: generatedCustomers(customers, random),
    contacts: generatedContacts(customers, now, random),
    orders: generatedOrders(customers, now, random),
    issues: generatedIssues(customers, now, random),
    surveys: generatedSurveys(customers, now, random),
    plans: generatedPlans(customers, now, random),
  };
  return {
    ...tables,
    places: new Map([
      placeOf("register", tables.customers.count),
      placeOf("contacts", tables.contacts.count),
      placeOf("orders", tables.orders.count),
      placeOf("issues", tables.issues.count),
      placeOf("surveys", tables.surveys.count),
      placeOf("plans", tables.plans.count),
    ]),
    calendarDays: [],
    readFindings: [],
  };
}
