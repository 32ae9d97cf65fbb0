import { intersection, type Area } from "./area";
import { ChangedCells } from "./changedCells";
import { formulaText, shiftFormula, type CellFormula } from "./formulas";
import { movedArea, type RowEdit } from "./rowEdit";
import { StylePatterns } from "./stylePatterns";
import { sameValue, type CellValue } from "./values";

/** Marks a position without a cell of its own: the row's or column's style shows. */
export const noStyle = -1;
/** A stray cell far to the right does not make all rows below it long. */
const mostRoom = 16;
const noStyles: readonly number[] = [];

/** Changes of cells that a viewer has not shown yet. */
export interface CellsUnseen {
  readonly contents: ChangedCells;
  readonly styles: ChangedCells;
}

/**
 * The cells of a sheet as parallel arrays by row: 100,000 × 20 cells cost one array of values a row, and rows
 * with the same pattern of styles share one array (style arrays are therefore never modified in place).
 */
export class Cells {
  /** Cells whose value or formula was changed. */
  readonly changedContents = new ChangedCells();
  /** Cells whose style was changed. */
  readonly changedStyles = new ChangedCells();
  /** Where a viewer collects the cells that have changed since it last looked; null while nobody looks. */
  unseen: CellsUnseen | null = null;
  /** Whether a formula was set, replaced or removed: the calculation chain is then out of date. */
  formulasChanged = false;
  /** Whether a value was set, replaced or removed: results of other formulas may then be out of date. */
  valuesChanged = false;

  private readonly values: (CellValue[] | undefined)[] = [];
  private readonly styles: (readonly number[] | undefined)[] = [];
  private readonly formulas: (Map<number, CellFormula> | undefined)[] = [];
  private readonly patterns = new StylePatterns();
  private readonly arrays: Area[] = [];
  private usedValues: Area | null | undefined;
  private usedStyles: Area | null | undefined;

  /** Number of rows up to the last one that holds a value, formula or style of its own. */
  get rowCount(): number {
    return Math.max(this.values.length, this.styles.length, this.formulas.length);
  }

  get hasFormulas(): boolean {
    return this.formulas.some((formulas) => formulas !== undefined && formulas.size > 0);
  }

  value(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }

  /** The row's values from column 0, possibly shorter than the sheet is wide; not to be modified. */
  rowValues(row: number): readonly CellValue[] {
    return this.values[row] ?? [];
  }

  /** Styles of the row's own cells, `noStyle` where there is none; not to be modified. */
  rowStyles(row: number): readonly number[] {
    return this.styles[row] ?? noStyles;
  }

  formula(row: number, column: number): CellFormula | null {
    return this.formulas[row]?.get(column) ?? null;
  }

  rowFormulas(row: number): ReadonlyMap<number, CellFormula> | undefined {
    return this.formulas[row];
  }

  /** The cell's own style, or null when the row's or column's style shows. */
  ownStyle(row: number, column: number): number | null {
    const style = this.styles[row]?.[column] ?? noStyle;
    return style === noStyle ? null : style;
  }

  /** The areas of array formulas that touch `area`; Excel refuses to change a part of one. */
  arraysIn(area: Area): readonly Area[] {
    return this.arrays.filter((array) => intersection(array, area) !== null);
  }

  setValue(row: number, column: number, value: CellValue): void {
    const formula = this.formula(row, column);
    if (formula === null && sameValue(this.value(row, column), value)) return;
    if (formula !== null) this.dropFormula(row, column);
    this.storeValue(row, column, value);
  }

  setFormula(row: number, column: number, text: string, cached: CellValue): void {
    const before = this.formula(row, column);
    const same = before !== null && formulaText(before, row, column) === text;
    if (same && sameValue(this.value(row, column), cached)) return;
    if (!same) {
      if (before !== null) this.dropFormula(row, column);
      this.loadFormula(row, column, text);
      this.formulasChanged = true;
    }
    this.storeValue(row, column, cached);
  }

  /** The same formula with other references; its result stays until a program calculates anew. */
  changeFormulaText(row: number, column: number, text: string): void {
    const before = this.formula(row, column);
    if (before === null) return;
    const isArray = typeof before === "object" && before.kind === "array";
    this.formulas[row]?.set(column, isArray ? { ...before, text } : text);
    this.formulasChanged = true;
    this.changedContents.add(row, column);
    this.unseen?.contents.add(row, column);
  }

  /** Gives the position a cell with this style. */
  setStyle(row: number, column: number, style: number): void {
    this.setStyles(row, column, [style]);
  }

  /** Gives positions of a row, from column `left` on, cells with these styles; null leaves one as it is. */
  setStyles(row: number, left: number, styles: readonly (number | null)[]): void {
    let pattern: number[] | undefined;
    for (let i = 0; i < styles.length; i++) {
      const column = left + i;
      const style = styles[i] ?? null;
      if (style === null || style === this.ownStyle(row, column)) continue;
      pattern ??= [...this.rowStyles(row)];
      while (pattern.length <= column) pattern.push(noStyle);
      pattern[column] = style;
      this.changedStyles.add(row, column);
      this.unseen?.styles.add(row, column);
    }
    if (pattern) this.storeStyles(row, pattern);
  }

  /** Fills a row from a file; does not count as a change. The arrays stay the caller's. */
  loadRow(row: number, values: readonly CellValue[], styles: readonly number[]): void {
    if (values.length > 0) {
      while (this.values.length <= row) this.values.push(undefined);
      // An array that grew item by item has room for many more.
      this.values[row] = values.slice();
    }
    if (styles.length > 0) this.storeStyles(row, styles);
    this.usedValues = this.usedStyles = undefined;
  }

  /** Adds a formula from a file; does not count as a change. */
  loadFormula(row: number, column: number, formula: CellFormula): void {
    while (this.formulas.length <= row) this.formulas.push(undefined);
    let formulas = this.formulas[row];
    if (!formulas) this.formulas[row] = formulas = new Map();
    formulas.set(column, formula);
    if (typeof formula === "object" && formula.kind === "array") this.arrays.push(formula.area);
    this.usedValues = undefined;
  }

  /**
   * Inserts or deletes whole rows; references inside formulas are the caller's concern.
   * @param likeRow row whose cells' styles inserted rows get, null for none
   */
  moveRows(edit: RowEdit, likeRow: number | null): void {
    const widths = this.widthsFrom(edit.top);
    this.settleFormulas(edit);
    const styles = likeRow === null ? undefined : this.styles[likeRow];
    splice(this.values, edit, undefined);
    splice(this.styles, edit, styles);
    splice(this.formulas, edit, undefined);
    this.markMoved(edit.top, widths);
  }

  /**
   * Puts the rows of an area into another order, as sorting does: `order` names, from the top, the row that comes to
   * each place. Relative references move with their formulas.
   */
  reorderRows(area: Area, order: readonly number[]): void {
    const rows = order.map((row) => this.contentOf(row, area));
    rows.forEach((cells, i) => {
      const row = area.top + i;
      const distance = row - (order[i] ?? row);
      cells.forEach((cell, j) => {
        this.setCell(row, area.left + j, cell, distance);
      });
    });
  }

  /** The smallest rectangle around values and formulas and, unless `valuesOnly`, styled cells. */
  usedArea(valuesOnly: boolean): Area | null {
    if (this.usedValues === undefined) this.usedValues = this.boundsOfValues();
    if (valuesOnly) return this.usedValues;
    if (this.usedStyles === undefined) {
      this.usedStyles = enclosing(this.usedValues, boundsOf(this.styles, isOwnStyle));
    }
    return this.usedStyles;
  }

  private widthsFrom(top: number): number[] {
    const widths: number[] = [];
    for (let row = top; row < this.rowCount; row++) {
      const formulas = this.formulas[row];
      const lastFormula = formulas ? Math.max(-1, ...formulas.keys()) : -1;
      const width = Math.max(this.rowValues(row).length, this.rowStyles(row).length);
      widths.push(Math.max(width, lastFormula + 1));
    }
    return widths;
  }

  /** Formulas that will move no longer share a text; array formulas are moved with their areas. */
  private settleFormulas(edit: RowEdit): void {
    this.arrays.splice(0);
    this.formulas.forEach((formulas, row) => {
      formulas?.forEach((formula, column) => {
        const settled = settledFormula(formula, row, column, edit);
        if (settled !== formula) formulas.set(column, settled);
        if (typeof settled === "object" && settled.kind === "array") this.arrays.push(settled.area);
      });
      if (row >= edit.top && formulas && formulas.size > 0) this.formulasChanged = true;
    });
  }

  private markMoved(top: number, widthsBefore: readonly number[]): void {
    const widths = this.widthsFrom(top);
    for (let i = 0; i < Math.max(widths.length, widthsBefore.length); i++) {
      const width = Math.max(widths[i] ?? 0, widthsBefore[i] ?? 0);
      this.changedContents.addRow(top + i, width);
      this.changedStyles.addRow(top + i, width);
      this.unseen?.contents.addRow(top + i, width);
      this.unseen?.styles.addRow(top + i, width);
    }
    this.usedValues = this.usedStyles = undefined;
    this.valuesChanged = true;
  }

  private contentOf(row: number, { left, right }: Area): CellContent[] {
    const cells: CellContent[] = [];
    for (let column = left; column <= right; column++) {
      const formula = this.formula(row, column);
      cells.push({
        value: this.value(row, column),
        formula: formula && formulaText(formula, row, column),
        style: this.ownStyle(row, column) ?? noStyle,
      });
    }
    return cells;
  }

  private setCell(row: number, column: number, cell: CellContent, distance: number): void {
    const { value, formula, style } = cell;
    if (formula === null) this.setValue(row, column, value);
    else this.setFormula(row, column, shiftFormula(formula, distance, 0), value);
    if (style !== noStyle || this.ownStyle(row, column) !== null) this.setStyle(row, column, style);
  }

  private boundsOfValues(): Area | null {
    const ofValues = boundsOf(this.values, isNotEmpty);
    const ofFormulas = boundsOf(
      this.formulas.map((row) => (row && row.size > 0 ? columnsOf(row) : undefined)),
      Boolean,
    );
    return enclosing(ofValues, ofFormulas);
  }

  private storeValue(row: number, column: number, value: CellValue): void {
    while (this.values.length <= row) this.values.push(undefined);
    const values = this.roomFor(row, column);
    // Of equal texts below each other, which arrive one by one, one is kept.
    const above = this.value(row - 1, column);
    values[column] = above === value ? above : value;
    this.usedValues = this.usedStyles = undefined;
    this.valuesChanged = true;
    this.changedContents.add(row, column);
    this.unseen?.contents.add(row, column);
  }

  private storeStyles(row: number, styles: readonly number[]): void {
    while (this.styles.length <= row) this.styles.push(undefined);
    this.styles[row] = this.patterns.shared(styles);
    this.usedStyles = undefined;
  }

  /** A row that must grow becomes as long as the one above: arrays that grow item by item keep room for many more. */
  private roomFor(row: number, column: number): CellValue[] {
    const values = this.values[row] ?? [];
    if (column < values.length) return values;
    const above = Math.min(this.rowValues(row - 1).length, column + mostRoom);
    const length = Math.max(column + 1, above);
    const longer = new Array<CellValue>(length).fill(null);
    for (let i = 0; i < values.length; i++) longer[i] = values[i] ?? null;
    return (this.values[row] = longer);
  }

  private dropFormula(row: number, column: number): void {
    this.formulas[row]?.delete(column);
    const array = this.arrays.findIndex((area) => area.top === row && area.left === column);
    if (array >= 0) this.arrays.splice(array, 1);
    this.formulasChanged = true;
  }
}

interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: number;
}

function settledFormula(
  formula: CellFormula,
  row: number,
  column: number,
  edit: RowEdit,
): CellFormula {
  if (typeof formula === "string") return formula;
  if (formula.kind === "shared") {
    return row < edit.top ? formula : formulaText(formula, row, column);
  }
  return { ...formula, area: movedArea(formula.area, edit) ?? formula.area };
}

/** Rows beyond the list's end have nothing and need no place in it. */
function splice<T>(rows: (T | undefined)[], edit: RowEdit, inserted: T | undefined): void {
  if (edit.kind === "delete") rows.splice(edit.top, edit.count);
  else if (edit.top < rows.length || inserted !== undefined) {
    while (rows.length < edit.top) rows.push(undefined);
    rows.splice(edit.top, 0, ...Array.from({ length: edit.count }, () => inserted));
  }
}

const isOwnStyle = (style: number) => style !== noStyle;
const isNotEmpty = (value: CellValue) => value !== null;

function columnsOf(formulas: ReadonlyMap<number, CellFormula>): boolean[] {
  const columns: boolean[] = [];
  for (const column of formulas.keys()) {
    while (columns.length <= column) columns.push(false);
    columns[column] = true;
  }
  return columns;
}

/** Arrays that rows share are looked through once for each run of rows, not once for each row. */
function boundsOf<T>(
  rows: readonly (readonly T[] | undefined)[],
  counts: (item: T) => boolean,
): Area | null {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  let seen: readonly T[] | undefined;
  let seenCounts = false;
  for (let row = 0; row < rows.length; row++) {
    const items = rows[row];
    if (!items) continue;
    if (items !== seen) {
      seen = items;
      const first = items.findIndex(counts);
      seenCounts = first >= 0;
      if (seenCounts) {
        left = Math.min(left, first);
        right = Math.max(right, items.findLastIndex(counts));
      }
    }
    if (!seenCounts) continue;
    if (top < 0) top = row;
    bottom = row;
  }
  return top < 0 ? null : { top, left, bottom, right };
}

function enclosing(a: Area | null, b: Area | null): Area | null {
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
