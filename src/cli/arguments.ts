import { parseArgs } from "node:util";
import type { Role } from "../domain/records";
import { momentFromIso, type Moment } from "../domain/time";
import type { Language } from "../text/language";
import type { Texts } from "../text/zhCN";

export interface CheckArguments {
  readonly input: string;
  readonly output: string | undefined;
  readonly now: Moment | undefined;
  readonly format: "text" | "json";
  readonly sheets: Partial<Record<Role, string>>;
  /** Check by the workbook's rules also where they are not those that were confirmed. */
  readonly acceptPolicy: boolean;
}

export interface SampleArguments {
  readonly output: string;
  readonly now: Moment | undefined;
}

/** A command line that cannot be carried out; the message is one readable line. */
export class ArgumentError extends Error {}

const roles: readonly Role[] = [
  "register",
  "contacts",
  "orders",
  "issues",
  "surveys",
  "plans",
  "policy",
  "calendar",
];

const checkOptions = {
  now: { type: "string" },
  format: { type: "string" },
  write: { type: "string" },
  sheet: { type: "string", multiple: true },
  "accept-policy": { type: "boolean" },
  language: { type: "string" },
} as const;

const sampleOptions = { now: { type: "string" }, language: { type: "string" } } as const;

/** @throws ArgumentError */
export function checkArguments(args: readonly string[], texts: Texts): CheckArguments {
  const { values, positionals } = parsed(args, checkOptions, texts);
  const format = values.format ?? "text";
  if (format !== "text" && format !== "json")
    throw new ArgumentError(texts.command.badFormat(format));
  return {
    input: onlyFile(positionals, texts.command.usageCheck, texts),
    output: values.write,
    now: momentOf(values.now, texts),
    format,
    sheets: sheetsOf(values.sheet ?? [], texts),
    acceptPolicy: values["accept-policy"] ?? false,
  };
}

/** @throws ArgumentError */
export function sampleArguments(args: readonly string[], texts: Texts): SampleArguments {
  const { values, positionals } = parsed(args, sampleOptions, texts);
  return {
    output: onlyFile(positionals, texts.command.usageSample, texts),
    now: momentOf(values.now, texts),
  };
}

export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === "--help" || arg === "-h");
}

/** `--language` decides before anything else is read, so that every message is in it. */
export function languageArgument(args: readonly string[]): Language | undefined {
  const { values } = parseArgs({ args: [...args], options: checkOptions, strict: false });
  return values.language === "en-US" || values.language === "zh-CN" ? values.language : undefined;
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

function parsed<O extends Options>(args: readonly string[], options: O, texts: Texts) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    const unknown = args.find((arg) => arg.startsWith("-") && !isOption(arg, options));
    throw new ArgumentError(texts.command.unknownOption(unknown ?? args.join(" ")));
  }
}

function isOption(arg: string, options: Options): boolean {
  return Object.keys(options).some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
}

function onlyFile(positionals: readonly string[], usage: string, { command }: Texts): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new ArgumentError(`${command.noWorkbook}${usage}`);
  if (others.length > 0) throw new ArgumentError(command.tooManyWorkbooks);
  return file;
}

function momentOf(value: string | undefined, { command }: Texts): Moment | undefined {
  if (value === undefined) return undefined;
  const at = momentFromIso(value);
  if (Number.isNaN(at)) throw new ArgumentError(command.badNow(value));
  return at;
}

function sheetsOf(values: readonly string[], { command }: Texts): Partial<Record<Role, string>> {
  const sheets: Partial<Record<Role, string>> = {};
  for (const value of values) {
    const split = value.indexOf("=");
    const role = roles.find((known) => known === value.slice(0, split));
    const sheet = value.slice(split + 1);
    if (role === undefined || sheet === "")
      throw new ArgumentError(command.badSheet(value, roles.join(", ")));
    sheets[role] = sheet;
  }
  return sheets;
}
