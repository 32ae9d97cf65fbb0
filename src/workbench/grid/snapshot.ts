import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { noStyle } from "../../host/model/cells";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { gridContent, gridStyle, lookInTable } from "./cellLook";
import { gridRule } from "./conditionalRules";
import { gridFilter, isFilteredOut, shownFilter } from "./filters";
import { columnPixels, rowPixels } from "./pixels";
import { rangeOf } from "./ranges";
import { isPainted, tableThemes } from "./tableThemes";
import { gridValidation } from "./validationRules";

/** Rows and columns that an empty sheet shows, and how many there are beyond the last used one. */
const leastRows = 200;
const leastColumns = 26;
const spareRows = 100;
const spareColumns = 8;

/**
 * The workbook as the grid opens it.
 * @param sheets which the grid is given
 * @param isShown says which of them come with their cells; of the others the grid gets the shell
 */
export function snapshot(
  workbook: Workbook,
  unitId: string,
  sheets: readonly Sheet[],
  isShown: (sheet: Sheet) => boolean,
): Partial<IWorkbookData> {
  const dataOf = (sheet: Sheet) => {
    const data = sheetShell(sheet);
    if (isShown(sheet)) fillSheet(sheet, data);
    return data;
  };
  return {
    id: unitId,
    name: unitId,
    styles: gridStyles(workbook),
    defaultStyle: "0",
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, dataOf(sheet)])),
    resources: resources(sheets.filter(isShown), sheets, unitId),
  };
}

/** The model's numbers of styles are the grid's names of them; in painted tables another name is used. */
export function gridStyles({ styles }: Workbook): Record<string, IStyleData> {
  const ids = Array.from({ length: styles.count }, (_, id) => id);
  return Object.fromEntries(
    ids.flatMap((id) => [
      [String(id), gridStyle(styles.get(id))],
      [`${id}${inTable}`, lookInTable(styles.get(id), styles.get(0))],
    ]),
  );
}

const inTable = "-in-table";

/** A sheet without its cells and rows, and without what the grid's plugins keep of it. */
export function sheetShell(sheet: Sheet): SheetData & Partial<IWorksheetData> {
  const size = gridSize(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: flag(sheet.visibility !== "Visible"),
    ...size,
    freeze: freeze(sheet),
    defaultColumnWidth: columnPixels(sheet.columns.defaultWidth),
    defaultRowHeight: rowPixels(sheet.rows.defaultHeight),
    mergeData: sheet.merges.map(rangeOf),
    cellData: {},
    rowData: {},
    columnData: columnData(sheet, size.columnCount),
    showGridlines: BooleanNumber.TRUE,
  };
}

/** What of a sheet grows with its rows. */
type SheetData = Pick<IWorksheetData, "cellData" | "rowData" | "rowCount">;

/**
 * Gives a shell its cells and rows. Every row states its height: the grid would fit the others to the glyphs of its
 * own fonts.
 */
export function fillSheet(sheet: Sheet, { cellData, rowData, rowCount }: SheetData): void {
  for (let row = 0; row < sheet.cells.rowCount; row++) {
    const cells = rowCells(sheet, row);
    if (cells) cellData[row] = cells;
  }
  for (let row = 0; row < rowCount; row++) rowData[row] = rowLook(sheet, row);
}

export function gridSize(sheet: Sheet): { rowCount: number; columnCount: number } {
  const used = sheet.usedArea(false);
  return {
    rowCount: Math.max(leastRows, (used?.bottom ?? 0) + 1 + spareRows),
    columnCount: Math.max(leastColumns, (used?.right ?? 0) + 1 + spareColumns),
  };
}

export function freeze({ frozen }: Sheet): IWorksheetData["freeze"] {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function rowCells(sheet: Sheet, row: number): Record<number, ICellData> | null {
  const values = sheet.cells.rowValues(row);
  const own = sheet.cells.rowStyles(row);
  const formulas = sheet.cells.rowFormulas(row);
  const width = Math.max(values.length, own.length, ...(formulas?.keys() ?? []));
  const cells: Record<number, ICellData> = {};
  let isEmpty = true;
  for (let column = 0; column <= width; column++) {
    const value = values[column] ?? null;
    const style = own[column] ?? noStyle;
    const formula = formulas?.has(column) === true ? sheet.formula(row, column) : null;
    if (value === null && style === noStyle && formula === null) continue;
    const cell: ICellData = value === null ? {} : gridContent(value);
    if (style !== noStyle) cell.s = styleName(sheet, row, column, style);
    if (formula !== null) cell.f = formula;
    cells[column] = cell;
    isEmpty = false;
  }
  return isEmpty ? null : cells;
}

function styleName(sheet: Sheet, row: number, column: number, style: number): string {
  return isPainted(sheet, row, column) ? `${style}${inTable}` : String(style);
}

/** Rows that a filter hides are told to the grid by its filter (`isFilteredOut`), so that they look filtered. */
export function rowLook(sheet: Sheet, row: number): Partial<IRowData> {
  const { rows } = sheet;
  const { hidden, style } = rows.format(row);
  return {
    h: rowPixels(rows.height(row)),
    ia: BooleanNumber.FALSE,
    hd: flag(hidden && !isFilteredOut(sheet, row)),
    ...(style === null ? {} : { s: String(style) }),
  };
}

export function columnData(
  { columns }: Sheet,
  columnCount: number,
): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, style } of columns.runs()) {
    for (let column = first; column <= Math.min(last, columnCount - 1); column++) {
      data[column] = {
        ...(width === null ? {} : { w: columnPixels(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style === null ? {} : { s: String(style) }),
      };
    }
  }
  return data;
}

/** What the grid's plugins keep of a workbook; the names are theirs. */
function resources(
  shown: readonly Sheet[],
  sheets: readonly Sheet[],
  unitId: string,
): { name: string; data: string }[] {
  const bySheet = (data: (sheet: Sheet) => object | null) => {
    const all: Record<string, object> = {};
    for (const sheet of shown) {
      const ofSheet = data(sheet);
      if (ofSheet) all[sheet.id] = ofSheet;
    }
    return all;
  };
  return Object.entries({
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet(conditionalRules),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet(validations),
    SHEET_FILTER_PLUGIN: bySheet((sheet) => {
      const filter = shownFilter(sheet);
      return filter && gridFilter(filter);
    }),
    SHEET_RANGE_THEME_MODEL_PLUGIN: tableThemes(unitId, sheets),
  }).map(([name, data]) => ({ name, data: JSON.stringify(data) }));
}

export function conditionalRules(sheet: Sheet) {
  return sheet.conditionalFormats.all().flatMap((format) => gridRule(format) ?? []);
}

export function validations(sheet: Sheet) {
  return sheet.dataValidations
    .all()
    .map((validation, index) => gridValidation(validation, `${sheet.id}-${index}`));
}

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
