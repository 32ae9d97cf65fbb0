import { firstProvisional, type FirstProvisional } from "../../domain/calendar/firstProvisional";
import type { AssessedWorkbook } from "../check/assessWorkbook";
import { rowPlace, type RowPlace } from "../rowPlace";

/** The first due date that hangs on a year without a holiday notice (decision 7), and whom it concerns. */
export interface ProvisionalDate extends Pick<FirstProvisional, "year" | "dueOn"> {
  /** undefined where a follow-up falls on that day. */
  readonly issue: string | undefined;
  /** Name, or number without one; "" where the register does not know the customer. */
  readonly customer: string;
  /** Of the issue, or of the customer to be contacted; undefined where neither is known. */
  readonly place: RowPlace | undefined;
}

/** @returns undefined where every due date is certain */
export function provisionalDate({
  book,
  assessment,
}: Pick<AssessedWorkbook, "book" | "assessment">): ProvisionalDate | undefined {
  const first = firstProvisional(assessment);
  if (!first) return undefined;
  const { year, dueOn, issue } = first;
  const { customers, issues: results } = assessment;
  const row = book.issues?.row[issue];
  const customer = results?.customer[issue] ?? customers.nextContactOn.indexOf(dueOn);
  const customerRow = book.customers.row[customer];
  const { name, id } = book.customers;
  return {
    year,
    dueOn,
    issue: book.issues?.id[issue],
    customer: [name[customer], id[customer]].find((text) => text) ?? "",
    place:
      row !== undefined
        ? rowPlace(book, "issues", row)
        : customerRow !== undefined
          ? rowPlace(book, "register", customerRow)
          : undefined,
  };
}
