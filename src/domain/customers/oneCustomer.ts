import type { Links } from "./customerFacts";
import { indexIds, linksOf } from "../links";
import type { Book } from "../records";

/** A book with a single customer, for answers about him alone; the other tables are whole. */
export interface OneCustomer {
  readonly book: Book;
  /** 0 for his rows, -1 for all others. */
  readonly links: Links;
}

/** Where an id stands twice, its rows belong to the first customer who has it, as in the assessment. */
export function oneCustomer(book: Book, customer: number): OneCustomer {
  const { customers } = book;
  const id = customers.id[customer] ?? "";
  const ids = indexIds(customers.id.indexOf(id) === customer ? [id] : []);
  const link = (table: { readonly customerId: readonly string[] } | undefined) =>
    linksOf(ids, table?.customerId ?? []);
  return {
    book: { ...book, customers: customerAt(customers, customer) },
    links: {
      contacts: link(book.contacts),
      orders: link(book.orders),
      issues: link(book.issues),
      surveys: link(book.surveys),
      plans: link(book.plans),
    },
  };
}

function customerAt(customers: Book["customers"], customer: number): Book["customers"] {
  const text = (column: readonly string[]) => column.slice(customer, customer + 1);
  const [from, to] = [customer, customer + 1];
  return {
    count: 1,
    row: customers.row.subarray(from, to),
    id: text(customers.id),
    name: text(customers.name),
    kind: text(customers.kind),
    phone: text(customers.phone),
    email: text(customers.email),
    creditCode: text(customers.creditCode),
    region: text(customers.region),
    owner: text(customers.owner),
    createdOn: customers.createdOn.subarray(from, to),
    cooperationOn: customers.cooperationOn.subarray(from, to),
    potential: text(customers.potential),
    dependence: text(customers.dependence),
  };
}

/** The customer's own rows of a table, in the order of the sheet. */
export function ownRows(links: Int32Array): number[] {
  const rows: number[] = [];
  links.forEach((link, row) => {
    if (link >= 0) rows.push(row);
  });
  return rows;
}
