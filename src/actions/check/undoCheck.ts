import type { LongWork } from "../../workbook/longWork";
import { undoStatus, type UndoneCheck } from "../../workbook/undo/undoStatus";

export type { RestoredSheet, UndoneCheck } from "../../workbook/undo/undoStatus";

/**
 * Puts back what the status columns held before the last check, also one of an earlier day.
 * @throws WorkbookError `nothing-to-undo`, `undo-sheet-changed`, `undo-rows-changed`, `sheet-protected`,
 *   `workbook-read-only`, `changed-since-read`, `too-many-runs`, `not-written`, `cell-being-edited`, `excel-failed`
 */
export async function undoCheck(work: LongWork): Promise<UndoneCheck> {
  return undoStatus(work);
}
