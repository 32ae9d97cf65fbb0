import type { Finding } from "../../domain/findings/findings";
import type { Book, Role } from "../../domain/records";
import type { CellPlace } from "../goTo";

/**
 * What a person knows the row of a finding by: number and name of the customer, or the number of the record and its
 * customer. "" for findings that concern no row.
 */
export function rowNames(book: Book): (finding: Finding) => string {
  const indexes = new Map<Role, ReadonlyMap<number, number>>();
  return ({ role, row }) => {
    const columns = role && columnsOf(book, role);
    if (!columns || row === null) return "";
    const known = indexes.get(role) ?? new Map(Array.from(columns.rows, (at, i) => [at, i]));
    indexes.set(role, known);
    const index = known.get(row);
    if (index === undefined) return "";
    return columns.names
      .map((column) => column[index] ?? "")
      .filter(Boolean)
      .join(" ");
  };
}

interface Naming {
  readonly rows: Int32Array;
  readonly names: readonly (readonly string[])[];
}

function columnsOf(book: Book, role: Role): Naming | undefined {
  const { customers, contacts, orders, issues, surveys, plans } = book;
  switch (role) {
    case "register":
      return { rows: customers.row, names: [customers.id, customers.name] };
    case "contacts":
      return contacts && { rows: contacts.row, names: [contacts.id, contacts.customerId] };
    case "orders":
      return orders && { rows: orders.row, names: [orders.id, orders.customerId] };
    case "issues":
      return issues && { rows: issues.row, names: [issues.id, issues.customerId] };
    case "surveys":
      return surveys && { rows: surveys.row, names: [surveys.issueId, surveys.customerId] };
    case "plans":
      return plans && { rows: plans.row, names: [plans.customerId] };
    case "policy":
    case "calendar":
      return undefined;
  }
}

/** Where to go for a finding: its cell, or the header of the column or sheet it concerns; undefined for none. */
export function placeToGo(
  { sheet, role, row, column }: Finding,
  { places }: Book,
): CellPlace | undefined {
  if (sheet === "") return undefined;
  return { sheet, row: row ?? (role && places.get(role)?.headerRow) ?? 1, column };
}
