import type { Moment } from "../../domain/time";
import type { LongWork } from "../../workbook/longWork";
import { readConfirmedPolicy } from "../../workbook/policy/confirmedPolicyStore";
import { undoStatus, type UndoneCheck } from "../../workbook/undo/undoStatus";
import { WorkbookError } from "../../workbook/workbookError";
import { withdraw } from "../policy/whileConfirmed";

export type { RestoredSheet, UndoneCheck } from "../../workbook/undo/undoStatus";

/**
 * Puts back what the status columns held before the last check, also one of an earlier day.
 * @throws WorkbookError `nothing-to-undo`, `undo-sheet-changed`, `undo-rows-changed`, `sheet-protected`,
 *   `workbook-read-only`, `changed-since-read`, `too-many-runs`, `not-written`, `cell-being-edited`, `excel-failed`
 */
export async function undoCheck(work: LongWork): Promise<UndoneCheck> {
  const undone = await undoStatus(work);
  if (undone.outcome === "restored") await takeConfirmationBack(undone.checkedAt);
  return undone;
}

/** The cells are back whatever becomes of this: at worst the next check asks a question that is not needed. */
async function takeConfirmationBack(checkedAt: Moment): Promise<void> {
  try {
    const confirmed = await readConfirmedPolicy();
    if (confirmed?.confirmedAt === checkedAt) await withdraw(confirmed);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
}
