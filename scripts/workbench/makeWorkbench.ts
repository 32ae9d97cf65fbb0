import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { UsageError } from "../runCommand";

const root = path.resolve(__dirname, "../..");

async function runNode(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new UsageError(`${args.join(" ")} failed.`);
}

/** The pane as it goes into Excel, and the workbench around it. */
export async function buildPages(): Promise<void> {
  const configs = ["webpack.config.js", "webpack.workbench.js"].flatMap((c) => ["--config", c]);
  const names = ["pane", "workbench"].flatMap((name) => ["--config-name", name]);
  await runNode([
    "node_modules/webpack/bin/webpack.js",
    ...["--mode", "production", "--stats", "errors-warnings"],
    ...configs,
    ...names,
  ]);
}

/**
 * The workbook that the workbench opens first, as `npm run sample` makes it.
 * @param now the moment that its dates are counted from; undefined for the clock
 */
export async function writeSample(now: string | undefined): Promise<void> {
  const options = now === undefined ? [] : ["--now", now];
  const command = ["--import", "tsx", "src/cli/sample.ts"];
  await runNode([...command, "dist/workbench/sample.xlsx", ...options]);
}
