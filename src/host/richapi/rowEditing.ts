import { EditRefused } from "../model/editRefused";
import { deleteRows, insertRows } from "../model/rowEdits";
import { sortRows, type SortKey } from "../model/sortRows";
import { asFlag, asRecord, asWord, invalidArgument, type Arguments } from "./arguments";
import { apiError } from "./errors";
import { requireAllowed, requireEditable } from "./guards";
import { hostObject, method, type HostObject, type Kind } from "./kinds";
import { byAddIn, raiseChanged, raiseSorted } from "./raising";
import { columnCount, isEntireRow, rowCount, type RangeTarget } from "./ranges";
import type { Session } from "./session";

/** Only whole rows move: shifting parts of rows is no work for a register. */
export function insertCells(range: RangeTarget, args: Arguments, session: Session): RangeTarget {
  const { sheet, area } = range;
  requireRows(range, asWord(args.at(0), ["Down", "Right"]) === "Down");
  requireAllowed(sheet, session, "allowInsertRows");
  asExcel(() => {
    insertRows(session.workbook, sheet, area.top, rowCount(area));
  });
  raiseChanged(session, range, "RowInserted", byAddIn);
  return range;
}

export function deleteCells(range: RangeTarget, args: Arguments, session: Session): void {
  const { sheet, area } = range;
  requireRows(range, asWord(args.at(0), ["Up", "Left"]) === "Up");
  requireAllowed(sheet, session, "allowDeleteRows");
  asExcel(() => {
    deleteRows(session.workbook, sheet, area.top, rowCount(area));
  });
  raiseChanged(session, range, "RowDeleted", byAddIn);
}

function requireRows({ area }: RangeTarget, isVertical: boolean): void {
  if (isVertical && isEntireRow(area)) return;
  throw apiError("NotImplemented", "Only whole rows are inserted and deleted here.");
}

export const rangeSortKind: Kind<RangeTarget> = {
  name: "RangeSort",
  since: "1.2",
  members: {
    Apply: method("1.2", sort),
  },
};

export function rangeSort(range: RangeTarget): HostObject {
  return hostObject(rangeSortKind, range);
}

function sort(range: RangeTarget, args: Arguments, session: Session): void {
  const { sheet, area } = range;
  const fields = args.at(0);
  const orientation = args.optionalText(3) ?? "Rows";
  if (orientation !== "Rows") throw apiError("NotImplemented", "Only rows are sorted here.");
  const keys = Array.isArray(fields) ? fields.map((field) => sortKey(field, range)) : [];
  if (keys.length === 0) throw invalidArgument();
  const body = args.flag(2) ? { ...area, top: area.top + 1 } : area;
  if (body.top > body.bottom) return;
  requireSortable({ sheet, area: body }, session);
  asExcel(() => {
    sortRows(sheet, body, keys, args.flag(1));
  });
  raiseSorted(session, { sheet, area: body }, byAddIn);
  raiseChanged(session, { sheet, area: body }, "RangeEdited", byAddIn);
}

/** A protected sheet must allow sorting and lock none of the cells. */
function requireSortable(range: RangeTarget, session: Session): void {
  requireAllowed(range.sheet, session, "allowSort");
  requireEditable(
    range,
    session,
    () => true,
    () => false,
  );
}

/** `key` counts columns from the range's left edge. */
function sortKey(field: unknown, { area }: RangeTarget): SortKey {
  const { key, ascending = true, sortOn = "Value" } = asRecord(field);
  if (sortOn !== "Value") throw apiError("NotImplemented", "Only values are sorted here.");
  if (typeof key !== "number" || !Number.isInteger(key)) throw invalidArgument();
  if (key < 0 || key >= columnCount(area)) throw invalidArgument();
  return { column: area.left + key, ascending: asFlag(ascending) };
}

function asExcel(edit: () => void): void {
  try {
    edit();
  } catch (error) {
    if (error instanceof EditRefused) throw apiError("InvalidOperation", error.message);
    throw error;
  }
}
