import type { Field, Table } from "../records";
import type { Repeat } from "../links";
import type { SheetFindings } from "../findings/sheetFindings";
import { isoDay, isoMoment, SECONDS_PER_DAY, startOfDay, type Day, type Moment } from "../time";

/** What the reader has told already: `row|column` of cells that count as empty, `|field` of missing columns. */
export type Told = ReadonlySet<string>;

/** A missing column is told once, not once a row. */
export function findMissing(
  findings: SheetFindings,
  table: Table,
  required: readonly Field[],
  told: Told,
): void {
  const columns: Readonly<Partial<Record<string, unknown>>> = { ...table };
  for (const field of required) {
    const place = findings.place.columns.get(field);
    if (!place) {
      if (!told.has(`|${field}`)) findings.addForSheet({ code: "missing-column", field });
      continue;
    }
    for (const index of emptyRows(columns[field])) {
      if (told.has(`${findings.sheetRow(index)}|${place.column}`)) continue;
      findings.add(index, field, { code: "missing-required", field });
    }
  }
}

function emptyRows(column: unknown): number[] {
  if (column instanceof Float64Array) return emptyNumbers(column);
  return Array.isArray(column) ? emptyTexts(column) : [];
}

function emptyNumbers(column: Float64Array): number[] {
  const rows: number[] = [];
  for (let i = 0; i < column.length; i++) if (Number.isNaN(column[i])) rows.push(i);
  return rows;
}

function emptyTexts(column: readonly unknown[]): number[] {
  const rows: number[] = [];
  for (let i = 0; i < column.length; i++) if (column[i] === "") rows.push(i);
  return rows;
}

export function findRepeats(
  findings: SheetFindings,
  ids: readonly string[],
  repeats: readonly Repeat[],
): void {
  for (const { index, firstIndex } of repeats) {
    const firstRow = findings.sheetRow(firstIndex);
    findings.add(index, "id", { code: "duplicate-id", id: ids[index] ?? "", firstRow });
  }
}

export function findUnknownCustomers(
  findings: SheetFindings,
  customerIds: readonly string[],
  links: Int32Array,
): void {
  for (let i = 0; i < links.length; i++) {
    if ((links[i] ?? 0) >= 0) continue;
    const id = customerIds[i] ?? "";
    if (id !== "") findings.add(i, "customerId", { code: "unknown-customer", id });
  }
}

export function findFutureDays(
  findings: SheetFindings,
  field: Field,
  column: Float64Array,
  today: Day,
): void {
  for (let i = 0; i < column.length; i++) {
    const on = column[i] ?? NaN;
    if (on > today) findings.add(i, field, { code: "date-in-future", field, value: isoDay(on) });
  }
}

export function findFutureMoments(
  findings: SheetFindings,
  field: Field,
  column: Float64Array,
  now: Moment,
): void {
  for (let i = 0; i < column.length; i++) {
    const at = column[i] ?? NaN;
    if (at > now) addFuture(findings, i, field, at);
  }
}

export function addFuture(findings: SheetFindings, index: number, field: Field, at: Moment): void {
  findings.add(index, field, { code: "date-in-future", field, value: writtenMoment(at) });
}

export function addOutOfOrder(
  findings: SheetFindings,
  index: number,
  earlier: readonly [Field, Moment],
  later: readonly [Field, Moment],
): void {
  findings.add(index, later[0], {
    code: "dates-out-of-order",
    earlier: earlier[0],
    earlierValue: writtenMoment(earlier[1]),
    later: later[0],
    laterValue: writtenMoment(later[1]),
  });
}

/** A midnight is written as its date: sheets hold dates without a time. */
export function writtenMoment(at: Moment): string {
  const on = Math.floor(at / SECONDS_PER_DAY);
  return at === startOfDay(on) ? isoDay(on) : isoMoment(at);
}
