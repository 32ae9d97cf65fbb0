import { queryDateSystem, type DateSystem } from "../read/dateSystem";
import { WorkbookError } from "../workbookError";
import { freeName } from "./sheetNames";

export interface ClaimedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly system: DateSystem;
}

/** What the sheet is known by. Rows and columns are counts. */
export interface MeetingExtent {
  readonly titles: readonly string[];
  readonly columns: number;
}

/** Excel's own name of the sheet, which stays when a person renames it, and the count of rows that we wrote. */
const OWN_SETTING = "customerRegister.meetingSheet";

/**
 * The sheet that we wrote before, emptied, or a new one. A copy of it, a sheet of the name that somebody else made and
 * one beside or below whose rows somebody wrote are theirs, and left alone.
 * @param wanted its name, where there is none yet
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`
 */
export async function claimMeetingSheet(
  context: Excel.RequestContext,
  wanted: string,
  extent: MeetingExtent,
): Promise<ClaimedSheet> {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(OWN_SETTING);
  setting.load("value");
  workbook.load("readOnly");
  workbook.worksheets.load("items/name,items/id");
  const dates = queryDateSystem(context);
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
  const { items } = workbook.worksheets;
  const [id, rows] = setting.isNullObject ? [] : String(setting.value).split(" ");
  const known = items.find((sheet) => sheet.id === id);
  const isOurs = known && (await isUntouched(context, known, { ...extent, rows: Number(rows) }));
  if (isOurs) {
    empty(known);
    return { sheet: known, name: known.name, system: dates.system() };
  }
  const name = freeName(
    wanted,
    items.map((sheet) => sheet.name),
  );
  return { sheet: workbook.worksheets.add(name), name, system: dates.system() };
}

/** Has nobody written beside or below our rows, nor a title of his own? Loads what `empty` needs as well. */
async function isUntouched(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { titles, columns, rows }: MeetingExtent & { readonly rows: number },
): Promise<boolean> {
  const { charts, protection } = sheet;
  const title = sheet.getRange("A1");
  const used = sheet.getUsedRangeOrNullObject(true);
  title.load("values");
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  protection.load("protected");
  charts.load("items/name");
  await context.sync();
  const isWithin =
    !used.isNullObject &&
    used.rowIndex + used.rowCount <= rows &&
    used.columnIndex + used.columnCount <= columns;
  return isWithin && titles.includes(String(title.values[0]?.[0]));
}

function empty(sheet: Excel.Worksheet): void {
  const { charts, name, protection } = sheet;
  if (protection.protected) throw new WorkbookError("sheet-protected", { sheet: name });
  for (const chart of charts.items) chart.delete();
  sheet.getUsedRange().clear();
}

/** To be called when the sheet has been written. @param rows how many */
export async function keepMeetingSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
): Promise<void> {
  sheet.load("id");
  await context.sync();
  context.workbook.settings.add(OWN_SETTING, `${sheet.id} ${rows}`);
  await context.sync();
}
