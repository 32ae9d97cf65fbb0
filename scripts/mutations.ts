import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mutations, type Mutation } from "./mutations/list";

/**
 * Breaks the adapter on purpose, one place at a time, and runs the test that is to notice. Ends with 1 where one does
 * not. `npm run mutations -- merge` tries those whose name contains a word.
 */

const root = path.resolve(__dirname, "..");
const word = process.argv[2] ?? "";

/** @returns whether the named test ran, and whether it failed */
function run({ test, title }: Mutation): { readonly ran: boolean; readonly failed: boolean } {
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const pattern = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const options = ["--selectProjects", "node", "--json", "--silent", "-t", pattern];
  const { stdout } = spawnSync(process.execPath, [jest, ...options, "--testPathPatterns", test], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const { numPassedTests, numFailedTests } = JSON.parse(stdout.slice(stdout.indexOf("{"))) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  return { ran: numPassedTests + numFailedTests > 0, failed: numFailedTests > 0 };
}

function broken(mutation: Mutation): string {
  const file = path.join(root, mutation.file);
  const source = readFileSync(file, "utf8");
  const parts = source.split(mutation.code);
  if (parts.length !== 2) return `the code is there ${parts.length - 1} times`;
  try {
    writeFileSync(file, parts.join(mutation.instead));
    const { ran, failed } = run(mutation);
    if (!ran) return "the test did not run";
    return failed ? "" : "NOT NOTICED";
  } finally {
    writeFileSync(file, source);
  }
}

let missed = 0;
const tried = mutations.filter(({ name }) => name.includes(word));
for (const mutation of tried) {
  const problem = broken(mutation);
  if (problem !== "") missed += 1;
  console.log(`${problem === "" ? "noticed" : problem}: ${mutation.name} (${mutation.title})`);
}
console.log(`${tried.length - missed} of ${tried.length} noticed`);
process.exitCode = missed === 0 ? 0 : 1;
