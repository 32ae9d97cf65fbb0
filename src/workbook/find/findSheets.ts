import type { Finding } from "../../domain/findings/findings";
import type { Role } from "../../domain/records";
import { defaultSetup, isUsed, type Setup, type TableRole } from "../../domain/setup/setup";
import { headerIn, isTiedToAbove, isUsable } from "./findHeader";
import { rememberedKeys, rowsToTry, type KeysOf } from "./headerRows";
import { layoutFindings, lackingFindings } from "./layoutFindings";
import { nameHint, tableRoles } from "./matchName";
import { ownHeaderKeys } from "../status/ownHeaders";
import { settledSheet, type SettledSheet } from "./settledSheet";
import type { FoundSheet, SheetTop } from "./sheetTop";
import { WorkbookError } from "../workbookError";

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

/** Hidden sheets are mostly lists for drop-downs or old copies. */
const HIDDEN_POINTS = -4;
/** Two sheets this close could be taken for one another. */
const NEAR_TIE_POINTS = 6;

/** What is decided before sheets are looked for. */
export interface SheetChoice {
  /** Sheets named by hand; they are taken as they are. */
  readonly named?: SheetsByRole | undefined;
  /** What a person has settled; a sheet named by hand goes before it. */
  readonly setup?: Setup | undefined;
}

/**
 * Gives every role its sheet: the one that was settled, or else the one that fits it best by headers and name.
 * @throws WorkbookError `sheet-not-found`, `no-header`, `no-register`, `setup-outdated`
 */
export function findSheets(tops: readonly SheetTop[], choice: SheetChoice = {}): FoundSheets {
  const named = namedTables(tops, choice.named ?? {});
  const settled = settledTables(tops, choice);
  const found = findRest(tops, new Map([...settled, ...named]), choice);
  if (!found.tables.has("register")) {
    throw new WorkbookError("no-register", { sheets: tops.map(({ sheet }) => sheet).join("、") });
  }
  return found;
}

/** Finds the sheets of the roles that are not decided yet; there may be no register. */
export function findRest(
  tops: readonly SheetTop[],
  decided: ReadonlyMap<TableRole, FoundSheet>,
  { named = {}, setup = defaultSetup }: SheetChoice,
): FoundSheets {
  const policyTop =
    named.policy === undefined ? undefined : sheetNamed(tops, "policy", named.policy);
  const taken = new Set(Array.from(decided.values(), ({ sheet }) => sheet));
  const free = tops.filter((top) => top !== policyTop && !taken.has(top.sheet));
  const isWanted = (role: TableRole) => isUsed(setup, role);
  const candidates = free.flatMap((top) => candidatesOf(top));
  const tables = new Map<TableRole, Candidate>();
  for (const role of tableRoles) {
    const sheet = decided.get(role);
    if (sheet) tables.set(role, { ...sheet, role, score: Infinity });
  }
  const fitting = bestOfSheet(candidates.filter(({ header }) => isUsable(header)));
  const rivals = assign(
    tables,
    fitting.filter(({ role }) => !tables.has(role) && isWanted(role)),
  );
  return {
    tables,
    policySheet: policySheetOf(policyTop, free, tables),
    findings: [
      ...rivals,
      ...[...tables.values()].flatMap(layoutFindings),
      ...lackingFindings(
        candidates.filter(({ role }) => isWanted(role)),
        tables,
      ),
    ],
  };
}

/** As Excel compares names of sheets. */
export function topNamed(tops: readonly SheetTop[], sheet: string): SheetTop | undefined {
  const wanted = sheet.trim().toLowerCase();
  return tops.find((top) => top.sheet.trim().toLowerCase() === wanted);
}

function sheetNamed(tops: readonly SheetTop[], role: Role, sheet: string): SheetTop {
  const top = topNamed(tops, sheet);
  if (!top) throw new WorkbookError("sheet-not-found", { role, sheet });
  return top;
}

function namedTables(tops: readonly SheetTop[], named: SheetsByRole): Map<TableRole, FoundSheet> {
  const tables = new Map<TableRole, FoundSheet>();
  for (const role of tableRoles) {
    const sheet = named[role];
    if (sheet === undefined) continue;
    const found = candidateOf(sheetNamed(tops, role, sheet), role, rememberedKeys());
    if (!found) throw new WorkbookError("no-header", { role, sheet });
    tables.set(role, found);
  }
  return tables;
}

function settledTables(
  tops: readonly SheetTop[],
  { named = {}, setup = defaultSetup }: SheetChoice,
): Map<TableRole, FoundSheet> {
  const tables = new Map<TableRole, FoundSheet>();
  for (const role of tableRoles) {
    const settled = setup.sheets[role];
    if (!settled || !isUsed(setup, role) || named[role] !== undefined) continue;
    const top = topNamed(tops, settled.sheet);
    const found = top && settledSheet(top, role, settled);
    if (!found || found.gone.length > 0) throw outdated(role, settled.sheet, found);
    tables.set(role, found);
  }
  return tables;
}

function outdated(role: TableRole, sheet: string, found: SettledSheet | undefined): WorkbookError {
  const headers = (found?.gone ?? []).map(({ label }) => label).join("、");
  return new WorkbookError("setup-outdated", { role, sheet, headers });
}

function candidatesOf(top: SheetTop): readonly Candidate[] {
  if (nameHint("policy", top.sheet) > 0) return [];
  const keysOf = rememberedKeys();
  return tableRoles.flatMap((role) => candidateOf(top, role, keysOf) ?? []);
}

function candidateOf(top: SheetTop, role: TableRole, keysOf: KeysOf): Candidate | undefined {
  const ignored = ownHeaderKeys(role);
  const byTheWay = nameHint(role, top.sheet) + (top.isHidden ? HIDDEN_POINTS : 0);
  let best: Candidate | undefined;
  for (const { row, lastRow, table, points } of rowsToTry(top, keysOf)) {
    const header = headerIn(row, role, ignored);
    if (!header) continue;
    const score = header.score + points + byTheWay;
    const isLower = best && row.row === best.header.row + 1 && isTiedToAbove(row);
    if (!best || score > best.score || (isLower && score === best.score)) {
      best = { role, sheet: top.sheet, header, lastRow, table, score };
    }
  }
  return best;
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
