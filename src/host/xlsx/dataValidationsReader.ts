import type { DataValidation, ValidationType } from "../model/dataValidations";
import { readCompareOperator } from "./conditionalFormatsReader";
import { readAreas } from "./references";
import { decodeEscapes } from "./xmlText";
import type { XmlElement } from "./xmlTree";

const types = ["none", "whole", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const alertStyles = ["stop", "warning", "information"] as const;

/** Validations of a worksheet in document order; those that refer to other sheets may stand in the extension list. */
export function validationElements(root: XmlElement): XmlElement[] {
  return [
    ...(root.child("dataValidations")?.all("dataValidation") ?? []),
    ...(root.child("extLst")?.descendants("dataValidation") ?? []),
  ];
}

/** @returns one entry for each of `validationElements`, in the same order */
export function readDataValidations(root: XmlElement): DataValidation[] {
  return validationElements(root).map(readDataValidation);
}

function readDataValidation(element: XmlElement): DataValidation {
  const text = (name: string) => decodeEscapes(element.attribute(name) ?? "");
  const type = oneOf<ValidationType>(types, element.attribute("type"), "none");
  const operator = readCompareOperator(element.attribute("operator")) ?? "between";
  // LibreOffice writes a second formula everywhere; only a span between two bounds has one.
  const isSpan = operator.endsWith("etween") && type !== "list" && type !== "custom";
  return {
    areas: readAreas(element.attribute("sqref") ?? element.child("sqref")?.text),
    type,
    operator,
    formula1: formula(element, "formula1"),
    formula2: isSpan ? formula(element, "formula2") : null,
    ignoreBlanks: element.flag("allowBlank"),
    // The attribute of this name hides the arrow (ECMA-376 18.3.1.32).
    inCellDropDown: !element.flag("showDropDown"),
    errorAlert: {
      show: element.flag("showErrorMessage"),
      style: oneOf(alertStyles, element.attribute("errorStyle"), "stop"),
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: {
      show: element.flag("showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
  };
}

/** In the extension list the formula stands in an `xm:f` of its own. */
function formula(element: XmlElement, name: string): string | null {
  const child = element.child(name);
  return (child?.child("f") ?? child)?.text ?? null;
}

function oneOf<T extends string>(words: readonly T[], word: string | undefined, otherwise: T): T {
  return words.find((known) => known === word) ?? otherwise;
}
