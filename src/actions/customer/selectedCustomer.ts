import type { Book, Role } from "../../domain/records";
import { followSelection, type SelectedRow } from "../../workbook/selection";

/** Whose row is selected. */
export type SelectedCustomer =
  /** `customer` is an index into `book.customers`. */
  | { readonly kind: "customer"; readonly customer: number }
  /** The row names a customer whom the book did not have when it was read. */
  | { readonly kind: "unknown"; readonly key: string; readonly sheet: string; readonly row: number }
  /** The sheet's columns are no longer those that were read. */
  | { readonly kind: "changed"; readonly sheet: string }
  /** Nobody's: another sheet, a header, an empty row. */
  | { readonly kind: "nobody" };

/**
 * Follows the selected row from now on: that of the register, and rows of other sheets that name a customer.
 * @returns what ends it
 */
export function followSelectedCustomer(
  book: Book,
  report: (selected: SelectedCustomer) => void,
): () => void {
  return followSelection(book.places, (row) => {
    report(customerIn(book, row));
  });
}

function customerIn(book: Book, selected: SelectedRow): SelectedCustomer {
  switch (selected.kind) {
    case "elsewhere":
      return { kind: "nobody" };
    case "changed":
      return selected;
    case "row": {
      const { key, sheet, row } = selected;
      const customer = indexOf(book, selected.role, row, key);
      return customer < 0 ? { kind: "unknown", key, sheet, row } : { kind: "customer", customer };
    }
  }
}

/** Rows may have moved since reading: the key decides, the row only among rows that share it. */
function indexOf({ customers, places }: Book, role: Role, row: number, key: string): number {
  const byName = role === "register" && places.get("register")?.columns.has("id") === false;
  const keys = byName ? customers.name : customers.id;
  const inPlace = role === "register" ? customers.row.indexOf(row) : -1;
  return keys[inPlace] === key ? inPlace : keys.indexOf(key);
}
