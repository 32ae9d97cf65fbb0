import type { Finding } from "../domain/findings";
import type { Role } from "../domain/records";
import type { TableRole } from "./aliases/fieldNames";
import { headerIn, isTiedToAbove, isUsable, type Header, type HeaderRow } from "./findHeader";
import { endColumn, endRow, type Area, type Grid } from "./grid";
import { nameKey, nameKeysOf } from "./headerText";
import { layoutFindings, lackingFindings } from "./layoutFindings";
import { nameHint, tableRoles } from "./matchName";
import { statusHeaders } from "./statusColumns";
import { WorkbookError } from "./workbookError";

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
}

export interface FoundSheets {
  readonly tables: ReadonlyMap<TableRole, FoundSheet>;
  readonly policySheet: string | undefined;
  readonly findings: readonly Finding[];
}

export type SheetsByRole = Readonly<Partial<Record<Role, string>>>;

interface Candidate extends FoundSheet {
  readonly role: TableRole;
  readonly score: number;
}

/** A table is a plainer statement of where the data are than the same cells without one. */
const TABLE_POINTS = 6;
/** Hidden sheets are mostly lists for drop-downs or old copies. */
const HIDDEN_POINTS = -4;
/** Two sheets this close could be taken for one another. */
const NEAR_TIE_POINTS = 6;

const ownHeaders: ReadonlyMap<Role, ReadonlySet<string>> = new Map(
  (["register", "issues"] as const).map((role) => [
    role,
    new Set(Array.from(statusHeaders[role], nameKey)),
  ]),
);
const noHeaders: ReadonlySet<string> = new Set();

/**
 * Gives every role the sheet that fits it best by its headers and its name.
 * @param named sheets named by hand; they are taken as they are
 * @throws WorkbookError `sheet-not-found`, `no-header`, `no-register`
 */
export function findSheets(tops: readonly SheetTop[], named: SheetsByRole = {}): FoundSheets {
  const sheetOf = namedSheets(tops, named);
  const taken = new Set(sheetOf.values());
  const free = tops.filter((top) => !taken.has(top));
  const candidates = free.flatMap((top) => candidatesOf(top));
  const tables = new Map<TableRole, Candidate>();
  for (const role of tableRoles) {
    const top = sheetOf.get(role);
    if (top) tables.set(role, namedCandidate(top, role));
  }
  const usable = candidates.filter(({ header, role }) => isUsable(header) && !tables.has(role));
  const rivals = assign(tables, bestOfSheet(usable));
  if (!tables.has("register")) {
    throw new WorkbookError("no-register", { sheets: tops.map(({ sheet }) => sheet).join("、") });
  }
  return {
    tables,
    policySheet: policySheetOf(sheetOf.get("policy"), free, tables),
    findings: [
      ...rivals,
      ...[...tables.values()].flatMap(layoutFindings),
      ...lackingFindings(candidates, tables),
    ],
  };
}

function namedSheets(tops: readonly SheetTop[], named: SheetsByRole): Map<Role, SheetTop> {
  const sheetOf = new Map<Role, SheetTop>();
  for (const [role, sheet] of Object.entries(named) as [Role, string][]) {
    const top = tops.find((one) => one.sheet.trim().toLowerCase() === sheet.trim().toLowerCase());
    if (!top) throw new WorkbookError("sheet-not-found", { role, sheet });
    sheetOf.set(role, top);
  }
  return sheetOf;
}

function namedCandidate(top: SheetTop, role: TableRole): Candidate {
  const candidate = candidateOf(top, role, rememberedKeys());
  if (!candidate) throw new WorkbookError("no-header", { role, sheet: top.sheet });
  return candidate;
}

function candidatesOf(top: SheetTop): readonly Candidate[] {
  if (nameHint("policy", top.sheet) > 0) return [];
  const keysOf = rememberedKeys();
  return tableRoles.flatMap((role) => candidateOf(top, role, keysOf) ?? []);
}

type KeysOf = HeaderRow["keysOf"];

function rememberedKeys(): KeysOf {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const keys = known.get(text) ?? nameKeysOf(text);
    known.set(text, keys);
    return keys;
  };
}

function candidateOf(top: SheetTop, role: TableRole, keysOf: KeysOf): Candidate | undefined {
  const ignored = ownHeaders.get(role) ?? noHeaders;
  const byTheWay = nameHint(role, top.sheet) + (top.isHidden ? HIDDEN_POINTS : 0);
  let best: Candidate | undefined;
  for (const { row, lastRow, points } of rowsToTry(top, keysOf)) {
    const header = headerIn(row, role, ignored);
    if (!header) continue;
    const score = header.score + points + byTheWay;
    const isLower = best && row.row === best.header.row + 1 && isTiedToAbove(row);
    if (!best || score > best.score || (isLower && score === best.score)) {
      best = { role, sheet: top.sheet, header, lastRow, score };
    }
  }
  return best;
}

interface RowToTry {
  readonly row: HeaderRow;
  readonly lastRow: number;
  readonly points: number;
}

function rowsToTry({ top, used, merges, tables }: SheetTop, keysOf: KeysOf): readonly RowToTry[] {
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
  const ofTables = tables.map(({ area, hasTotals, header }) => ({
    row: {
      grid: header,
      merges,
      keysOf,
      row: area.row,
      firstColumn: area.column,
      lastColumn: endColumn(area),
    },
    lastRow: endRow(area) - (hasTotals ? 1 : 0),
    points: TABLE_POINTS,
  }));
  return [...ofTables, ...plain];
}

/** A sheet stands for what it resembles most, and for nothing else: a second order list is no register. */
function bestOfSheet(candidates: readonly Candidate[]): readonly Candidate[] {
  const bestScore = new Map<string, number>();
  for (const { sheet, score } of candidates) {
    bestScore.set(sheet, Math.max(score, bestScore.get(sheet) ?? 0));
  }
  return candidates.filter(({ sheet, score }) => score === bestScore.get(sheet));
}

/** Fills `tables`, best fit first. @returns a finding for each sheet that could as well have been meant */
function assign(tables: Map<TableRole, Candidate>, candidates: readonly Candidate[]): Finding[] {
  const used = new Set<string>();
  const findings: Finding[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    const chosen = tables.get(candidate.role);
    if (!chosen) {
      if (!used.has(candidate.sheet)) tables.set(candidate.role, candidate);
      used.add(candidate.sheet);
    } else if (!used.has(candidate.sheet) && chosen.score - candidate.score <= NEAR_TIE_POINTS) {
      findings.push(ambiguous(chosen, candidate));
    }
  }
  return findings;
}

function ambiguous(chosen: Candidate, other: Candidate): Finding {
  return {
    code: "role-ambiguous",
    severity: "warning",
    wanted: chosen.role,
    other: other.sheet,
    role: chosen.role,
    sheet: chosen.sheet,
    row: null,
    column: null,
    header: null,
  };
}

function policySheetOf(
  named: SheetTop | undefined,
  free: readonly SheetTop[],
  tables: ReadonlyMap<TableRole, FoundSheet>,
): string | undefined {
  const used = new Set(Array.from(tables.values(), ({ sheet }) => sheet));
  const hinted = free.find(({ sheet }) => !used.has(sheet) && nameHint("policy", sheet) > 0);
  return (named ?? hinted)?.sheet;
}
