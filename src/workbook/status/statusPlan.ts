import type { ColourRule } from "./statusColours";
import type { RowBlock } from "../read/rowBlocks";
import type { Cell, StatusRole } from "./statusColumns";

/**
 * What a check would change, as a plain value. Preview, undo, tests and the command read it; only
 * `writeStatus` acts on it. Rows count from 1 as in the sheet, columns from 0 as in Office.js.
 */
export interface StatusPlan {
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  readonly role: StatusRole;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where rows are recognised by: the id column, or the name where there is no id. */
  readonly key: { readonly column: number; readonly header: string };
  /** Entry i is the key of sheet row `rows[i]`. */
  readonly keys: readonly string[];
  readonly rows: Int32Array;
  readonly columns: readonly ColumnPlan[];
  /** The table that must grow to take the new columns in, and its new right-most column. */
  readonly grow: { readonly table: string; readonly right: number } | undefined;
  /** New columns stand apart from the data: other cells lie in between. */
  readonly apart: boolean;
  /** What to switch on so that the header row has filter buttons. */
  readonly filter: FilterPlan | undefined;
  /** Cells whose content will differ, headers of new columns included. */
  readonly changes: number;
}

export type FilterPlan =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "sheet"; readonly left: number; readonly right: number };

export interface ColumnPlan {
  readonly key: string;
  readonly header: string;
  readonly column: number;
  /** The column does not exist yet. */
  readonly created: boolean;
  readonly numberFormat: string;
  readonly widthChars: number;
  /** Entry i stands in sheet row `rows[i]`; before and after are what undo and preview need. */
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
  /** Rows whose number format does not show our value as it is meant. */
  readonly reformat: readonly RowBlock[];
  readonly rules: readonly ColourRule[];
  /** The rules are not all there, or do not reach over all rows. */
  readonly recolour: boolean;
}

/** A cell read back may differ from the one written in the last digits of a date: 0.01 s. */
const SAME_SERIAL = 1e-7;

export function sameCell(a: Cell, b: Cell): boolean {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) < SAME_SERIAL : a === b;
}

export function hasWork(plan: SheetPlan): boolean {
  return (
    plan.changes > 0 ||
    plan.filter !== undefined ||
    plan.columns.some(({ recolour, reformat }) => recolour || reformat.length > 0)
  );
}
