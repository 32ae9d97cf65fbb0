import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/defaultPolicy";
import type { Book } from "../../src/domain/records";

import { assessmentStatements, loadedDatabase } from "../duckdb/assessment";
import { loadDuckdb, type Connection, type Duckdb } from "../duckdb/engine";
import { differences } from "../duckdb/results";
import { checkedAt, generatedBook } from "../generator";
import {
  collectGarbage,
  median,
  peakMemoryMiB,
  reportFigures,
  resetPeakMemory,
  type Figures,
} from "../measure";

const RUNS = 5;
const SHOWN_DIFFERENCES = 10;

async function load(duckdb: Duckdb, book: Book): Promise<{ connection: Connection; ms: number }> {
  const from = performance.now();
  const connection = await loadedDatabase(duckdb, book, defaultPolicy, checkedAt);
  return { connection, ms: performance.now() - from };
}

async function runMs(connection: Connection): Promise<number> {
  const statements = assessmentStatements();
  const from = performance.now();
  for (const statement of statements) await connection.run(statement);
  return performance.now() - from;
}

/** The same assessment by DuckDB: load and SQL apart, its memory, and the values that differ from ours. */
async function measured(customers: number): Promise<Figures> {
  const { connection, ms: loadMs } = await load(loadDuckdb(), generatedBook(customers));
  collectGarbage();
  resetPeakMemory();
  const firstMs = await runMs(connection);
  const peakMiB = peakMemoryMiB();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await runMs(connection));
  const found = await differences(
    connection,
    assess(generatedBook(customers), defaultPolicy, checkedAt),
  );
  for (const text of found.slice(0, SHOWN_DIFFERENCES)) process.stderr.write(`${text}\n`);
  return { loadMs, firstMs, hotMs: median(times), peakMiB, differing: found.length };
}

void measured(Number(process.argv[2])).then(reportFigures);
