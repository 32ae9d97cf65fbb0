import { idOf, isErrorValue, textOf, type Cell as RawCell } from "../cells/texts";
import { candidateColumns, placementOf, rulesInPlace, showsCheck } from "./ownColumns";
import type { FoundColumn, Placement } from "./ownColumns";
import type { Cell, StatusColumn, StatusRole } from "./statusColumns";
import { COUNT_FORMAT } from "./statusColumns";
import { runsWhere } from "../read/rowBlocks";
import { sameCell, type ColumnPlan, type FilterPlan, type SheetPlan } from "./statusPlan";
import type { SheetLanguage } from "./statusWords";

/** The surroundings of our columns on one sheet. Rows count from 1, columns from 0. */
export interface SheetState {
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last row that our columns reach over. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The header row from column A to the right-most filled cell of the sheet. */
  readonly headers: readonly string[];
  readonly table: TableState | undefined;
  /** The filter that the sheet has already, outside of tables. */
  readonly filter: SheetFilter | undefined;
  /** This Excel can grow a table (ExcelApi 1.13). */
  readonly canGrow: boolean;
  /** The columns right of `edge` that hold anything in our rows. */
  readonly stray: { readonly left: number; readonly right: number } | undefined;
  readonly found: readonly FoundColumn[];
  /** What stands in the key column; entry i is the sheet row `firstRow + i`. */
  readonly keyCells: readonly RawCell[];
}

export interface SheetFilter {
  readonly left: number;
  readonly right: number;
  readonly headerRow: number;
  /** It hides rows now, or did so when it was last applied. */
  readonly inUse: boolean;
}

export interface TableState {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly showFilterButton: boolean;
}

/** What the check has to say about a sheet's rows. */
export interface SheetResults {
  readonly role: StatusRole;
  readonly language: SheetLanguage;
  readonly columns: readonly StatusColumn[];
  /** By column key. A column without cells is not used: it is not made, and emptied where it stands already. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly keyColumn: number;
  readonly keys: readonly string[];
  readonly rows: Int32Array;
  /** The sheet's own columns that were read. */
  readonly readColumns: readonly number[];
}

/** The right-most column that belongs to the data: where new columns are appended. */
export function rightEdge(
  headers: readonly string[],
  readColumns: readonly number[],
  table: TableState | undefined,
): number {
  if (table) return table.right;
  let edge = Math.max(...readColumns);
  while ((headers[edge + 1] ?? "") !== "") edge += 1;
  return edge;
}

export function planSheet(state: SheetState, results: SheetResults): SheetPlan {
  const wereHere = results.columns.some((column) =>
    candidatesOf(column, state).some((found) => showsCheck(column, found)),
  );
  const placements = results.columns
    .map((column) => ({
      column,
      place: placementOf(column, candidatesOf(column, state), results.language, wereHere),
    }))
    .filter(({ column, place }) => place.kind === "found" || results.cells.has(column.key));
  const edge = rightEdge(state.headers, results.readColumns, state.table);
  const created = placements.filter(({ place }) => place.kind === "new").length;
  const left = leftOfNew(edge, created, state.stray);
  const grow = growth(state, created, edge, left);
  let next = left;
  const columns = placements.map(({ column, place }) =>
    columnPlan(state, results, column, place, place.kind === "new" ? next++ : place.found.column),
  );
  return {
    role: results.role,
    sheet: state.sheet,
    headerRow: state.headerRow,
    firstRow: state.firstRow,
    lastRow: state.lastRow,
    key: { column: results.keyColumn, header: state.headers[results.keyColumn] ?? "" },
    keys: keysAsTheyStand(state, results),
    rows: results.rows,
    columns,
    grow,
    apart: created > 0 && left !== edge + 1,
    filter: filterPlan(
      state,
      created,
      grow?.right ?? Math.max(edge, ...columns.map((one) => one.column)),
    ),
    changes: created + columns.reduce((sum, column) => sum + changesOf(column), 0),
  };
}

/**
 * The writer compares keys with cells, not with what was read from them: 17 shown as C0017 is read as
 * C0017. Where another row stands by now, the key that was read remains.
 */
function keysAsTheyStand(state: SheetState, { keys, rows }: SheetResults): string[] {
  return keys.map((key, i) => {
    const cell = state.keyCells[(rows[i] ?? 0) - state.firstRow] ?? "";
    return standsFor(cell, key) ? idOf(cell) : idOf(key);
  });
}

function standsFor(cell: RawCell, key: string): boolean {
  if (typeof cell === "number") return key.endsWith(textOf(cell));
  return isErrorValue(cell) ? key === "" : idOf(cell) === idOf(key);
}

function candidatesOf(column: StatusColumn, { headers, found }: SheetState): FoundColumn[] {
  return candidateColumns(column, headers).flatMap((index) =>
    found.filter((one) => one.column === index),
  );
}

/** Directly behind the data if the cells there are free, else behind everything else. */
function leftOfNew(edge: number, created: number, stray: SheetState["stray"]): number {
  return stray && stray.left <= edge + created ? stray.right + 1 : edge + 1;
}

function growth(state: SheetState, created: number, edge: number, left: number): SheetPlan["grow"] {
  if (!state.table || !state.canGrow || created === 0 || left !== edge + 1) return undefined;
  return { table: state.table.name, right: edge + created };
}

/**
 * Filter buttons for a header row without any. A filter of the user's is only ever widened to take
 * our new columns in, and only while it selects nothing: applying it anew would drop a selection.
 */
function filterPlan(state: SheetState, created: number, right: number): FilterPlan | undefined {
  const { table, filter, headers } = state;
  if (table) return table.showFilterButton ? undefined : { kind: "table", table: table.name };
  const left = Math.max(
    0,
    headers.findIndex((header) => header !== ""),
  );
  if (!filter) return { kind: "sheet", left, right };
  const widen = created > 0 && !filter.inUse && filter.headerRow === state.headerRow;
  return widen && filter.right < right ? { kind: "sheet", left: filter.left, right } : undefined;
}

function columnPlan(
  state: SheetState,
  results: SheetResults,
  column: StatusColumn,
  place: Placement,
  index: number,
): ColumnPlan {
  const after = results.cells.get(column.key) ?? results.keys.map(() => "");
  const found = place.kind === "found" ? place.found : undefined;
  const rules = column.rules(results.language);
  const rows = { first: state.firstRow, last: state.lastRow };
  return {
    key: column.key,
    header: place.kind === "found" ? place.found.header : place.header,
    column: index,
    created: !found,
    numberFormat: column.numberFormat,
    widthChars: column.widthChars,
    before: after.map((_cell, i) => found?.cells[(results.rows[i] ?? 0) - state.firstRow] ?? ""),
    after,
    reformat: found ? reformatOf(column, found, results, after, state.firstRow) : [],
    rules,
    recolour: rules.length > 0 && !rulesInPlace(rules, found?.rules ?? [], rows),
  };
}

/** A date would show as a bare number under General, and any number become a text under @. */
function reformatOf(
  column: StatusColumn,
  found: FoundColumn,
  { rows }: SheetResults,
  after: readonly Cell[],
  firstRow: number,
): ColumnPlan["reformat"] {
  const unfit = column.numberFormat === COUNT_FORMAT ? ["@"] : ["@", "General"];
  const isUnfit = found.formats.map((format) => unfit.includes(format));
  if (!isUnfit.includes(true)) return [];
  const filled = new Set(rows.filter((_row, i) => (after[i] ?? "") !== ""));
  return runsWhere(
    firstRow,
    isUnfit.map((one, i) => one && filled.has(firstRow + i)),
  );
}

function changesOf({ before, after }: ColumnPlan): number {
  return after.reduce<number>((sum, cell, i) => sum + (sameCell(cell, before[i] ?? "") ? 0 : 1), 0);
}
