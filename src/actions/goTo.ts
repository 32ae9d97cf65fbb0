import { goToCell, showRow, type CellPlace, type VisitedRow } from "../workbook/goTo";

export type { CellPlace, VisitedRow } from "../workbook/goTo";

/**
 * Selects a cell, or a row's first one, in front of the person. Where the row is hidden it is selected all the same,
 * and the result says so: the pane offers `showHiddenRow`.
 * @throws WorkbookError `sheet-not-found`, `cell-being-edited`, `excel-failed`
 */
export async function goTo(place: CellPlace): Promise<VisitedRow> {
  return goToCell(place);
}

/**
 * Makes the row show, by clearing the filters that hide it, and selects it again.
 * @throws WorkbookError `sheet-not-found`, `sheet-protected`, `cell-being-edited`, `excel-failed`
 */
export async function showHiddenRow(place: CellPlace): Promise<void> {
  await showRow(place);
  await goToCell(place);
}
