import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "../../src/domain/policy/policy";
import type { Book } from "../../src/domain/records";
import type { Moment } from "../../src/domain/time";
import { loadCalendar } from "./calendar";
import { connectInMemory, type Connection, type Duckdb } from "./engine";
import { loadPolicy } from "./policy";
import { loadBook } from "./tables";

const SQL = join("bench", "duckdb", "sql");

/** The book, the policy and its calendar as tables of a database in memory. */
export async function loadedDatabase(
  duckdb: Duckdb,
  book: Book,
  policy: Policy,
  now: Moment,
): Promise<Connection> {
  const connection = await connectInMemory(duckdb);
  await loadBook(duckdb, connection, book);
  await loadPolicy(duckdb, connection, policy, now);
  await loadCalendar(duckdb, connection, policy.calendar, now);
  return connection;
}

/** The statements of the assessment, in the order in which they build on each other. */
function assessmentStatements(): string[] {
  const files = readdirSync(SQL).sort();
  return files.flatMap((file) =>
    readFileSync(join(SQL, file), "utf8")
      .split(";")
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ""),
  );
}

export async function runAssessment(connection: Connection): Promise<void> {
  for (const statement of assessmentStatements()) await connection.run(statement);
}
