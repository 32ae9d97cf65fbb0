import { narrowText } from "../cells/texts";

/**
 * Does the row still head the columns that were read under it? A column's name may stand in a merged cell above, over
 * an empty one; a row in which all are empty heads nothing.
 * @param textOf what stands over a column now
 */
export function headersStand<Column extends { readonly header: string }>(
  columns: Iterable<Column>,
  textOf: (column: Column) => string,
): boolean {
  const texts = Array.from(columns, (column) => [column.header, textOf(column)].map(narrowText));
  return (
    texts.some(([, now]) => now !== "") &&
    texts.every(([before, now]) => now === "" || now === before)
  );
}
