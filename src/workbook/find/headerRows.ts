import type { HeaderRow } from "./findHeader";
import type { SheetTop } from "./sheetTop";
import { endColumn, endRow } from "../grid";
import { nameKeysOf } from "./headerText";

/** A row of a sheet that may be a header. */
export interface RowToTry {
  readonly row: HeaderRow;
  /** The last row that may hold data below it, from 0. */
  readonly lastRow: number;
  readonly table?: string | undefined;
  readonly points: number;
}

/** A table is a plainer statement of where the data are than the same cells without one. */
const TABLE_POINTS = 6;

export type KeysOf = HeaderRow["keysOf"];

export function rememberedKeys(): KeysOf {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const keys = known.get(text) ?? nameKeysOf(text);
    known.set(text, keys);
    return keys;
  };
}

/** The headers of the sheet's tables, then every row of its top. */
export function rowsToTry(
  { top, used, merges, tables }: SheetTop,
  keysOf: KeysOf,
): readonly RowToTry[] {
  const plain = top.cells.map((cells, i) => ({
    row: {
      grid: top,
      merges,
      keysOf,
      row: top.row + i,
      firstColumn: top.column,
      lastColumn: top.column + cells.length - 1,
    },
    lastRow: endRow(used),
    points: 0,
  }));
  const ofTables = tables.map(({ name, area, hasTotals, header }) => ({
    row: {
      grid: header,
      merges,
      keysOf,
      row: area.row,
      firstColumn: area.column,
      lastColumn: endColumn(area),
    },
    lastRow: endRow(area) - (hasTotals ? 1 : 0),
    table: name,
    points: TABLE_POINTS,
  }));
  return [...ofTables, ...plain];
}
