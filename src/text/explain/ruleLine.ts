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
  source = named(refs.map(sourceOf), words),
): ExplanationRule {
  const found = refs.map(cellOf);
  const cells = found.filter((cell) => cell !== undefined);
  const [first] = cells;
  const addresses = cells.map(({ column, row }) => `${column}${row}`).join(words.comma);
  const places = [
    ...(first ? [`${first.sheet} ${addresses}`] : []),
    ...(cells.length < found.length ? [words.builtIn] : []),
  ];
  return { text: words.rule(places.join(words.comma), said, source), cells };
}

function named(sources: readonly string[], words: ExplainWords): string {
  return [...new Set(sources.filter((source) => source !== ""))].join(words.comma);
}
