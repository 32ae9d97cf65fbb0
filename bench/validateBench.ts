import { figure } from "./assessBench";
import { figuresOf } from "./child";
import type { Figures } from "./measure";
import type { Line, Section } from "./report";

const ROWS = 20_000;

/** The register's rules by columns against the zod schema that states them, row by row. */
export function validateBench(): Section {
  const compiled = figuresOf("validation", ROWS);
  const jitless = figuresOf("validation", ROWS, "jitless");
  return {
    title: `Validation: ${ROWS.toLocaleString("en")} register rows, per row, against zod`,
    against: "zod",
    lines: [
      lineOf("zod with new Function (which the pane's CSP forbids)", compiled, 0.2),
      lineOf("zod without it, as in the pane", jitless, 0.125),
    ],
  };
}

function lineOf(what: string, figures: Figures, aim: number): Line {
  const [ours, theirs] = [figure(figures, "oursMs"), figure(figures, "zodMs")];
  const perRow = (ms: number): string => `${((ms * 1000) / ROWS).toFixed(2)} µs`;
  return {
    what,
    ours: perRow(ours),
    theirs: perRow(theirs),
    ratio: ours / theirs,
    aim,
    note: `${figure(figures, "disagreements")} disagreements; ${figure(figures, "invalidRows")} rows with a finding`,
  };
}
