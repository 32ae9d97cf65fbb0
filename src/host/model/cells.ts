import { intersection, type Area } from "./area";
import { ChangedCells } from "./changedCells";
import { formulaText, type CellFormula } from "./formulas";
import { sameValue, type CellValue } from "./values";

/** Marks a position without a cell of its own: the row's or column's style shows. */
export const noStyle = -1;

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
    return this.styles[row] ?? [];
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

  /** Gives the position a cell with this style. */
  setStyle(row: number, column: number, style: number): void {
    if (this.ownStyle(row, column) === style) return;
    const styles = [...this.rowStyles(row)];
    while (styles.length <= column) styles.push(noStyle);
    styles[column] = style;
    while (this.styles.length <= row) this.styles.push(undefined);
    this.styles[row] = styles;
    this.usedStyles = undefined;
    this.changedStyles.add(row, column);
    this.unseen?.styles.add(row, column);
  }

  /** Fills a row from a file; does not count as a change. */
  loadRow(
    row: number,
    values: CellValue[] | undefined,
    styles: readonly number[] | undefined,
  ): void {
    if (values && values.length > 0) {
      while (this.values.length <= row) this.values.push(undefined);
      this.values[row] = values;
    }
    if (styles && styles.length > 0) {
      while (this.styles.length <= row) this.styles.push(undefined);
      this.styles[row] = styles;
    }
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

  /** The smallest rectangle around values and formulas and, unless `valuesOnly`, styled cells. */
  usedArea(valuesOnly: boolean): Area | null {
    if (this.usedValues === undefined) this.usedValues = this.boundsOfValues();
    if (valuesOnly) return this.usedValues;
    if (this.usedStyles === undefined) {
      this.usedStyles = enclosing(this.usedValues, boundsOf(this.styles, isOwnStyle));
    }
    return this.usedStyles;
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
    let values = this.values[row];
    if (!values) this.values[row] = values = [];
    while (values.length <= column) values.push(null);
    values[column] = value;
    this.usedValues = this.usedStyles = undefined;
    this.valuesChanged = true;
    this.changedContents.add(row, column);
    this.unseen?.contents.add(row, column);
  }

  private dropFormula(row: number, column: number): void {
    this.formulas[row]?.delete(column);
    const array = this.arrays.findIndex((area) => area.top === row && area.left === column);
    if (array >= 0) this.arrays.splice(array, 1);
    this.formulasChanged = true;
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
