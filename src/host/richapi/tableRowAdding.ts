import { intersection, type Area } from "../model/area";
import { EditRefused } from "../model/editRefused";
import { insertRows } from "../model/rowEdits";
import type { Sheet } from "../model/sheet";
import type { Arguments } from "./arguments";
import { writeContents } from "./cellWriting";
import { apiError } from "./errors";
import { forEachCell, requireAllowed } from "./guards";
import { byAddIn, raiseChanged } from "./raising";
import { inSheet } from "./ranges";
import type { Session } from "./session";
import { changeTable, type TableTarget } from "./table";
import { requireFree } from "./tableAdding";

/**
 * `rows.add(index, values)`: below the last row of data, which the new one looks like.
 * @returns the row's place in the table, from 0
 */
export function addTableRow(target: TableTarget, args: Arguments, session: Session): number {
  const { sheet, table } = target;
  const rows = (table.bodyArea()?.bottom ?? table.area.top) - bodyTop(target) + 1;
  const index = args.optionalInteger(0) ?? -1;
  if (index !== -1 && index !== rows) {
    throw apiError("NotImplemented", "Rows are added at the end of a table only.");
  }
  requireAllowed(sheet, session);
  const row = bodyTop(target) + rows;
  const area = inSheet({ ...table.area, top: row, bottom: row });
  if (table.showTotals) insertAboveTotals(target, row, session);
  else growOver(target, area, session);
  raiseChanged(session, { sheet, area }, "RowInserted", byAddIn);
  if (args.at(1) !== undefined) writeContents({ sheet, area }, args.at(1), session);
  return rows;
}

function bodyTop({ table }: TableTarget): number {
  return table.area.top + (table.showHeaders ? 1 : 0);
}

/** Excel moves the table's own columns down; here whole rows move, which is the same where nothing stands beside. */
function insertAboveTotals({ sheet, table }: TableTarget, row: number, session: Session): void {
  const below = {
    top: row,
    left: 0,
    bottom: sheet.usedArea(false)?.bottom ?? row,
    right: Infinity,
  };
  if (holdsOthers(sheet, table.area, below)) {
    throw apiError("NotImplemented", "Cells beside and below the table are not moved.");
  }
  try {
    insertRows(session.workbook, sheet, row, 1);
  } catch (error) {
    if (error instanceof EditRefused) throw apiError("InvalidOperation", error.message);
    throw error;
  }
}

function holdsOthers(sheet: Sheet, table: Area, below: Area): boolean {
  const used = sheet.usedArea(false);
  const area = used && intersection(used, below);
  if (!area) return false;
  let found = false;
  forEachCell(area, (row, column) => {
    const isOfTable = row <= table.bottom && column >= table.left && column <= table.right;
    if (!isOfTable && sheet.value(row, column) !== null) found = true;
  });
  return found;
}

function growOver(target: TableTarget, added: Area, session: Session): void {
  const { sheet, table } = target;
  forEachCell(added, (row, column) => {
    if (sheet.value(row, column) === null) return;
    throw apiError("NotImplemented", "The cells below the table are not moved.");
  });
  const area = { ...table.area, bottom: added.bottom };
  requireFree(sheet, area, table);
  const filter = table.autoFilter;
  const autoFilter = filter && { ...filter, area: { ...filter.area, bottom: added.bottom } };
  changeTable(target, { area, autoFilter }, session);
  if (added.top - 1 < bodyTop(target)) return;
  forEachCell(added, (row, column) => {
    sheet.setStyleId(row, column, sheet.styleId(row - 1, column));
  });
}
