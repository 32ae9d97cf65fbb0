import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";

import { loadedDatabase, runAssessment } from "../duckdb/assessment";
import { loadDuckdb } from "../duckdb/engine";
import { differences } from "../duckdb/results";
import { checkedAt, generatedBook } from "../generator";
import {
  collectGarbage,
  medianTime,
  peakMemoryMiB,
  repeated,
  reportFigures,
  resetPeakMemory,
  timeOf,
  type Figures,
} from "../measure";

const HOT_RUNS = 5;
const SHOWN_DIFFERENCES = 10;

/** The same assessment by DuckDB: load and SQL apart, its memory, and the values that differ from ours. */
async function measured(customers: number): Promise<Figures> {
  const from = performance.now();
  const connection = await loadedDatabase(
    loadDuckdb(),
    generatedBook(customers),
    defaultPolicy,
    checkedAt,
  );
  const loadMs = performance.now() - from;
  const run = (): Promise<void> => runAssessment(connection);
  collectGarbage();
  resetPeakMemory();
  const { ms: firstMs, cpuMs: firstCpuMs } = await timeOf(run);
  const peakMiB = peakMemoryMiB();
  const { ms: hotMs, cpuMs: hotCpuMs } = medianTime(await repeated(run, 0, HOT_RUNS));
  const assessment = assess(generatedBook(customers), defaultPolicy, checkedAt);
  const found = await differences(connection, assessment);
  for (const text of found.slice(0, SHOWN_DIFFERENCES)) process.stderr.write(`${text}\n`);
  return { loadMs, firstMs, firstCpuMs, hotMs, hotCpuMs, peakMiB, differing: found.length };
}

void measured(Number(process.argv[2])).then(reportFigures);
