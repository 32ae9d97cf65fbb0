import { failureText } from "../actions/failureText";
import { WorkbookFileError } from "../host/xlsx/errors";
import { languageOf, textsOf, type Language } from "../text/language";
import type { Texts } from "../text/zhCN";
import { ArgumentError, languageArgument } from "./arguments";
import { FileError } from "./files";

/** What a command has of the world: a language, its words, and where to say them. */
export interface Door {
  readonly language: Language;
  readonly texts: Texts;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

export const exitCodes = { fine: 0, attention: 1, unusable: 2 } as const;

/** Runs a command; whatever goes wrong becomes one readable line and exit code 2. */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on("error", stopIfNobodyReads);
  const args = process.argv.slice(2);
  const { env } = process;
  const locale = env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"];
  const language = languageArgument(args) ?? languageOf(locale);
  process.exitCode = await exitCodeOf(command, args, {
    language,
    texts: textsOf(language),
    say: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  });
}

/** `check … | head` closes the pipe early, which is no mistake of anybody. */
function stopIfNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

export type Command = (args: readonly string[], door: Door) => Promise<number>;

export async function exitCodeOf(
  command: Command,
  args: readonly string[],
  door: Door,
): Promise<number> {
  try {
    return await command(args, door);
  } catch (error) {
    door.complain(reasonOf(error, door));
    return exitCodes.unusable;
  }
}

function reasonOf(error: unknown, { language, texts }: Door): string {
  if (error instanceof ArgumentError || error instanceof FileError) return error.message;
  if (error instanceof WorkbookFileError) return texts.fileFailures[error.code];
  const failure = failureText(error, language);
  if (failure !== undefined) return failure;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return texts.command.unexpected(detail.split("\n")[0] ?? "");
}
