import type { Cell } from "../cells/texts";
import { WorkbookError } from "../workbookError";

/** Rows of a sheet, both counted from 0. */
export interface Band {
  readonly worksheet: Excel.Worksheet;
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
}

/**
 * Sends what is waiting and reads columns as people typed them: constants as they are, formulas as their text.
 * @param columns from 0
 * @returns one list for each column
 * @throws WorkbookError `unreadable-range`
 */
export async function readFormulas(
  context: Excel.RequestContext,
  { worksheet, sheet, firstRow, rows }: Band,
  columns: readonly number[],
): Promise<readonly (readonly Cell[])[]> {
  const ranges = columns.map((column) => {
    const range = worksheet.getRangeByIndexes(firstRow, column, rows, 1);
    range.load("formulas");
    return range;
  });
  await context.sync();
  return ranges.map(({ formulas }) => {
    const cells = formulas as Cell[][] | null;
    if (!cells) throw new WorkbookError("unreadable-range", { sheet, row: firstRow + 1 });
    return cells.map(([cell = ""]) => cell);
  });
}
