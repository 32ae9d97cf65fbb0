import type { Field, SheetPlace } from "../../domain/records";
import type { Cell } from "../cells/texts";
import { columnIndex } from "../columnLetters";
import { valuesOf } from "../payload";
import type { OpenList } from "../read/openList";
import type { Cell as OwnCell } from "../status/statusColumns";
import { sameCell } from "../status/statusPlan";
import { WorkbookError } from "../workbookError";

/** A row that was sent to Excel. Until the answer has come nobody knows whether it stands. */
export interface SentRow {
  /** Where it was to stand, from 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<Field, OwnCell>;
}

/** Says of a record which one it is, so that it is known wherever others have sorted it to. */
const identifying: readonly Field[] = ["id", "enteredAt"];
const CELLS_PER_READ = 20_000;

/**
 * The row, from 1, that holds just what was sent. Without a number or a time of entry an equal row above counts as
 * another record: it stood there before.
 * @throws WorkbookError `unreadable-range`
 */
export async function findSentRow(
  context: Excel.RequestContext,
  list: OpenList,
  { row, cells }: SentRow,
): Promise<number | undefined> {
  const wanted = wantedCells(list.place, cells);
  const [first] = wanted ?? [];
  if (!wanted || !first) return undefined;
  const isIdentified = identifying.some((field) => cells.has(field));
  const from = isIdentified ? list.place.headerRow + 1 : row;
  const candidates = await rowsHolding(context, list, first, from);
  const lines = candidates.map((at) =>
    wanted.map((cell) => ({ cell, range: oneCell(list, at, cell.column).load("values") })),
  );
  await context.sync();
  const found = lines.findLastIndex((line) =>
    line.every(({ cell, range }) => holds(valuesOf(range)?.[0]?.[0] ?? "", cell)),
  );
  return candidates[found];
}

interface WantedCell {
  /** From 0. */
  readonly column: number;
  readonly content: OwnCell;
}

/** @returns undefined where a column is gone by now */
function wantedCells(
  { columns }: SheetPlace,
  cells: SentRow["cells"],
): readonly WantedCell[] | undefined {
  const wanted = Array.from(cells, ([field, content]) => {
    const letters = columns.get(field)?.column;
    return letters === undefined ? [] : [{ column: columnIndex(letters), content }];
  });
  return wanted.some((found) => found.length === 0) ? undefined : wanted.flat();
}

async function rowsHolding(
  context: Excel.RequestContext,
  { worksheet, place }: OpenList,
  wanted: WantedCell,
  from: number,
): Promise<readonly number[]> {
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await context.sync();
  const lastRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const rows: number[] = [];
  for (let row = from; row <= lastRow; row += CELLS_PER_READ) {
    const count = Math.min(CELLS_PER_READ, lastRow - row + 1);
    const range = worksheet.getRangeByIndexes(row - 1, wanted.column, count, 1);
    const values = await readValues(context, range);
    if (!values) throw new WorkbookError("unreadable-range", { sheet: place.sheet, row });
    values.forEach(([cell = ""], i) => {
      if (holds(cell, wanted)) rows.push(row + i);
    });
  }
  return rows;
}

async function readValues(context: Excel.RequestContext, range: Excel.Range) {
  range.load("values");
  await context.sync();
  return valuesOf(range);
}

function oneCell({ worksheet }: OpenList, row: number, column: number): Excel.Range {
  return worksheet.getCell(row - 1, column);
}

function holds(cell: Cell, { content }: WantedCell): boolean {
  return typeof cell !== "boolean" && sameCell(cell, content);
}
