import { isReportHeader, REPORT_COLUMNS } from "./reportWords";
import { numberedName } from "./sheetNames";
import { WorkbookError } from "../workbookError";

/**
 * Finds or creates the sheet for a report and empties it. A sheet is ours by its headers in row 2 and by having nothing
 * beside them: what staff have added there is theirs to keep.
 * @returns its name: the wanted one, or `数据问题 2` where others have that
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`
 */
export async function claimReportSheet(
  context: Excel.RequestContext,
  wanted: string,
): Promise<string> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.worksheets.load("items/name");
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
  const names = new Map(workbook.worksheets.items.map(({ name }) => [name.toLowerCase(), name]));
  for (let number = 1; ; number++) {
    const candidate = numberedName(wanted, number);
    const name = names.get(candidate.toLowerCase());
    if (name === undefined) {
      workbook.worksheets.add(candidate);
      return candidate;
    }
    if (await isOurs(context, name)) {
      await emptySheet(context, name);
      return name;
    }
  }
}

async function isOurs(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(name);
  const header = sheet.getRangeByIndexes(1, 0, 1, REPORT_COLUMNS);
  header.load("values");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("columnIndex,columnCount");
  const { tables } = sheet;
  tables.load("items/name");
  await context.sync();
  if (used.isNullObject || tables.items.length > 0) return false;
  const isAlone = used.columnIndex + used.columnCount <= REPORT_COLUMNS;
  return isAlone && isReportHeader(header.values[0] ?? []);
}

async function emptySheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookError("sheet-protected", { sheet: name });
  sheet.autoFilter.remove();
  const used = sheet.getUsedRange();
  used.rowHidden = false;
  used.clear();
  await context.sync();
}
