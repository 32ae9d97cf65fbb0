import { explained } from "./explained";
import { WorkbookError } from "./workbookError";

/** A cell, or a row where no column is named. Rows count from 1, columns are letters, as on screen. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column?: string | null | undefined;
}

export interface VisitedRow {
  /** Why the row does not show although it is selected. */
  readonly hidden: "by-filter" | "by-hand" | undefined;
}

/**
 * Brings the sheet to the front and selects the cell, or the row's first one. A hidden sheet is shown, because Excel
 * cannot select in it; a hidden row is not.
 * @throws WorkbookError `sheet-not-found`, `cell-being-edited`, `excel-failed`
 */
export async function goToCell(place: CellPlace): Promise<VisitedRow> {
  return visiting(place, async (context, worksheet) => {
    if (worksheet.visibility !== "Visible") worksheet.visibility = "Visible";
    const cell = worksheet.getRange(`${place.column ?? "A"}${place.row}`);
    cell.load("rowHidden");
    worksheet.activate();
    cell.select();
    await context.sync();
    if (!cell.rowHidden) return { hidden: undefined };
    const filters = await filtersOver(context, worksheet, place.row);
    return { hidden: filters.length > 0 ? "by-filter" : "by-hand" };
  });
}

/**
 * Makes a hidden row show: takes back what the filters over it select, all columns of them, and shows the row itself.
 * @throws WorkbookError `sheet-not-found`, `sheet-protected`, `cell-being-edited`, `excel-failed`
 */
export async function showRow(place: CellPlace): Promise<void> {
  await visiting(place, async (context, worksheet) => {
    const { protected: isProtected, options } = worksheet.protection;
    for (const filter of await filtersOver(context, worksheet, place.row)) {
      if (isProtected && !options.allowAutoFilter) throw protectedSheet(place);
      filter.clearCriteria();
    }
    const row = worksheet.getRange(`${place.row}:${place.row}`);
    row.load("rowHidden");
    await context.sync();
    if (!row.rowHidden) return;
    if (isProtected && !options.allowFormatRows) throw protectedSheet(place);
    row.rowHidden = false;
    await context.sync();
  });
}

function protectedSheet({ sheet }: CellPlace): WorkbookError {
  return new WorkbookError("sheet-protected", { sheet });
}

async function visiting<T>(
  { sheet }: CellPlace,
  visit: (context: Excel.RequestContext, worksheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      worksheet.load("visibility");
      worksheet.protection.load("protected,options");
      await context.sync();
      if (worksheet.isNullObject) throw new WorkbookError("sheet-not-found", { sheet });
      return await visit(context, worksheet);
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/** The filters, the sheet's own and those of tables, that select something and have the row below their header. */
async function filtersOver(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  row: number,
): Promise<readonly Excel.AutoFilter[]> {
  const { tables } = worksheet;
  tables.load("items/name");
  await context.sync();
  const owners = [worksheet, ...tables.items].map(({ autoFilter }) => {
    const range = autoFilter.getRangeOrNullObject();
    autoFilter.load("isDataFiltered");
    range.load("rowIndex,rowCount");
    return { autoFilter, range };
  });
  await context.sync();
  return owners
    .filter(({ autoFilter, range }) => {
      if (range.isNullObject || !autoFilter.isDataFiltered) return false;
      return range.rowIndex < row - 1 && row - 1 < range.rowIndex + range.rowCount;
    })
    .map(({ autoFilter }) => autoFilter);
}
