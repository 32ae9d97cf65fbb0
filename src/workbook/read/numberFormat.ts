/**
 * Gives all cells of a range one number format. A plain value is taken for every cell, as the
 * reference says of `Range.values`, but the types only know the array of all cells.
 */
export function formatNumbers(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}
