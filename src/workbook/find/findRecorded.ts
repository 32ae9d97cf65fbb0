import { narrowText } from "../cells/texts";
import type { UndoColumn, UndoSheet } from "../undo/undoRecord";
import { WorkbookError } from "../workbookError";

/** A sheet of a record as it stands now. Rows count from 1, columns from 0. */
export interface RecordedSheet {
  readonly record: UndoSheet;
  /** Its name now. */
  readonly sheet: string;
  readonly headerRow: number;
  /** The header row from column A on. */
  readonly headers: readonly string[];
  readonly keyColumn: number;
  /** The last row that holds anything. */
  readonly lastRow: number;
  /** Columns of the record that are still there. */
  readonly columns: readonly { readonly column: UndoColumn; readonly index: number }[];
}

/** Rows that may have been put in above the header since. */
const MOST_NEW_TOP_ROWS = 25;

/** @throws WorkbookError `undo-sheet-changed` */
export async function findRecorded(
  context: Excel.RequestContext,
  record: UndoSheet,
): Promise<RecordedSheet> {
  const { worksheet, used } = await findSheet(context, record);
  const width = used.columnIndex + used.columnCount;
  const rows = record.headerRow + MOST_NEW_TOP_ROWS;
  const top = worksheet.getRangeByIndexes(0, 0, rows, width);
  top.load("values");
  await context.sync();
  const lines = top.values.map((line) => line.map(String));
  const row = headerIndex(lines, record);
  const headers = lines[row];
  if (!headers) throw changed(record);
  return {
    record,
    sheet: worksheet.name,
    headerRow: row + 1,
    headers,
    keyColumn: headers.findIndex((header) => same(header, record.keyHeader)),
    lastRow: used.rowIndex + used.rowCount,
    columns: record.columns.flatMap((column) => {
      const index = indexOf(headers, column);
      return index < 0 ? [] : [{ column, index }];
    }),
  };
}

/** By Excel's own name of the sheet, which stays when it is renamed, or else by the name that it had. */
async function findSheet(context: Excel.RequestContext, record: UndoSheet) {
  const { worksheets } = context.workbook;
  const found = [record.sheetId, record.sheet].map((key) => {
    const worksheet = worksheets.getItemOrNullObject(key);
    worksheet.load("name");
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount,columnIndex,columnCount");
    return { worksheet, used };
  });
  await context.sync();
  const there = found.find(({ worksheet, used }) => !worksheet.isNullObject && !used.isNullObject);
  if (!there) throw changed(record);
  return there;
}

/**
 * The row that holds the key's header and one of ours, where it was if it can be. A check that was cancelled may not
 * have come to this sheet: then it has none of ours.
 */
function headerIndex(lines: readonly (readonly string[])[], record: UndoSheet): number {
  const hasKey = (line: readonly string[] = []) =>
    line.some((header) => same(header, record.keyHeader));
  const hasOurs = (line: readonly string[] = []) =>
    record.columns.some((column) => indexOf(line, column) >= 0);
  const was = record.headerRow - 1;
  const places = [was, ...lines.keys()].filter((row) => hasKey(lines[row]));
  return places.find((row) => hasOurs(lines[row])) ?? places[0] ?? -1;
}

/** Where the column was if its header stands there, or else where that header is now. */
function indexOf(headers: readonly string[], { header, column }: UndoColumn): number {
  return same(headers[column] ?? "", header)
    ? column
    : headers.findIndex((one) => same(one, header));
}

function same(a: string, b: string): boolean {
  return narrowText(a) === narrowText(b);
}

function changed({ sheet, keyHeader }: UndoSheet): WorkbookError {
  return new WorkbookError("undo-sheet-changed", { sheet, column: keyHeader });
}
