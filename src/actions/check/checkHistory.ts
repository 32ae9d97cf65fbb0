import type { LastCheck } from "../../domain/lastCheck";
import type { Moment } from "../../domain/time";
import { readLastCheck } from "../../workbook/status/lastCheckStore";
import { readUndoNote } from "../../workbook/undo/undoStore";
import { UNDO_VERSION } from "../../workbook/undo/undoText";

/** What the workbook knows of its checks, also after it was closed and opened again. */
export interface CheckHistory {
  readonly last: LastCheck | undefined;
  /** The moment of the check that can be undone: the last one that changed a cell. */
  readonly undoable: Moment | undefined;
}

/** @throws WorkbookError `cell-being-edited`, `excel-failed` */
export async function readCheckHistory(): Promise<CheckHistory> {
  const last = await readLastCheck();
  const note = await readUndoNote();
  return { last, undoable: note?.version === UNDO_VERSION ? note.checkedAt : undefined };
}
