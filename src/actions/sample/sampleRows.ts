import type { Moment } from "../../domain/time";
import { contactRows } from "./sampleContacts";
import { customerRow, sampleCustomers } from "./sampleCustomers";
import { planRows, surveyRows } from "./sampleFeedback";
import { issueRows } from "./sampleIssues";
import { withMistakes } from "./sampleMistakes";
import { orderRows } from "./sampleOrders";
import { SampleTimes } from "./sampleTimes";
import { SeededNumbers } from "./seededNumbers";
import type { LayoutRole, LayoutRow } from "../setup/sheetLayouts";

export type SampleRows = Readonly<Record<Exclude<LayoutRole, "calendar">, readonly LayoutRow[]>>;

/** Any number will do; another one gives other amounts, hours and words. */
const SEED = 20_260_302;

/**
 * A bespoke-clothing company's register around `now`, in which every status occurs, with the
 * mistakes of real registers in it. The same `now` gives the same rows.
 */
export function sampleRows(now: Moment): SampleRows {
  const numbers = new SeededNumbers(SEED);
  const times = new SampleTimes(now);
  const customers = sampleCustomers();
  const issues = issueRows(customers, times, numbers);
  const rows: SampleRows = {
    register: customers.map((customer, i) => customerRow(customer, i, times, numbers)),
    contacts: contactRows(customers, times, numbers),
    orders: orderRows(customers, times, numbers),
    issues,
    surveys: surveyRows(customers, issues, times, numbers),
    plans: planRows(customers, times),
  };
  return withMistakes(rows, times);
}
