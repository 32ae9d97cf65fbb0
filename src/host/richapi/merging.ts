import { intersection, sameArea, type Area } from "../model/area";
import { forEachCell, requireAllowed, requireBounded, requireUnmergedTables } from "./guards";
import { cellCount, type RangeTarget } from "./ranges";
import type { Session } from "./session";

export function mergedAreas({ sheet, area }: RangeTarget): RangeTarget[] {
  const inside = sheet.merges.filter((merge) => intersection(merge, area));
  return inside.map((merge) => ({ sheet, area: merge }));
}

/** @param across merges each row on its own */
export function mergeRange(range: RangeTarget, across: boolean, session: Session): void {
  const { sheet, area } = range;
  requireAllowed(sheet, session);
  requireBounded(area);
  requireUnmergedTables(range);
  const merges = (across ? rowsOf(area) : [area]).filter((merge) => cellCount(merge) > 1);
  const others = sheet.merges.filter((merge) => !intersection(merge, area));
  for (const merge of merges) keepMasterOnly(range, merge);
  const unchanged =
    others.length + merges.length === sheet.merges.length &&
    merges.every((merge) => sheet.merges.some((before) => sameArea(before, merge)));
  if (!unchanged) sheet.merges = [...others, ...merges];
}

export function unmergeRange({ sheet, area }: RangeTarget, session: Session): void {
  requireAllowed(sheet, session);
  const others = sheet.merges.filter((merge) => !intersection(merge, area));
  if (others.length < sheet.merges.length) sheet.merges = others;
}

/** Excel keeps the content of the top left cell and empties the others. */
function keepMasterOnly({ sheet }: RangeTarget, merge: Area): void {
  forEachCell(merge, (row, column) => {
    const isMaster = row === merge.top && column === merge.left;
    if (!isMaster && sheet.value(row, column) !== null) sheet.setValue(row, column, null);
  });
}

function rowsOf(area: Area): Area[] {
  const rows: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) rows.push({ ...area, top: row, bottom: row });
  return rows;
}
