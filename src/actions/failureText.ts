import { textsOf, type Language } from "../text/language";
import type { Failure } from "../text/zhCN";
import { WorkbookError } from "../workbook/workbookError";

/** What happened, what the workbook looks like now, and what to do; undefined for a bug. */
export function failureText(error: unknown, language: Language): string | undefined {
  if (!(error instanceof WorkbookError)) return undefined;
  const space = language === "zh-CN" ? "" : " ";
  const outcome = textsOf(language).outcomes[error.outcome](error.parameters);
  return `${failureSentence(error, language) ?? ""}${space}${outcome}`;
}

/** What happened and what to do, where nothing was to be written; undefined for a bug. */
export function failureSentence(error: unknown, language: Language): string | undefined {
  if (!(error instanceof WorkbookError)) return undefined;
  return textsOf(language).failures[error.code](error.parameters);
}

/** What failed, for a pane that offers a way out; undefined for a bug. */
export function failureCode(error: unknown): Failure | undefined {
  return error instanceof WorkbookError ? error.code : undefined;
}
