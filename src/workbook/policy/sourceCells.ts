import { cleanText } from "../cells/texts";
import type { SheetLanguage } from "../status/statusWords";
import { sourceWords } from "./wordLists";
import { wordIn, wordText } from "./words";

const decisionWords = { "zh-CN": "产品约定", "en-US": "decision" } as const;
const semicolons = { "zh-CN": "；", "en-US": "; " } as const;

/** Requirement ids stand for themselves; what is a word follows the sheet's language. */
export function sourceText(source: string, language: SheetLanguage): string {
  return source
    .split("; ")
    .map((part) =>
      part
        .split(", ")
        .map((one) => wordText(sourceWords, one, language))
        .map((one) => one.replace(/^decision (?=\d)/, `${decisionWords[language]} `))
        .join(", "),
    )
    .join(semicolons[language]);
}

export function sourceFromText(text: string): string {
  return cleanText(text)
    .split(/\s*[;；]\s*/)
    .map((part) =>
      part
        .split(/,\s+/)
        .map((one) => wordIn(sourceWords, one) ?? one)
        .map((one) => one.replace(/^产品约定\s*(?=\d)/, "decision "))
        .join(", "),
    )
    .join("; ");
}
