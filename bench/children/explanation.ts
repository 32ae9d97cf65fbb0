import { workCalendarOf } from "../../src/domain/calendar/calendar";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { issueExplainer } from "../../src/domain/explain/explainIssue";
import { dayOf, monthsLater } from "../../src/domain/time";
import { checkedAt, generatedBook } from "../generator";
import { medianTime, repeated, reportFigures, timeOf } from "../measure";

const LEAST_RUNS = 7;

/** Both clocks of each issue of a generated book: the first run of a fresh process, and later ones. */
async function measured(deadlines: number): Promise<void> {
  const { issues } = generatedBook(deadlines / 2);
  if (!issues) throw new Error("the generated book has no issues");
  const today = dayOf(checkedAt);
  const range = { from: monthsLater(today, -24), to: monthsLater(today, 12) };
  const run = (): number => {
    const calendar = workCalendarOf(defaultPolicy.calendar, [], range);
    const explain = issueExplainer(issues, defaultPolicy, calendar, checkedAt);
    let dates = 0;
    for (let i = 0; i < deadlines / 2; i += 1) {
      for (const clock of ["respond", "resolve"] as const) {
        dates += explain(i, clock).promise?.deadline.dates.length ?? 0;
      }
    }
    return dates;
  };
  const { ms: firstMs, cpuMs: firstCpuMs } = await timeOf(run);
  const { ms: hotMs, cpuMs: hotCpuMs } = medianTime(await repeated(run, 0, LEAST_RUNS));
  reportFigures({ firstMs, firstCpuMs, hotMs, hotCpuMs, dates: run() });
}

void measured(Number(process.argv[2]));
