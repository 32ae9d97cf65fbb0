import type { Sheet } from "../model/sheet";
import { isCellError, type CellValue } from "../model/values";
import { cellCount, columnCount, isUnbounded, rowCount, type RangeTarget } from "./ranges";
import type { Session } from "./session";

type Grid = unknown[][] | null;

/** Values as Excel gives them: dates as serials, errors as their text, empty cells as "". */
export function readValues(target: RangeTarget, session: Session): Grid {
  const { sheet, area } = target;
  const width = columnCount(area);
  return readRows(target, session, (row) => {
    const values = sheet.cells.rowValues(row);
    const result = new Array<unknown>(width);
    for (let i = 0; i < width; i++) result[i] = sentValue(values[area.left + i] ?? null);
    return result;
  });
}

function sentValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

export function readTexts(target: RangeTarget, session: Session): Grid {
  const { sheet } = target;
  return readCells(target, session, (row, column) => sheet.text(row, column));
}

/** A formula with its `=`, or the value of a cell without one. */
export function readFormulas(target: RangeTarget, session: Session): Grid {
  const { sheet } = target;
  return readCells(
    target,
    session,
    (row, column) => sheet.formula(row, column) ?? sentValue(sheet.value(row, column)),
  );
}

export function readNumberFormats(target: RangeTarget, session: Session): Grid {
  const { sheet } = target;
  return readCells(target, session, (row, column) => sheet.style(row, column).numberFormat);
}

export function readValueTypes(target: RangeTarget, session: Session): Grid {
  const { sheet } = target;
  return readCells(target, session, (row, column) => valueType(sheet, row, column));
}

export interface CellContent {
  readonly value: string | number | boolean;
  readonly valueType: string;
}

/** One cell as `values` and `valueTypes` say it. */
export function cellContent(sheet: Sheet, row: number, column: number): CellContent {
  return {
    value: sentValue(sheet.value(row, column)),
    valueType: valueType(sheet, row, column),
  };
}

function valueType(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? "Double" : "String";
}

function readCells(
  target: RangeTarget,
  session: Session,
  read: (row: number, column: number) => unknown,
): Grid {
  const { left } = target.area;
  const width = columnCount(target.area);
  return readRows(target, session, (row) => {
    const result = new Array<unknown>(width);
    for (let i = 0; i < width; i++) result[i] = read(row, left + i);
    return result;
  });
}

/** Null for whole rows and columns (MS docs "Read or write to an unbounded range") and above the limit of cells. */
function readRows(
  target: RangeTarget,
  session: Session,
  readRow: (row: number) => unknown[],
): Grid {
  const { area } = target;
  const cells = cellCount(area);
  if (isUnbounded(area) || cells > session.maxCellsRead) return null;
  session.counters.cellsRead += cells;
  const rows = new Array<unknown[]>(rowCount(area));
  for (let i = 0; i < rows.length; i++) rows[i] = readRow(area.top + i);
  return rows;
}
