import type {
  CompareOperator,
  ConditionalFormat,
  ConditionalRule,
  FormatChange,
  TextOperator,
} from "../model/conditionalFormats";
import { readAreas } from "./references";
import type { XmlElement } from "./xmlTree";

const compareOperators: Readonly<Record<string, CompareOperator>> = {
  between: "between",
  notBetween: "notBetween",
  equal: "equal",
  notEqual: "notEqual",
  greaterThan: "greaterThan",
  lessThan: "lessThan",
  greaterThanOrEqual: "greaterThanOrEqual",
  lessThanOrEqual: "lessThanOrEqual",
};

/** The file's rule types for texts and their operators. */
const textOperators: Readonly<Record<string, TextOperator>> = {
  containsText: "contains",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
};

export function readCompareOperator(word: string | undefined): CompareOperator | undefined {
  return word === undefined ? undefined : compareOperators[word];
}

/** A rule and the element that states its areas. */
export interface RuleElement {
  readonly rule: XmlElement;
  readonly block: XmlElement;
  /** Rules of the 2009 extension list stand in `extLst` and are only kept. */
  readonly extended: boolean;
}

/** Every rule of a worksheet, in document order; extensions of plain rules have no priority and are no rules. */
export function ruleElements(root: XmlElement): RuleElement[] {
  const extensions = root.child("extLst")?.descendants("conditionalFormatting") ?? [];
  return [
    ...root.all("conditionalFormatting").map((block) => ({ block, extended: false })),
    ...extensions.map((block) => ({ block, extended: true })),
  ].flatMap(({ block, extended }) =>
    block
      .all("cfRule")
      .filter((rule) => !extended || rule.attribute("priority") !== undefined)
      .map((rule) => ({ rule, block, extended })),
  );
}

/** @returns one entry for each of `ruleElements`, in the same order */
export function readConditionalFormats(
  root: XmlElement,
  changes: readonly FormatChange[],
  idPrefix: string,
): ConditionalFormat[] {
  return ruleElements(root).map(({ rule, block, extended }, i) => {
    const sqref = extended ? block.child("sqref")?.text : block.attribute("sqref");
    return {
      id: `${idPrefix}-${i}`,
      areas: readAreas(sqref),
      rule: extended ? opaque(rule) : readRule(rule),
      format: changes[rule.number("dxfId") ?? -1] ?? {},
      stopIfTrue: rule.flag("stopIfTrue"),
    };
  });
}

/** The rules in the order in which they win. */
export function byPriority(
  root: XmlElement,
  formats: readonly ConditionalFormat[],
): ConditionalFormat[] {
  const priorities = ruleElements(root).map(({ rule }) => rule.number("priority") ?? Infinity);
  return formats
    .map((format, i) => ({ format, priority: priorities[i] ?? Infinity, i }))
    .sort((a, b) => (a.priority === b.priority ? a.i - b.i : a.priority - b.priority))
    .map(({ format }) => format);
}

function readRule(rule: XmlElement): ConditionalRule {
  const type = rule.attribute("type") ?? "";
  const formulas = rule.all("formula").map((formula) => formula.text);
  const compare = readCompareOperator(rule.attribute("operator"));
  const text = rule.attribute("text");
  const textOperator = textOperators[type];
  if (type === "cellIs" && compare) return { kind: "cell", operator: compare, formulas };
  if (type === "expression" && formulas[0] !== undefined)
    return { kind: "expression", formula: formulas[0] };
  if (textOperator && text !== undefined) return { kind: "text", operator: textOperator, text };
  return opaque(rule);
}

function opaque(rule: XmlElement): ConditionalRule {
  return { kind: "opaque", type: rule.attribute("type") ?? "unknown" };
}
