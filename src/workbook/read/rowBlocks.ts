/** Rows `first` to `last`, counted as in the sheet. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
}

/**
 * `write` = has a cell to change; `keep` = may lie inside a block, its cells are sent as null;
 * `bar` = must not be touched at all.
 */
export type RowTask = "write" | "keep" | "bar";

/**
 * An unchanged row inside a block costs about 5 bytes a column in the request, a block of its own
 * about 600 (measured with the client): up to this many are bridged.
 */
const BRIDGED_ROWS = 16;

/**
 * The blocks to write. Each is wholly visible or wholly hidden, because values written across rows
 * that a filter hides can land in other rows (OfficeDev/office-js issue 224).
 * @param first sheet row of entry 0
 */
export function rowBlocks(
  first: number,
  tasks: readonly RowTask[],
  hidden: readonly boolean[],
): RowBlock[] {
  const blocks: RowBlock[] = [];
  let open: { first: number; last: number } | undefined;
  tasks.forEach((task, i) => {
    const row = first + i;
    if (task === "bar" || (i > 0 && hidden[i] !== hidden[i - 1])) open = undefined;
    if (task !== "write") return;
    if (open && row - open.last <= BRIDGED_ROWS + 1) open.last = row;
    else blocks.push((open = { first: row, last: row }));
  });
  return blocks;
}

/** How many stretches of alike rows there are: the most blocks that writing all of them can take. */
export function visibilityRuns(hidden: readonly boolean[]): number {
  return hidden.reduce((runs, one, i) => runs + (i === 0 || one !== hidden[i - 1] ? 1 : 0), 0);
}

/** Stretches of consecutive entries for which the condition holds. @param first row of entry 0 */
export function runsWhere(first: number, holds: readonly boolean[]): RowBlock[] {
  const runs: { first: number; last: number }[] = [];
  holds.forEach((one, i) => {
    if (!one) return;
    const run = runs.at(-1);
    if (run?.last === first + i - 1) run.last = first + i;
    else runs.push({ first: first + i, last: first + i });
  });
  return runs;
}
