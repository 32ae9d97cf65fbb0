import type { Moment } from "../../domain/time";
import { queryDateSystem, serialFromMoment, type DateSystem } from "../read/dateSystem";
import { explained } from "../explained";
import { literalText } from "../write/literalText";
import { WorkbookError } from "../workbookError";
import { paintHeader } from "../sheets/headerLook";
import { printAcross } from "../sheets/printAcross";
import { formatColumn, type ColumnDefinition } from "./columnLook";

/**
 * A cell to set up: text stays the text it is, `at` becomes a date of the workbook's date system; a format of its own
 * is for a cell that differs from its column.
 */
export type SetUpCell =
  | string
  | number
  | null
  | { readonly at: Moment; readonly numberFormat?: string }
  | { readonly number: number; readonly numberFormat: string };

export interface SheetDefinition {
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly SetUpCell[])[];
  /** Printed on A4 across, with the header row on every page. */
  readonly isPrinted?: boolean;
}

/**
 * Creates the sheets behind those that are there, in one request. An empty sheet of a wanted name
 * is taken as it is.
 * @throws WorkbookError `sheet-exists`, `workbook-read-only`: nothing has been written; `excel-failed`,
 *   `cell-being-edited`: its outcome is unknown
 */
export async function setUpSheets(definitions: readonly SheetDefinition[]): Promise<void> {
  try {
    await createSheets(definitions);
  } catch (error) {
    throw explained(error, "unknown");
  }
}

async function createSheets(definitions: readonly SheetDefinition[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { system, empty } = await verifyFree(context, definitions);
    const { worksheets } = context.workbook;
    const sheets = definitions.map((definition) => {
      const { name } = definition;
      const sheet = empty.has(name) ? worksheets.getItem(name) : worksheets.add(name);
      fillSheet(sheet, definition, system);
      return sheet;
    });
    sheets[0]?.activate();
    await context.sync();
  });
}

interface FreeWorkbook {
  readonly system: DateSystem;
  /** Names of the wanted sheets that are there and hold nothing. */
  readonly empty: ReadonlySet<string>;
}

async function verifyFree(
  context: Excel.RequestContext,
  definitions: readonly SheetDefinition[],
): Promise<FreeWorkbook> {
  const { workbook } = context;
  workbook.load("readOnly");
  const dates = queryDateSystem(context);
  const found = definitions.map(({ name }) => {
    const used = workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject();
    used.load("address");
    return { name, used };
  });
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
  const filled = found.find(({ used }) => !used.isNullObject);
  if (filled) throw new WorkbookError("sheet-exists", { sheet: filled.name });
  return { system: dates.system(), empty: await emptySheets(context, definitions) };
}

async function emptySheets(
  context: Excel.RequestContext,
  definitions: readonly SheetDefinition[],
): Promise<ReadonlySet<string>> {
  const sheets = definitions.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    return { name, sheet };
  });
  await context.sync();
  return new Set(sheets.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => name));
}

function fillSheet(sheet: Excel.Worksheet, definition: SheetDefinition, system: DateSystem): void {
  definition.columns.forEach((column, index) => {
    formatColumn(sheet, column, 0, index);
  });
  fillHeader(sheet, definition);
  fillRows(sheet, definition, system);
  sheet.freezePanes.freezeRows(1);
  const rows = definition.rows.length + 1;
  sheet.autoFilter.apply(sheet.getRangeByIndexes(0, 0, rows, definition.columns.length));
  if (definition.isPrinted) printAcross(sheet).setPrintTitleRows(sheet.getRange("1:1"));
}

function fillHeader(sheet: Excel.Worksheet, { columns }: SheetDefinition): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  header.values = [columns.map((column) => column.header)];
  paintHeader(header);
}

function fillRows(sheet: Excel.Worksheet, definition: SheetDefinition, system: DateSystem): void {
  const { rows, columns } = definition;
  if (rows.length === 0) return;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell !== "object" || cell?.numberFormat === undefined) return;
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
