import type { Header } from "./findHeader";
import type { Area, Grid } from "../grid";

/** What of a sheet is looked at to tell its role. */
export interface SheetTop {
  readonly sheet: string;
  readonly isHidden: boolean;
  /** From the first to the last cell with a value. */
  readonly used: Area;
  readonly top: Grid;
  readonly merges: readonly Area[];
  readonly tables: readonly TableTop[];
}

export interface TableTop {
  readonly name: string;
  /** Header, body and total row. */
  readonly area: Area;
  readonly hasTotals: boolean;
  readonly header: Grid;
}

/** A sheet with a role. */
export interface FoundSheet {
  readonly sheet: string;
  readonly header: Header;
  /** The last row that may hold data, from 0. */
  readonly lastRow: number;
  /** The name of the table that the list is; undefined for a plain list. */
  readonly table?: string | undefined;
}
