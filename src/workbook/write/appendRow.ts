import { explained } from "../explained";
import { findFreeRow } from "./freeRow";
import { addTableRow, fillRow } from "./fillRow";
import type { NewRow } from "./newRow";
import { openList, type OpenList } from "../read/openList";
import { WorkbookError } from "../workbookError";

export interface AppendedRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
}

/** Co-authors who append at the very moment of each attempt are met once, hardly ever more often. */
const ATTEMPTS = 5;

/**
 * Writes one row below a list, as the last row of the table where the list is one. What others write meanwhile is
 * never overwritten: the row is asked again in the same request in which it is written.
 * @throws WorkbookError `sheet-not-found`, `workbook-read-only`, `sheet-protected`, `changed-since-read`,
 *   `not-written`, `cell-being-edited`, `excel-failed`; its outcome says whether anything stands
 */
export async function appendRow(newRow: NewRow): Promise<AppendedRow> {
  const progress = { writing: false };
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const list = await openList(context, newRow.place);
      return await append(context, list, newRow, progress);
    });
  } catch (error) {
    throw explained(error, progress.writing ? "unknown" : "nothing-written");
  }
}

async function append(
  context: Excel.RequestContext,
  list: OpenList,
  newRow: NewRow,
  progress: { writing: boolean },
): Promise<AppendedRow> {
  const { sheet } = newRow.place;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const free = await findFreeRow(context, list, newRow.lastRow + 1);
    progress.writing = true;
    const isFull = list.table !== undefined && free.row > list.table.lastRow;
    const row = await (isFull ? addTableRow : fillRow)(context, list, newRow, free);
    progress.writing = false;
    if (row !== undefined) return { sheet, row };
  }
  throw new WorkbookError("changed-since-read", { sheet, row: newRow.lastRow + 1 });
}
