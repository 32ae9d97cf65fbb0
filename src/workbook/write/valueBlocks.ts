import { literalText } from "./literalText";
import type { Cell } from "../status/statusColumns";
import { sameCell } from "../status/statusPlan";

/** null = leave the cell as it is. */
export type BlockValues = (Cell | null)[][];

export interface SentBlock {
  readonly row: number;
  readonly values: BlockValues;
  readonly range: Excel.Range;
}

/**
 * Sends values and asks for the cells' content right after, in the same request.
 * @param row of the sheet when it was last looked at
 * @param first the block's first cell
 */
export function send(row: number, first: Excel.Range, values: BlockValues): SentBlock {
  const range = first.getAbsoluteResizedRange(values.length, values[0]?.length ?? 0);
  range.values = values.map((line) => line.map(encoded));
  range.load("values");
  return { row, values, range };
}

export function rowsOf({ row, values }: SentBlock): number[] {
  return values.map((_cells, i) => row + i);
}

function encoded(cell: Cell | null): Cell | null {
  return typeof cell === "string" ? literalText(cell) : cell;
}

/**
 * A block that does not read back as written is written again row by row, which is safe even where
 * a filter moves blocks (OfficeDev/office-js issue 224).
 * @param blocks as sent, and their content read back
 * @returns the first row that does not keep what is written even then
 */
export async function mendBlocks(
  context: Excel.RequestContext,
  blocks: readonly SentBlock[],
): Promise<number | undefined> {
  const wrong = blocks.filter((block) => !readsBack(block));
  if (wrong.length === 0) return undefined;
  const lines = wrong.flatMap(({ row, range, values }) =>
    values.map((cells, i) => send(row + i, range.getCell(i, 0), [cells])),
  );
  await context.sync();
  return lines.find((line) => !readsBack(line))?.row;
}

function readsBack({ values, range }: SentBlock): boolean {
  const read = range.values as Cell[][];
  return values.every((line, i) =>
    line.every((cell, j) => cell === null || sameCell(cell, read[i]?.[j] ?? "")),
  );
}

export function cellsIn({ values }: SentBlock): number {
  return values.reduce((sum, line) => sum + line.filter((cell) => cell !== null).length, 0);
}
