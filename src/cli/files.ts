import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Texts } from "../text/zhCN";

/** A file that is not there or cannot be read or written; the message is one readable line. */
export class FileError extends Error {}

/** Where the person was when they typed the command: npm runs scripts in the project's own folder. */
export function pathFrom(argument: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), argument);
}

/** `客户.xlsx` → `客户.checked.xlsx` beside it. */
export function checkedPathOf(input: string): string {
  const extension = extname(input);
  return join(dirname(input), `${basename(input, extension)}.checked${extension || ".xlsx"}`);
}

/** @throws FileError */
export async function readWorkbookFile(path: string, { command }: Texts): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new FileError(missing ? command.fileNotFound(path) : command.fileNotReadable(path));
  }
}

/**
 * Writes beside the target and renames, so that a reader never meets half a file.
 * @throws FileError
 */
export async function writeWorkbookFile(
  path: string,
  bytes: Uint8Array,
  { command }: Texts,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true });
    throw new FileError(command.fileNotWritable(path));
  }
}
