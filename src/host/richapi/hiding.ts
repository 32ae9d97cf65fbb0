import { asFlag } from "./arguments";
import { requireAllowed } from "./guards";
import { byAddIn, raiseRowsHidden } from "./raising";
import { isEntireColumn, isEntireRow, type RangeTarget } from "./ranges";
import type { Session } from "./session";
import { apiError } from "./errors";

/** True or false when all rows agree, null when they do not, as Excel says it. */
export function hiddenRows({ sheet, area }: RangeTarget): boolean | null {
  const last = Math.min(area.bottom, Math.max(area.top, sheet.rows.count));
  return common(area.top, last, (row) => sheet.rows.hidden(row));
}

export function hiddenColumns({ sheet, area }: RangeTarget): boolean | null {
  return common(area.left, area.right, (column) => sheet.columns.hidden(column));
}

/** True when all cells are hidden by their row or column, false when none is. */
export function hiddenCells(range: RangeTarget): boolean | null {
  const [rows, columns] = [hiddenRows(range), hiddenColumns(range)];
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function common(from: number, to: number, hidden: (index: number) => boolean): boolean | null {
  const first = hidden(from);
  for (let index = from + 1; index <= to; index++) if (hidden(index) !== first) return null;
  return first;
}

export function setRowsHidden(
  { sheet, area }: RangeTarget,
  value: unknown,
  session: Session,
): void {
  requireAllowed(sheet, session, "allowFormatRows");
  const hidden = asFlag(value);
  if (isEntireColumn(area)) throw apiError("NotImplemented", "Hiding all rows is not played.");
  for (let row = area.top; row <= area.bottom; row++) sheet.rows.setHidden(row, hidden);
  raiseRowsHidden(session, { sheet, area }, hidden, byAddIn);
}

export function setColumnsHidden(
  { sheet, area }: RangeTarget,
  value: unknown,
  session: Session,
): void {
  requireAllowed(sheet, session, "allowFormatColumns");
  const hidden = asFlag(value);
  if (isEntireRow(area)) throw apiError("NotImplemented", "Hiding all columns is not played.");
  sheet.columns.change(area.left, area.right, { hidden });
}
