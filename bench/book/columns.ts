/** Columns of generated values, drawn from the first row to the last. */

export function texts(count: number, at: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => at(i));
}

export function numbers(count: number, at: (i: number) => number): Float64Array {
  const column = new Float64Array(count);
  for (let i = 0; i < count; i += 1) column[i] = at(i);
  return column;
}

/** The value of row i; NaN (empty) outside the column. */
export function numberAt(column: Float64Array, i: number): number {
  return column[i] ?? NaN;
}

/** Sheet rows of a sheet with its header in row 1. */
export function sheetRows(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i + 2);
}
