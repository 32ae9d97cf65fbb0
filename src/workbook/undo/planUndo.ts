import { idOf } from "../cells/texts";
import type { RecordedSheet } from "../find/findRecorded";
import { readFormulas } from "../write/formulaBand";
import { giveWay, type LongWork } from "../longWork";
import { valuesOf } from "../payload";
import { ROWS_PER_READ } from "../read/readOwnColumns";
import { RowMatcher } from "../read/rowMatcher";
import type { Cell } from "../status/statusColumns";
import { sameCell, type ColumnPlan, type SheetPlan } from "../status/statusPlan";
import type { UndoColumn } from "./undoRecord";
import { WorkbookError } from "../workbookError";

/** What putting a sheet back would change. */
export interface UndoPlan {
  readonly plan: SheetPlan;
  /** Cells of ours that somebody has changed since the check: they stay. */
  readonly keptCells: number;
  /** Rows that the check changed and that are not there any more. */
  readonly goneRows: number;
}

/** The key column and our columns, by row from the first below the header on. */
interface Content {
  readonly keys: readonly string[];
  /** One for each of `columns`. */
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Compares a record with what stands in the sheet now. Only reads.
 * @throws WorkbookError `undo-rows-changed`, `unreadable-range`, `cancelled`
 */
export async function planUndo(
  context: Excel.RequestContext,
  found: RecordedSheet,
  work: LongWork,
): Promise<UndoPlan> {
  return planFrom(found, await readContent(context, found, work));
}

function planFrom(found: RecordedSheet, content: Content): UndoPlan {
  const { record, headerRow } = found;
  const first = headerRow + 1;
  const shift = headerRow - record.headerRow;
  const rows = Int32Array.from(record.rows, (row) => row + shift);
  const matcher = new RowMatcher({ rows, keys: record.keys });
  const matches = content.keys.flatMap((key, i): Line[] => {
    const match = matcher.match(first + i, key);
    return match ? [{ at: i, index: match.index, key }] : [];
  });
  requireHalf(found, matches.length);
  const columns = found.columns.map(({ column, index }, c) =>
    columnPlan(column, index, found.headers[index] ?? "", matches, content.cells[c] ?? []),
  );
  return {
    plan: sheetPlan(found, matches, columns),
    keptCells: columns.reduce((sum, { kept }) => sum + kept, 0),
    goneRows: record.rows.length - new Set(matches.map(({ index }) => index)).size,
  };
}

/** A row of the sheet that the record knows: `at` counts from the first below the header. */
interface Line {
  readonly at: number;
  readonly index: number;
  readonly key: string;
}

/** With fewer, the sheet is another one by now, and what looks like our rows may not be. */
function requireHalf({ record, sheet }: RecordedSheet, found: number): void {
  const rows = record.rows.length;
  if (found * 2 < rows) throw new WorkbookError("undo-rows-changed", { sheet, found, rows });
}

type RestoredColumn = ColumnPlan & { readonly kept: number };

function columnPlan(
  { key, before, after }: UndoColumn,
  column: number,
  header: string,
  lines: readonly Line[],
  cells: readonly Cell[],
): RestoredColumn {
  const now = lines.map(({ at }) => cells[at] ?? "");
  const restored = lines.map(({ index }, i) => {
    const there = now[i] ?? "";
    return sameCell(there, after[index] ?? "") ? (before[index] ?? "") : there;
  });
  const kept = lines.filter(({ index }, i) =>
    isChanged(before[index] ?? "", after[index] ?? "", now[i] ?? ""),
  );
  return {
    ...{ key, header, column, before: now, after: restored, kept: kept.length },
    ...{ created: false, numberFormat: "General", widthChars: 0, reformat: [] },
    ...{ rules: [], recolour: false },
  };
}

/** Neither what the check found nor what it wrote. */
function isChanged(before: Cell, after: Cell, now: Cell): boolean {
  return !sameCell(before, after) && !sameCell(now, before) && !sameCell(now, after);
}

function sheetPlan(
  { record, sheet, headerRow, lastRow, headers, keyColumn }: RecordedSheet,
  lines: readonly Line[],
  columns: readonly ColumnPlan[],
): SheetPlan {
  const changes = columns.flatMap(({ before, after }) =>
    before.filter((cell, i) => !sameCell(cell, after[i] ?? "")),
  );
  return {
    role: record.role,
    sheet,
    headerRow,
    firstRow: headerRow + 1,
    lastRow,
    key: { column: keyColumn, header: headers[keyColumn] ?? "" },
    keys: lines.map(({ key }) => key),
    rows: Int32Array.from(lines, ({ at }) => headerRow + 1 + at),
    columns,
    grow: undefined,
    apart: false,
    filter: undefined,
    changes: changes.length,
  };
}

async function readContent(
  context: Excel.RequestContext,
  { sheet, headerRow, lastRow, keyColumn, columns }: RecordedSheet,
  work: LongWork,
): Promise<Content> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const indexes = columns.map(({ index }) => index);
  const keys: string[] = [];
  const cells = columns.map((): Cell[] => []);
  for (let row = headerRow; row < lastRow; row += ROWS_PER_READ) {
    work.onProgress?.({ phase: "read", done: row - headerRow, total: lastRow - headerRow });
    const rows = Math.min(ROWS_PER_READ, lastRow - row);
    const keyRange = worksheet.getRangeByIndexes(row, keyColumn, rows, 1);
    keyRange.load("values");
    // A formula is never what we wrote.
    const band = await readFormulas(context, { worksheet, sheet, firstRow: row, rows }, indexes);
    keys.push(...keysIn(keyRange, sheet, row));
    band.forEach((column, c) => {
      for (const one of column) cells[c]?.push(typeof one === "number" ? one : String(one));
    });
    await giveWay(work);
  }
  return { keys, cells };
}

function keysIn(range: Excel.Range, sheet: string, row: number): string[] {
  const values = valuesOf(range);
  if (!values) throw new WorkbookError("unreadable-range", { sheet, row: row + 1 });
  return values.map(([cell = ""]) => idOf(cell));
}
