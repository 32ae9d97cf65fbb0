import type { Book, Role } from "../domain/records";

/** Where a row is; `column` is a letter, of the cell by which staff know the row. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column?: string | undefined;
}

export function rowPlace({ places }: Pick<Book, "places">, role: Role, row: number): RowPlace {
  const place = places.get(role);
  const columns = place?.columns;
  const known = columns?.get("id") ?? columns?.get("name") ?? columns?.get("customerId");
  return { sheet: place?.sheet ?? "", row, column: known?.column };
}
