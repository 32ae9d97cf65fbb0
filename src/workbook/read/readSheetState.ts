import { columnIndex } from "../columnLetters";
import type { LongWork } from "../longWork";
import {
  rightEdge,
  type SheetResults,
  type SheetState,
  type TableState,
} from "../status/planSheet";
import { readOwnColumns, ROWS_PER_READ } from "./readOwnColumns";
import { headersStand } from "./standingHeaders";
import type { SheetPlace } from "../../domain/records";
import { WorkbookError } from "../workbookError";

/** Reads what surrounds our columns: header row, table, filter, stray cells, and what we wrote before. */
export async function readSheetState(
  place: SheetPlace,
  results: SheetResults,
  work: LongWork,
): Promise<SheetState> {
  return Excel.run(async (context) => {
    const frame = await readFrame(context, place, results);
    const columns = await readOwnColumns(context, frame, results, work);
    return { ...frame, ...columns };
  });
}

/** All but the last column of a sheet: of a whole row Excel gives no values (MS docs "Unbounded ranges"). */
const MOST_COLUMNS = 16_383;

/** A sheet's state without the content of columns. */
export type Frame = Omit<SheetState, "found" | "keyCells">;

async function readFrame(
  context: Excel.RequestContext,
  place: SheetPlace,
  results: SheetResults,
): Promise<Frame> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("columnIndex,columnCount");
  sheet.tables.load("items/name,items/showTotals,items/showFilterButton");
  const { autoFilter } = sheet;
  autoFilter.load("isDataFiltered");
  const filterRange = autoFilter.getRangeOrNullObject();
  filterRange.load("rowIndex,columnIndex,columnCount");
  await context.sync();
  const right = used.isNullObject ? 0 : used.columnIndex + used.columnCount - 1;
  const width = Math.min(right + 1, MOST_COLUMNS);
  const headerRange = sheet.getRangeByIndexes(place.headerRow - 1, 0, 1, width);
  headerRange.load("values");
  const tables = sheet.tables.items.map(tableQuery);
  await context.sync();
  const table = tables.map(tableArea).find((one) => holdsHeader(one, place, results));
  const headers = (headerRange.values[0] ?? []).map(String);
  if (!headersStand(place.columns.values(), ({ column }) => headers[columnIndex(column)] ?? ""))
    throw new WorkbookError("changed-since-read", { sheet: place.sheet, row: place.headerRow });
  const firstRow = place.headerRow + 1;
  const lastRow = Math.max(table?.lastRow ?? 0, ...[results.rows.at(-1) ?? firstRow]);
  const edge = rightEdge(headers, results.readColumns, table);
  return {
    sheet: place.sheet,
    headerRow: place.headerRow,
    firstRow,
    lastRow,
    headers,
    table,
    filter: filterRange.isNullObject
      ? undefined
      : {
          headerRow: filterRange.rowIndex + 1,
          left: filterRange.columnIndex,
          right: filterRange.columnIndex + filterRange.columnCount - 1,
          inUse: autoFilter.isDataFiltered,
        },
    canGrow: Office.context.requirements.isSetSupported("ExcelApi", "1.13"),
    stray: await readStray(context, {
      sheet: place.sheet,
      top: place.headerRow,
      bottom: lastRow,
      left: edge + 1,
      width: results.columns.length,
      right,
    }),
  };
}

interface TableArea extends TableState {
  readonly headerRow: number;
  /** Last body row; the totals row is not ours to fill. */
  readonly lastRow: number;
}

interface TableQuery {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function tableQuery(table: Excel.Table): TableQuery {
  const range = table.getRange();
  range.load("rowIndex,rowCount,columnIndex,columnCount");
  return { table, range };
}

function tableArea({ table, range }: TableQuery): TableArea {
  return {
    name: table.name,
    showFilterButton: table.showFilterButton,
    left: range.columnIndex,
    right: range.columnIndex + range.columnCount - 1,
    headerRow: range.rowIndex + 1,
    lastRow: range.rowIndex + range.rowCount - (table.showTotals ? 1 : 0),
  };
}

function holdsHeader(table: TableArea, place: SheetPlace, { keyColumn }: SheetResults): boolean {
  return table.headerRow === place.headerRow && table.left <= keyColumn && keyColumn <= table.right;
}

/**
 * What stands where our columns would be appended, and how far the sheet reaches behind it.
 * Values are read, because the used range of a part of a sheet may be no tighter than the sheet's.
 */
async function readStray(
  context: Excel.RequestContext,
  area: { sheet: string; top: number; bottom: number; left: number; width: number; right: number },
): Promise<SheetState["stray"]> {
  const width = Math.min(area.width, area.right - area.left + 1);
  if (width <= 0) return undefined;
  let left = Infinity;
  for (let row = area.top; row <= area.bottom; row += ROWS_PER_READ) {
    const rows = Math.min(ROWS_PER_READ, area.bottom - row + 1);
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    const values = await readValues(
      context,
      sheet.getRangeByIndexes(row - 1, area.left, rows, width),
    );
    const columns = values.flatMap((line) => line.flatMap((cell, i) => (cell === "" ? [] : [i])));
    left = columns.reduce((least, i) => Math.min(least, area.left + i), left);
  }
  return left === Infinity ? undefined : { left, right: area.right };
}

async function readValues(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load("values");
  await context.sync();
  return range.values;
}

/** @returns 0-based indexes of the columns that were read on the sheet */
export function readColumnsOf(place: SheetPlace): number[] {
  return [...place.columns.values()].map(({ column }) => columnIndex(column));
}
