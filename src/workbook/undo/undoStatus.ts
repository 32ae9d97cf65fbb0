import type { Moment } from "../../domain/time";
import { explained } from "../explained";
import { findRecorded, type RecordedSheet } from "../find/findRecorded";
import { writeLastCheckText } from "../status/lastCheckStore";
import type { LongWork } from "../longWork";
import { planUndo, type UndoPlan } from "./planUndo";
import { removeColumns } from "../write/removeColumns";
import { forgetUndo, readUndoText } from "./undoStore";
import type { UndoRecord } from "./undoRecord";
import { UNDO_VERSION, undoRecordFrom } from "./undoText";
import { WorkbookError } from "../workbookError";
import { writeStatus, type WrittenStatus } from "../status/writeStatus";

export interface RestoredSheet {
  readonly sheet: string;
  /** Cells that hold again what they held before the check. */
  readonly cells: number;
  /** Headers of columns that the check had made and that are gone again. */
  readonly removedColumns: readonly string[];
  /** Headers of such columns that stay, because somebody keeps something in them. */
  readonly keptColumns: readonly string[];
  /** Cells that somebody has changed since the check: they stay. */
  readonly keptCells: number;
  /** Rows of the check that are not there any more, or could not be told from others. */
  readonly missingRows: number;
}

export interface UndoneCheck {
  /** `cancelled`: whole chunks were put back and the rest was not; undoing again goes on. */
  readonly outcome: "restored" | "cancelled";
  /** The moment that the undone check took for now. */
  readonly checkedAt: Moment;
  readonly perSheet: readonly RestoredSheet[];
}

/**
 * Puts our columns back as they were before the last check: row by row by their keys, whatever was sorted since.
 * Columns that the check made go again if nobody keeps anything in them. Cells that people have changed stay.
 * @throws WorkbookError `nothing-to-undo`, `undo-sheet-changed`, `undo-rows-changed`: nothing has been written; and as
 *   `writeStatus` does
 */
export async function undoStatus(work: LongWork = {}): Promise<UndoneCheck> {
  try {
    const record = await readRecord(work);
    const found = await Excel.run(async (context) => findAll(context, record, work));
    const sheets = found.map(({ undo }) => undo.plan);
    const written = await writeStatus({ sheets }, restoring(work));
    return await tidyUp(record, found, written);
  } catch (error) {
    throw error instanceof WorkbookError ? error : explained(error, "unknown");
  }
}

async function readRecord(work: LongWork): Promise<UndoRecord> {
  const kept = await readUndoText();
  if (kept?.note.version !== UNDO_VERSION) throw new WorkbookError("nothing-to-undo");
  try {
    return await undoRecordFrom(kept.text, work);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("nothing-to-undo", {}, "nothing-written", { cause: error });
  }
}

interface FoundSheet {
  readonly place: RecordedSheet;
  readonly undo: UndoPlan;
}

/** Every sheet is looked at before the first one is changed. */
async function findAll(
  context: Excel.RequestContext,
  { sheets }: UndoRecord,
  work: LongWork,
): Promise<FoundSheet[]> {
  const places: RecordedSheet[] = [];
  for (const sheet of sheets) places.push(await findRecorded(context, sheet));
  const found: FoundSheet[] = [];
  for (const place of places) found.push({ place, undo: await planUndo(context, place, work) });
  return found;
}

/** Who watches sees that cells are being put back, not that a check writes. */
function restoring({ onProgress, signal }: LongWork): LongWork {
  return { signal, onProgress: (progress) => onProgress?.({ ...progress, phase: "restore" }) };
}

async function tidyUp(
  record: UndoRecord,
  found: readonly FoundSheet[],
  written: WrittenStatus,
): Promise<UndoneCheck> {
  const isWhole = written.outcome !== "cancelled";
  const perSheet: RestoredSheet[] = [];
  for (const { place, undo } of found) {
    const columns = isWhole ? await removeColumns(place) : { removed: [], kept: [] };
    const { cells = 0, skippedRows = [] } =
      written.perSheet.find(({ sheet }) => sheet === place.sheet) ?? {};
    perSheet.push({
      sheet: place.sheet,
      cells,
      removedColumns: columns.removed,
      keptColumns: columns.kept,
      keptCells: undo.keptCells,
      missingRows: undo.goneRows + skippedRows.length,
    });
  }
  if (isWhole) {
    await writeLastCheckText(record.lastCheck);
    await forgetUndo();
  }
  return {
    outcome: isWhole ? "restored" : "cancelled",
    checkedAt: record.checkedAt,
    perSheet,
  };
}
