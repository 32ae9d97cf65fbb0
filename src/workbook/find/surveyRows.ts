import { tableRoles, type ColumnMapping, type TableRole } from "../../domain/setup/setup";
import { headerIn, type Header } from "./findHeader";
import { cellAt } from "../grid";
import { headerLabels, type HeaderLabel } from "./headerLabels";
import { rememberedKeys, rowsToTry, type RowToTry } from "./headerRows";
import { nameKey } from "./headerText";
import { ownHeaderKeys } from "../status/ownHeaders";
import type { SheetTop } from "./sheetTop";
import type { SurveyedRow, SurveyedSheet } from "./survey";

/** Below a dozen rows nobody begins a list; a table tells its header itself. */
const ROWS_OFFERED = 12;
/** A title stands alone in its row. */
const FEWEST_HEADERS = 2;

export interface LabelledRow {
  readonly surveyed: SurveyedRow;
  /** By column, from 0. */
  readonly labels: ReadonlyMap<number, string>;
}

export interface LabelledSheet extends SurveyedSheet {
  readonly labelled: readonly LabelledRow[];
}

/** @param needed header rows, from 1, that are offered wherever they stand */
export function labelledSheet(top: SheetTop, needed: ReadonlySet<number>): LabelledSheet {
  const offered = new Map<number, { row: RowToTry; labels: readonly HeaderLabel[] }>();
  for (const row of rowsToTry(top, rememberedKeys())) {
    const labels = headerLabels(row.row).filter(isOffered);
    const before = offered.get(row.row.row);
    // A row of which a table is only a part offers all of its headers.
    if (!before || labels.length > before.labels.length) offered.set(row.row.row, { row, labels });
  }
  const labelled = [...offered.values()]
    .filter(({ row, labels }, i) => {
      const isNeeded = needed.has(row.row.row + 1);
      return isNeeded || (i < ROWS_OFFERED && couldBeHeader(row, labels));
    })
    .map(({ row, labels }) => labelledRow(row, labels))
    .toSorted((a, b) => a.surveyed.headerRow - b.surveyed.headerRow);
  const rows = labelled.map(({ surveyed }) => surveyed);
  return { sheet: top.sheet, isHidden: top.isHidden, rows, labelled };
}

/** Headers are texts; a row of data has numbers and dates in it. */
function couldBeHeader({ row }: RowToTry, labels: readonly HeaderLabel[]): boolean {
  const { grid, row: at, firstColumn, lastColumn } = row;
  let numbers = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (typeof cellAt(grid, at, column) === "number") numbers++;
  }
  return labels.length >= FEWEST_HEADERS && numbers * 2 < labels.length;
}

const ownHeaders = new Set(tableRoles.flatMap((role) => [...ownHeaderKeys(role)]));

function isOffered({ isPassword, header }: HeaderLabel): boolean {
  return !isPassword && !ownHeaders.has(nameKey(header));
}

function labelledRow({ row, lastRow }: RowToTry, found: readonly HeaderLabel[]): LabelledRow {
  const labels = new Map(found.map(({ column, label }) => [column, label]));
  const guesses = tableRoles.flatMap((role): [TableRole, ColumnMapping][] => {
    const header = headerIn(row, role, ownHeaderKeys(role));
    return header ? [[role, mappingOf(header, labels)]] : [];
  });
  const surveyed = {
    headerRow: row.row + 1,
    dataRows: Math.max(0, lastRow - row.row),
    headers: [...labels.values()],
    guesses: Object.fromEntries(guesses),
  };
  return { surveyed, labels };
}

/** The columns of a header by the texts that stand for them. */
export function mappingOf(
  { columns }: Pick<Header, "columns">,
  labels: ReadonlyMap<number, string>,
): ColumnMapping {
  const mapping: Partial<Record<keyof ColumnMapping, string[]>> = {};
  for (const { field, column } of columns) {
    const label = labels.get(column);
    if (label !== undefined) (mapping[field] ??= []).push(label);
  }
  return mapping;
}
