import { queryDateSystem, type DateSystem } from "../read/dateSystem";
import { WorkbookError } from "../workbookError";
import { freeName } from "./sheetNames";

export interface ClaimedSheet {
  readonly sheet: Excel.Worksheet;
  /** Excel's own name of it. */
  readonly id: string;
  readonly name: string;
  readonly system: DateSystem;
}

/** Excel's own name of the sheet, which stays when a person renames it, and the counts of rows and columns that we wrote. */
const OWN_SETTING = "customerRegister.meetingSheet";
/** Of sheets that were written before their columns were counted. */
const COLUMNS_AT_FIRST = 10;
const OWN_CHART = "customerRegister";

/** A chart without such a name is a person's. @param number from 1 */
export function ownChartName(number: number): string {
  return `${OWN_CHART}${number}`;
}

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
  const extent = { rows: Number(rows), columns: Number(columns) };
  const isOurs = known && (await isUntouched(context, known, { titles, ...extent }));
  if (isOurs) empty(known, extent);
  const sheet = isOurs ? known : await freshSheet(context, wanted, items);
  return { sheet, id: sheet.id, name: sheet.name, system: dates.system() };
}

/** A sheet of that name without anything in it: what we added when Excel's answer was lost. Otherwise a new one. */
async function freshSheet(
  context: Excel.RequestContext,
  wanted: string,
  items: readonly Excel.Worksheet[],
): Promise<Excel.Worksheet> {
  const namesake = items.find(({ name }) => name === wanted);
  if (namesake && (await isBlank(context, namesake))) return namesake;
  const names = items.map(({ name }) => name);
  const sheet = context.workbook.worksheets.add(freeName(wanted, names));
  sheet.load("id,name");
  await context.sync();
  return sheet;
}

async function isBlank(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  const { charts, protection } = sheet;
  const used = sheet.getUsedRangeOrNullObject();
  used.load("address");
  protection.load("protected");
  charts.load("items/name");
  await context.sync();
  return used.isNullObject && !protection.protected && charts.items.length === 0;
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

/** No more than we wrote: somebody may be typing beside it this very moment. */
function empty(sheet: Excel.Worksheet, { rows, columns }: Extent): void {
  const { charts, name, protection } = sheet;
  if (protection.protected) throw new WorkbookError("sheet-protected", { sheet: name });
  for (const chart of charts.items) if (chart.name.startsWith(OWN_CHART)) chart.delete();
  sheet.getRangeByIndexes(0, 0, rows, columns).clear();
}

/** To be sent with the sheet's cells: a sheet that is not kept as ours is never touched again. */
export function keepMeetingSheet(
  context: Excel.RequestContext,
  id: string,
  { rows, columns }: Extent,
): void {
  context.workbook.settings.add(OWN_SETTING, `${id} ${rows} ${columns}`);
}
