import { ignoredFindingsFrom, type IgnoredFinding } from "../domain/findings/ignoredFindings";
import { explained } from "./explained";
import { WorkbookError } from "./workbookError";

/** Key of the workbook's setting (ExcelApi 1.4). Permanent: files keep it. */
const IGNORED_KEY = "ignored-findings";

/** @throws WorkbookError `cell-being-edited`, `excel-failed` */
export async function readIgnoredFindings(): Promise<readonly IgnoredFinding[]> {
  try {
    return await Excel.run(async (context) => {
      return ignoredFindingsFrom(await readKept(context));
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/**
 * Changes the findings that are set aside, as they stand in the workbook now: a colleague may have added some. Read
 * back, because some builds of Excel accept settings and lose them (office-js issues 2940, 5206 and 6091).
 * @returns what is kept now; in the file once that is saved
 * @throws WorkbookError `workbook-read-only`, `setup-not-saved`, `cell-being-edited`, `excel-failed`
 */
export async function changeIgnoredFindings(
  change: (before: readonly IgnoredFinding[]) => readonly IgnoredFinding[],
): Promise<readonly IgnoredFinding[]> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { workbook } = context;
      workbook.load("readOnly");
      const before = await readKept(context);
      if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
      const after = change(ignoredFindingsFrom(before));
      const text = JSON.stringify(after);
      workbook.settings.add(IGNORED_KEY, text);
      if ((await readKept(context)) !== text) throw new WorkbookError("setup-not-saved");
      return after;
    });
  } catch (error) {
    throw explained(error, "unknown");
  }
}

/** The text that the workbook has now, after everything that is waiting to be sent; undefined without. */
async function readKept(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(IGNORED_KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : setting.value;
}
