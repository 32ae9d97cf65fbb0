import { maxRows } from "./area";
import type { AutoFilter } from "./autoFilter";
import { EditRefused } from "./editRefused";
import { formulaText } from "./formulas";
import { movedReferences, type ReferenceScope } from "./movedReferences";
import { movedArea, movedAreas, movedRows, type RowEdit } from "./rowEdit";
import type { Sheet } from "./sheet";
import type { Table } from "./tables";
import type { Workbook } from "./workbook";

/**
 * Inserts empty rows above `top`. As in Excel they look like the row above (below a table's header like the row
 * under it), and everything that refers to the rows below follows them.
 * @throws EditRefused when Excel would refuse it
 */
export function insertRows(workbook: Workbook, sheet: Sheet, top: number, count: number): void {
  const edit: RowEdit = { kind: "insert", top, count };
  const used = sheet.usedArea(false);
  if (used && used.bottom >= top && used.bottom + count >= maxRows) {
    throw new EditRefused("Cells with content would be pushed out of the sheet.");
  }
  applyEdit(workbook, sheet, edit);
}

/**
 * Deletes rows. A table keeps its header; when all of its rows go, one empty row stays.
 * @throws EditRefused when Excel would refuse it
 */
export function deleteRows(workbook: Workbook, sheet: Sheet, top: number, count: number): void {
  const last = top + count - 1;
  const emptied = sheet.tables
    .map((table) => table.bodyArea())
    .find((body) => body && body.top >= top && body.bottom <= last);
  if (emptied) {
    requireHeaders(sheet, { kind: "delete", top, count });
    if (last > emptied.top) deleteRows(workbook, sheet, emptied.top + 1, last - emptied.top);
    clearRow(sheet, emptied.top);
    if (emptied.top > top) deleteRows(workbook, sheet, top, emptied.top - top);
  } else applyEdit(workbook, sheet, { kind: "delete", top, count });
}

function applyEdit(workbook: Workbook, sheet: Sheet, edit: RowEdit): void {
  requireWholeArrays(sheet, edit);
  requireHeaders(sheet, edit);
  const like = edit.kind === "insert" ? exampleRow(sheet, edit.top) : null;
  sheet.cells.moveRows(edit, like);
  sheet.rows.moveRows(edit, like);
  sheet.merges = movedAreas(sheet.merges, edit).filter(
    ({ top, left, bottom, right }) => top < bottom || left < right,
  );
  moveFrozenRows(sheet, edit);
  for (const table of sheet.tables) moveTable(table, edit);
  sheet.autoFilter = sheet.autoFilter && movedFilter(sheet.autoFilter, edit);
  moveReferences(workbook, sheet, edit);
  sheet.recordRowEdit(edit);
}

/** Which row inserted ones look like: the one above, but never a table's header. */
function exampleRow(sheet: Sheet, top: number): number | null {
  if (top === 0) return null;
  const isHeader = sheet.tables.some((table) => table.showHeaders && table.area.top === top - 1);
  return isHeader ? top : top - 1;
}

function requireWholeArrays(sheet: Sheet, edit: RowEdit): void {
  const last = edit.top + edit.count - 1;
  const isSplit = sheet.cells
    .arraysIn({ top: edit.top, left: 0, bottom: maxRows - 1, right: Infinity })
    .some(({ top, bottom }) =>
      edit.kind === "insert"
        ? top < edit.top
        : top < edit.top
          ? bottom >= edit.top
          : top <= last && bottom > last,
    );
  if (isSplit) throw new EditRefused("Part of an array formula cannot be changed.");
}

function requireHeaders(sheet: Sheet, edit: RowEdit): void {
  if (edit.kind === "insert") return;
  const last = edit.top + edit.count - 1;
  const losesHeader = sheet.tables.some(
    ({ area, showHeaders }) => showHeaders && area.top >= edit.top && area.top <= last,
  );
  if (losesHeader) throw new EditRefused("A table's header row cannot be deleted.");
}

function clearRow(sheet: Sheet, row: number): void {
  const width = sheet.usedArea(false)?.right ?? -1;
  for (let column = 0; column <= width; column++) sheet.setValue(row, column, null);
}

/** Rows put in above the split, or taken out there, make the frozen part higher or lower. */
function moveFrozenRows(sheet: Sheet, edit: RowEdit): void {
  const { frozen } = sheet;
  if (!frozen || frozen.rows === 0) return;
  const rows = movedRows(0, frozen.rows - 1, edit);
  sheet.frozen = { ...frozen, rows: rows ? rows.bottom + 1 : 0 };
}

function moveTable(table: Table, edit: RowEdit): void {
  const area = movedArea(table.area, edit);
  if (!area || (area.top === table.area.top && area.bottom === table.area.bottom)) return;
  const autoFilter = table.autoFilter && movedFilter(table.autoFilter, edit);
  table.change({ area, autoFilter });
}

/** A filter whose header row was deleted is gone. */
function movedFilter(filter: AutoFilter, edit: RowEdit): AutoFilter | null {
  const header = movedRows(filter.area.top, filter.area.top, edit);
  const area = movedArea(filter.area, edit);
  return header && area && { ...filter, area };
}

/** Formulas, names, rules and validations of all sheets that refer to the edited one. */
function moveReferences(workbook: Workbook, edited: Sheet, edit: RowEdit): void {
  for (const sheet of workbook.sheets) {
    const concerns: ReferenceScope["concerns"] = (name) =>
      name === null ? sheet === edited : workbook.sheet(name) === edited;
    moveFormulas(sheet, edit, concerns);
    sheet.conditionalFormats.moveRows(edit, concerns, sheet === edited);
    sheet.dataValidations.moveRows(edit, concerns, sheet === edited);
  }
  const concerns = (name: string | null) => name !== null && workbook.sheet(name) === edited;
  for (const name of workbook.names) {
    const formula = movedReferences(name.formula, edit, { concerns });
    if (formula !== name.formula) workbook.setName({ ...name, formula });
  }
}

function moveFormulas(sheet: Sheet, edit: RowEdit, concerns: ReferenceScope["concerns"]): void {
  for (let row = 0; row < sheet.cells.rowCount; row++) {
    for (const [column, formula] of sheet.cells.rowFormulas(row) ?? []) {
      const text = formulaText(formula, row, column);
      const moved = movedReferences(text, edit, { concerns });
      if (moved !== text) sheet.cells.changeFormulaText(row, column, moved);
    }
  }
}
