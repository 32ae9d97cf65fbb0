import { literalText } from "./literalText";
import { rowBlocks, type RowBlock, type RowTask } from "./rowBlocks";
import type { Match, RowMatcher } from "./rowMatcher";
import type { Cell } from "./statusColumns";
import { sameCell, type ColumnPlan, type SheetPlan } from "./statusPlan";
import { keysOf, queryBandKeys, verifyHeaders } from "./verify";
import { WorkbookError } from "./workbookError";

/** How a sheet's writing stands; changed by each band that is written. */
export interface Writing {
  readonly plan: SheetPlan;
  readonly matcher: RowMatcher;
  /** Indexes of the plan's rows that still have a cell to change. */
  readonly pending: Set<number>;
  /** Sheet rows with merged cells in our columns. */
  readonly barred: Set<number>;
  readonly barredSeen: Set<number>;
  cells: number;
  /** Rows met elsewhere than planned: their index, and the sheet row where they were written. */
  readonly moved: Map<number, number>;
  /** The workbook has been changed by this run. */
  touched: boolean;
}

/** Adjacent columns of ours: one block of values. */
type ColumnGroup = readonly [ColumnPlan, ...ColumnPlan[]];

/** null = leave the cell as it is. */
type BlockValues = (Cell | null)[][];

interface SentBlock {
  readonly rows: RowBlock;
  readonly left: number;
  readonly values: BlockValues;
  readonly range: Excel.Range;
}

/** A co-author who sorts at the very moment of each attempt is met once, hardly ever twice. */
const ATTEMPTS = 3;

/**
 * Writes what has to change in `count` rows from `row` on, in one conversation with Excel: who
 * stands where is asked again, the blocks are written, read back, and the keys are asked once more.
 * @throws WorkbookError `changed-since-read`, `not-written`
 */
export async function writeBand(writing: Writing, row: number, count: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await writeBandOnce(context, writing, row, count, attempt > 1)) return;
    }
    throw new WorkbookError("changed-since-read", { sheet: writing.plan.sheet, row });
  });
}

/** @param again write every known row in full: cells of the last attempt may stand in wrong rows
 *  @returns false where rows moved while they were being written */
async function writeBandOnce(
  context: Excel.RequestContext,
  writing: Writing,
  row: number,
  count: number,
  again: boolean,
): Promise<boolean> {
  const { plan, matcher } = writing;
  const band = await queryBandKeys(context, plan, row, count);
  verifyHeaders(plan, band.headers, true);
  const matches = band.keys.map((key, i) => matcher.match(row + i, key));
  const tasks = matches.map((match, i) => taskOf(writing, row + i, match, again));
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const blocks = rowBlocks(row, tasks, band.hidden).flatMap((rows) =>
    columnGroups(plan.columns).flatMap((group) =>
      sendBlock(sheet, rows, group, matches.slice(rows.first - row, rows.last - row + 1), again),
    ),
  );
  const keys = sheet.getRangeByIndexes(row - 1, plan.key.column, count, 1);
  keys.load("values");
  if (blocks.length > 0) {
    writing.touched = true;
    await context.sync();
    if (!keysOf(keys.values as Cell[][]).every((key, i) => key === band.keys[i])) return false;
    await mendBlocks(context, writing, sheet, blocks);
  }
  matches.forEach((match, i) => {
    if (!match || tasks[i] === "bar") return;
    writing.pending.delete(match.index);
    if (match.moved) writing.moved.set(match.index, row + i);
  });
  return true;
}

function taskOf(writing: Writing, row: number, match: Match | undefined, again: boolean): RowTask {
  if (!match) return "keep";
  if (writing.barred.has(row)) {
    if (writing.pending.has(match.index)) writing.barredSeen.add(match.index);
    return "bar";
  }
  if (again || writing.pending.has(match.index)) return "write";
  return match.moved && writing.moved.get(match.index) !== row ? "write" : "keep";
}

function sendBlock(
  sheet: Excel.Worksheet,
  rows: RowBlock,
  group: ColumnGroup,
  matches: readonly (Match | undefined)[],
  again: boolean,
): SentBlock[] {
  const values = matches.map((match) => group.map((column) => cellToWrite(column, match, again)));
  const empty = values.every((line) => line.every((cell) => cell === null));
  return empty ? [] : [send(sheet, rows, group[0].column, values)];
}

/** Sends values and asks for the cells' content right after, in the same request. */
function send(
  sheet: Excel.Worksheet,
  rows: RowBlock,
  left: number,
  values: BlockValues,
): SentBlock {
  const width = values[0]?.length ?? 0;
  const range = sheet.getRangeByIndexes(rows.first - 1, left, values.length, width);
  range.values = values.map((line) => line.map(encoded));
  range.load("values");
  return { rows, left, values, range };
}

function cellToWrite(column: ColumnPlan, match: Match | undefined, again: boolean): Cell | null {
  if (!match) return null;
  const after = column.after[match.index] ?? "";
  const standsThere = !again && !match.moved && sameCell(after, column.before[match.index] ?? "");
  return standsThere ? null : after;
}

function encoded(cell: Cell | null): Cell | null {
  return typeof cell === "string" ? literalText(cell) : cell;
}

/**
 * A block that does not read back as written is written again row by row, which is safe even where
 * a filter moves blocks (OfficeDev/office-js issue 224); if that fails too, the run stops.
 */
async function mendBlocks(
  context: Excel.RequestContext,
  writing: Writing,
  sheet: Excel.Worksheet,
  blocks: readonly SentBlock[],
): Promise<void> {
  writing.cells += blocks.reduce((sum, { values }) => sum + cellsIn(values), 0);
  const wrong = blocks.filter((block) => !readsBack(block));
  if (wrong.length === 0) return;
  const lines = wrong.flatMap(({ rows, left, values }) =>
    values.map((line, i) => {
      const row = rows.first + i;
      return send(sheet, { first: row, last: row }, left, [line]);
    }),
  );
  await context.sync();
  const lost = lines.find((line) => !readsBack(line));
  if (lost) {
    throw new WorkbookError("not-written", { sheet: writing.plan.sheet, row: lost.rows.first });
  }
}

function readsBack({ values, range }: SentBlock): boolean {
  const read = range.values as Cell[][];
  return values.every((line, i) =>
    line.every((cell, j) => cell === null || sameCell(cell, read[i]?.[j] ?? "")),
  );
}

function cellsIn(values: BlockValues): number {
  return values.reduce((sum, line) => sum + line.filter((cell) => cell !== null).length, 0);
}

function columnGroups(columns: readonly ColumnPlan[]): ColumnGroup[] {
  const groups: [ColumnPlan, ...ColumnPlan[]][] = [];
  for (const column of columns.toSorted((a, b) => a.column - b.column)) {
    const group = groups.at(-1);
    if (group?.at(-1)?.column === column.column - 1) group.push(column);
    else groups.push([column]);
  }
  return groups;
}
