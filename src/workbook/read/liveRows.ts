import type { Field, SheetPlace } from "../../domain/records";
import { formattedId, idFormatOf } from "../cells/idFormat";
import { cleanText, idOf, narrowText, type Cell } from "../cells/texts";
import { columnIndex } from "../columnLetters";
import { endColumn, type Area } from "../grid";
import { valuesOf } from "../payload";
import { WorkbookError } from "../workbookError";

/** More columns than this no list of customers has; what stands beyond is not of the list. */
const MOST_COLUMNS = 256;
const KEYS_PER_READ = 20_000;

/** The column by which a sheet's rows are known to be of one customer. */
export interface KeyColumn {
  readonly field: Field;
  /** From 0. */
  readonly column: number;
  readonly header: string;
}

/** @returns undefined where the sheet has no such column: then none of its rows can be told apart */
export function keyColumnOf({ role, columns }: SheetPlace): KeyColumn | undefined {
  const wanted: readonly Field[] = role === "register" ? ["id", "name"] : ["customerId"];
  for (const field of wanted) {
    const found = columns.get(field);
    if (found) return { field, column: columnIndex(found.column), header: found.header };
  }
  return undefined;
}

/** A sheet as it is now; rows and columns from 0. */
export interface LiveSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Area;
  /** From column A on: a column's own header, or the one that reaches down to it. */
  readonly headers: readonly string[];
}

/**
 * Reads where the sheets' cells are and what heads their columns; two syncs.
 * @returns undefined for a sheet that is gone or empty
 */
export async function readLiveSheets(
  context: Excel.RequestContext,
  places: readonly SheetPlace[],
): Promise<readonly (LiveSheet | undefined)[]> {
  const found = places.map(({ sheet }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { worksheet, used };
  });
  await context.sync();
  const queries = found.map(({ worksheet, used }, i) => {
    const place = places[i];
    if (!place || used.isNullObject) return undefined;
    const area = {
      row: used.rowIndex,
      rows: used.rowCount,
      column: used.columnIndex,
      columns: used.columnCount,
    };
    const top = Math.max(0, place.headerRow - 2);
    const columns = Math.min(MOST_COLUMNS, endColumn(area) + 1);
    const rows = worksheet.getRangeByIndexes(top, 0, place.headerRow - top, columns);
    rows.load("values");
    return { worksheet, used: area, rows };
  });
  await context.sync();
  return queries.map(
    (query) =>
      query && { worksheet: query.worksheet, used: query.used, headers: headersIn(query.rows) },
  );
}

function headersIn(range: Excel.Range): readonly string[] {
  const rows = valuesOf(range) ?? [];
  const own = rows.at(-1) ?? [];
  const above = rows.length > 1 ? (rows[0] ?? []) : [];
  return own.map((cell, i) => headerText(cell) || headerText(above[i] ?? ""));
}

function headerText(cell: Cell): string {
  return cleanText(String(cell));
}

/** Is the key column still the one that was read? */
export function hasKey({ headers }: LiveSheet, key: KeyColumn): boolean {
  return narrowText(headers[key.column] ?? "") === narrowText(key.header);
}

/** The key that a cell shows, as the reader would give it. */
export function shownKey(cell: Cell, numberFormat: string): string {
  const format = typeof cell === "number" ? idFormatOf(numberFormat) : undefined;
  return format && typeof cell === "number" ? formattedId(cell, format) : idOf(cell);
}

/** @param range one column of cells, with `values` and `numberFormat` loaded */
export function shownKeys(range: Excel.Range): readonly string[] {
  const formats = range.numberFormat as readonly (readonly string[])[] | null;
  return (valuesOf(range) ?? []).map(([cell = ""], i) => shownKey(cell, formats?.[i]?.[0] ?? ""));
}

/** The first row, from 1, that has the key now; undefined where none has. */
export async function findRow(
  context: Excel.RequestContext,
  place: SheetPlace,
  { worksheet, used }: LiveSheet,
  { column }: KeyColumn,
  wanted: string,
): Promise<number | undefined> {
  const lastRow = used.row + used.rows;
  for (let row = place.firstRow; row <= lastRow; row += KEYS_PER_READ) {
    const count = Math.min(KEYS_PER_READ, lastRow - row + 1);
    const keys = await readKeys(context, worksheet.getRangeByIndexes(row - 1, column, count, 1));
    if (!keys) throw new WorkbookError("unreadable-range", { sheet: place.sheet, row });
    const found = keys.indexOf(wanted);
    if (found >= 0) return row + found;
  }
  return undefined;
}

async function readKeys(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<readonly string[] | undefined> {
  range.load("values,numberFormat");
  await context.sync();
  return valuesOf(range) === null ? undefined : shownKeys(range);
}
