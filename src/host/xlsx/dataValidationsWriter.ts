import type { DataValidation } from "../model/dataValidations";
import type { Sheet } from "../model/sheet";
import { validationElements } from "./dataValidationsReader";
import { areasText } from "./references";
import type { SheetSource } from "./source";
import { worksheetSequence } from "./worksheetSequence";
import { attributesText, encodeEscapes, escapeText } from "./xmlText";
import type { XmlElement } from "./xmlTree";
import type { XmlEdits } from "./xmlEdits";

/** Writes a sheet's validations: unchanged ones keep their text, new ones come at the end of the list. */
export function writeDataValidations(
  edits: XmlEdits,
  root: XmlElement,
  sheet: Sheet,
  source: Pick<SheetSource, "dataValidations">,
): void {
  const all = sheet.dataValidations.all();
  const elements = validationElements(root);
  const originals = source.dataValidations;
  const gone = elements.filter((_, i) => !all.some((entry) => entry === originals[i]));
  const xml = all
    .filter((entry) => !originals.includes(entry))
    .map((entry) => validationXml(root.prefix, entry))
    .join("");
  const section = root.child("dataValidations");
  const goneHere = gone.filter((element) => element.parent === section);
  const added = all.length - (elements.length - gone.length);
  const count = (section?.children.length ?? 0) - goneHere.length + added;
  removeExtended(
    edits,
    gone.filter((element) => element.parent !== section),
  );
  if (section && count === 0) edits.removeAll([section]);
  else if (section) {
    for (const element of goneHere) edits.replace(element, "");
    edits.append(section, xml);
    edits.setAttribute(section, "count", String(count));
  } else if (xml) {
    const tag = `${root.prefix}dataValidations`;
    const list = `<${tag} count="${count}">${xml}</${tag}>`;
    edits.insertInOrder(root, "dataValidations", list, worksheetSequence);
  }
}

function removeExtended(edits: XmlEdits, gone: readonly XmlElement[]): void {
  edits.removeAll(gone);
  for (const list of new Set(gone.map((element) => element.parent))) {
    const left = list?.children.filter((child) => !gone.includes(child)).length ?? 0;
    if (list && left > 0) edits.setAttribute(list, "count", String(left));
  }
}

function validationXml(p: string, entry: DataValidation): string {
  const { errorAlert, prompt } = entry;
  const text = (value: string) => (value === "" ? undefined : encodeEscapes(value));
  const flag = (on: boolean) => (on ? 1 : undefined);
  const attributes = attributesText({
    type: entry.type === "none" ? undefined : entry.type,
    errorStyle: errorAlert.style === "stop" ? undefined : errorAlert.style,
    operator: entry.operator === "between" ? undefined : entry.operator,
    allowBlank: flag(entry.ignoreBlanks),
    showDropDown: flag(!entry.inCellDropDown),
    showInputMessage: flag(prompt.show),
    showErrorMessage: flag(errorAlert.show),
    errorTitle: text(errorAlert.title),
    error: text(errorAlert.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref: areasText(entry.areas),
  });
  const formula = (name: string, value: string | null) =>
    value === null ? "" : `<${p}${name}>${escapeText(value)}</${p}${name}>`;
  const content = formula("formula1", entry.formula1) + formula("formula2", entry.formula2);
  return `<${p}dataValidation${attributes}>${content}</${p}dataValidation>`;
}
