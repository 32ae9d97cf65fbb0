import { isReportHeader, REPORT_COLUMNS } from "./reportWords";
import { numberedName } from "./sheetNames";
import { WorkbookError } from "../workbookError";

/**
 * Finds or creates the sheet for a report and empties it, both with the next request. A sheet is ours by its headers in
 * row 2 and by having nothing beside them: what staff have added there is theirs to keep.
 * @param onWriting called when the next request will change the workbook
 * @returns its name: the wanted one, or `数据问题 2` where others have that
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`
 */
export async function claimReportSheet(
  context: Excel.RequestContext,
  wanted: string,
  onWriting: () => void,
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
      onWriting();
      workbook.worksheets.add(candidate);
      return candidate;
    }
    const rows = await ownRows(context, name);
    if (rows > 0) {
      await emptySheet(context, name, rows);
      onWriting();
      return name;
    }
  }
}

/** @returns how many rows it has from its first on; 0 where it is not ours */
async function ownRows(context: Excel.RequestContext, name: string): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(name);
  const header = sheet.getRangeByIndexes(1, 0, 1, REPORT_COLUMNS);
  header.load("values");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  const { tables } = sheet;
  tables.load("items/name");
  await context.sync();
  if (used.isNullObject || tables.items.length > 0) return 0;
  const isAlone = used.columnIndex + used.columnCount <= REPORT_COLUMNS;
  const isOurs = isAlone && isReportHeader(header.values[0] ?? []);
  return isOurs ? used.rowIndex + used.rowCount : 0;
}

/** No more than we wrote: somebody may be typing beside it this very moment. */
async function emptySheet(
  context: Excel.RequestContext,
  name: string,
  rows: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookError("sheet-protected", { sheet: name });
  sheet.autoFilter.remove();
  const report = sheet.getRangeByIndexes(0, 0, rows, REPORT_COLUMNS);
  report.rowHidden = false;
  report.clear();
}
