import { cellAddress, sameArea, type Area } from "../host/model/area";
import type { FilterCriteria } from "../host/model/autoFilter";
import type { Sheet } from "../host/model/sheet";
import type { CellStyle } from "../host/model/styles";
import type { Table } from "../host/model/tables";
import type { ExcelHost } from "../host/richapi/excelHost";
import { applyFilter, clearColumn, filterOf, removeFilter } from "../host/richapi/filtering";
import { requireEditable } from "../host/richapi/guards";
import { byUser, raiseSorted } from "../host/richapi/raising";
import type { EditedCell, GridEdit } from "./grid/gridEdits";

/**
 * Carries out in the workbook what a person did in the grid, and tells the add-in as Excel does.
 * @throws EditRefused or ApiError when Excel would refuse it
 */
export function carryOut(
  host: ExcelHost,
  sheet: Sheet,
  edit: Exclude<GridEdit, { kind: "not-offered" }>,
): void {
  switch (edit.kind) {
    case "cells":
      editCells(host, sheet, edit);
      return;
    case "insert-rows":
      host.user.insertRows(sheet, edit.top, edit.count);
      return;
    case "delete-rows":
      host.user.deleteRows(sheet, edit.top, edit.count);
      return;
    case "reorder-rows":
      sheet.cells.reorderRows(edit.area, edit.order);
      raiseSorted(host.session, { sheet, area: edit.area }, byUser);
      host.user.edited(sheet, edit.area);
      return;
    case "hide-rows":
      hideRows(host, sheet, edit.area, edit.hidden);
      return;
    case "hide-columns":
      sheet.columns.change(edit.area.left, edit.area.right, { hidden: edit.hidden });
      return;
    case "row-height":
      sheet.rows.setHeight(edit.area.top, edit.points);
      return;
    case "column-width":
      sheet.columns.setWidth(edit.area.left, edit.chars);
      return;
    case "merges":
      sheet.merges = edit.areas;
      return;
    case "freeze":
      sheet.frozen = edit.frozen;
      return;
    case "filter-area":
      setFilterArea(host, sheet, edit.area);
      return;
    case "filter":
      setFilter(host, sheet, edit.column, edit.criteria);
      return;
  }
}

function editCells(
  host: ExcelHost,
  sheet: Sheet,
  { cells, calculated }: Extract<GridEdit, { kind: "cells" }>,
): void {
  const all = around(cells);
  if (all && !calculated) requireUnlocked(host, sheet, cells, all);
  for (const cell of cells) applyCell(sheet, cell);
  const area = around(cells.filter(({ content }) => content));
  if (area && !calculated) host.user.edited(sheet, area);
}

function requireUnlocked(
  { session }: ExcelHost,
  sheet: Sheet,
  cells: readonly EditedCell[],
  area: Area,
): void {
  const edited = new Set(cells.map(({ row, column }) => cellAddress(row, column)));
  const touches = (row: number, column: number) => edited.has(cellAddress(row, column));
  const writes = () => false;
  if (sheet.protection.protected) requireEditable({ sheet, area }, session, touches, writes);
}

function applyCell(sheet: Sheet, { row, column, content, style }: EditedCell): void {
  if (style) changeLook(sheet, row, column, style);
  if (!content) return;
  if (content.formula === null) sheet.setValue(row, column, content.value);
  else sheet.setFormula(row, column, content.formula, content.value);
}

/** Only what differs is set, so that a cell without a style of its own keeps its row's or column's. */
function changeLook(sheet: Sheet, row: number, column: number, style: Partial<CellStyle>): void {
  const now: Readonly<Record<string, unknown>> = { ...sheet.style(row, column) };
  const different = Object.entries(style).filter(([member, value]) => now[member] !== value);
  if (different.length > 0) sheet.changeStyle(row, column, Object.fromEntries(different));
}

function around(cells: readonly EditedCell[]): Area | null {
  const first = cells[0];
  if (!first) return null;
  let { row: top, column: left } = first;
  let [bottom, right] = [top, left];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}

function hideRows(host: ExcelHost, sheet: Sheet, { top, bottom }: Area, hidden: boolean): void {
  for (let row = top; row <= bottom; row++) sheet.rows.setHidden(row, hidden);
  host.user.hidRows(sheet, top, bottom, hidden);
}

/** The filter that the grid shows: the sheet's own, else that of the first table that has one. */
function shownOwner(sheet: Sheet): { readonly sheet: Sheet; readonly table: Table | null } {
  const table = sheet.autoFilter ? undefined : sheet.tables.find(({ autoFilter }) => autoFilter);
  return { sheet, table: table ?? null };
}

/** Inserted rows have moved the workbook's filter already when the grid reports its own. */
function setFilterArea({ session }: ExcelHost, sheet: Sheet, area: Area | null): void {
  const owner = shownOwner(sheet);
  const before = filterOf(owner);
  if (!area) removeFilter(owner, session);
  else if (!before || !sameArea(before.area, area)) {
    applyFilter(owner, area, undefined, undefined, session);
  }
}

function setFilter(
  { session }: ExcelHost,
  sheet: Sheet,
  column: number,
  criteria: FilterCriteria | null,
): void {
  const owner = shownOwner(sheet);
  const filter = filterOf(owner);
  if (!filter) return;
  const offset = column - filter.area.left;
  if (criteria) applyFilter(owner, filter.area, offset, criteria, session);
  else clearColumn(owner, offset, session);
}
