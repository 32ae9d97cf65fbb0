import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Installed on demand into a folder that git ignores: an `npm ci` of the product stays light. */
const PACKAGE = "@duckdb/node-api";
const VERSION = "1.5.6-r.1";
const FOLDER = ".bench";

export const duckdbName = `DuckDB ${VERSION}`;

/** The part of DuckDB's Node interface that the bench uses. */
export interface Duckdb {
  readonly DuckDBInstance: { create: (path: string) => Promise<DuckdbInstance> };
  readonly DuckDBDataChunk: {
    create: (types: readonly ColumnType[], rows: number) => DataChunk;
  };
  readonly VARCHAR: ColumnType;
  readonly INTEGER: ColumnType;
  readonly DOUBLE: ColumnType;
}

export interface Connection {
  run: (sql: string) => Promise<unknown>;
  runAndReadAll: (sql: string) => Promise<{ getColumns: () => unknown[][] }>;
  createAppender: (table: string) => Promise<Appender>;
}

export interface ColumnType {
  readonly typeId: number;
}

interface DuckdbInstance {
  connect: () => Promise<Connection>;
}

interface Appender {
  appendDataChunk: (chunk: DataChunk) => void;
  closeSync: () => void;
}

interface DataChunk {
  setColumnValues: (column: number, values: readonly (string | number | null)[]) => void;
}

export function installDuckdb(): void {
  if (existsSync(join(FOLDER, "node_modules", PACKAGE, "package.json"))) return;
  process.stderr.write(`installing ${PACKAGE}@${VERSION} into ${FOLDER}/ …\n`);
  const wanted = `${PACKAGE}@${VERSION}`;
  execFileSync(
    "npm",
    ["install", "--prefix", FOLDER, "--no-save", "--no-package-lock", "--silent", wanted],
    { stdio: "inherit" },
  );
}

export function loadDuckdb(): Duckdb {
  return createRequire(join(process.cwd(), FOLDER, "/"))(PACKAGE) as Duckdb;
}

/** A database in memory that uses one thread, as the add-in has one. */
export async function connectInMemory({ DuckDBInstance }: Duckdb): Promise<Connection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("pragma threads=1");
  return connection;
}
