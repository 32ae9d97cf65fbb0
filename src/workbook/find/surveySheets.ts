import type { Finding } from "../../domain/findings/findings";
import {
  isUsed,
  setupIn,
  tableRoles,
  type ColumnMapping,
  type SheetSetup,
  type StoredSetup,
  type TableRole,
} from "../../domain/setup/setup";
import { explained } from "../explained";
import { findRest, topNamed } from "./findSheets";
import { labelKey } from "./headerLabels";
import type { LongWork } from "../longWork";
import { probeSheets } from "./probeSheets";
import { settledSheet, type SettledSheet } from "./settledSheet";
import type { FoundSheet, SheetTop } from "./sheetTop";
import { querySetup, storedIn } from "../setup/storedSetup";
import { sheetSetupOf, type Doubt, type Survey, type SurveyedRow } from "./survey";
import { labelledSheet, mappingOf, type LabelledSheet } from "./surveyRows";

/**
 * Looks through the workbook without reading its rows. Only reads.
 * @throws WorkbookError `unreadable-range`, `cancelled`, `cell-being-edited`, `excel-failed`
 */
export async function surveySheets(work: LongWork = {}): Promise<Survey> {
  try {
    return await Excel.run(async (context) => {
      const setting = querySetup(context);
      const tops = await probeSheets(context, work);
      return surveyOf(tops, storedIn(setting));
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

export function surveyOf(tops: readonly SheetTop[], stored: StoredSetup): Survey {
  const setup = setupIn(stored);
  const settled = settledAsNow(tops, setup.sheets);
  const found = findRest(tops, settled, {});
  const sheets = tops
    .map((top) => labelledSheet(top, headerRowsOn(top.sheet, found.tables)))
    .filter(({ rows }) => rows.length > 0);
  const proposal: Partial<Record<TableRole, SheetSetup>> = {};
  const doubts: Doubt[] = rivalsAmong(found.findings);
  for (const role of tableRoles) {
    const table = found.tables.get(role);
    const before = setup.sheets[role];
    const proposed = table && proposalFor(role, table, sheets, before, settled.get(role));
    if (before && !settled.has(role))
      doubts.push({ kind: "sheet-gone", role, sheet: before.sheet });
    if (proposed) doubts.push(...proposed.doubts);
    const sheet = isUsed(setup, role) ? proposed?.sheet : (before ?? proposed?.sheet);
    if (sheet) proposal[role] = sheet;
  }
  return {
    stored,
    sheets: sheets.map(({ sheet, isHidden, rows }) => ({ sheet, isHidden, rows })),
    proposal: { ...setup, sheets: proposal },
    doubts: doubts.filter(({ role }) => isUsed(setup, role)),
  };
}

/** Sheets that could as well have been meant. */
function rivalsAmong(findings: readonly Finding[]): Doubt[] {
  return findings.flatMap((finding): Doubt[] => {
    if (finding.code !== "role-ambiguous" || finding.wanted === "policy") return [];
    const { wanted: role, sheet, other } = finding;
    return [{ kind: "other-sheet", role, sheet, other }];
  });
}

function settledAsNow(
  tops: readonly SheetTop[],
  sheets: Readonly<Partial<Record<TableRole, SheetSetup>>>,
): ReadonlyMap<TableRole, SettledSheet> {
  const settled = new Map<TableRole, SettledSheet>();
  for (const role of tableRoles) {
    const before = sheets[role];
    const top = before && topNamed(tops, before.sheet);
    if (top) settled.set(role, settledSheet(top, role, before));
  }
  return settled;
}

function headerRowsOn(
  sheet: string,
  tables: ReadonlyMap<TableRole, FoundSheet>,
): ReadonlySet<number> {
  const onSheet = [...tables.values()].filter((table) => table.sheet === sheet);
  return new Set(onSheet.map(({ header }) => header.row + 1));
}

interface Proposed {
  readonly sheet: SheetSetup;
  readonly doubts: readonly Doubt[];
}

function proposalFor(
  role: TableRole,
  { sheet, header }: FoundSheet,
  sheets: readonly LabelledSheet[],
  before: SheetSetup | undefined,
  settled: SettledSheet | undefined,
): Proposed | undefined {
  const labelled = sheets.find((one) => one.sheet === sheet)?.labelled;
  const row = labelled?.find(({ surveyed }) => surveyed.headerRow === header.row + 1);
  if (!row) return undefined;
  const { surveyed, labels } = row;
  let columns = mappingOf(header, labels);
  const doubts: Doubt[] = [];
  for (const { field, label } of settled?.gone ?? []) {
    const likely = before && likelyHeader(role, field, surveyed, columns, before, settled);
    if (likely !== undefined)
      columns = { ...columns, [field]: [...(columns[field] ?? []), likely] };
    doubts.push({ kind: "header-gone", role, sheet, field, header: label, likely });
  }
  return { sheet: sheetSetupOf(sheet, surveyed, columns), doubts };
}

/**
 * What a vanished header may be called now: a new header that names its field, or the only new header where no other
 * is missing.
 */
function likelyHeader(
  role: TableRole,
  field: keyof ColumnMapping,
  { headers, guesses }: SurveyedRow,
  columns: ColumnMapping,
  before: SheetSetup,
  settled: SettledSheet | undefined,
): string | undefined {
  const known = new Set(
    [...Object.values(before.columns).flat(), ...before.otherHeaders].map(labelKey),
  );
  const taken = new Set(Object.values(columns).flat());
  const added = headers.filter((header) => !known.has(labelKey(header)) && !taken.has(header));
  const named = guesses[role]?.[field]?.find((header) => added.includes(header));
  const isOnly = added.length === 1 && settled?.gone.length === 1;
  return named ?? (isOnly ? added[0] : undefined);
}
