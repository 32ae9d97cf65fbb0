import { movedAreas, movedRows, type RowEdit } from "../model/rowEdit";
import { areasText, readAreas } from "./references";
import type { XmlEdits } from "./xmlEdits";
import type { XmlElement } from "./xmlTree";

/** Lists of a worksheet whose items the model does not hold, and the attribute that says where each of them lies. */
const placedItems = [
  ["protectedRanges", "sqref"],
  ["hyperlinks", "ref"],
  ["ignoredErrors", "sqref"],
] as const;

/** Lets links, protected ranges, ignored errors and page breaks follow inserted and deleted rows. */
export function writeRowEdits(
  edits: XmlEdits,
  root: XmlElement,
  rowEdits: readonly RowEdit[],
): void {
  const gone: XmlElement[] = [];
  for (const [list, attribute] of placedItems) {
    for (const item of root.child(list)?.children ?? []) {
      const areas = readAreas(item.attribute(attribute));
      const moved = rowEdits.reduce(movedAreas, areas);
      if (areas.length > 0 && moved.length === 0) gone.push(item);
      else if (moved !== areas) edits.setAttribute(item, attribute, areasText(moved));
    }
  }
  gone.push(...movedBreaks(edits, root.child("rowBreaks"), rowEdits));
  edits.removeAll(gone);
}

/** A break stands below the row that its `id` counts from 1. @returns the breaks whose row was deleted */
function movedBreaks(
  edits: XmlEdits,
  list: XmlElement | undefined,
  rowEdits: readonly RowEdit[],
): XmlElement[] {
  const breaks = list?.children ?? [];
  const gone = breaks.filter((item) => {
    const row = rowEdits.reduce<number | null>(movedRow, (item.number("id") ?? 0) - 1);
    if (row !== null) edits.setAttribute(item, "id", String(row + 1));
    return row === null;
  });
  if (list && gone.length > 0 && gone.length < breaks.length) {
    for (const count of ["count", "manualBreakCount"]) {
      const before = list.number(count);
      if (before !== undefined) edits.setAttribute(list, count, String(before - gone.length));
    }
  }
  return gone;
}

function movedRow(row: number | null, edit: RowEdit): number | null {
  return row === null ? null : (movedRows(row, row, edit)?.top ?? null);
}
