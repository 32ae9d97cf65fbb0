import { explained } from "../explained";
import { giveWay, type LongWork } from "../longWork";
import type { StatusRole } from "./statusColumns";
import { hasWork, type StatusPlan } from "./statusPlan";
import { verifyUnchanged, verifyWritable } from "../write/verify";
import { WorkbookError } from "../workbookError";
import type { Writing } from "../write/writeCells";
import { startWriting, writeSheet } from "../write/writeSheet";

export interface SkippedRow {
  /** As planned, from 1. */
  readonly row: number;
  readonly key: string;
  /**
   * `row-missing`: no row of that key is there any more. `key-ambiguous`: rows moved, and several
   * carry this key or none. `merged-cells`: our cells of that row are part of a merged cell.
   */
  readonly reason: "row-missing" | "key-ambiguous" | "merged-cells";
}

export interface WrittenSheet {
  readonly role: StatusRole;
  readonly sheet: string;
  /** Cells written, headers of new columns included. */
  readonly cells: number;
  readonly newColumns: readonly string[];
  readonly skippedRows: readonly SkippedRow[];
}

export interface WrittenStatus {
  /** `cancelled`: whole chunks were written and the rest was not. */
  readonly outcome: "written" | "unchanged" | "cancelled";
  readonly sheets: number;
  readonly cells: number;
  readonly perSheet: readonly WrittenSheet[];
}

export interface WriteWork extends LongWork {
  /** Called once it is certain that something will be written, and nothing has been. */
  readonly beforeWriting?: () => Promise<void>;
}

/**
 * Carries out a plan: verify, write, read back. Without anything to change it sends no request.
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`, `changed-since-read`,
 *   `too-many-runs`, `not-written`; its outcome says what the workbook looks like now
 */
export async function writeStatus(plan: StatusPlan, work: WriteWork = {}): Promise<WrittenStatus> {
  const writings: Writing[] = [];
  try {
    for (const sheet of plan.sheets.filter(hasWork)) {
      await giveWay(work);
      writings.push(startWriting(sheet));
    }
    if (writings.length === 0) return result("unchanged", []);
    await verifyWritable(plan);
    for (const { plan: sheet, matcher } of writings) await verifyUnchanged(sheet, matcher);
    await work.beforeWriting?.();
    for (const writing of writings) await writeSheet(writing, work);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "cancelled") {
      return result("cancelled", writings);
    }
    throw failureOf(error, writings);
  }
  return result("written", writings);
}

function result(outcome: WrittenStatus["outcome"], writings: readonly Writing[]): WrittenStatus {
  const perSheet = writings.filter(({ touched }) => touched).map(writtenSheet);
  return {
    outcome,
    sheets: perSheet.length,
    cells: perSheet.reduce((sum, { cells }) => sum + cells, 0),
    perSheet,
  };
}

function writtenSheet({ plan, cells, pending, barredSeen, matcher }: Writing): WrittenSheet {
  const skippedRows = [...pending].map((index): SkippedRow => {
    const missing = matcher.isAmbiguous(index) ? "key-ambiguous" : "row-missing";
    return {
      row: plan.rows[index] ?? 0,
      key: plan.keys[index] ?? "",
      reason: barredSeen.has(index) ? "merged-cells" : missing,
    };
  });
  const newColumns = plan.columns.filter(({ created }) => created).map(({ header }) => header);
  return { role: plan.role, sheet: plan.sheet, cells, newColumns, skippedRows };
}

/** Says what the workbook looks like after a failure, and names the failures that a person can mend. */
function failureOf(error: unknown, writings: readonly Writing[]): unknown {
  const outcome = writings.some(({ touched }) => touched) ? "partly-written" : "nothing-written";
  const known = isDenied(error) ? deniedBy(error, writings) : explained(error, outcome);
  if (!(known instanceof WorkbookError)) return known;
  const kept = known === error ? outcome : known.outcome;
  const parameters = { ...known.parameters, ...(kept === "partly-written" && rowsOf(writings)) };
  return new WorkbookError(known.code, parameters, kept, { cause: error });
}

/** Rows that keep what was written into them, of those that had to change. */
function rowsOf(writings: readonly Writing[]) {
  const rows = writings.reduce((sum, writing) => sum + writing.rows, 0);
  const left = writings.reduce((sum, { pending }) => sum + pending.size, 0);
  return { rowsToWrite: rows, rowsWritten: rows - left };
}

function isDenied(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error && error.code === "AccessDenied";
}

/** Somebody protected the sheet after it was found open. */
function deniedBy(cause: Error, writings: readonly Writing[]): WorkbookError {
  const current = writings.findLast(({ touched }) => touched);
  const parameters = { sheet: (current ?? writings[0])?.plan.sheet ?? "" };
  const outcome = current ? "unknown" : "nothing-written";
  return new WorkbookError("sheet-protected", parameters, outcome, { cause });
}
