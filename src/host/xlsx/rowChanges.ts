import type { Sheet } from "../model/sheet";

/** The rows with a changed cell or a changed format, ascending. */
export function rowChanges(sheet: Sheet): number[] {
  const rows = new Set<number>(sheet.rows.changed);
  for (const row of sheet.cells.changedContents.changedRows()) rows.add(row);
  for (const row of sheet.cells.changedStyles.changedRows()) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
