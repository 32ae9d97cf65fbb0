import { rowBlocks, type RowTask } from "../read/rowBlocks";
import type { Match, RowMatcher } from "../read/rowMatcher";
import type { Cell } from "../status/statusColumns";
import { sameCell, type ColumnPlan, type SheetPlan } from "../status/statusPlan";
import { cellsIn, mendBlocks, rowsOf, send, type SentBlock } from "./valueBlocks";
import { keysOf, queryBandKeys, verifyHeaders } from "./verify";
import { WorkbookError } from "../workbookError";

/** How a sheet's writing stands; changed by each band that is written. */
export interface Writing {
  readonly plan: SheetPlan;
  readonly matcher: RowMatcher;
  /** How many of the plan's rows had a cell to change. */
  readonly rows: number;
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

/** A co-author who sorts at the very moment of each attempt is met once, hardly ever twice. */
const ATTEMPTS = 3;

/**
 * Writes what has to change in `count` rows from `row` on, in one conversation with Excel: who
 * stands where is asked again, the blocks are written, read back, and the keys are asked once more.
 * @throws WorkbookError `changed-since-read`, `not-written`
 */
export async function writeBand(writing: Writing, row: number, count: number): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    let spoilt = new Set<number>();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const failed = await writeBandOnce(context, writing, row, count, spoilt);
      if (failed.size === 0) return;
      spoilt = failed;
    }
    throw new WorkbookError("changed-since-read", { sheet: writing.plan.sheet, row });
  });
}

/**
 * @param spoilt rows that the last attempt wrote while others moved them: they may show results of
 *   another row, so all rows are written in full, and those of nobody we know are emptied
 * @returns the rows that this attempt has spoilt; none where it succeeded
 */
async function writeBandOnce(
  context: Excel.RequestContext,
  writing: Writing,
  row: number,
  count: number,
  spoilt: ReadonlySet<number>,
): Promise<Set<number>> {
  const { plan, matcher } = writing;
  const band = await queryBandKeys(context, plan, row, count);
  verifyHeaders(plan, band.headers, true);
  const lines = band.keys.map((key, i): Line => {
    const match = matcher.match(row + i, key);
    return { row: row + i, match, inFull: spoilt.size > 0, spoilt: spoilt.has(row + i) };
  });
  const tasks = lines.map((line) => taskOf(writing, line));
  const groups = columnGroups(plan.columns).map((columns) => ({
    columns,
    top: band.range.getCell(0, 0).getOffsetRange(0, columns[0].column - plan.key.column),
  }));
  const blocks = rowBlocks(row, tasks, band.hidden).flatMap((rows) =>
    groups.flatMap(({ columns, top }) =>
      sendBlock(
        top.getCell(rows.first - row, 0),
        columns,
        lines.slice(rows.first - row, rows.last - row + 1),
      ),
    ),
  );
  if (blocks.length > 0) {
    writing.touched = true;
    const keys = await readKeysAgain(context, band.range);
    const same = keys.length === count && keys.every((key, i) => key === band.keys[i]);
    if (!same) return new Set(blocks.flatMap(rowsOf));
    writing.cells += blocks.reduce((sum, block) => sum + cellsIn(block), 0);
    const lost = await mendBlocks(context, blocks);
    if (lost !== undefined)
      throw new WorkbookError("not-written", { sheet: plan.sheet, row: lost });
  }
  lines.forEach(({ match, row: at }, i) => {
    if (!match || tasks[i] === "bar") return;
    writing.pending.delete(match.index);
    if (match.moved) writing.moved.set(match.index, at);
  });
  return new Set();
}

/** A sheet row as it stands now. */
interface Line {
  readonly row: number;
  readonly match: Match | undefined;
  /** Its cells cannot be trusted to hold what the plan read. */
  readonly inFull: boolean;
  readonly spoilt: boolean;
}

/** Sends what is waiting and reads the keys behind it, in the same request. */
async function readKeysAgain(context: Excel.RequestContext, keys: Excel.Range): Promise<string[]> {
  keys.load("values");
  await context.sync();
  return keysOf(keys.values as Cell[][]);
}

function taskOf(writing: Writing, { row, match, inFull, spoilt }: Line): RowTask {
  if (!match) return spoilt ? "write" : "keep";
  if (writing.barred.has(row)) {
    if (writing.pending.has(match.index)) writing.barredSeen.add(match.index);
    return "bar";
  }
  if (inFull || writing.pending.has(match.index)) return "write";
  return match.moved && writing.moved.get(match.index) !== row ? "write" : "keep";
}

function sendBlock(first: Excel.Range, group: ColumnGroup, lines: readonly Line[]): SentBlock[] {
  const values = lines.map((line) => group.map((column) => cellToWrite(column, line)));
  const empty = values.every((cells) => cells.every((cell) => cell === null));
  return empty ? [] : [send(lines[0]?.row ?? 0, first, values)];
}

function cellToWrite(column: ColumnPlan, { match, inFull, spoilt }: Line): Cell | null {
  if (!match) return spoilt ? "" : null;
  const after = column.after[match.index] ?? "";
  const standsThere = !inFull && !match.moved && sameCell(after, column.before[match.index] ?? "");
  return standsThere ? null : after;
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
