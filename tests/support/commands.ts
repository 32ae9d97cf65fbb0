import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckReport } from "../../src/actions/check/checkReport";
import { checkCommand } from "../../src/cli/checkCommand";
import { exitCodeOf, type Command } from "../../src/cli/command";
import { sampleCommand } from "../../src/cli/sampleCommand";
import { textsOf, type Language } from "../../src/text/language";

/** The moment that the tests' workbooks are laid around: a Monday morning. */
export const monday = "2026-03-02T10:00";

export interface Ran {
  readonly exitCode: number;
  readonly said: string;
  readonly complained: string;
}

/** A folder of its own that is gone after the test. */
export function temporaryFolder(): { readonly path: (name: string) => string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  return {
    path: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

export function check(args: readonly string[], language: Language = "zh-CN"): Promise<Ran> {
  return run(checkCommand, args, language);
}

export function sample(path: string, now = monday): Promise<Ran> {
  return run(sampleCommand, [path, "--now", now], "zh-CN");
}

export async function checkJson(args: readonly string[]): Promise<CheckReport> {
  const { said, complained } = await check([...args, "--now", monday, "--format", "json"]);
  if (said === "") throw new Error(complained);
  return JSON.parse(said) as CheckReport;
}

async function run(command: Command, args: readonly string[], language: Language): Promise<Ran> {
  const said: string[] = [];
  const complained: string[] = [];
  const exitCode = await exitCodeOf(command, args, {
    language,
    texts: textsOf(language),
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { exitCode, said: said.join("\n"), complained: complained.join("\n") };
}
