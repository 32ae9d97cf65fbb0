import { explainedAfter } from "../explained";
import { stopIfCancelled, type LongWork } from "../longWork";
import { findFreeRow, type FreeRow } from "./freeRow";
import { addTableRow, fillRow } from "./fillRow";
import type { NewRow, RowCell } from "./newRow";
import { openList, type OpenList } from "../read/openList";
import { findSentRow, type SentRow } from "./sentRow";
import { WorkbookError } from "../workbookError";

export interface AppendedRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** An earlier try had written it although its answer was lost; nothing was written now. */
  readonly wasThere: boolean;
}

/** One row on its way into a list. A second try of the same row is given the same value. */
export interface Sending {
  /** Sent, and no answer has come that would say whether it stands. */
  sent?: SentRow | undefined;
}

/** Co-authors who append at the very moment of each attempt are met once, hardly ever more often. */
const ATTEMPTS = 5;

/**
 * Writes one row below a list, as the last row of the table where the list is one. What others write meanwhile is
 * never overwritten: the row is asked again in the same request in which it is written.
 * @param sending where an earlier try was left without an answer, its row is looked for before another one is written
 * @throws WorkbookError `sheet-not-found`, `workbook-read-only`, `sheet-protected`, `changed-since-read`,
 *   `not-written`, `cancelled`, `cell-being-edited`, `excel-failed`; its outcome says whether anything stands
 */
export async function appendRow(
  newRow: NewRow,
  sending: Sending = {},
  work: LongWork = {},
): Promise<AppendedRow> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const list = await openList(context, newRow.place);
      const there = sending.sent && (await findSentRow(context, list, sending.sent));
      sending.sent = undefined;
      const { sheet } = newRow.place;
      if (there !== undefined) return { sheet, row: there, wasThere: true };
      return { sheet, row: await append(context, list, newRow, sending, work), wasThere: false };
    });
  } catch (error) {
    // Whatever stopped this try: the row of this or of an earlier one may stand.
    throw explainedAfter(error, sending.sent ? "unknown" : "nothing-written");
  }
}

/** @returns the row, from 1 */
async function append(
  context: Excel.RequestContext,
  list: OpenList,
  newRow: NewRow,
  sending: Sending,
  work: LongWork,
): Promise<number> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const free = await findFreeRow(context, list, newRow.lastRow + 1);
    stopIfCancelled(work);
    const isFull = list.table !== undefined && free.row > list.table.lastRow;
    const row = await (isFull ? addTableRow : fillRow)(context, list, newRow, free, (cells) => {
      sending.sent = sentRow(free, cells);
    });
    sending.sent = undefined;
    if (row !== undefined) return row;
  }
  throw new WorkbookError("changed-since-read", {
    sheet: newRow.place.sheet,
    row: newRow.lastRow + 1,
  });
}

function sentRow({ row }: FreeRow, cells: readonly RowCell[]): SentRow {
  return { row, cells: new Map(cells.map(({ field, content }) => [field, content])) };
}
