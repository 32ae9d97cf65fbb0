import { nextIdAfter } from "../../domain/nextId";
import type { Book, Field } from "../../domain/records";
import type { Day, Moment } from "../../domain/time";
import type { LongWork } from "../../workbook/longWork";
import { appendRow, type AppendedRow, type Sending } from "../../workbook/write/appendRow";
import type { NewCell } from "../../workbook/write/newRow";

export type { AppendedRow, Sending } from "../../workbook/write/appendRow";

/** One contact with a customer, as it is to stand in the log; "" is not written. */
export interface ContactEntry {
  readonly customerId: string;
  readonly at: Moment;
  readonly outcome: string;
  readonly kind: string;
  readonly method: string;
  readonly content: string;
  readonly feedback: string;
  readonly nextStep: string;
  readonly nextOn: Day | undefined;
  readonly owner: string;
}

/**
 * Writes a contact into the log with the moment at which it was entered, by which the promise of recording it soon is
 * measured (S3-22). Columns that the sheet does not have are left out.
 * @param book as it was read; its sheet may have grown since
 * @param sending the same value for each try of the same contact, so that it is written once (see `appendRow`)
 * @throws WorkbookError as `appendRow` does
 */
export async function logContact(
  entry: ContactEntry,
  book: Book,
  now: Moment,
  sending: Sending = {},
  work: LongWork = {},
): Promise<AppendedRow> {
  const place = book.places.get("contacts");
  const { contacts } = book;
  if (!place || !contacts) throw new Error("A contact is logged where there is no log.");
  const newRow = {
    place,
    lastRow: contacts.row.at(-1) ?? place.headerRow,
    cells: cellsOf(entry, now),
    idAfter: (newer: readonly string[]) => nextIdAfter([...contacts.id, ...newer]),
  };
  return appendRow(newRow, sending, work);
}

function cellsOf({ at, nextOn, ...texts }: ContactEntry, now: Moment): Map<Field, NewCell> {
  const cells = new Map<Field, NewCell>([
    ["at", { at }],
    ["enteredAt", { at: now }],
  ]);
  for (const [field, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    cells.set(field, { text: text.trim() });
  }
  if (nextOn !== undefined) cells.set("nextOn", { on: nextOn });
  return cells;
}
