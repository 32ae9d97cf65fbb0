import { narrowText } from "../cells/texts";
import { formatNumbers } from "../read/numberFormat";
import { runsWhere } from "../read/rowBlocks";
import { columnRange } from "../read/readRules";
import type { Cell } from "../status/statusColumns";
import type { ColumnPlan, SheetPlan } from "../status/statusPlan";
import { WorkbookError } from "../workbookError";

/** Points per character of the default font, near enough for a column's first width. */
const POINTS_PER_CHAR = 6;

/**
 * Makes room for our new columns, in the look of the header beside them.
 * @param onWriting called before the first change
 * @throws WorkbookError `changed-since-read` where their rows are not empty
 */
export async function createColumns(plan: SheetPlan, onWriting: () => void): Promise<void> {
  const created = plan.columns.filter((column) => column.created);
  if (created.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const anchor = sheet.getCell(plan.headerRow - 1, plan.key.column).load("values");
    const taken = queryContent(context, anchor, plan, created);
    const look = await readHeaderLook(context, anchor);
    if (!isHeader(anchor, plan) || taken.value > 0) throw changed(plan);
    if (plan.grow) await growTable(context, sheet, plan.grow);
    onWriting();
    for (const column of created) createColumn(anchor, plan, column, look);
    const typed = queryContent(context, anchor, plan, created);
    await context.sync();
    if (typed.value === 0) return;
    if (!plan.grow) for (const { column } of created) below(anchor, plan, column, 0).clear();
    await context.sync();
    throw changed(plan);
  });
}

/** A column's cell so many rows below the header of the key column, which stays with its row. */
function below(anchor: Excel.Range, { key }: SheetPlan, column: number, rows: number): Excel.Range {
  return anchor.getOffsetRange(rows, column - key.column);
}

/**
 * How many cells below the headers of the new columns hold anything: what somebody typed there since the plan was
 * made would be lost.
 */
function queryContent(
  { workbook }: Excel.RequestContext,
  anchor: Excel.Range,
  plan: SheetPlan,
  columns: readonly ColumnPlan[],
): Excel.FunctionResult<number> {
  const rows = plan.lastRow - plan.headerRow;
  const ranges = columns.map(({ column }) =>
    below(anchor, plan, column, 1).getAbsoluteResizedRange(rows, 1),
  );
  return workbook.functions.countA(...ranges).load("value");
}

/** @param cell with `values` loaded */
export function isHeader(cell: Excel.Range, { key }: SheetPlan): boolean {
  const [[header = ""] = []] = cell.values as Cell[][];
  return narrowText(String(header)) === narrowText(key.header);
}

function changed({ sheet, headerRow }: SheetPlan): WorkbookError {
  return new WorkbookError("changed-since-read", { sheet, row: headerRow });
}

async function growTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table, right }: NonNullable<SheetPlan["grow"]>,
): Promise<void> {
  const found = sheet.tables.getItem(table);
  const range = found.getRange();
  range.load("rowIndex,columnIndex,rowCount");
  await context.sync();
  const { rowIndex, columnIndex, rowCount } = range;
  found.resize(sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, right - columnIndex + 1));
}

interface HeaderLook {
  /** undefined = no fill of its own */
  readonly fill: string | undefined;
  readonly font: string;
  readonly bold: boolean;
  readonly size: number;
  readonly horizontal: Excel.Range["format"]["horizontalAlignment"];
  readonly vertical: Excel.Range["format"]["verticalAlignment"];
}

/** Excel answers white for a cell without fill. */
const NO_FILL = "#FFFFFF";

async function readHeaderLook(
  context: Excel.RequestContext,
  { format }: Excel.Range,
): Promise<HeaderLook> {
  format.load("horizontalAlignment,verticalAlignment");
  const { fill, font } = format;
  fill.load("color");
  font.load("color,bold,size");
  await context.sync();
  return {
    fill: fill.color === NO_FILL || fill.color === "" ? undefined : fill.color,
    font: font.color,
    bold: font.bold,
    size: font.size,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
  };
}

function createColumn(
  anchor: Excel.Range,
  plan: SheetPlan,
  column: ColumnPlan,
  look: HeaderLook,
): void {
  const header = below(anchor, plan, column.column, 0);
  header.values = [[column.header]];
  const { format } = header;
  if (look.fill !== undefined) format.fill.color = look.fill;
  format.font.color = look.font;
  format.font.bold = look.bold;
  format.font.size = look.size;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  format.columnWidth = column.widthChars * POINTS_PER_CHAR;
  const rows = plan.lastRow - plan.headerRow;
  const body = header.getOffsetRange(1, 0).getAbsoluteResizedRange(rows, 1);
  if (column.numberFormat !== "General") formatNumbers(body, column.numberFormat);
}

/** Rows that were pushed below the planned ones show dates as dates, too. */
export async function formatRowsBelow(plan: SheetPlan, rows: readonly number[]): Promise<void> {
  const blocks = runsWhere(plan.lastRow + 1, wanted(plan.lastRow + 1, rows));
  const columns = plan.columns.filter(({ numberFormat }) => numberFormat !== "General");
  if (blocks.length === 0) return;
  const unformatted = columns.map((column) => ({ ...column, reformat: blocks }));
  await reformat({ ...plan, columns: unformatted }, () => undefined);
}

function wanted(first: number, rows: readonly number[]): boolean[] {
  const last = Math.max(...rows, first - 1);
  return Array.from({ length: last - first + 1 }, (_, i) => rows.includes(first + i));
}

/** Dates that an earlier check wrote into cells without a date format. */
export async function reformat(plan: SheetPlan, onWriting: () => void): Promise<void> {
  const columns = plan.columns.filter(({ reformat: blocks }) => blocks.length > 0);
  if (columns.length === 0) return;
  onWriting();
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    for (const { column, numberFormat, reformat: blocks } of columns) {
      for (const { first, last } of blocks) {
        const rows = columnRange(sheet, { column, firstRow: first, lastRow: last });
        formatNumbers(rows, numberFormat);
      }
    }
    await context.sync();
  });
}
