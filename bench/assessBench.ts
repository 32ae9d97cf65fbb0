import { figuresOf } from "./child";
import { duckdbName, installDuckdb } from "./duckdb/engine";
import { median, type Figures } from "./measure";
import { mebibytes, milliseconds, type Line, type Section } from "./report";

const RATIO_AIM = 0.25;
const FIRST_CALLS = 3;
const AGREEMENT_CUSTOMERS = 2000;

interface Sized {
  readonly customers: number;
  readonly ours: Figures;
  readonly theirs: Figures;
}

/** The assessment of generated books against DuckDB's SQL for the same results and findings. */
export function assessBench(sizes: readonly number[]): Section {
  installDuckdb();
  const measured = sizes.map(measuredAt);
  return {
    title:
      `Assessment: typed columns in, every result and finding out, against ${duckdbName},` +
      " one thread, SQL only over loaded tables",
    against: "DuckDB",
    lines: [...measured.flatMap(linesOf), ...growthLines(measured), agreementLine()],
  };
}

function measuredAt(customers: number): Sized {
  const ours = figuresOf("assessment", customers);
  const theirs = figuresOf("duckdb", customers);
  const firsts = [
    ours,
    ...Array.from({ length: FIRST_CALLS - 1 }, () => figuresOf("assessment", customers, "first")),
  ];
  const first = Object.fromEntries(
    ["firstMs", "firstCpuMs"].map((key) => [key, median(firsts.map((one) => figure(one, key)))]),
  );
  return { customers, ours: { ...ours, ...first }, theirs };
}

function linesOf({ customers, ours, theirs }: Sized): Line[] {
  const name = `${customers.toLocaleString("en")} customers`;
  const pair = (key: string, aim?: number): Omit<Line, "what"> => {
    const [a, b] = [figure(ours, key), figure(theirs, key)];
    return { ours: milliseconds(a), theirs: milliseconds(b), ratio: a / b, aim };
  };
  const [oursMiB, theirsMiB] = [figure(ours, "peakMiB"), figure(theirs, "peakMiB")];
  const byProcessor = (key: string): string =>
    `${(figure(ours, key) / figure(theirs, key)).toFixed(2)} by processor time`;
  const differing = figure(theirs, "differing");
  return [
    {
      what: `${name}, hot (median)`,
      ...pair("hotMs", RATIO_AIM),
      note: `${byProcessor("hotCpuMs")}; ${differing} differing values`,
    },
    {
      what: `${name}, first call`,
      ...pair("firstMs"),
      note: `${byProcessor("firstCpuMs")}; DuckDB's load before it: ${milliseconds(figure(theirs, "loadMs"))}`,
    },
    {
      what: `${name}, peak memory of the process`,
      ...{ ours: mebibytes(oursMiB), theirs: mebibytes(theirsMiB), ratio: oursMiB / theirsMiB },
    },
  ];
}

/** Moments at which the calendar and the future decide more than at the measured one. */
function agreementLine(): Line {
  const { checks, differing } = figuresOf("agreement", AGREEMENT_CUSTOMERS);
  return {
    what: `${AGREEMENT_CUSTOMERS.toLocaleString("en")} customers at other moments`,
    ours: `${String(checks)} checks`,
    note: `${String(differing)} differing values`,
  };
}

/** How many times the time, where the rows are so many times more. */
function growthLines(measured: readonly Sized[]): Line[] {
  return measured.slice(1).map((larger, i) => {
    const smaller = measured[i] ?? larger;
    const rows = larger.customers / smaller.customers;
    const grown = (who: "ours" | "theirs", key: string): number =>
      figure(larger[who], key) / figure(smaller[who], key);
    return {
      what: `${rows} × the rows, × the time (aim: ≤ ${rows})`,
      ours: `× ${grown("ours", "hotMs").toFixed(1)}`,
      theirs: `× ${grown("theirs", "hotMs").toFixed(1)}`,
      note: `× ${grown("ours", "hotCpuMs").toFixed(1)} by processor time`,
    };
  });
}

export function figure(figures: Figures, key: string): number {
  const value = figures[key];
  if (value === undefined) throw new Error(`no figure ${key}`);
  return value;
}
