import { queryDateSystem, type DateSystem } from "../read/dateSystem";
import { WorkbookError } from "../workbookError";
import { freeName } from "./sheetNames";

export interface ClaimedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly system: DateSystem;
}

/** Excel's own name of the sheet, which stays when a person renames it, and the counts of rows and columns that we wrote. */
const OWN_SETTING = "customerRegister.meetingSheet";
/** Of sheets that were written before their columns were counted. */
const COLUMNS_AT_FIRST = 10;

/**
 * The sheet that we wrote before, emptied, or a new one. A copy of it, a sheet of the name that somebody else made and
 * one beside or below whose rows somebody wrote are theirs, and left alone.
 * @param wanted its name, where there is none yet
 * @param titles one of which it has in its first cell
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`
 */
export async function claimMeetingSheet(
  context: Excel.RequestContext,
  wanted: string,
  titles: readonly string[],
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
  const [id, rows, columns = COLUMNS_AT_FIRST] = setting.isNullObject
    ? []
    : String(setting.value).split(" ");
  const known = items.find((sheet) => sheet.id === id);
  const isOurs =
    known &&
    (await isUntouched(context, known, { titles, rows: Number(rows), columns: Number(columns) }));
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

/** Counts, from the first cell on. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Has nobody written beside or below our rows, nor a title of his own? Loads what `empty` needs as well. */
async function isUntouched(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { titles, columns, rows }: Extent & { readonly titles: readonly string[] },
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

/** To be called when the sheet has been written. */
export async function keepMeetingSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, columns }: Extent,
): Promise<void> {
  sheet.load("id");
  await context.sync();
  context.workbook.settings.add(OWN_SETTING, `${sheet.id} ${rows} ${columns}`);
  await context.sync();
}
