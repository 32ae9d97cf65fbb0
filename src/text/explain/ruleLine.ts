import type { RuleRef } from "../../domain/explain/explanation";
import type { WrittenRules } from "../../domain/explain/writtenRules";
import type { ExplanationRule } from "./explanationTable";
import type { ExplainWords } from "./explainZh";

/**
 * What the policy says, where, and from which requirement.
 * @param refs the lines that say it
 * @param source where the value itself names it
 */
export function ruleLine(
  said: string,
  refs: readonly RuleRef[],
  { cellOf, sourceOf }: WrittenRules,
  words: ExplainWords,
  source?: string,
): ExplanationRule {
  const found = refs.map(cellOf);
  const cells = found.filter((cell) => cell !== undefined);
  const [first] = cells;
  const addresses = cells.map(({ column, row }) => `${column}${row}`).join(words.comma);
  const places = [
    ...(first ? [`${first.sheet} ${addresses}`] : []),
    ...(cells.length < found.length ? [words.builtIn] : []),
  ];
  const sources = source === undefined ? refs.map(sourceOf).filter((one) => one !== "") : [source];
  return { text: words.rule(places.join(words.comma), said, sourceText(sources, words)), cells };
}

/** Requirement ids stand for themselves, each once; what else a source says follows in the language. */
function sourceText(
  sources: readonly string[],
  { sources: remarks, decision, semicolon, comma }: ExplainWords,
): string {
  const parts = [...new Set(sources.flatMap((source) => source.split(/[;,] /)))];
  const ids = parts.filter((part) => remarks[part] === undefined);
  return [
    ids.map((id) => id.replace(/^decision (\d+)$/, decision("$1"))).join(comma),
    ...parts.map((part) => remarks[part] ?? ""),
  ]
    .filter((text) => text !== "")
    .join(semicolon);
}
