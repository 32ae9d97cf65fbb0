import type { Sheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";

/** @throws Error when the workbook has no such sheet */
export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** @throws Error when the first row has no such header */
export function columnOf(sheet: Sheet, header: string): number {
  const right = sheet.usedArea(true)?.right ?? -1;
  for (let column = 0; column <= right; column++)
    if (sheet.value(0, column) === header) return column;
  throw new Error(`${sheet.name} has no column ${header}.`);
}

/** Indexes of the rows below the headers. */
export function dataRows(sheet: Sheet): number[] {
  return Array.from({ length: sheet.usedArea(true)?.bottom ?? 0 }, (_, i) => i + 1);
}

/** A column's displayed texts, from row 2 on. */
export function texts(sheet: Sheet, header: string): string[] {
  const column = columnOf(sheet, header);
  return dataRows(sheet).map((row) => sheet.text(row, column));
}

/** Everything that a sheet holds, row by row. */
export function contents(sheet: Sheet): unknown[][] {
  const right = sheet.usedArea(true)?.right ?? -1;
  return [0, ...dataRows(sheet)].map((row) =>
    Array.from({ length: right + 1 }, (_, column) => sheet.value(row, column)),
  );
}
