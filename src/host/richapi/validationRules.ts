import type { CompareOperator } from "../model/conditionalFormats";
import type { DataValidation, ValidationType } from "../model/dataValidations";
import { asFlag, asRecord, asText, asWord, invalidArgument } from "./arguments";
import { absoluteReference } from "./definedNames";
import { apiError } from "./errors";
import { targetOf } from "./kinds";
import { rangeKind } from "./range";
import { typed } from "./typedText";

type Facts = Omit<DataValidation, "areas">;
type Rule = Pick<Facts, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

export const typeWords: Readonly<Record<ValidationType, string>> = {
  none: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const operatorWords: Readonly<Record<(typeof operators)[number], CompareOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** The members of Office.js' DataValidationRule that compare values. */
const comparing = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;

/** Excel takes a typed list of at most 255 characters. */
const maxListLength = 255;

/** Reads Office.js' DataValidationRule: an object with exactly one member such as `list` or `wholeNumber`. */
export function ruleOf(given: Readonly<Record<string, unknown>>, date1904: boolean): Rule {
  const members = Object.entries(given).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const [member, another] = members;
  if (!member || another) throw invalidArgument();
  const [name, value] = member;
  const rule = asRecord(value);
  if (name === "list") return listRule(rule);
  if (name === "custom")
    return { ...plain("custom"), formula1: formulaOf(rule["formula"], date1904) };
  const type = Object.entries(comparing).find(([word]) => word === name)?.[1];
  if (!type) throw invalidArgument();
  return {
    ...plain(type),
    operator: operatorWords[asWord(rule["operator"], operators)],
    formula1: formulaOf(rule["formula1"], date1904),
    formula2: formulaOf(rule["formula2"], date1904),
  };
}

function plain(type: ValidationType): Rule {
  return { type, operator: "between", formula1: null, formula2: null, inCellDropDown: true };
}

/** A list is a text with commas, a formula or a range. */
function listRule(rule: Readonly<Record<string, unknown>>): Rule {
  const inCellDropDown = asFlag(rule["inCellDropDown"] ?? true);
  const range = targetOf(rangeKind, rule["source"]);
  if (range) return { ...plain("list"), inCellDropDown, formula1: absoluteReference(range) };
  const source = asText(rule["source"]);
  if (source.startsWith("="))
    return { ...plain("list"), inCellDropDown, formula1: source.slice(1) };
  if (source.length > maxListLength) throw apiError("InvalidArgument");
  return { ...plain("list"), inCellDropDown, formula1: `"${source.replaceAll('"', '""')}"` };
}

/** A number, an ISO date or a formula with its `=`. */
function formulaOf(value: unknown, date1904: boolean): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "number") return String(value);
  const text = asText(value);
  if (text.startsWith("=")) return text.slice(1);
  const entry = typed(text, date1904);
  return entry.sort === "value" && typeof entry.value === "number" ? String(entry.value) : text;
}

/** The rule as Office.js shows it; null for cells whose rules differ. */
export function shownRule(facts: Facts | null): unknown {
  if (!facts) return null;
  const { type, formula1, formula2 } = facts;
  if (type === "none") return {};
  if (type === "custom") return { custom: { formula: shownFormula(formula1) } };
  if (type === "list") {
    return { list: { inCellDropDown: facts.inCellDropDown, source: shownSource(formula1) } };
  }
  const member = Object.entries(comparing).find(([, word]) => word === type)?.[0] ?? type;
  const operator = operators.find((word) => operatorWords[word] === facts.operator);
  const second = formula2 === null ? {} : { formula2: shownFormula(formula2) };
  return { [member]: { formula1: shownFormula(formula1), ...second, operator } };
}

function shownSource(formula: string | null): string {
  const list = /^"(.*)"$/s.exec(formula ?? "")?.[1];
  return list === undefined ? `=${formula ?? ""}` : list.replaceAll('""', '"');
}

/** Numbers come back as numbers, anything else as a formula. */
function shownFormula(formula: string | null): unknown {
  if (formula === null) return null;
  const number = Number(formula);
  return formula.trim() !== "" && !Number.isNaN(number) ? number : `=${formula}`;
}
