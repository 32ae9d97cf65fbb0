import type { RecordedSheet } from "../find/findRecorded";
import { readFormulas } from "./formulaBand";
import { endColumn, type Area } from "../grid";
import { giveWay } from "../longWork";
import { ROWS_PER_READ } from "../read/readOwnColumns";

/** A column that the check made. */
interface MadeColumn {
  readonly index: number;
  readonly header: string;
  /** In points, as it was before. */
  readonly width: number | undefined;
}

/**
 * Takes away the columns that a check made, with their looks and colour rules, where nothing stands below their
 * headers any more. Nothing is shifted: whatever people have put beside them stays where it is.
 * @returns headers
 */
export async function removeColumns(
  place: RecordedSheet,
): Promise<{ removed: readonly string[]; kept: readonly string[] }> {
  const made = place.columns
    .filter(({ column }) => column.created)
    .map(({ column, index }): MadeColumn => {
      const width = place.record.widths[column.column];
      return { index, header: place.headers[index] ?? "", width };
    });
  if (made.length === 0) return { removed: [], kept: [] };
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const filled = await filledColumns(context, place, made);
    const empty = made.filter(({ index }) => !filled.has(index));
    const table = await tableOf(context, place);
    const gone = table ? atRightEdge(empty, table.area) : empty;
    if (gone.length > 0) await takeAway(context, place, gone, table);
    const headers = (columns: readonly MadeColumn[]) => columns.map(({ header }) => header);
    return { removed: headers(gone), kept: headers(made.filter((one) => !gone.includes(one))) };
  });
}

/** Columns that hold something below their header. */
async function filledColumns(
  context: Excel.RequestContext,
  { sheet, headerRow, lastRow }: RecordedSheet,
  columns: readonly MadeColumn[],
): Promise<ReadonlySet<number>> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const indexes = columns.map(({ index }) => index);
  const filled = new Set<number>();
  for (let row = headerRow; row < lastRow; row += ROWS_PER_READ) {
    const rows = Math.min(ROWS_PER_READ, lastRow - row);
    const band = await readFormulas(context, { worksheet, sheet, firstRow: row, rows }, indexes);
    indexes.forEach((index, i) => {
      if (band[i]?.some((cell) => cell !== "")) filled.add(index);
    });
    // The cells are back by now: too late to cancel.
    await giveWay({});
  }
  return filled;
}

interface TableAround {
  readonly table: Excel.Table;
  readonly area: Area;
}

/** The table whose header row ours is. */
async function tableOf(
  context: Excel.RequestContext,
  { sheet, headerRow, keyColumn }: RecordedSheet,
): Promise<TableAround | undefined> {
  const { tables } = context.workbook.worksheets.getItem(sheet);
  tables.load("items/name");
  await context.sync();
  const found = tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  await context.sync();
  return found
    .map(({ table, range }) => ({ table, area: areaOf(range) }))
    .find(
      ({ area }) =>
        area.row === headerRow - 1 && area.column <= keyColumn && keyColumn <= endColumn(area),
    );
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** A table gives back columns at its right edge only; its headers cannot be empty. Others lie outside of it. */
function atRightEdge(columns: readonly MadeColumn[], area: Area): readonly MadeColumn[] {
  const empty = new Set(columns.map(({ index }) => index));
  let edge = endColumn(area);
  while (empty.has(edge)) edge -= 1;
  return columns.filter(({ index }) => index > edge);
}

async function takeAway(
  context: Excel.RequestContext,
  place: RecordedSheet,
  columns: readonly MadeColumn[],
  table: TableAround | undefined,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(place.sheet);
  const indexes = columns.map(({ index }) => index);
  if (table) shrinkTable(worksheet, table, indexes);
  else await shrinkFilter(context, worksheet, place, indexes);
  for (const { index, width } of columns) {
    const rows = place.lastRow - place.headerRow + 1;
    const column = worksheet.getRangeByIndexes(place.headerRow - 1, index, rows, 1);
    column.clear(Excel.ClearApplyTo.all);
    if (width !== undefined) column.format.columnWidth = width;
  }
  await context.sync();
}

/** A selection in a column that goes would hide rows for no reason that shows. */
function shrinkTable(
  worksheet: Excel.Worksheet,
  { table, area }: TableAround,
  columns: readonly number[],
): void {
  const inside = columns.filter((index) => index <= endColumn(area));
  if (inside.length === 0) return;
  for (const index of inside) table.columns.getItemAt(index - area.column).filter.clear();
  const { row, column, rows } = area;
  table.resize(worksheet.getRangeByIndexes(row, column, rows, area.columns - inside.length));
}

/**
 * Takes the columns out of the sheet's filter, and the filter off if the check had put it there. One that still
 * selects rows by other columns stays as wide as it is: applied anew it would forget the selection.
 */
async function shrinkFilter(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { record }: RecordedSheet,
  columns: readonly number[],
): Promise<void> {
  const { autoFilter } = worksheet;
  const range = autoFilter.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (range.isNullObject) return;
  const area = areaOf(range);
  const inside = columns.filter((index) => index >= area.column && index <= endColumn(area));
  for (const index of inside) autoFilter.clearColumnCriteria(index - area.column);
  autoFilter.load("isDataFiltered");
  await context.sync();
  if (inside.length === 0 || autoFilter.isDataFiltered) return;
  const left = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const right = Math.max(...left.filter((index) => !inside.includes(index)), area.column);
  if (!record.hadFilter) autoFilter.remove();
  else {
    const width = right - area.column + 1;
    autoFilter.apply(worksheet.getRangeByIndexes(area.row, area.column, area.rows, width));
  }
}
