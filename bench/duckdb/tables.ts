import type { Book } from "../../src/domain/records";
import type { Connection, Duckdb } from "./engine";

/** Numbers become integers where days and moments stand (its fastest case; moments fit until 2038). */
export interface Column {
  readonly name: string;
  readonly type: "VARCHAR" | "INTEGER" | "DOUBLE";
  readonly values: readonly string[] | Float64Array | Int32Array | Uint8Array;
}

export const text = (name: string, values: readonly string[]): Column => ({
  name,
  type: "VARCHAR",
  values,
});

export const integer = (name: string, values: Float64Array | Int32Array | Uint8Array): Column => ({
  name,
  type: "INTEGER",
  values,
});

export const double = (name: string, values: Float64Array): Column => ({
  name,
  type: "DOUBLE",
  values,
});

/** DuckDB's own vector size. */
const ROWS_PER_CHUNK = 2048;

export async function createTable(
  duckdb: Duckdb,
  connection: Connection,
  table: string,
  columns: readonly Column[],
): Promise<void> {
  const count = columns[0]?.values.length ?? 0;
  const described = columns.map(({ name, type }) => `${name} ${type}`).join(", ");
  await connection.run(`create table "${table}" (i INTEGER, ${described})`);
  const appender = await connection.createAppender(table);
  const types = [duckdb.INTEGER, ...columns.map(({ type }) => duckdb[type])];
  for (let from = 0; from < count; from += ROWS_PER_CHUNK) {
    const rows = Math.min(ROWS_PER_CHUNK, count - from);
    const chunk = duckdb.DuckDBDataChunk.create(types, rows);
    chunk.setColumnValues(
      0,
      Array.from({ length: rows }, (_, i) => from + i),
    );
    columns.forEach(({ values }, c) => {
      const part = Array.from<string | number>(values.slice(from, from + rows));
      chunk.setColumnValues(c + 1, part.map(nullIfEmpty));
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function nullIfEmpty(value: string | number): string | number | null {
  return Number.isNaN(value) ? null : value;
}

/** The columns of a book that the assessment reads; an empty number is NULL, an empty text "". */
export async function loadBook(duckdb: Duckdb, connection: Connection, book: Book): Promise<void> {
  for (const [table, columns] of Object.entries(bookColumns(book))) {
    await createTable(duckdb, connection, table, columns);
  }
}

function bookColumns(book: Book): Record<string, readonly Column[]> {
  const { customers, contacts, orders, issues, surveys, plans } = book;
  if (!contacts || !orders || !issues || !surveys || !plans) throw new Error("a sheet is missing");
  const [more] = issues.moreWaits;
  if (!more || issues.moreWaits.length !== 1) throw new Error("two pairs of waits are expected");
  return {
    customers: [
      text("id", customers.id),
      text("name", customers.name),
      text("phone", customers.phone),
      text("email", customers.email),
      text("credit_code", customers.creditCode),
      text("owner", customers.owner),
      integer("created_on", customers.createdOn),
      integer("cooperation_on", customers.cooperationOn),
      text("potential", customers.potential),
      text("dependence", customers.dependence),
    ],
    contacts: [
      text("id", contacts.id),
      integer("entered_at", contacts.enteredAt),
      text("customer_id", contacts.customerId),
      integer("contacted_at", contacts.at),
      text("method", contacts.method),
      text("kind", contacts.kind),
      text("outcome", contacts.outcome),
      integer("next_on", contacts.nextOn),
    ],
    orders: [
      text("id", orders.id),
      text("customer_id", orders.customerId),
      integer("ordered_at", orders.orderedAt),
      double("amount", orders.amount),
    ],
    issues: [
      text("id", issues.id),
      text("customer_id", issues.customerId),
      integer("raised_at", issues.raisedAt),
      text("severity", issues.severity),
      text("category", issues.category),
      text("status", issues.status),
      integer("responded_at", issues.respondedAt),
      integer("waiting_from", issues.waitingFrom),
      integer("waiting_to", issues.waitingTo),
      integer("waiting_from_2", more.from),
      integer("waiting_to_2", more.to),
      integer("resolved_at", issues.resolvedAt),
      integer("raised_without_time", issues.raisedWithoutTime),
    ],
    surveys: [
      text("customer_id", surveys.customerId),
      double("score", surveys.score),
      integer("answered_at", surveys.answeredAt),
    ],
    plans: [text("customer_id", plans.customerId), integer("next_on", plans.nextOn)],
  };
}
