import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { CompareOperator } from "../../host/model/conditionalFormats";
import type { DataValidation, ValidationType } from "../../host/model/dataValidations";
import { rangeOf } from "./ranges";

/** @param id unique within the sheet */
export function gridValidation(validation: DataValidation, id: string): ISheetDataValidationRule {
  const { errorAlert, prompt } = validation;
  return {
    uid: id,
    type: types[validation.type],
    ...(isCompared(validation) ? { operator: operators[validation.operator] } : {}),
    ranges: validation.areas.map(rangeOf),
    ...formulas(validation),
    allowBlank: validation.ignoreBlanks,
    showDropDown: validation.inCellDropDown,
    showErrorMessage: errorAlert.show,
    errorStyle: errorStyles[errorAlert.style],
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    // Text as in Excel; the other ways draw a chip or an arrow into every cell.
    renderMode: DataValidationRenderMode.TEXT,
  };
}

/** The file gives every kind an operator; the grid would apply it to lists and formulas too. */
function isCompared({ type }: DataValidation): boolean {
  return type !== "list" && type !== "custom" && type !== "none";
}

/** The grid wants a list's words without quotes, everything else that is not a plain number as a formula. */
function formulas({ type, formula1, formula2 }: DataValidation) {
  const quoted = type === "list" ? /^"(.*)"$/s.exec(formula1 ?? "")?.[1] : undefined;
  const first = quoted?.replaceAll('""', '"') ?? operand(formula1);
  const second = operand(formula2);
  return {
    ...(first === undefined ? {} : { formula1: first }),
    ...(second === undefined ? {} : { formula2: second }),
  };
}

function operand(formula: string | null): string | undefined {
  if (formula === null) return undefined;
  return Number.isNaN(Number(formula)) ? `=${formula}` : formula;
}

const types: Readonly<Record<ValidationType, DataValidationType>> = {
  none: DataValidationType.NONE,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const operators: Readonly<Record<CompareOperator, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThan: DataValidationOperator.LESS_THAN,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const errorStyles: Readonly<
  Record<DataValidation["errorAlert"]["style"], DataValidationErrorStyle>
> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};
