import { columnIndex, columnLetters, maxColumns, maxRows, type Area } from "./area";

/** One text that a group of cells shares; references move with the distance to the master cell. */
export interface SharedFormula {
  readonly kind: "shared";
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A formula entered for a whole area (Ctrl+Shift+Enter, or a spilled one); it stands at the top left cell. */
export interface ArrayFormula {
  readonly kind: "array";
  readonly text: string;
  readonly area: Area;
}

/** Formula texts are without the leading `=`. */
export type CellFormula = string | SharedFormula | ArrayFormula;

/** The formula's text as it reads in this cell, without `=`. */
export function formulaText(formula: CellFormula, row: number, column: number): string {
  if (typeof formula === "string") return formula;
  if (formula.kind === "array") return formula.text;
  return shiftFormula(formula.text, row - formula.row, column - formula.column);
}

/**
 * Tokens in which a reference look-alike is no reference: "texts", 'sheet names', [structured parts]; then, captured,
 * references `$A$1`, `A:C`, `1:3`; then names and numbers, consumed whole so that `LOG10(` or `A1B` is not one.
 */
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!$])|\$?\d{1,7}:\$?\d{1,7}(?![\w.]))|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu;

const cellReference = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const columnsReference = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const rowsReference = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** Moves the relative references of a formula, as Excel does when the formula is copied down or right. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return text.replace(tokens, (token, reference?: string) =>
    reference === undefined ? token : shiftReference(reference, rows, columns),
  );
}

function shiftReference(token: string, rows: number, columns: number): string {
  const cell = cellReference.exec(token);
  if (cell) {
    const [, fixColumn = "", letters = "", fixRow = "", digits = ""] = cell;
    return shiftColumn(fixColumn, letters, columns) + shiftRow(fixRow, digits, rows);
  }
  const span = columnsReference.exec(token);
  if (span) {
    const [, fix1 = "", letters1 = "", fix2 = "", letters2 = ""] = span;
    return `${shiftColumn(fix1, letters1, columns)}:${shiftColumn(fix2, letters2, columns)}`;
  }
  const lines = rowsReference.exec(token);
  if (!lines) return token;
  const [, fix1 = "", digits1 = "", fix2 = "", digits2 = ""] = lines;
  return `${shiftRow(fix1, digits1, rows)}:${shiftRow(fix2, digits2, rows)}`;
}

/** References that leave the sheet come in again at the other side, as Excel does. */
function shiftColumn(fixed: string, letters: string, by: number): string {
  if (fixed) return fixed + letters;
  return columnLetters((columnIndex(letters) + by + maxColumns) % maxColumns);
}

function shiftRow(fixed: string, digits: string, by: number): string {
  if (fixed) return fixed + digits;
  return String(((Number(digits) - 1 + by + maxRows) % maxRows) + 1);
}
