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

/** The moment of every check in the bench. */
export const checkedAt: Moment = momentFromIso("2026-06-30T09:00");

/**
 * A book of `customers` customers with 5 × as many orders and contacts, as many issues, half as many
 * survey answers and a tenth as many plans. The same number gives the same book, byte for byte.
 */
export function generatedBook(customers: number): Book {
  const random = seededRandom(20_260_630 + customers);
  const tables = {
    customers: generatedCustomers(customers, random),
    contacts: generatedContacts(customers, checkedAt, random),
    orders: generatedOrders(customers, checkedAt, random),
    issues: generatedIssues(customers, checkedAt, random),
    surveys: generatedSurveys(customers, checkedAt, random),
    plans: generatedPlans(customers, checkedAt, random),
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
