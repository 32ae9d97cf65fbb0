import { assess } from "../../src/domain/assess";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { momentFromIso, SECONDS_PER_DAY } from "../../src/domain/time";
import { loadedDatabase, runAssessment } from "../duckdb/assessment";
import { loadDuckdb } from "../duckdb/engine";
import { differences } from "../duckdb/results";
import { generatedBook } from "../generator";
import { reportFigures, type Figures } from "../measure";

/** A make-up Saturday, the morning after a week of holidays, and the eve of a year that is not announced. */
const moments = ["2026-02-14T10:00", "2026-05-06T08:30", "2026-12-30T16:00"];
/** The same book is also checked as of earlier, so that some of its rows lie in the future. */
const DAYS_EARLIER = 30;

async function measured(customers: number): Promise<Figures> {
  let [checks, differing] = [0, 0];
  for (const now of moments.map(momentFromIso)) {
    const book = generatedBook(customers, now);
    for (const at of [now, now - DAYS_EARLIER * SECONDS_PER_DAY]) {
      const connection = await loadedDatabase(loadDuckdb(), book, defaultPolicy, at);
      await runAssessment(connection);
      const found = await differences(connection, assess(book, defaultPolicy, at));
      if (found[0] !== undefined) process.stderr.write(`${found[0]}\n`);
      checks += 1;
      differing += found.length;
    }
  }
  return { checks, differing };
}

void measured(Number(process.argv[2])).then(reportFigures);
