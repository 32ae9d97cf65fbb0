import type { Field, SheetPlace } from "../../domain/records";
import { startOfDay, type Day, type Moment } from "../../domain/time";
import { columnIndex } from "../columnLetters";
import { serialFromMoment, type DateSystem } from "../read/dateSystem";
import type { FreeRow } from "./freeRow";
import { literalText } from "./literalText";
import type { Cell } from "../status/statusColumns";

/** What a cell of a new row is to hold. */
export type NewCell =
  | { readonly text: string }
  | { readonly at: Moment }
  /** A day, without a time. */
  | { readonly on: Day };

export interface NewRow {
  /** Where the list was read; its columns say where each field goes. */
  readonly place: SheetPlace;
  /** The last row of the list as it was read; the header's where there is none. */
  readonly lastRow: number;
  /** Fields without a column are not written. */
  readonly cells: ReadonlyMap<Field, NewCell>;
  /**
   * The number of the new record, from those that came in since the list was read.
   * @returns undefined where the list does not number its records
   */
  readonly idAfter: (newer: readonly string[]) => string | undefined;
}

/** A cell to write, by its column from 0. */
export interface RowCell {
  readonly field: Field;
  readonly column: number;
  readonly cell: NewCell;
  readonly content: Cell;
}

/** In the order of the columns; a number for the record where the list gives them and none stands there yet. */
export function cellsOf(newRow: NewRow, free: FreeRow, system: DateSystem): readonly RowCell[] {
  const { place, cells, idAfter } = newRow;
  const { above } = free;
  const id = free.takesId ? idAfter(free.ids) : undefined;
  const all: readonly (readonly [Field, NewCell])[] = [
    ...cells,
    ...(id === undefined ? [] : [["id", { text: id }] as const]),
  ];
  return all
    .flatMap(([field, cell]) => {
      const letters = place.columns.get(field)?.column;
      const isEmpty = "text" in cell && cell.text === "";
      if (letters === undefined || isEmpty) return [];
      const column = columnIndex(letters);
      return [{ field, column, cell, content: contentOf(cell, system, above[column] ?? "") }];
    })
    .sort((a, b) => a.column - b.column);
}

/** @param above what the cell above holds */
function contentOf(cell: NewCell, system: DateSystem, above: Cell): Cell {
  if ("at" in cell) return serialFromMoment(cell.at, system);
  if ("on" in cell) return serialFromMoment(startOfDay(cell.on), system);
  return typeof above === "number" && isPlainNumber(cell.text) ? Number(cell.text) : cell.text;
}

/** A list that keeps its ids as numbers goes on so, for the sake of its own look-ups; Excel keeps 15 digits. */
function isPlainNumber(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}

/** As it must be handed to `Range.values`. */
export function encoded(content: Cell): Cell {
  return typeof content === "string" ? literalText(content) : content;
}

/**
 * The format that a cell needs to show what is written; undefined where its own will do.
 * @param format of the cell as it is, or as it will be
 */
export function neededFormat(cell: NewCell, format: string): string | undefined {
  if ("text" in cell || (format !== "General" && format !== "@")) return undefined;
  return "at" in cell ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
}
