import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import { cellAddress, commonCorner, type Area } from "../../host/model/area";
import type {
  CompareOperator,
  ConditionalFormat,
  ConditionalRule,
  FormatChange,
  TextOperator,
} from "../../host/model/conditionalFormats";
import { shiftFormula } from "../../host/model/formulas";
import { rangeOf } from "./ranges";

/** @returns null for kinds that the model only keeps (colour scales, data bars, icons …) */
export function gridRule(format: ConditionalFormat): IConditionFormattingRule | null {
  const rule = highlight(format.rule, format.areas);
  if (!rule) return null;
  return {
    cfId: format.id,
    ranges: format.areas.map(rangeOf),
    stopIfTrue: format.stopIfTrue,
    rule: { type: CFRuleType.highlightCell, style: look(format.format), ...rule },
  } as IConditionFormattingRule;
}

function highlight(rule: ConditionalRule, areas: readonly Area[]): object | null {
  switch (rule.kind) {
    case "text":
      return {
        subType: CFSubRuleType.text,
        operator: textOperators[rule.operator],
        value: rule.text,
      };
    case "expression":
      return formula(rule.formula, areas);
    case "cell":
      return (
        numbers(rule.operator, rule.formulas) ?? comparison(rule.operator, rule.formulas, areas)
      );
    case "opaque":
      return null;
  }
}

/** The grid reads a formula from the areas' first range, the model from the corner of them all. */
function formula(text: string, areas: readonly Area[]): object {
  const from = commonCorner(areas);
  const first = [...areas].sort((a, b) => a.top - b.top || a.left - b.left)[0];
  const moved = shiftFormula(
    text,
    (first?.top ?? from.row) - from.row,
    (first?.left ?? from.column) - from.column,
  );
  return { subType: CFSubRuleType.formula, value: `=${moved}` };
}

function numbers(operator: CompareOperator, formulas: readonly string[]): object | null {
  const values = formulas.map(Number);
  if (values.length === 0 || values.some(Number.isNaN)) return null;
  const value = operator.toLowerCase().endsWith("between") ? values : values[0];
  return { subType: CFSubRuleType.number, operator: CFNumberOperator[operator], value };
}

const signs: Readonly<Partial<Record<CompareOperator, string>>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** A comparison with a text or another cell, as a formula about the cell itself. */
function comparison(
  operator: CompareOperator,
  [low = "0", high = "0"]: readonly string[],
  areas: readonly Area[],
): object {
  const corner = commonCorner(areas);
  const cell = cellAddress(corner.row, corner.column);
  const sign = signs[operator];
  if (sign !== undefined) return formula(`${cell}${sign}(${low})`, areas);
  const between = `AND(${cell}>=(${low}),${cell}<=(${high}))`;
  return formula(operator === "between" ? between : `NOT(${between})`, areas);
}

const textOperators: Readonly<Record<TextOperator, CFTextOperator>> = {
  contains: CFTextOperator.containsText,
  notContains: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
};

function look(format: FormatChange): IStyleBase {
  return {
    ...(format.fill === undefined ? {} : { bg: { rgb: format.fill } }),
    ...(format.fontColor === undefined ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.bold === undefined ? {} : { bl: flag(format.bold) }),
    ...(format.italic === undefined ? {} : { it: flag(format.italic) }),
    ...(format.underline === undefined ? {} : { ul: { s: flag(format.underline) } }),
    ...(format.strikethrough === undefined ? {} : { st: { s: flag(format.strikethrough) } }),
  };
}

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
