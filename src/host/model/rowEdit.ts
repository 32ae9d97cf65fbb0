import { maxRows, type Area } from "./area";

/** Whole rows that are put in above row `top`, or taken out from row `top` on. */
export interface RowEdit {
  readonly kind: "insert" | "delete";
  readonly top: number;
  readonly count: number;
}

/** Where the rows `top` to `bottom` lie after the edit; null when all of them were deleted. */
export function movedRows(
  top: number,
  bottom: number,
  edit: RowEdit,
): { readonly top: number; readonly bottom: number } | null {
  return edit.kind === "insert" ? afterInsert(top, bottom, edit) : afterDelete(top, bottom, edit);
}

/** Whole columns stay whole: they have no row to gain or to lose. */
function afterInsert(top: number, bottom: number, edit: RowEdit) {
  if (top === 0 && bottom === maxRows - 1) return { top, bottom };
  const shift = (row: number) => (row >= edit.top ? row + edit.count : row);
  return { top: shift(top), bottom: Math.min(shift(bottom), maxRows - 1) };
}

function afterDelete(top: number, bottom: number, edit: RowEdit) {
  if (top === 0 && bottom === maxRows - 1) return { top, bottom };
  const end = edit.top + edit.count;
  if (top >= edit.top && bottom < end) return null;
  const first = top < edit.top ? top : Math.max(top, end) - edit.count;
  const last = bottom < edit.top ? bottom : Math.max(bottom, end - 1) - edit.count;
  return { top: first, bottom: last };
}

export function movedArea(area: Area, edit: RowEdit): Area | null {
  const rows = movedRows(area.top, area.bottom, edit);
  return rows && { ...area, ...rows };
}

/** The areas that are left, each where it lies after the edit; the same array when none moved. */
export function movedAreas(areas: readonly Area[], edit: RowEdit): readonly Area[] {
  const moved = areas.flatMap((area) => movedArea(area, edit) ?? []);
  const same =
    moved.length === areas.length &&
    moved.every((area, i) => area.top === areas[i]?.top && area.bottom === areas[i].bottom);
  return same ? areas : moved;
}
