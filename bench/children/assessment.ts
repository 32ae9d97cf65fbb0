import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/defaultPolicy";

import { checkedAt, generatedBook } from "../generator";
import {
  collectGarbage,
  median,
  peakMemoryMiB,
  repeated,
  reportFigures,
  resetPeakMemory,
  timeOf,
} from "../measure";

const WARM_UP_RUNS = 5;
const HOT_MS = 2000;
const HOT_RUNS = 7;

/** The first call of a fresh process, the median of later ones, and the memory that a run needs. */
const book = generatedBook(Number(process.argv[2]));
const run = (): unknown => assess(book, defaultPolicy, checkedAt);
collectGarbage();
const firstMs = timeOf(run);
if (process.argv[3] === "first") {
  reportFigures({ firstMs });
} else {
  repeated(run, 0, WARM_UP_RUNS);
  const hotMs = median(repeated(run, HOT_MS, HOT_RUNS));
  collectGarbage();
  resetPeakMemory();
  run();
  reportFigures({ firstMs, hotMs, peakMiB: peakMemoryMiB() });
}
