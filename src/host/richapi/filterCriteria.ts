import type { FilterCriteria } from "../model/autoFilter";
import type { CompareOperator } from "../model/conditionalFormats";
import { asRecord, asText, asWord, invalidArgument } from "./arguments";
import { apiError } from "./errors";

/** Longer signs first, so that `>=` is not taken for `>`. */
const signs: readonly (readonly [string, CompareOperator])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

const played = ["Values", "Custom"] as const;
const notPlayed = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Icon",
  "TopItems",
  "TopPercent",
] as const;

/** Reads Office.js' FilterCriteria: `{filterOn: "Values", values}` or `{filterOn: "Custom", criterion1, …}`. */
export function criteriaOf(value: unknown): FilterCriteria {
  const given = asRecord(value);
  const filterOn = asWord(given["filterOn"], [...played, ...notPlayed]);
  if (filterOn === "Values") return valuesCriteria(given["values"]);
  if (filterOn === "Custom") {
    return customCriteria(given["criterion1"], given["criterion2"], given["operator"]);
  }
  throw apiError("NotImplemented", `Filtering on ${filterOn} is not played.`);
}

/** Filter values are texts as the cells show them; "" stands for empty cells. */
export function valuesCriteria(value: unknown): FilterCriteria {
  if (!Array.isArray(value)) throw invalidArgument();
  const texts = value.map(asText);
  return {
    kind: "values",
    values: texts.filter((text) => text !== ""),
    blanks: texts.includes(""),
  };
}

export function customCriteria(
  criterion1: unknown,
  criterion2: unknown,
  operator: unknown,
): FilterCriteria {
  const given = [asText(criterion1), criterion2 ?? null].filter((text) => text !== null);
  const all = asWord(operator ?? "And", ["And", "Or"]) === "And";
  return { kind: "custom", all, conditions: given.map((text) => condition(asText(text))) };
}

function condition(text: string): { operator: CompareOperator; value: string } {
  const sign = signs.find(([start]) => text.startsWith(start));
  if (!sign) return { operator: "equal", value: text };
  return { operator: sign[1], value: text.slice(sign[0].length) };
}

/** The criteria as Office.js shows them. */
export function shownCriteria(criteria: FilterCriteria | undefined): unknown {
  if (!criteria) return null;
  switch (criteria.kind) {
    case "values":
      return { filterOn: "Values", values: [...criteria.values, ...(criteria.blanks ? [""] : [])] };
    case "custom": {
      const [criterion1, criterion2] = criteria.conditions.map(conditionText);
      const operator = criteria.all ? "And" : "Or";
      return { filterOn: "Custom", criterion1, ...(criterion2 && { criterion2, operator }) };
    }
    case "opaque":
      return { filterOn: "Unknown" };
  }
}

function conditionText({
  operator,
  value,
}: {
  readonly operator: CompareOperator;
  readonly value: string;
}): string {
  const sign = signs.find(([, name]) => name === operator)?.[0] ?? "=";
  return sign + value;
}
