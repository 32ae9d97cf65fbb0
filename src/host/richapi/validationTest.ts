import type { DataValidation } from "../model/dataValidations";
import { isCellError, type CellValue } from "../model/values";
import { apiError } from "./errors";
import { forEachCell, requireBounded } from "./guards";
import type { RangeTarget } from "./ranges";

type Facts = Omit<DataValidation, "areas">;

/**
 * True when all cells obey, false when none does, null when some do.
 * Rules that need a formula's result are refused: nothing is calculated here.
 */
export function allValid(range: RangeTarget, facts: Facts): boolean | null {
  requireBounded(range.area);
  const test = testOf(facts);
  const seen = new Set<boolean>();
  forEachCell(range.area, (row, column) => {
    const value = range.sheet.value(row, column);
    seen.add(value === null ? facts.ignoreBlanks || facts.type === "none" : test(value));
  });
  return seen.size > 1 ? null : seen.has(true);
}

type Test = (value: Exclude<CellValue, null>) => boolean;

function testOf(facts: Facts): Test {
  switch (facts.type) {
    case "none":
      return () => true;
    case "list": {
      const items = listItems(facts.formula1);
      return (value) => !isCellError(value) && items.includes(String(value));
    }
    case "textLength":
      return (value) => !isCellError(value) && compares(facts, String(value).length);
    case "whole":
      return (value) => Number.isInteger(value) && compares(facts, Number(value));
    case "decimal":
    case "date":
    case "time":
      return (value) => typeof value === "number" && compares(facts, value);
    case "custom":
      throw notCalculated();
  }
}

function listItems(formula: string | null): string[] {
  const list = /^"(.*)"$/s.exec(formula ?? "")?.[1];
  if (list === undefined) throw notCalculated();
  return list
    .replaceAll('""', '"')
    .split(",")
    .map((item) => item.trim());
}

function compares(facts: Facts, value: number): boolean {
  const first = literal(facts.formula1);
  switch (facts.operator) {
    case "between":
      return value >= first && value <= literal(facts.formula2);
    case "notBetween":
      return value < first || value > literal(facts.formula2);
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThanOrEqual":
      return value <= first;
  }
}

function literal(formula: string | null): number {
  const number = Number(formula ?? "");
  if (formula === null || formula.trim() === "" || Number.isNaN(number)) throw notCalculated();
  return number;
}

function notCalculated() {
  return apiError("NotImplemented", "Validation by formulas is not played.");
}
