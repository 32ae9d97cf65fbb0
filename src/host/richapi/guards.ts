import { intersection, sameArea, type Area } from "../model/area";
import type { ProtectionOptions } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { apiError } from "./errors";
import { isUnbounded, type RangeTarget } from "./ranges";
import type { Session } from "./session";

type Permission = {
  [K in keyof ProtectionOptions]: ProtectionOptions[K] extends boolean ? K : never;
}[keyof ProtectionOptions];

/** Refuses every change of a workbook that is open for reading only. */
export function requireWritable(session: Session): void {
  if (session.workbook.readOnly) throw apiError("AccessDenied");
}

/** Refuses a change of a protected sheet unless its protection allows this sort of change. */
export function requireAllowed(sheet: Sheet, session: Session, permission?: Permission): void {
  requireWritable(session);
  if (!sheet.protection.protected) return;
  if (permission === undefined || !sheet.protection.options[permission]) {
    throw apiError("AccessDenied");
  }
}

/** MS docs "Read or write to an unbounded range": cell-level properties of whole rows and columns cannot be set. */
export function requireBounded(area: Area): void {
  if (isUnbounded(area)) throw apiError("InvalidArgument");
}

/**
 * Refuses to change the content of locked cells of a protected sheet, of hidden parts of merged cells and of parts
 * of an array formula. Excel itself drops what is written under a merged cell without a word; that hides faults.
 * @param writes whether the cell is to get anything but emptiness; cells left as they are do not matter
 */
export function requireEditable(
  target: RangeTarget,
  session: Session,
  touches: (row: number, column: number) => boolean,
  writes: (row: number, column: number) => boolean,
): void {
  requireWritable(session);
  requireBounded(target.area);
  requireUnlocked(target, touches);
  requireWholeMerges(target, writes);
  requireWholeArrays(target, touches);
}

type CellTest = (row: number, column: number) => boolean;

function requireUnlocked({ sheet, area }: RangeTarget, touches: CellTest): void {
  if (!sheet.protection.protected) return;
  forEachCell(area, (row, column) => {
    if (touches(row, column) && sheet.style(row, column).locked) throw apiError("AccessDenied");
  });
}

function requireWholeMerges({ sheet, area }: RangeTarget, writes: CellTest): void {
  for (const merge of sheet.merges) {
    const shared = intersection(merge, area);
    if (!shared) continue;
    forEachCell(shared, (row, column) => {
      const isMaster = row === merge.top && column === merge.left;
      if (!isMaster && writes(row, column)) {
        throw apiError("InvalidOperation", "Part of a merged cell cannot be written.");
      }
    });
  }
}

function requireWholeArrays({ sheet, area }: RangeTarget, touches: CellTest): void {
  for (const array of sheet.cells.arraysIn(area)) {
    const shared = intersection(array, area);
    if (!shared || sameArea(shared, array)) continue;
    forEachCell(shared, (row, column) => {
      if (!touches(row, column)) return;
      throw apiError("InvalidOperation", "Part of an array formula cannot be changed.");
    });
  }
}

export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/** Tables and merged cells exclude each other. */
export function requireUnmergedTables({ sheet, area }: RangeTarget): void {
  const overlaps = sheet.tables.some((table) => intersection(table.area, area));
  if (overlaps) throw apiError("InvalidOperation", "Cells of a table cannot be merged.");
}
