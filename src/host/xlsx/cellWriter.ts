import { areaAddress, cellAddress } from "../model/area";
import { formulaText, type CellFormula } from "../model/formulas";
import type { Sheet } from "../model/sheet";
import { isCellError, type CellValue } from "../model/values";
import { textElement } from "./stringTable";
import { attributesText, encodeEscapes, escapeText, spaceAttribute } from "./xmlText";

/** What cells are written with. */
export interface CellContext {
  /** Prefix of the worksheet's own elements. */
  readonly prefix: string;
  /** The file's number of a style of the model. */
  readonly styleNumber: (style: number) => number;
  /** The number of a shared string; null when the workbook keeps its texts in the cells. */
  readonly stringNumber: ((text: string) => number) | null;
}

interface Content {
  readonly type?: string;
  readonly xml: string;
}

/** The cell as the model has it; empty when there is nothing to write for it. */
export function cellXml(sheet: Sheet, row: number, column: number, context: CellContext): string {
  const value = sheet.value(row, column);
  const formula = sheet.cells.formula(row, column);
  if (value === null && formula === null && sheet.cells.ownStyle(row, column) === null) return "";
  const style = context.styleNumber(sheet.styleId(row, column));
  const content = formula
    ? formulaContent(formula, value, row, column, context)
    : valueContent(value, context);
  // Put together by hand: a sheet can have millions of these.
  const styleText = style === 0 ? "" : ` s="${style}"`;
  const typeText = content.type === undefined ? "" : ` t="${content.type}"`;
  const open = `<${context.prefix}c r="${cellAddress(row, column)}"${styleText}${typeText}`;
  return content.xml ? `${open}>${content.xml}</${context.prefix}c>` : `${open}/>`;
}

/** `<f>` with the formula as it reads in this cell. */
export function formulaXml(
  formula: CellFormula,
  row: number,
  column: number,
  prefix: string,
): string {
  const array =
    typeof formula === "object" && formula.kind === "array"
      ? attributesText({ t: "array", ref: areaAddress(formula.area) })
      : "";
  return `<${prefix}f${array}>${escapeText(formulaText(formula, row, column))}</${prefix}f>`;
}

function formulaContent(
  formula: CellFormula,
  value: CellValue,
  row: number,
  column: number,
  { prefix }: CellContext,
): Content {
  const xml = formulaXml(formula, row, column, prefix);
  if (typeof value !== "string") return withPrefix(xml, plainContent(value, prefix));
  const text = escapeText(encodeEscapes(value));
  return { type: "str", xml: `${xml}<${prefix}v${spaceAttribute(value)}>${text}</${prefix}v>` };
}

function withPrefix(xml: string, content: Content): Content {
  return { ...content, xml: xml + content.xml };
}

function valueContent(value: CellValue, { prefix, stringNumber }: CellContext): Content {
  if (typeof value !== "string") return plainContent(value, prefix);
  if (stringNumber) return { type: "s", xml: `<${prefix}v>${stringNumber(value)}</${prefix}v>` };
  return { type: "inlineStr", xml: `<${prefix}is>${textElement(prefix, value)}</${prefix}is>` };
}

function plainContent(value: Exclude<CellValue, string>, p: string): Content {
  if (value === null) return { xml: "" };
  if (typeof value === "number") return { xml: `<${p}v>${value}</${p}v>` };
  if (isCellError(value)) return { type: "e", xml: `<${p}v>${escapeText(value.error)}</${p}v>` };
  return { type: "b", xml: `<${p}v>${value ? "1" : "0"}</${p}v>` };
}
