import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { checkReport } from "../src/actions/check/checkReport";
import { assess } from "../src/domain/assess";
import { defaultPolicy } from "../src/domain/policy/defaultPolicy";
import type { Book } from "../src/domain/records";
import { isoMoment } from "../src/domain/time";
import { millisecondsByRoom } from "./cpuProfile";
import { checkedAt, generatedBook } from "./generator";
import { median } from "./measure";
import { measuredRun, type MeasuredRun } from "./processTree";
import { mebibytes, milliseconds, type Line, type Section } from "./report";
import { xlsxOf } from "./xlsx";

const RUNS = 3;
const RATIO_AIM = 1;

const folder = resolve(".bench", "command");
const input = join(folder, "book.xlsx");
const command = join("dist", "check.js");
const arguments_ = [input, "--now", isoMoment(checkedAt), "--write", join(folder, "checked.xlsx")];

const officeProfile = resolve(".bench", "libreoffice");
const officeArguments = (file: string): string[] => [
  `-env:UserInstallation=${pathToFileURL(officeProfile).href}`,
  "--headless",
  "--convert-to",
  "xlsx",
  "--outdir",
  join(folder, "stored"),
  file,
];

/** The whole command on a workbook against LibreOffice loading and storing the same file. */
export async function commandBench(sizes: readonly number[]): Promise<Section> {
  mkdirSync(folder, { recursive: true });
  buildCommand();
  const office = officeVersion();
  if (office !== undefined) await warmUpOffice();
  const lines: Line[] = [];
  for (const size of sizes) lines.push(...(await linesOf(size, office !== undefined)));
  return {
    title:
      "Command: checks an .xlsx and writes the copy," +
      ` against ${office ?? "LibreOffice"} loading and storing it`,
    against: "LibreOffice",
    lines,
  };
}

async function linesOf(customers: number, hasOffice: boolean): Promise<Line[]> {
  const book = generatedBook(customers);
  writeFileSync(input, xlsxOf(book));
  const [built, stored] = await alternated(hasOffice);
  const tsx = await measuredRun("npx", ["tsx", join("src", "cli", "check.ts"), ...arguments_]);
  return [
    ...comparison(customers, built, stored),
    { what: "  through tsx, as npm run check", ours: milliseconds(tsx.ms) },
    await agreementLine(book),
    ...(await roomLines()),
  ];
}

function buildCommand(): void {
  const { status, stdout } = spawnSync("npm", ["run", "build"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${stdout}\nnpm run build failed`);
}

/** In turns, so that a busy minute of the machine meets both. */
async function alternated(hasOffice: boolean): Promise<[MeasuredRun[], MeasuredRun[]]> {
  const [ours, theirs]: [MeasuredRun[], MeasuredRun[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const checked = await measuredRun(process.execPath, [command, ...arguments_]);
    if (checked.exitCode === 2) throw new Error("the command failed");
    ours.push(checked);
    if (hasOffice) theirs.push(await measuredRun("soffice", officeArguments(input)));
  }
  return [ours, theirs];
}

/** Its first start makes a user profile, which is no part of loading and storing. */
async function warmUpOffice(): Promise<void> {
  const small = join(folder, "small.xlsx");
  writeFileSync(small, xlsxOf(generatedBook(10)));
  await measuredRun("soffice", officeArguments(small));
}

function officeVersion(): string | undefined {
  const { stdout, status } = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return status === 0 ? /LibreOffice [\d.]+/.exec(stdout)?.[0] : undefined;
}

function comparison(
  customers: number,
  ours: readonly MeasuredRun[],
  theirs: readonly MeasuredRun[],
): Line[] {
  const what = `${customers.toLocaleString("en")} customers, built command (median)`;
  const time = median(ours.map(({ ms }) => ms));
  const peak = median(ours.map(({ peakMiB }) => peakMiB));
  if (theirs.length === 0) {
    const note = "LibreOffice not run: no soffice on the PATH (apt-get install libreoffice-calc)";
    return [
      { what, ours: milliseconds(time), note },
      { what: "  peak memory", ours: mebibytes(peak) },
    ];
  }
  const theirTime = median(theirs.map(({ ms }) => ms));
  const theirPeak = median(theirs.map(({ peakMiB }) => peakMiB));
  return [
    {
      what,
      ours: milliseconds(time),
      theirs: milliseconds(theirTime),
      ratio: time / theirTime,
      aim: RATIO_AIM,
    },
    {
      what: "  peak memory",
      ours: mebibytes(peak),
      theirs: mebibytes(theirPeak),
      ratio: peak / theirPeak,
    },
  ];
}

/** The sheets must be read as what they were written from. */
async function agreementLine(book: Book): Promise<Line> {
  const run = await measuredRun(process.execPath, [command, ...arguments_, "--format", "json"]);
  const told = reportSchema.parse(JSON.parse(run.output));
  const assessment = assess(book, defaultPolicy, checkedAt);
  const meant = checkReport("book.xlsx", book, assessment, { sheets: 0, cells: 0 }, "zh-CN");
  const differing =
    unlike(told.customers, meant.customers) +
    unlike(told.issues, meant.issues) +
    unlike(told.findings, meant.findings);
  const entries = meant.customers.length + meant.issues.length + meant.findings.length;
  return {
    what: "  its report, against the typed assessment",
    ours: `${entries.toLocaleString("en")} entries`,
    note: `${differing} differ`,
  };
}

const reportSchema = z.object({
  customers: z.array(z.unknown()),
  issues: z.array(z.unknown()),
  findings: z.array(z.unknown()),
});

function unlike(told: readonly unknown[], meant: readonly unknown[]): number {
  const missing = Math.abs(told.length - meant.length);
  return meant.filter((one, i) => i in told && !isDeepStrictEqual(told[i], one)).length + missing;
}

/** Where the time goes; profiling itself makes the run a little longer. */
async function roomLines(): Promise<Line[]> {
  const profiles = join(folder, "profiles");
  rmSync(profiles, { recursive: true, force: true });
  const options = ["--cpu-prof", "--cpu-prof-dir", profiles];
  await measuredRun(process.execPath, [...options, command, ...arguments_]);
  const rooms = [...millisecondsByRoom(profiles, command)];
  return rooms
    .sort(([, a], [, b]) => b - a)
    .map(([room, ms]) => ({ what: `  of it ${room}`, ours: milliseconds(ms) }));
}
