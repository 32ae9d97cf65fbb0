import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

/** Where the person was when they typed the command: npm runs scripts in the project's own folder. */
export function pathFrom(argument: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), argument);
}

/** `客户.xlsx` → `客户.checked.xlsx` beside it. */
export function checkedPathOf(input: string): string {
  const extension = extname(input);
  return join(dirname(input), `${basename(input, extension)}.checked${extension || ".xlsx"}`);
}

export async function readBytes(path: string): Promise<Uint8Array | "not-found" | "not-readable"> {
  if (!existsSync(path)) return "not-found";
  try {
    return await readFile(path);
  } catch {
    return "not-readable";
  }
}

/** Writes beside the target and renames, so that a reader never meets half a file. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<"ok" | "not-writable"> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
    return "ok";
  } catch {
    await rm(temporary, { force: true });
    return "not-writable";
  }
}
