import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { assessBench } from "./assessBench";
import { bundleChildren } from "./bundle";
import { commandBench } from "./commandBench";
import { explainBench } from "./explainBench";
import { ledgerBench } from "./ledgerBench";
import { pageBench } from "./pageBench";
import { sectionText, type Section } from "./report";
import { validateBench } from "./validateBench";
import { workbookBench } from "./workbookBench";

const USAGE =
  "npm run bench [-- assess|validate|explain|ledger|workbook|command|page …] [--sizes 1k,10k,100k]";

const parts: Readonly<Record<string, (sizes: readonly number[]) => Section | Promise<Section>>> = {
  assess: assessBench,
  validate: validateBench,
  explain: explainBench,
  ledger: ledgerBench,
  workbook: workbookBench,
  command: commandBench,
  page: pageBench,
};

/** Ratios are between figures of this one run on this machine; absolute figures are an aid. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { sizes: { type: "string", default: "1k,10k,100k" } },
  });
  const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
  const sizes = values.sizes.split(",").map(sizeOf);
  if (wanted.some((name) => !(name in parts)) || sizes.some(Number.isNaN)) throw new Error(USAGE);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "processor"}, Node ${process.version}`;
  process.stdout.write(`${machine}\n\n`);
  await bundleChildren();
  for (const name of wanted) {
    const section = await parts[name]?.(sizes);
    if (section) process.stdout.write(`${sectionText(section)}\n`);
  }
}

/** `10k` is 10000. */
function sizeOf(text: string): number {
  const match = /^(\d+)(k?)$/.exec(text);
  return match ? Number(match[1]) * (match[2] ? 1000 : 1) : NaN;
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
