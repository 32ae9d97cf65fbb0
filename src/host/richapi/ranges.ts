import {
  columnLetters,
  areaAddress,
  maxColumns,
  maxRows,
  parseArea,
  type Area,
} from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { apiError } from "./errors";

/** What stands behind a Range: a rectangle of a sheet. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === maxRows - 1;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === maxColumns - 1;
}

/** Whole columns or rows: Excel sends null for their cells and refuses to write them. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

/** `A1:B2`, `C:D`, `2:9` as Excel writes them. */
export function localAddress(area: Area): string {
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  return areaAddress(area);
}

/** A sheet's name as it stands before the `!`: quoted when it has anything but letters, digits, `_` and `.`. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function address(target: RangeTarget): string {
  return `${sheetPrefix(target.sheet.name)}!${localAddress(target.area)}`;
}

/**
 * Reads an address or a defined name that means one area.
 * @param sheet where an address without a sheet's name lies
 */
export function findRange(workbook: Workbook, text: string, sheet: Sheet): RangeTarget | null {
  const cut = text.lastIndexOf("!");
  const home = cut < 0 ? sheet : workbook.sheet(unquoted(text.slice(0, cut)));
  if (!home) return null;
  const local = text.slice(cut + 1);
  const area = parseArea(local);
  if (area) return { sheet: home, area };
  return namedRange(workbook, local, home);
}

function namedRange(workbook: Workbook, name: string, sheet: Sheet): RangeTarget | null {
  const same = workbook.names.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const entry = same.find((item) => item.sheet === sheet) ?? same.find((item) => !item.sheet);
  if (entry) return rangeOfFormula(workbook, entry.formula);
  for (const owner of workbook.sheets) {
    const table = owner.tables.find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet: owner, area: table.bodyArea() ?? table.area };
  }
  return null;
}

/** The area that a formula such as `Sheet1!$A$1:$B$9` means; null for any other formula. */
export function rangeOfFormula(workbook: Workbook, formula: string): RangeTarget | null {
  const cut = formula.lastIndexOf("!");
  const sheet = cut < 0 ? undefined : workbook.sheet(unquoted(formula.slice(0, cut)));
  const area = parseArea(formula.slice(cut + 1));
  return sheet && area ? { sheet, area } : null;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** An area moved or resized out of the sheet is refused as Excel refuses it. */
export function inSheet(area: Area): Area {
  const inside =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < maxRows &&
    area.right < maxColumns &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!inside) throw apiError("InvalidArgument");
  return area;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
