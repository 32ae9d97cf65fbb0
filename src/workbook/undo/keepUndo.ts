import type { Moment } from "../../domain/time";
import { readLastCheckText } from "../status/lastCheckStore";
import type { LongWork } from "../longWork";
import type { SheetPlan, StatusPlan } from "../status/statusPlan";
import { undoSheetsOf, type SheetSurroundings } from "./undoRecord";
import { storeUndo } from "./undoStore";
import { UNDO_VERSION, undoTextOf } from "./undoText";

/**
 * Keeps in the workbook what a plan is about to change, for `undoStatus`. To be called before anything is written.
 * @returns false where it is too much or Excel does not keep it: then the check cannot be undone
 * @throws WorkbookError `cancelled`
 */
export async function keepUndo(
  plan: StatusPlan,
  checkedAt: Moment,
  work: LongWork,
): Promise<boolean> {
  // Safari before 16.4, whose web view older Excel for Mac uses, cannot compress.
  if (!("CompressionStream" in globalThis)) return false;
  work.onProgress?.({ phase: "keep", done: 0, total: 0 });
  try {
    const sheets = undoSheetsOf(plan, await readSurroundings(plan.sheets));
    const lastCheck = await readLastCheckText();
    const text = await undoTextOf({ checkedAt, sheets, lastCheck }, work);
    return await storeUndo(text, { version: UNDO_VERSION, checkedAt });
  } catch (error) {
    // What staff asked for is the check; that it cannot be undone is said with its result.
    if (error instanceof OfficeExtension.Error) return false;
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
