import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
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

const WARM_UP_RUNS = 5;
const HOT_MS = 2000;
const HOT_RUNS = 7;

/** The first call of a fresh process, the median of later ones, and the memory that a run needs. */
async function measured(customers: number, firstOnly: boolean): Promise<Figures> {
  const book = generatedBook(customers);
  const run = (): unknown => assess(book, defaultPolicy, checkedAt);
  collectGarbage();
  const { ms: firstMs, cpuMs: firstCpuMs } = await timeOf(run);
  if (firstOnly) return { firstMs, firstCpuMs };
  await repeated(run, 0, WARM_UP_RUNS);
  const { ms: hotMs, cpuMs: hotCpuMs } = medianTime(await repeated(run, HOT_MS, HOT_RUNS));
  collectGarbage();
  resetPeakMemory();
  run();
  return { firstMs, firstCpuMs, hotMs, hotCpuMs, peakMiB: peakMemoryMiB() };
}

void measured(Number(process.argv[2]), process.argv[3] === "first").then(reportFigures);
