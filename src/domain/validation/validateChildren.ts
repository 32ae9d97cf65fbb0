import { isOutOfOrder } from "./issueRemarks";
import { repeatsOf } from "../links";
import type { Contacts, Field, Orders, Surveys } from "../records";
import type { SheetFindings } from "../findings/sheetFindings";
import type { Moment } from "../time";
import {
  addOutOfOrder,
  findFutureMoments,
  findMissing,
  findRepeats,
  findUnknownCustomers,
  type Told,
} from "./validateCells";

interface ChildTable {
  readonly count: number;
  readonly row: Int32Array;
  readonly customerId: readonly string[];
}

/** What every sheet beside the register has in common. */
export function validateChild(
  findings: SheetFindings,
  table: ChildTable,
  links: Int32Array,
  required: readonly Field[],
  told: Told,
): void {
  findMissing(findings, table, required, told);
  findUnknownCustomers(findings, table.customerId, links);
}

export function findRepeatedIds(findings: SheetFindings, ids: readonly string[]): void {
  if (findings.place.columns.has("id")) findRepeats(findings, ids, repeatsOf(ids));
}

/** An entry after `now` is a planned contact, which may well be entered before it takes place. */
export function validateContacts(findings: SheetFindings, contacts: Contacts, now: Moment): void {
  const { at, enteredAt } = contacts;
  findRepeatedIds(findings, contacts.id);
  findFutureMoments(findings, "enteredAt", enteredAt, now);
  for (let i = 0; i < at.length; i++) {
    const met = at[i] ?? NaN;
    const entered = enteredAt[i] ?? NaN;
    if (entered < met && met <= now && isOutOfOrder(met, entered)) {
      addOutOfOrder(findings, i, ["at", met], ["enteredAt", entered]);
    }
  }
}

export function validateOrders(findings: SheetFindings, orders: Orders, now: Moment): void {
  findRepeatedIds(findings, orders.id);
  findFutureMoments(findings, "orderedAt", orders.orderedAt, now);
  for (let i = 0; i < orders.amount.length; i++) {
    const value = orders.amount[i] ?? NaN;
    if (value < 0) findings.add(i, "amount", { code: "amount-negative", value });
  }
}

export function validateSurveys(findings: SheetFindings, surveys: Surveys, now: Moment): void {
  findFutureMoments(findings, "answeredAt", surveys.answeredAt, now);
}
