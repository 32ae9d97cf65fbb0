import { textsOf, type Language } from "../text/language";
import type { Failure } from "../text/zhCN";
import { WorkbookError } from "../workbook/workbookError";

/** What happened, what the workbook looks like now, and what to do; undefined for a bug. */
export function failureText(error: unknown, language: Language): string | undefined {
  if (!(error instanceof WorkbookError)) return undefined;
  const texts = textsOf(language);
  const sentence = texts.failures[error.code](error.parameters);
  const space = language === "zh-CN" ? "" : " ";
  return `${sentence}${space}${texts.outcomes[error.outcome]}`;
}

/** What failed, for a pane that offers a way out; undefined for a bug. */
export function failureCode(error: unknown): Failure | undefined {
  return error instanceof WorkbookError ? error.code : undefined;
}
