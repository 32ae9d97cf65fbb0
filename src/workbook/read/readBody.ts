import { textOf } from "../cells/texts";
import type { ColumnRun, RowOfRuns } from "../chunks";
import { columnLetters } from "../columnLetters";
import { idFormatOf, type IdFormat } from "../cells/idFormat";
import type { FoundSheet } from "../find/sheetTop";
import { endColumn, endRow, type Area } from "../grid";
import { readMerges } from "../find/merges";
import { valuesOf } from "../payload";
import { headersStand } from "./standingHeaders";
import { WorkbookError } from "../workbookError";

/** What `values` alone does not tell of the rows below a header. */
export interface Body {
  /** By column: how ids kept as numbers are shown. */
  readonly idFormats: ReadonlyMap<number, IdFormat>;
  /** Addresses such as `A5:A7` of merged cells in columns that are read. */
  readonly merges: readonly string[];
  /** The header row's cells, by run. */
  readonly above: RowOfRuns;
}

/** A column has one format for its ids; where its first rows have none, the ids are shown as they are. */
const FORMATTED_ROWS = 20;
/** One merged area is about 90 bytes of the answer. */
const MOST_MERGES = 10_000;

/** @throws WorkbookError `changed-since-read` where the header is elsewhere by now */
export async function readBody(
  context: Excel.RequestContext,
  { sheet, header, lastRow }: FoundSheet,
  runs: readonly ColumnRun[],
): Promise<Body> {
  const firstRow = header.row + 1;
  if (lastRow < firstRow) return { idFormats: new Map(), merges: [], above: [] };
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const formats = header.columns
    .filter(({ content }) => content === "id" || content === "phone")
    .map(({ column }) => {
      const rows = Math.min(FORMATTED_ROWS, lastRow - firstRow + 1);
      const range = worksheet.getRangeByIndexes(firstRow, column, rows, 1);
      range.load("numberFormat");
      return { column, range };
    });
  const whole = bodyArea(
    header.columns.map(({ column }) => column),
    firstRow,
    lastRow,
  );
  const body = worksheet.getRangeByIndexes(whole.row, whole.column, whole.rows, whole.columns);
  const merged = body.getMergedAreasOrNullObject();
  merged.load("areaCount");
  const heads = runs.map(({ first, count }) =>
    worksheet.getRangeByIndexes(header.row, first, 1, count).load("values"),
  );
  await context.sync();
  const above = heads.map((head) => valuesOf(head)?.[0] ?? []);
  if (!headersStand(header.columns, ({ column }) => textAbove(above, runs, column)))
    throw new WorkbookError("changed-since-read", { sheet, row: firstRow });
  const idFormats = formats.flatMap(({ column, range }) => {
    const format = firstIdFormat(range.numberFormat as string[][] | null);
    return format ? [[column, format] as const] : [];
  });
  return {
    idFormats: new Map(idFormats),
    merges: await bodyMerges(context, merged, whole, header.columns),
    above,
  };
}

/** "" for a column that is not read. */
function textAbove(above: RowOfRuns, runs: readonly ColumnRun[], column: number): string {
  const run = runs.findIndex(({ first, count }) => first <= column && column < first + count);
  return textOf(above[run]?.[column - (runs[run]?.first ?? 0)] ?? "");
}

function bodyArea(columns: readonly number[], firstRow: number, lastRow: number): Area {
  const first = Math.min(...columns);
  return {
    row: firstRow,
    rows: lastRow - firstRow + 1,
    column: first,
    columns: Math.max(...columns) - first + 1,
  };
}

function firstIdFormat(formats: readonly (readonly string[])[] | null): IdFormat | undefined {
  for (const [format = ""] of formats ?? []) {
    const idFormat = idFormatOf(format);
    if (idFormat) return idFormat;
  }
  return undefined;
}

async function bodyMerges(
  context: Excel.RequestContext,
  merged: Excel.RangeAreas,
  whole: Area,
  columns: readonly { readonly column: number }[],
): Promise<readonly string[]> {
  if (merged.isNullObject) return [];
  if (merged.areaCount > MOST_MERGES) return [addressOf(whole)];
  const [areas = []] = await readMerges(context, [merged]);
  const isRead = (area: Area) =>
    columns.some(({ column }) => column >= area.column && column <= endColumn(area));
  return areas.filter(isRead).map(addressOf);
}

function addressOf(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return `${first}:${columnLetters(endColumn(area))}${endRow(area) + 1}`;
}
