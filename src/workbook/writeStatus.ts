import { switchOnFilter } from "./filter";
import { highlight } from "./highlight";
import { giveWay, type LongWork } from "./longWork";
import { createColumns } from "./newColumns";
import { columnRange } from "./readRules";
import { RowMatcher } from "./rowMatcher";
import type { StatusRole } from "./statusColumns";
import { hasWork, sameCell, type SheetPlan, type StatusPlan } from "./statusPlan";
import { verifyUnchanged, verifyWritable } from "./verify";
import { WorkbookError } from "./workbookError";
import { writeBand, type Writing } from "./writeCells";

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

/**
 * Carries out a plan: verify, write, read back. Without anything to change it sends no request.
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`, `changed-since-read`,
 *   `too-many-runs`, `not-written`; its outcome says what the workbook looks like now
 */
export async function writeStatus(plan: StatusPlan, work: LongWork = {}): Promise<WrittenStatus> {
  const writings = plan.sheets.filter(hasWork).map(startWriting);
  if (writings.length === 0) return result("unchanged", []);
  await verifyWritable(plan);
  for (const { plan: sheet, matcher } of writings) await verifyUnchanged(sheet, matcher);
  try {
    for (const writing of writings) await writeSheet(writing, work);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "cancelled") {
      return result("cancelled", writings);
    }
    throw explained(error, writings);
  }
  return result("written", writings);
}

/** A row of ours takes at most 480 bytes in the request and in the answer: 2.4 MB of the 5 MB allowed. */
const ROWS_PER_CHUNK = 5_000;
const FEWEST_ROWS_PER_CHUNK = 50;

function startWriting(plan: SheetPlan): Writing {
  const differs = (i: number) =>
    plan.columns.some(({ before, after }) => !sameCell(before[i] ?? "", after[i] ?? ""));
  return {
    plan,
    matcher: new RowMatcher(plan),
    pending: new Set([...plan.keys.keys()].filter(differs)),
    barred: new Set(),
    barredSeen: new Set(),
    moved: new Map(),
    cells: 0,
    touched: false,
  };
}

async function writeSheet(writing: Writing, work: LongWork): Promise<void> {
  const { plan } = writing;
  const created = plan.columns.filter((column) => column.created).length;
  if (created > 0) writing.touched = true;
  await createColumns(plan);
  writing.cells += created;
  await reformat(plan);
  for (const row of await readMergedRows(plan)) writing.barred.add(row);
  await writePending(writing, work);
  if (writing.moved.size > 0 || someAreMissing(writing)) await searchAllRows(writing, work);
  writing.touched = true;
  await highlight(plan);
  await switchOnFilter(plan);
}

function someAreMissing({ pending, barredSeen }: Writing): boolean {
  return [...pending].some((index) => !barredSeen.has(index));
}

/** The chunks that hold a row to change. */
async function writePending(writing: Writing, work: LongWork): Promise<void> {
  const { plan } = writing;
  const rows = [...writing.pending].map((index) => plan.rows[index] ?? 0);
  const chunks = new Set(rows.map((row) => Math.floor((row - plan.firstRow) / ROWS_PER_CHUNK)));
  for (const chunk of [...chunks].sort((a, b) => a - b)) {
    const first = plan.firstRow + chunk * ROWS_PER_CHUNK;
    await writeRows(writing, first, Math.min(first + ROWS_PER_CHUNK - 1, plan.lastRow), work);
  }
}

/** Rows were sorted or inserted meanwhile: looks at every row, also below the last planned one. */
async function searchAllRows(writing: Writing, work: LongWork): Promise<void> {
  const { firstRow, lastRow, sheet } = writing.plan;
  const end = Math.max(lastRow, await readLastRow(sheet));
  for (let first = firstRow; first <= end; first += ROWS_PER_CHUNK) {
    await writeRows(writing, first, Math.min(first + ROWS_PER_CHUNK - 1, end), work);
  }
}

/** Halves the chunk where Excel on the web finds it too large. */
async function writeRows(
  writing: Writing,
  first: number,
  last: number,
  work: LongWork,
): Promise<void> {
  await giveWay(work);
  const { plan } = writing;
  const done = Math.min(first, plan.lastRow) - plan.firstRow;
  work.onProgress?.({ phase: "write", done, total: plan.lastRow - plan.firstRow + 1 });
  const count = last - first + 1;
  try {
    await writeBand(writing, first, count);
  } catch (error) {
    if (!isTooLarge(error) || count <= FEWEST_ROWS_PER_CHUNK) throw error;
    const middle = first + Math.floor(count / 2);
    await writeRows(writing, first, middle - 1, work);
    await writeRows(writing, middle, last, work);
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code.endsWith("PayloadSizeLimitExceeded");
}

/** Dates that an earlier check wrote into cells without a date format. */
async function reformat(plan: SheetPlan): Promise<void> {
  const columns = plan.columns.filter(({ reformat: blocks }) => blocks.length > 0);
  if (columns.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    for (const { column, numberFormat, reformat: blocks } of columns) {
      for (const { first, last } of blocks) {
        const rows = columnRange(sheet, { column, firstRow: first, lastRow: last });
        rows.numberFormat = [[numberFormat]];
      }
    }
    await context.sync();
  });
}

/** Sheet rows in which one of our columns is part of a merged cell. */
async function readMergedRows({ sheet, columns, firstRow, lastRow }: SheetPlan): Promise<number[]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const merges = columns.map(({ column }) => {
      const merged = columnRange(worksheet, {
        column,
        firstRow,
        lastRow,
      }).getMergedAreasOrNullObject();
      merged.load("areas/items/rowIndex,areas/items/rowCount");
      return merged;
    });
    await context.sync();
    const areas = merges.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items));
    return areas.flatMap(({ rowIndex, rowCount }) =>
      Array.from({ length: rowCount }, (_, i) => rowIndex + 1 + i),
    );
  });
}

async function readLastRow(sheet: string): Promise<number> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    await context.sync();
    return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  });
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
function explained(error: unknown, writings: readonly Writing[]): unknown {
  const outcome = writings.some(({ touched }) => touched) ? "partly-written" : "nothing-written";
  if (error instanceof WorkbookError) {
    return new WorkbookError(error.code, error.parameters, outcome, { cause: error });
  }
  const inEdit = error instanceof OfficeExtension.Error && error.code.endsWith("CellEditMode");
  return inEdit ? new WorkbookError("cell-being-edited", {}, outcome, { cause: error }) : error;
}
