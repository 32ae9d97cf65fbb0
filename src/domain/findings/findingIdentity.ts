import type { Finding } from "./findings";
import { fields, type Book, type Field, type Role, type Table } from "../records";
import { textHash } from "../textHash";

/**
 * What a finding is known by in later checks: `phone-form:1a2b…`, the code and a hash of the role, the row's id, the
 * field and what stands in the cell. Rows may move, sheets be renamed and headers change; another value makes another
 * finding. A row without an id is known by all that it holds. Two rows of one id, field and value are one.
 */
export type FindingIdentity = string;

/** @returns the identity of a finding of that book */
export function findingIdentities(book: Book): (finding: Finding) => FindingIdentity {
  const tables = tablesOf(book);
  const indexes = new Map<Role, ReadonlyMap<number, number>>();
  const indexOf = (role: Role, table: Table, row: number): number => {
    const known = indexes.get(role) ?? new Map(Array.from(table.row, (at, i) => [at, i]));
    indexes.set(role, known);
    return known.get(row) ?? -1;
  };
  return (finding) => {
    const { role, row, code } = finding;
    const table = role ? tables.get(role) : undefined;
    const place =
      role && row !== null && table
        ? rowKeyAndValue(table, indexOf(role, table, row), fieldOf(finding, book))
        : [role ? null : finding.sheet, finding.header];
    return `${code}:${textHash(JSON.stringify([role, ...place, parametersOf(finding)]))}`;
  };
}

function tablesOf({ customers, contacts, orders, issues, surveys, plans }: Book) {
  const tables = { register: customers, contacts, orders, issues, surveys, plans };
  return new Map<Role, Table>(
    Object.entries(tables).flatMap(([role, table]) => (table ? [[role as Role, table]] : [])),
  );
}

/** The field that the finding's cell stands for, whatever its column is called. */
function fieldOf(finding: Finding, { places }: Book): Field | undefined {
  const columns = places.get(finding.role ?? "register")?.columns ?? new Map<Field, never>();
  return Array.from(columns).find(([, { column }]) => column === finding.column)?.[0];
}

type Content = string | number;

function rowKeyAndValue(table: Table, index: number, field: Field | undefined): readonly unknown[] {
  const id = contentAt(table, "id", index);
  const key = id === undefined || id === "" ? rowContent(table, index) : id;
  return [key, field, field && contentAt(table, field, index)];
}

function rowContent(table: Table, index: number): readonly (Content | undefined)[] {
  return fields.map((field) => contentAt(table, field, index));
}

/** undefined where the table has no such column or no such row. */
function contentAt(table: Table, field: Field, index: number): Content | undefined {
  const column: unknown = (table as unknown as Readonly<Record<string, unknown>>)[field];
  if (column instanceof Float64Array) return column[index];
  return Array.isArray(column) ? (column[index] as string | undefined) : undefined;
}

/** Places of other rows and dates that hang on them: they change without anything of this finding. */
const passing = ["firstRow", "lastRow", "firstAffected", "otherColumn"] as const;
const placeOfFinding = ["code", "role", "sheet", "row", "column", "header", "severity"] as const;
const left = new Set<string>([...passing, ...placeOfFinding]);

function parametersOf(finding: Finding): readonly (readonly [string, unknown])[] {
  return Object.entries(finding)
    .filter(([name]) => !left.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
