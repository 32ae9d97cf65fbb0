import type { SheetPlace } from "../../domain/records";
import { textOf, type Cell } from "../cells/texts";
import { columnIndex } from "../columnLetters";
import { queryDateSystem, type DateSystem } from "./dateSystem";
import { headersStand } from "./standingHeaders";
import { WorkbookError } from "../workbookError";

/** A list that may be written, as it stands now. Rows count from 1, columns from 0. */
export interface OpenList {
  readonly worksheet: Excel.Worksheet;
  readonly place: SheetPlace;
  readonly system: DateSystem;
  /** The table that the list is; undefined for a plain list. */
  readonly table: ListTable | undefined;
}

export interface ListTable {
  readonly table: Excel.Table;
  readonly left: number;
  readonly width: number;
  /** The last row of its body. */
  readonly lastRow: number;
}

/**
 * @param place as the list was read
 * @throws WorkbookError `sheet-not-found`, `workbook-read-only`, `sheet-protected`, `changed-since-read`
 */
export async function openList(
  context: Excel.RequestContext,
  place: SheetPlace,
): Promise<OpenList> {
  const { workbook } = context;
  const { sheet } = place;
  workbook.load("readOnly");
  const dates = queryDateSystem(context);
  const worksheet = workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("name");
  await context.sync();
  if (worksheet.isNullObject) throw new WorkbookError("sheet-not-found", { sheet });
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
  const tables = await verifySheet(context, worksheet, place);
  return { worksheet, place, system: dates.system(), table: tableOf(tables, place) };
}

interface TableRange {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/** @returns the sheet's tables and where they stand */
async function verifySheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  place: SheetPlace,
): Promise<readonly TableRange[]> {
  const { sheet, headerRow } = place;
  worksheet.protection.load("protected");
  worksheet.tables.load("items/name,items/showTotals");
  const columns = Array.from(place.columns.values(), ({ column, header }) => {
    const cell = worksheet.getRange(`${column}${headerRow}`).load("values");
    return { header, cell };
  });
  await context.sync();
  if (worksheet.protection.protected) throw new WorkbookError("sheet-protected", { sheet });
  if (!headersStand(columns, ({ cell }) => textIn(cell)))
    throw new WorkbookError("changed-since-read", { sheet, row: headerRow });
  const tables = worksheet.tables.items.map((table) => {
    const range = table.getRange().load("rowIndex,rowCount,columnIndex,columnCount");
    return { table, range };
  });
  if (tables.length > 0) await context.sync();
  return tables;
}

function textIn(cell: Excel.Range): string {
  const [[content] = []] = cell.values as Cell[][];
  return textOf(content ?? "");
}

function tableOf(
  tables: readonly TableRange[],
  { headerRow, columns }: SheetPlace,
): ListTable | undefined {
  const column = Math.min(...Array.from(columns.values(), (one) => columnIndex(one.column)));
  const found = tables.find(
    ({ range: { rowIndex, columnIndex: left, columnCount } }) =>
      rowIndex === headerRow - 1 && left <= column && column < left + columnCount,
  );
  if (!found) return undefined;
  const { table, range } = found;
  const lastRow = range.rowIndex + range.rowCount - (table.showTotals ? 1 : 0);
  return { table, left: range.columnIndex, width: range.columnCount, lastRow };
}
