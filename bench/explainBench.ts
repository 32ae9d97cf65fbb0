import { figure } from "./assessBench";
import { figuresOf } from "./child";
import { milliseconds, type Line, type Section } from "./report";

const DEADLINES = 10_000;
const LIMIT_MS = 1_000;

/** Every date, pause and piece of each deadline, as the pane shows them for one. */
export function explainBench(): Section {
  const figures = figuresOf("explanation", DEADLINES);
  const dates = figure(figures, "dates").toLocaleString("en");
  const line = (what: string, key: string): Line => ({
    what,
    ours: milliseconds(figure(figures, `${key}Ms`)),
    theirs: milliseconds(LIMIT_MS),
    ratio: figure(figures, `${key}Ms`) / LIMIT_MS,
    aim: 1,
    note: `${milliseconds(figure(figures, `${key}CpuMs`))} of processor time; ${dates} dates`,
  });
  return {
    title: `Explanations: ${DEADLINES.toLocaleString("en")} deadlines, date by date`,
    against: "limit",
    lines: [line("first call", "first"), line("hot (median)", "hot")],
  };
}
