import { formatNumbers } from "../read/numberFormat";
import { columnRange } from "../read/readRules";
import type { ColumnPlan, SheetPlan } from "../status/statusPlan";
import { WorkbookError } from "../workbookError";

/** Points per character of the default font, near enough for a column's first width. */
const POINTS_PER_CHAR = 6;

/**
 * Makes room for our new columns, in the look of the header beside them.
 * @throws WorkbookError `changed-since-read` where their rows are not empty
 */
export async function createColumns(plan: SheetPlan): Promise<void> {
  const created = plan.columns.filter((column) => column.created);
  if (created.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    if (plan.grow) await growTable(context, sheet, plan.grow);
    const taken = queryContent(context, plan, created);
    const look = await readHeaderLook(context, sheet, plan);
    requireFree(taken, plan);
    for (const column of created) createColumn(sheet, plan, column, look);
    const typed = queryContent(context, plan, created);
    await context.sync();
    requireFree(typed, plan);
  });
}

/** How many cells below the headers of the new columns hold anything. */
function queryContent(
  { workbook }: Excel.RequestContext,
  { sheet, firstRow, lastRow }: SheetPlan,
  columns: readonly ColumnPlan[],
): Excel.FunctionResult<number> {
  const worksheet = workbook.worksheets.getItem(sheet);
  const ranges = columns.map(({ column }) => columnRange(worksheet, { column, firstRow, lastRow }));
  return workbook.functions.countA(...ranges).load("value");
}

/** Somebody typed there since the plan was made: a cell that would be lost. */
function requireFree({ value }: Excel.FunctionResult<number>, { sheet, headerRow }: SheetPlan) {
  if (value === 0) return;
  throw new WorkbookError("changed-since-read", { sheet, row: headerRow });
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
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<HeaderLook> {
  const { format } = sheet.getCell(plan.headerRow - 1, plan.key.column);
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
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  column: ColumnPlan,
  look: HeaderLook,
): void {
  const header = sheet.getCell(plan.headerRow - 1, column.column);
  header.values = [[column.header]];
  const { format } = header;
  if (look.fill !== undefined) format.fill.color = look.fill;
  format.font.color = look.font;
  format.font.bold = look.bold;
  format.font.size = look.size;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  format.columnWidth = column.widthChars * POINTS_PER_CHAR;
  const { firstRow, lastRow } = plan;
  const body = columnRange(sheet, { column: column.column, firstRow, lastRow });
  if (column.numberFormat !== "General") formatNumbers(body, column.numberFormat);
}

/** Dates that an earlier check wrote into cells without a date format. */
export async function reformat(plan: SheetPlan): Promise<void> {
  const columns = plan.columns.filter(({ reformat: blocks }) => blocks.length > 0);
  if (columns.length === 0) return;
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
