import type { Field } from "../../domain/records";
import type { SheetSetup, TableRole } from "../../domain/setup/setup";
import { roleNames } from "../aliases/roleNames";
import { unitOfHeader } from "../cells/numbers";
import { headerIn, type Header, type HeaderColumn } from "./findHeader";
import type { FoundSheet, SheetTop } from "./sheetTop";
import { headerLabels, labelKey, type HeaderLabel } from "./headerLabels";
import { rememberedKeys, rowsToTry, type RowToTry } from "./headerRows";
import { ownHeaderKeys } from "../status/ownHeaders";

/** A sheet whose columns a person has settled, as it is now. */
export interface SettledSheet extends FoundSheet {
  /** Header texts that were settled and are not there, or there twice. */
  readonly gone: readonly { readonly field: Field; readonly label: string }[];
}

/** Finds the settled header again by its texts: rows may have been inserted above it, columns moved. */
export function settledSheet(top: SheetTop, role: TableRole, settled: SheetSetup): SettledSheet {
  const { row, lastRow, table, labels } = settledRow(top, settled);
  const byKey = new Map(labels.map((label) => [labelKey(label.label), label]));
  const wanted = wantedLabels(settled);
  const columns = wanted.flatMap(({ field, label }) => {
    const found = byKey.get(labelKey(label));
    return found ? columnOf(role, field, found) : [];
  });
  const passwords = labels.filter(({ isPassword }) => isPassword);
  const known = newColumns(row, role, settled, labels);
  const header: Header = {
    role,
    row: row.row,
    columns: [...columns, ...known].toSorted((a, b) => a.column - b.column),
    duplicates: [],
    passwords,
    score: 0,
  };
  const gone = wanted.filter(({ label }) => !byKey.has(labelKey(label)));
  return { sheet: top.sheet, header, lastRow, table, gone };
}

export function wantedLabels({ columns }: SheetSetup) {
  return (Object.entries(columns) as [Field, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => ({ field, label })),
  );
}

type LabelledRow = Pick<RowToTry, "row" | "lastRow" | "table"> & {
  readonly labels: readonly HeaderLabel[];
};

/** The row with most of the settled texts; among equals the one nearest to where it was. */
function settledRow(top: SheetTop, settled: SheetSetup): LabelledRow {
  const keys = new Set(wantedLabels(settled).map(({ label }) => labelKey(label)));
  const rows = rowsToTry(top, rememberedKeys()).map(({ row, lastRow, table }) => {
    const labels = headerLabels(row);
    const hits = labels.filter(({ label }) => keys.has(labelKey(label))).length;
    return { row, lastRow, table, labels, hits, away: Math.abs(row.row + 1 - settled.headerRow) };
  });
  const [best] = rows.toSorted((a, b) => b.hits - a.hits || a.away - b.away);
  if (!best) throw new RangeError(`a sheet without rows: ${top.sheet}`);
  return best;
}

function columnOf(role: TableRole, field: Field, found: HeaderLabel): HeaderColumn[] {
  const names = roleNames[role].fields.find((one) => one.field === field);
  if (!names || found.isPassword) return [];
  const { column, header } = found;
  return [{ field, content: names.content, column, header, unit: unitOfHeader(header) }];
}

/** Columns that came after the setup are found as they are without one: by their headers. */
function newColumns(
  row: RowToTry["row"],
  role: TableRole,
  { columns, otherHeaders }: SheetSetup,
  labels: readonly HeaderLabel[],
): readonly HeaderColumn[] {
  const known = new Set([...Object.values(columns).flat(), ...otherHeaders].map(labelKey));
  const isNew = new Set(
    labels.filter(({ label }) => !known.has(labelKey(label))).map(({ column }) => column),
  );
  const found = headerIn(row, role, ownHeaderKeys(role))?.columns ?? [];
  return found.filter(({ field, column }) => !columns[field] && isNew.has(column));
}
