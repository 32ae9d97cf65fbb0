import type { Moment } from "../domain/time";
import { queryDateSystem, serialFromMoment, type DateSystem } from "./dateSystem";
import { literalText } from "./literalText";
import { stopIfCancelled, type LongWork } from "./longWork";
import { WorkbookError } from "./workbookError";

/**
 * A cell to set up: text stays the text it is, `at` becomes a date of the workbook's date system,
 * and a number with a format of its own stands for one that was typed before its column had one.
 */
export type SetUpCell =
  | string
  | number
  | null
  | { readonly at: Moment }
  | { readonly number: number; readonly numberFormat: string };

export interface ColumnDefinition {
  readonly header: string;
  readonly widthChars: number;
  /** `@` for ids and phones: set before anything is typed, so that Excel rounds none. */
  readonly numberFormat: string;
  /** Offered in the cells of the column; other words can still be typed. */
  readonly choices?: readonly string[];
  /** Long texts are broken into lines. */
  readonly wrap?: boolean;
}

export interface SheetDefinition {
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly SetUpCell[])[];
}

/** Formats and drop-downs reach this far below the rows that are there. */
const ROWS_READY = 2_000;
const POINTS_PER_CHAR = 6;
const HEADER_FILL = "#1F4E79";
const HEADER_FONT = "#FFFFFF";

/**
 * Creates the sheets behind those that are there. All or none: if one fails, those created before
 * it are taken away again.
 * @throws WorkbookError `sheet-exists`, `workbook-read-only`, `cancelled`; nothing is left written
 */
export async function setUpSheets(
  definitions: readonly SheetDefinition[],
  work: LongWork = {},
): Promise<void> {
  const system = await verifyAbsent(definitions);
  const created: string[] = [];
  try {
    for (const definition of definitions) {
      work.onProgress?.({ phase: "write", done: created.length, total: definitions.length });
      stopIfCancelled(work);
      created.push(definition.name);
      await createSheet(definition, system);
    }
  } catch (error) {
    await deleteSheets(created);
    throw error;
  }
}

async function verifyAbsent(definitions: readonly SheetDefinition[]): Promise<DateSystem> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const system = queryDateSystem(context);
    const found = definitions.map(({ name }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      return sheet;
    });
    await context.sync();
    if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
    const existing = found.find((sheet) => !sheet.isNullObject);
    if (existing) throw new WorkbookError("sheet-exists", { sheet: existing.name });
    return system.system();
  });
}

async function createSheet(definition: SheetDefinition, system: DateSystem): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.add(definition.name);
    definition.columns.forEach((column, index) => {
      formatColumn(sheet, column, index);
    });
    fillHeader(sheet, definition);
    fillRows(sheet, definition, system);
    sheet.freezePanes.freezeRows(1);
    const rows = definition.rows.length + 1;
    sheet.autoFilter.apply(sheet.getRangeByIndexes(0, 0, rows, definition.columns.length));
    await context.sync();
  });
}

function formatColumn(sheet: Excel.Worksheet, column: ColumnDefinition, index: number): void {
  const body = sheet.getRangeByIndexes(1, index, ROWS_READY, 1);
  body.numberFormat = [[column.numberFormat]];
  if (column.wrap) body.format.wrapText = true;
  body.format.columnWidth = column.widthChars * POINTS_PER_CHAR;
  if (!column.choices) return;
  body.dataValidation.rule = { list: { inCellDropDown: true, source: column.choices.join(",") } };
  body.dataValidation.errorAlert = {
    showAlert: false,
    style: Excel.DataValidationAlertStyle.information,
    title: "",
    message: "",
  };
}

function fillHeader(sheet: Excel.Worksheet, { columns }: SheetDefinition): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  header.values = [columns.map((column) => column.header)];
  header.format.fill.color = HEADER_FILL;
  header.format.font.color = HEADER_FONT;
  header.format.font.bold = true;
}

function fillRows(sheet: Excel.Worksheet, definition: SheetDefinition, system: DateSystem): void {
  const { rows, columns } = definition;
  if (rows.length === 0) return;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell !== "object" || cell === null || !("number" in cell)) return;
      sheet.getCell(row + 1, column).numberFormat = [[cell.numberFormat]];
    });
  });
  const body = sheet.getRangeByIndexes(1, 0, rows.length, columns.length);
  body.values = rows.map((cells) => cells.map((cell) => contentOf(cell, system)));
}

function contentOf(cell: SetUpCell, system: DateSystem): string | number {
  if (cell === null) return "";
  if (typeof cell === "string") return literalText(cell);
  if (typeof cell === "number") return cell;
  return "at" in cell ? serialFromMoment(cell.at, system) : cell.number;
}

async function deleteSheets(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const found = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      return sheet;
    });
    await context.sync();
    for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
