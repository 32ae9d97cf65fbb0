/** An error in a cell, by the text that Excel shows: `#N/A`, `#REF!`, … */
export interface CellError {
  readonly error: string;
}

/** `null` is an empty cell; dates are serial numbers in the workbook's date system. */
export type CellValue = string | number | boolean | CellError | null;

const errors = new Map<string, CellError>();

/** One shared object for each error text, so that equal errors are identical. */
export function cellError(text: string): CellError {
  let error = errors.get(text);
  if (!error) errors.set(text, (error = Object.freeze({ error: text })));
  return error;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}
