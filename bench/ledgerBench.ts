import { figure } from "./assessBench";
import { figuresOf } from "./child";
import { milliseconds, type Section } from "./report";

const LINES = 50_000;
const LIMIT_MS = 2_000;

/** The ledger's chain, code by code; one digest of all its bytes shows what the hash itself takes. */
export function ledgerBench(): Section {
  const figures = figuresOf("ledger", LINES);
  const ours = figure(figures, "verifyMs");
  return {
    title: `Ledger: ${LINES.toLocaleString("en")} lines verified`,
    against: "limit",
    lines: [
      {
        what: "every line's code against the one above it",
        ours: milliseconds(ours),
        theirs: milliseconds(LIMIT_MS),
        ratio: ours / LIMIT_MS,
        aim: 1,
        note: `one digest of the same bytes: ${milliseconds(figure(figures, "digestMs"))}`,
      },
    ],
  };
}
