import type { Cell } from "./cells/texts";
import { giveWay, type LongWork } from "./longWork";
import { isTooLarge, valuesOf } from "./payload";
import { WorkbookError } from "./workbookError";

/** Adjacent columns read as one range, counted from 0. */
export interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/** Reading a few columns too many costs less than one more range in every request. */
const BRIDGED_COLUMNS = 2;

/** @param barred columns that no run may include */
export function columnRuns(columns: readonly number[], barred: readonly number[]): ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (const column of [...new Set(columns)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    const end = run ? run.first + run.count : 0;
    const joins =
      run && column - end <= BRIDGED_COLUMNS && !barred.some((bar) => bar >= end && bar < column);
    if (joins) runs[runs.length - 1] = { first: run.first, count: column - run.first + 1 };
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/**
 * Excel on the web answers up to 5 MB. Its client takes an answer to pieces in one task of the pane, which is to stay
 * well below 200 ms.
 */
const BUDGET_BYTES = 2 * 1024 * 1024;
/** A fifth of what Range.values may ever return (5,000,000). */
const MOST_CELLS = 1_000_000;
const FIRST_ROWS = 200;
const FEWEST_ROWS = 50;
const SAMPLED_ROWS = 200;

/** How many rows to ask for next, by the size of the rows seen so far. */
export class ChunkSize {
  private limit: number;
  private next = FIRST_ROWS;

  constructor(columns: number) {
    this.limit = Math.floor(MOST_CELLS / columns);
  }

  get rows(): number {
    return Math.min(this.next, this.limit);
  }

  /** @param runs the values of the chunk's ranges, side by side */
  measure(runs: readonly (readonly (readonly Cell[])[])[]): void {
    const rows = runs[0]?.length ?? 0;
    const step = Math.max(1, Math.floor(rows / SAMPLED_ROWS));
    const sample = runs.map((run) => run.filter((_, i) => i % step === 0));
    const bytes = new TextEncoder().encode(JSON.stringify(sample)).length;
    this.next = Math.max(FEWEST_ROWS, Math.floor((BUDGET_BYTES / bytes) * Math.ceil(rows / step)));
  }

  /** @returns false where the rows are too few to be halved */
  halve(): boolean {
    if (this.rows <= FEWEST_ROWS) return false;
    this.limit = Math.max(FEWEST_ROWS, this.rows >> 1);
    return true;
  }
}

export interface RowRange {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  /** Both from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly runs: readonly ColumnRun[];
  /** The cells of the row above `firstRow`, by run, as they were when the list was found. */
  readonly above?: RowOfRuns;
  /** Asks, in the request of a chunk, for the row from 0 where the list ends by then. */
  readonly queryEnd?: () => () => number;
}

/** One row's cells, by run. */
export type RowOfRuns = readonly (readonly Cell[])[];

/** Rows as read: one block of values per run. */
export interface Chunk {
  readonly firstRow: number;
  readonly rows: number;
  /** Where the list ended when the chunk was read. */
  readonly lastRow: number;
  readonly runs: readonly (readonly (readonly Cell[])[])[];
}

/**
 * Reads rows in chunks that fit the byte budget, one sync each. Every chunk reads the row above it once more: rows that
 * others insert, delete or sort meanwhile would otherwise be read twice or never.
 * @param take returns false to stop
 * @throws WorkbookError `changed-since-read`, `unreadable-range`, `cancelled`
 */
export async function readChunks(
  context: Excel.RequestContext,
  range: RowRange,
  take: (chunk: Chunk) => boolean | Promise<boolean>,
  work: LongWork,
): Promise<void> {
  const size = new ChunkSize(range.runs.reduce((sum, { count }) => sum + count, 0));
  let at: Position = { row: range.firstRow, lastRow: range.lastRow, above: range.above };
  while (at.row <= at.lastRow) {
    const chunk = await readChunk(context, range, at, size);
    if (!(await take(chunk))) return;
    size.measure(chunk.runs);
    const above = chunk.runs.map((run) => run.at(-1) ?? []);
    at = { row: at.row + chunk.rows, lastRow: chunk.lastRow, above };
    await giveWay(work);
  }
}

/** How far a list is read: `above` stood above `row` when it was read. */
interface Position {
  readonly row: number;
  readonly lastRow: number;
  readonly above: RowOfRuns | undefined;
}

async function readChunk(
  context: Excel.RequestContext,
  range: RowRange,
  at: Position,
  size: ChunkSize,
): Promise<Chunk> {
  const rows = Math.min(size.rows, at.lastRow - at.row + 1);
  try {
    return await readRuns(context, range, at, rows);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (!size.halve()) throw unreadable(range, at.row, error);
    return readChunk(context, range, at, size);
  }
}

async function readRuns(
  context: Excel.RequestContext,
  range: RowRange,
  { row, lastRow, above }: Position,
  rows: number,
): Promise<Chunk> {
  const overlap = above ? 1 : 0;
  const ranges = range.runs.map(({ first, count }) =>
    range.worksheet.getRangeByIndexes(row - overlap, first, rows + overlap, count).load("values"),
  );
  const end = range.queryEnd?.();
  await context.sync();
  const runs = ranges.map((run) => {
    const values = valuesOf(run);
    if (values === null) throw unreadable(range, row);
    run.untrack();
    return values;
  });
  if (
    above &&
    !isSameRow(
      above,
      runs.map(([cells = []]) => cells),
    )
  )
    throw moved(range, row);
  return {
    firstRow: row,
    rows,
    lastRow: end?.() ?? lastRow,
    runs: runs.map((run) => run.slice(overlap)),
  };
}

function isSameRow(before: RowOfRuns, now: RowOfRuns): boolean {
  return before.every((cells, run) =>
    cells.every(
      (cell, i) => !(isSteady(cell) || isSteady(now[run]?.[i])) || cell === now[run]?.[i],
    ),
  );
}

/** A formula with NOW() or RAND() gives another fraction each time, and moves no row. */
function isSteady(cell: Cell | undefined): boolean {
  return typeof cell !== "number" || Number.isInteger(cell);
}

function moved({ sheet }: RowRange, row: number): WorkbookError {
  return new WorkbookError("changed-since-read", { sheet, row: row + 1 });
}

function unreadable({ sheet }: RowRange, row: number, cause?: unknown): WorkbookError {
  return new WorkbookError("unreadable-range", { sheet, row: row + 1 }, "nothing-written", {
    cause,
  });
}
