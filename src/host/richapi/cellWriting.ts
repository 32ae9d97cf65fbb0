import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { apiError, arrayMismatch } from "./errors";
import { forEachCell, requireAllowed, requireBounded, requireEditable } from "./guards";
import { cellContent, type CellContent } from "./cellReading";
import { byAddIn, raiseChanged, type ChangeDetails } from "./raising";
import { columnCount, rowCount, type RangeTarget } from "./ranges";
import type { Session } from "./session";
import { styleCells } from "./styling";
import { renameColumnsByHeaders } from "./table";
import { typed } from "./typedText";

/** MS docs "Excel specifications and limits": characters in a cell and in a formula. */
const maxTextLength = 32_767;
const maxFormulaLength = 8192;

/** `null` leaves a cell as it is; anything else is written. */
type Input = (row: number, column: number) => unknown;

/**
 * Sets `values` or `formulas`: a 2-D array of the range's shape, or one value for all cells. A text is taken as if
 * it were typed: `=`, `+`, `-` begin a formula, `'` a text, and what looks like a number or an ISO date becomes one.
 */
export function writeContents(target: RangeTarget, value: unknown, session: Session): void {
  const input = inputOf(target.area, value);
  const touches = (row: number, column: number) => input(row, column) !== null;
  const writes = (row: number, column: number) =>
    input(row, column) !== null && input(row, column) !== "";
  requireEditable(target, session, touches, writes);
  const { sheet, area } = target;
  const before = singleCell(target);
  const rowWritten = session.troubles.filteredWritesSlide ? slidingRows(target) : null;
  let written = 0;
  forEachCell(area, (row, column) => {
    const content = input(row, column);
    if (content === null) return;
    const at = rowWritten ? rowWritten[row - area.top] : row;
    if (at !== undefined) writeCell(sheet, at, column, content, session);
    written += 1;
  });
  if (written === 0) return;
  session.counters.cellsWritten += written;
  renameColumnsByHeaders(sheet, area);
  raiseChanged(session, target, "RangeEdited", byAddIn, before && changeDetails(target, before));
}

/** Where each row of a block lands: where some of its rows are hidden, in the shown ones, as far as these go. */
function slidingRows({ sheet, area }: RangeTarget): readonly number[] | null {
  const rows = Array.from({ length: rowCount(area) }, (_, i) => area.top + i);
  const shown = rows.filter((row) => !sheet.rows.hidden(row));
  return shown.length === 0 || shown.length === rows.length ? null : shown;
}

/** Events tell old and new content of a single cell only. */
function singleCell({ sheet, area }: RangeTarget): CellContent | null {
  return rowCount(area) === 1 && columnCount(area) === 1
    ? cellContent(sheet, area.top, area.left)
    : null;
}

function changeDetails({ sheet, area }: RangeTarget, before: CellContent): ChangeDetails {
  const after = cellContent(sheet, area.top, area.left);
  return {
    valueBefore: before.value,
    valueAfter: after.value,
    valueTypeBefore: before.valueType,
    valueTypeAfter: after.valueType,
  };
}

function writeCell(
  sheet: Sheet,
  row: number,
  column: number,
  content: unknown,
  session: Session,
): void {
  if (typeof content === "boolean") sheet.setValue(row, column, content);
  else if (typeof content === "number") writeNumber(sheet, row, column, content);
  else if (typeof content === "string") writeText(sheet, row, column, content, session);
  else throw apiError("InvalidArgument");
}

/** A cell formatted as text keeps whatever is written as text. */
function writeNumber(sheet: Sheet, row: number, column: number, value: number): void {
  const isText = sheet.style(row, column).numberFormat === "@";
  sheet.setValue(row, column, isText ? String(value) : value);
}

function writeText(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  session: Session,
): void {
  if (text.length > maxTextLength) throw apiError("InvalidArgument");
  if (text === "") {
    sheet.setValue(row, column, null);
    return;
  }
  const { numberFormat } = sheet.style(row, column);
  if (numberFormat === "@") {
    sheet.setValue(row, column, text.replace(/^'/, ""));
    return;
  }
  const entry = typed(text, session.workbook.date1904);
  if (entry.sort === "formula") writeFormula(sheet, row, column, entry.formula);
  else if (entry.sort === "text") writeQuoted(sheet, row, column, entry.text);
  else {
    sheet.setValue(row, column, entry.value);
    if (entry.numberFormat !== undefined && numberFormat === "General") {
      sheet.changeStyle(row, column, { numberFormat: entry.numberFormat });
    }
  }
}

/** `=HYPERLINK("target","shown")` of two literal texts. */
const literalLink = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/i;

/**
 * Nothing is calculated: a new formula shows an empty cell until a program calculates; the same one keeps its value.
 * Links alone show the text that they say themselves.
 */
function writeFormula(sheet: Sheet, row: number, column: number, formula: string): void {
  if (formula.length > maxFormulaLength) throw apiError("InvalidArgument");
  if (sheet.formula(row, column) === formula) return;
  const shown = literalLink.exec(formula)?.[1]?.replaceAll('""', '"');
  sheet.setFormula(row, column, formula, shown ?? null);
}

function writeQuoted(sheet: Sheet, row: number, column: number, text: string): void {
  sheet.setValue(row, column, text === "" ? null : text);
  if (text !== "") sheet.changeStyle(row, column, { quotePrefix: true });
}

export function writeNumberFormats(target: RangeTarget, value: unknown, session: Session): void {
  const { sheet, area } = target;
  requireBounded(area);
  requireAllowed(sheet, session, "allowFormatCells");
  const input = inputOf(area, value);
  const changes = new Map<string, { readonly numberFormat: string }>();
  styleCells(target, session, (row, column) => {
    const format = input(row, column);
    if (format === null) return null;
    if (typeof format !== "string") throw apiError("InvalidArgument");
    session.counters.cellsWritten += 1;
    const change = changes.get(format) ?? { numberFormat: format === "" ? "General" : format };
    changes.set(format, change);
    return change;
  });
}

/** Excel takes a 2-D array of the range's exact shape or a single value; null for a whole property is invalid. */
function inputOf(area: Area, value: unknown): Input {
  if (!Array.isArray(value)) {
    if (value === null || typeof value === "object") throw apiError("InvalidArgument");
    return () => value;
  }
  const rows: readonly unknown[] = value;
  const grid = rows.map(asRow);
  const width = columnCount(area);
  if (grid.length !== rowCount(area) || grid.some((row) => row.length !== width)) {
    throw arrayMismatch();
  }
  return (row, column) => grid[row - area.top]?.[column - area.left] ?? null;
}

function asRow(row: unknown): readonly unknown[] {
  if (!Array.isArray(row)) throw arrayMismatch();
  return row;
}
