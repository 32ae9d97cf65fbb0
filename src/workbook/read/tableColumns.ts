import type { Field } from "../../domain/records";
import type { ReadColumn, ReadTable } from "./readTable";

/** The first column of a field. */
export function columnOf(table: ReadTable, field: Field): ReadColumn | undefined {
  return table.columns.find((column) => column.field === field);
}

/** A text column; all "" where the sheet lacks it. */
export function textsOf(table: ReadTable, field: Field): readonly string[] {
  return columnOf(table, field)?.texts ?? new Array<string>(table.rows.length).fill("");
}

/** A numeric column; all NaN where the sheet lacks it. */
export function numbersOf(table: ReadTable, field: Field): Float64Array {
  return columnOf(table, field)?.numbers ?? new Float64Array(table.rows.length).fill(NaN);
}

export function textIn(table: ReadTable, field: Field, i: number): string {
  return columnOf(table, field)?.texts[i] ?? "";
}

export function numberIn(table: ReadTable, field: Field, i: number): number {
  return columnOf(table, field)?.numbers[i] ?? NaN;
}
