import type { Field } from "../../domain/records";
import { endColumn, type Area } from "../grid";
import { readHiddenRows } from "../read/hiddenRows";
import { locateSheets } from "../find/locateSheets";
import { candidateColumns, placementOf, type FoundColumn } from "./ownColumns";
import { valuesOf } from "../payload";
import type { FoundSheet } from "../find/sheetTop";
import type { Cell, StatusColumn, StatusRole } from "./statusColumns";
import { WorkbookError } from "../workbookError";

/** One column of short words or keys: far below the 4 MiB that one answer may have. */
const ROWS_PER_READ = 20_000;

/** A sheet with status columns as far as its filter is concerned. Rows and columns count from 0. */
export interface StatusList {
  readonly role: StatusRole;
  readonly worksheet: Excel.Worksheet;
  readonly sheet: string;
  readonly headerRow: number;
  readonly lastRow: number;
  /** From column A on. */
  readonly headers: readonly string[];
  /** Where a customer or an issue has its number, or else its name. */
  readonly keyColumn: number;
  /** The columns that staff fill in, by what they hold. */
  readonly fieldColumns: ReadonlyMap<Field, number>;
  readonly table: { readonly table: Excel.Table; readonly area: Area } | undefined;
  /** The sheet's own filter, outside of tables. */
  readonly filter: { readonly area: Area; readonly inUse: boolean } | undefined;
  readonly mayFilter: boolean;
}

/** @throws WorkbookError `no-register`, `setup-outdated` */
export async function findStatusLists(
  context: Excel.RequestContext,
  roles: readonly StatusRole[],
): Promise<readonly StatusList[]> {
  const { tables } = await locateSheets(context, {});
  const lists: StatusList[] = [];
  for (const role of roles) {
    const found = tables.get(role);
    if (found) lists.push(await queryList(context, role, found));
  }
  return lists;
}

async function queryList(
  context: Excel.RequestContext,
  role: StatusRole,
  found: FoundSheet,
): Promise<StatusList> {
  const worksheet = context.workbook.worksheets.getItem(found.sheet);
  const used = worksheet.getUsedRange(true);
  used.load("columnIndex,columnCount");
  worksheet.tables.load("items/name");
  worksheet.protection.load("protected,options");
  const { autoFilter } = worksheet;
  autoFilter.load("isDataFiltered");
  const filterRange = autoFilter.getRangeOrNullObject();
  filterRange.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const { header, lastRow } = found;
  const width = used.columnIndex + used.columnCount;
  const headers = worksheet.getRangeByIndexes(header.row, 0, 1, width);
  headers.load("values");
  const tables = worksheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, range };
  });
  await context.sync();
  const keyColumn = keyColumnOf(found);
  const { protection } = worksheet;
  return {
    role,
    worksheet,
    sheet: found.sheet,
    headerRow: header.row,
    lastRow,
    keyColumn,
    fieldColumns: new Map(header.columns.toReversed().map(({ field, column }) => [field, column])),
    headers: (headers.values[0] ?? []).map(String),
    table: tables
      .map(({ table, range }) => ({ table, area: areaOf(range) }))
      .find(({ area }) => heads(area, header.row, keyColumn)),
    filter: filterRange.isNullObject
      ? undefined
      : { area: areaOf(filterRange), inUse: autoFilter.isDataFiltered },
    mayFilter: !protection.protected || protection.options.allowAutoFilter === true,
  };
}

function keyColumnOf({ header }: FoundSheet): number {
  const columnOf = (wanted: string) => header.columns.find(({ field }) => field === wanted)?.column;
  return columnOf("id") ?? columnOf("name") ?? columnOf("customerId") ?? 0;
}

function areaOf(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Is `row` the area's first row, and the column within it? */
export function heads(area: Area, row: number, column: number): boolean {
  return area.row === row && area.column <= column && column <= endColumn(area);
}

/**
 * Where our column stands now, if it does: a column of the same name that staff keep themselves is not ours.
 */
export async function ownColumnOf(
  context: Excel.RequestContext,
  list: StatusList,
  column: StatusColumn,
): Promise<FoundColumn | undefined> {
  const candidates: FoundColumn[] = [];
  for (const index of candidateColumns(column, list.headers)) {
    const cells = await readCells(context, list, index);
    const hasFormulas = cells.some((cell) => typeof cell === "string" && cell.startsWith("="));
    const header = list.headers[index] ?? "";
    candidates.push({ column: index, header, cells, hasFormulas, formats: [], rules: [] });
  }
  // Nothing is written here: what could be ours is taken for it.
  const place = placementOf(column, candidates, "zh-CN", true);
  return place.kind === "found" ? place.found : undefined;
}

async function readCells(
  context: Excel.RequestContext,
  list: StatusList,
  column: number,
): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const band of bandsOf(list)) cells.push(...(await readBand(context, list, column, band)));
  return cells;
}

/** What a column of the list shows; entry i is the row i + 1 below the header. */
export async function readColumnTexts(
  context: Excel.RequestContext,
  list: StatusList,
  column: number,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const band of bandsOf(list))
    texts.push(...(await readTextBand(context, list, column, band)));
  return texts;
}

async function readTextBand(
  context: Excel.RequestContext,
  { worksheet, sheet }: StatusList,
  column: number,
  { row, count }: Band,
): Promise<string[]> {
  const range = worksheet.getRangeByIndexes(row, column, count, 1);
  range.load("text");
  await context.sync();
  const texts = range.text as string[][] | null;
  if (!texts) throw new WorkbookError("unreadable-range", { sheet, row: row + 1 });
  return texts.map(([text]) => text ?? "");
}

/** Constants as they are, formulas as their text. */
async function readBand(
  context: Excel.RequestContext,
  { worksheet, sheet }: StatusList,
  column: number,
  { row, count }: Band,
): Promise<Cell[]> {
  const range = worksheet.getRangeByIndexes(row, column, count, 1);
  range.load("formulas");
  await context.sync();
  const formulas = range.formulas as unknown[][] | null;
  if (!formulas) throw new WorkbookError("unreadable-range", { sheet, row: row + 1 });
  return formulas.map(([cell]) => (typeof cell === "number" ? cell : String(cell)));
}

export interface RowCount {
  readonly shown: number;
  readonly total: number;
}

/** Rows with a key, and how many of them are not hidden. */
export async function countRows(
  context: Excel.RequestContext,
  list: StatusList,
): Promise<RowCount> {
  let [shown, total] = [0, 0];
  for (const band of bandsOf(list)) {
    const counted = await countBand(context, list, band);
    total += counted.total;
    shown += counted.shown;
  }
  return { shown, total };
}

async function countBand(
  context: Excel.RequestContext,
  { worksheet, sheet, keyColumn }: StatusList,
  { row, count }: Band,
): Promise<RowCount> {
  const keys = worksheet.getRangeByIndexes(row, keyColumn, count, 1);
  keys.load("values,rowHidden");
  await context.sync();
  const values = valuesOf(keys);
  if (!values) throw new WorkbookError("unreadable-range", { sheet, row: row + 1 });
  const hidden = await readHiddenRows(context, keys, count);
  const filled = Array.from(values.keys()).filter((i) => values[i]?.[0] !== "");
  return { shown: filled.filter((i) => hidden[i] === false).length, total: filled.length };
}

interface Band {
  readonly row: number;
  readonly count: number;
}

function bandsOf({ headerRow, lastRow }: StatusList): readonly Band[] {
  const first = headerRow + 1;
  const bands = Math.ceil((lastRow - headerRow) / ROWS_PER_READ);
  return Array.from({ length: bands }, (_, i) => {
    const row = first + i * ROWS_PER_READ;
    return { row, count: Math.min(ROWS_PER_READ, lastRow - row + 1) };
  });
}
