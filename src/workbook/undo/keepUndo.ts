import type { Moment } from "../../domain/time";
import { readLastCheckText } from "../status/lastCheckStore";
import type { LongWork } from "../longWork";
import type { SheetPlan, StatusPlan } from "../status/statusPlan";
import { undoSheetsOf, type SheetSurroundings } from "./undoRecord";
import { forgetUndo, readUndoText, storeUndo } from "./undoStore";
import { UNDO_VERSION, undoTextOf } from "./undoText";

export interface KeptUndo {
  /** false where it is too much or Excel does not keep it: then the check cannot be undone. */
  readonly isKept: boolean;
  /** Puts the record before it back, where nothing was written after all. */
  readonly giveBack: () => Promise<void>;
}

/**
 * Keeps in the workbook what a plan is about to change, for `undoStatus`. To be called before anything is written.
 * @throws WorkbookError `cancelled`
 */
export async function keepUndo(
  plan: StatusPlan,
  checkedAt: Moment,
  work: LongWork,
): Promise<KeptUndo> {
  // Safari before 16.4, whose web view older Excel for Mac uses, cannot compress.
  if (!("CompressionStream" in globalThis)) return notKept;
  work.onProgress?.({ phase: "keep", done: 0, total: 0 });
  const earlier = await unlessRefused(readUndoText, undefined);
  const keep = async () => {
    const sheets = undoSheetsOf(plan, await readSurroundings(plan.sheets));
    const lastCheck = await readLastCheckText();
    const text = await undoTextOf({ checkedAt, sheets, lastCheck }, work);
    return storeUndo(text, { version: UNDO_VERSION, checkedAt });
  };
  const isKept = await unlessRefused(keep, false);
  const giveBack = async () => {
    if (earlier) await storeUndo(earlier.text, earlier.note);
    else await forgetUndo();
  };
  return { isKept, giveBack: () => unlessRefused(giveBack, undefined) };
}

const notKept: KeptUndo = { isKept: false, giveBack: () => Promise.resolve() };

/** What staff asked for is the check; that it cannot be undone is said with its result. */
async function unlessRefused<Result>(ask: () => Promise<Result>, otherwise: Result) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return otherwise;
    throw error;
  }
}

async function readSurroundings(plans: readonly SheetPlan[]): Promise<SheetSurroundings[]> {
  return Excel.run(async (context) => {
    const queries = plans.map((plan) => querySurroundings(context, plan));
    await context.sync();
    return queries.map(({ sheet, filter, formats }) => ({
      sheetId: sheet.id,
      hadFilter: !filter.isNullObject,
      widths: Object.fromEntries(
        formats.map(({ column, format }) => [column, format.columnWidth] as const),
      ),
    }));
  });
}

function querySurroundings(context: Excel.RequestContext, plan: SheetPlan) {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  sheet.load("id");
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load("address");
  const created = plan.columns.filter((column) => column.created);
  const formats = created.map(({ column }) => {
    const { format } = sheet.getCell(plan.headerRow - 1, column);
    format.load("columnWidth");
    return { column, format };
  });
  return { sheet, filter, formats };
}
