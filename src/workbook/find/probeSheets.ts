import type { TableTop, SheetTop } from "./sheetTop";
import { endRow, type Area, type Grid } from "../grid";
import { stopIfCancelled, type LongWork } from "../longWork";
import { readMerges } from "./merges";
import { isTooLarge, valuesOf } from "../payload";
import { WorkbookError } from "../workbookError";

/** A header is looked for in the rows that fill a screen. */
const TOP_ROWS = 25;
const TOP_COLUMNS = 256;
const SHEETS_PER_SYNC = 40;

interface UsedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Area;
  readonly tables: readonly Omit<TableTop, "header">[];
}

/** Reads the top of every sheet that holds a value, and the tables on it. */
export async function probeSheets(
  context: Excel.RequestContext,
  work: LongWork,
): Promise<readonly SheetTop[]> {
  const sheets = await usedSheets(context);
  const tops: SheetTop[] = [];
  for (let i = 0; i < sheets.length; i += SHEETS_PER_SYNC) {
    work.onProgress?.({ phase: "find", done: i, total: sheets.length });
    stopIfCancelled(work);
    tops.push(...(await readTops(context, sheets.slice(i, i + SHEETS_PER_SYNC), TOP_ROWS)));
  }
  work.onProgress?.({ phase: "find", done: sheets.length, total: sheets.length });
  return tops;
}

async function usedSheets(context: Excel.RequestContext): Promise<readonly UsedSheet[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/visibility");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  await context.sync();
  const useds = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { worksheet, used };
  });
  const areas = tables.items
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => {
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      const { name, showTotals: hasTotals } = table;
      return { sheet: table.worksheet.name, name, range, hasTotals };
    });
  await context.sync();
  return useds
    .filter(({ used }) => !used.isNullObject)
    .map(({ worksheet, used }) => ({
      worksheet,
      used: areaOf(used),
      tables: areas
        .filter(({ sheet }) => sheet === worksheet.name)
        .map(({ name, range, hasTotals }) => ({ name, area: areaOf(range), hasTotals })),
    }));
}

function areaOf(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Halves what it asks for where an answer would be too large: the sheets first, then the rows. */
async function readTops(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  rows: number,
): Promise<readonly SheetTop[]> {
  try {
    return await queryTops(context, sheets, rows);
  } catch (error) {
    const [first, second] = sheets;
    if (!isTooLarge(error) || !first) throw error;
    if (second) {
      const half = sheets.length >> 1;
      const tops = await readTops(context, sheets.slice(0, half), rows);
      return [...tops, ...(await readTops(context, sheets.slice(half), rows))];
    }
    if (rows === 1) throw unreadable(first.worksheet.name, first.used.row);
    return readTops(context, sheets, rows >> 1);
  }
}

async function queryTops(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  rows: number,
): Promise<readonly SheetTop[]> {
  const queries = sheets.map((sheet) => queryTop(sheet, rows));
  await context.sync();
  const merges = await readMerges(
    context,
    queries.map(({ merged }) => merged),
  );
  return queries.map((query, i) => topOf(query, merges[i] ?? []));
}

function queryTop({ worksheet, used, tables }: UsedSheet, rows: number) {
  const top: Area = {
    ...used,
    rows: Math.min(rows, used.rows),
    columns: Math.min(TOP_COLUMNS, used.columns),
  };
  const range = rangeOf(worksheet, top);
  range.load("values");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areaCount");
  const headers = tables.map((table) => {
    const header = rangeOf(worksheet, { ...table.area, rows: 1 });
    header.load("values");
    return { ...table, header };
  });
  return { worksheet, used, top, range, merged, headers };
}

function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}

function topOf(query: ReturnType<typeof queryTop>, merges: readonly Area[]): SheetTop {
  const { worksheet, used, top, headers } = query;
  const grid = gridOf(worksheet, top, query.range);
  return {
    sheet: worksheet.name,
    isHidden: worksheet.visibility !== "Visible",
    used,
    top: grid,
    merges,
    tables: headers.map(({ name, area, hasTotals, header }): TableTop => ({
      name,
      area,
      hasTotals,
      // The rows above a table may head groups of its columns.
      header: area.row <= endRow(top) ? grid : gridOf(worksheet, area, header),
    })),
  };
}

function gridOf(worksheet: Excel.Worksheet, { row, column }: Area, range: Excel.Range): Grid {
  const cells = valuesOf(range);
  if (cells === null) throw unreadable(worksheet.name, row);
  return { row, column, cells };
}

function unreadable(sheet: string, row: number): WorkbookError {
  return new WorkbookError("unreadable-range", { sheet, row: row + 1 });
}
