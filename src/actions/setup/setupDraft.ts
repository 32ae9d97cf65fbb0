import { defaultPolicy } from "../../domain/policy/defaultPolicy";
import type { Field } from "../../domain/records";
import {
  isUsed,
  modules,
  withModule,
  type ColumnMapping,
  type Module,
  type Setup,
  type SheetSetup,
  type TableRole,
} from "../../domain/setup/setup";
import { roleNames } from "../../workbook/aliases/roleNames";
import {
  sheetSetupOf,
  type Survey,
  type SurveyedRow,
  type SurveyedSheet,
} from "../../workbook/find/survey";

/** The fields of a role, in the order in which a person is asked about them. */
export function fieldsOf(role: TableRole): readonly { field: Field; several: boolean }[] {
  return roleNames[role].fields.map(({ field, several = false }) => ({ field, several }));
}

/** What a mapping lacks. */
export interface Lack {
  /** Each a line of alternatives; without one of them the sheet cannot be used for the role. */
  readonly needed: readonly (readonly Field[])[];
  /** The policy wants them in every row; without them each row has a finding. */
  readonly expected: readonly Field[];
}

export function lackOf(role: TableRole, columns: ColumnMapping): Lack {
  const needed = roleNames[role].needs.filter((line) => !line.some((field) => columns[field]));
  const required = role === "calendar" ? [] : defaultPolicy.required[role];
  return {
    needed,
    expected: required.filter((field) => !columns[field] && !needed.flat().includes(field)),
  };
}

/** Roles that are read, with their sheets. */
export function usedSheets(setup: Setup): readonly { role: TableRole; settled: SheetSetup }[] {
  return (["register", ...modules] as const).flatMap((role) => {
    const settled = setup.sheets[role];
    return settled && isUsed(setup, role) ? [{ role, settled }] : [];
  });
}

/** Can the setup be confirmed? It needs a register, and each sheet that is used the columns without which it is none. */
export function isComplete(setup: Setup): boolean {
  const used = usedSheets(setup);
  return (
    used.some(({ role }) => role === "register") &&
    used.every(({ role, settled }) => lackOf(role, settled.columns).needed.length === 0)
  );
}

export function surveyedSheet(survey: Survey, sheet: string): SurveyedSheet | undefined {
  return survey.sheets.find((one) => one.sheet === sheet);
}

/** The header row of a settled sheet, as it was surveyed. */
export function surveyedRow(survey: Survey, settled: SheetSetup): SurveyedRow | undefined {
  const sheet = surveyedSheet(survey, settled.sheet);
  return sheet?.rows.find(({ headerRow }) => headerRow === settled.headerRow);
}

/** @param sheet undefined: the workbook has no sheet for the role, which is switched off then */
export function withSheet(
  setup: Setup,
  survey: Survey,
  role: TableRole,
  sheet: string | undefined,
): Setup {
  const rows = sheet === undefined ? [] : (surveyedSheet(survey, sheet)?.rows ?? []);
  const [row] = rows.toSorted((a, b) => guessedFields(b, role) - guessedFields(a, role));
  if (sheet !== undefined && row) {
    const settled = sheetSetupOf(sheet, row, row.guesses[role] ?? {});
    return switched({ ...setup, sheets: { ...setup.sheets, [role]: settled } }, role, true);
  }
  const others = Object.entries(setup.sheets).filter(([one]) => one !== role);
  return switched({ ...setup, sheets: Object.fromEntries(others) }, role, false);
}

function guessedFields({ guesses }: SurveyedRow, role: TableRole): number {
  return Object.keys(guesses[role] ?? {}).length;
}

function switched(setup: Setup, role: TableRole, on: boolean): Setup {
  return role === "register" ? setup : withModule(setup, role satisfies Module, on);
}

/** The columns follow the new header row: what its texts name. */
export function withHeaderRow(
  setup: Setup,
  survey: Survey,
  role: TableRole,
  headerRow: number,
): Setup {
  const settled = setup.sheets[role];
  const row = settled && surveyedRow(survey, { ...settled, headerRow });
  if (!row) return setup;
  const changed = sheetSetupOf(settled.sheet, row, row.guesses[role] ?? {});
  return { ...setup, sheets: { ...setup.sheets, [role]: changed } };
}

/**
 * Maps one column of a field; a header that another field had goes over to this one.
 * @param position 0 except for fields of several columns
 * @param header undefined: the sheet has no such column
 */
export function withColumn(
  setup: Setup,
  survey: Survey,
  role: TableRole,
  { field, position = 0, header }: { field: Field; position?: number; header: string | undefined },
): Setup {
  const settled = setup.sheets[role];
  const row = settled && surveyedRow(survey, settled);
  if (!row) return setup;
  const columns: Partial<Record<Field, readonly string[]>> = {};
  for (const { field: one } of fieldsOf(role)) {
    const mapped = (settled.columns[one] ?? []).map((text, i) =>
      one === field && i === position ? undefined : text === header ? undefined : text,
    );
    if (one === field) mapped[position] = header;
    const left = mapped.filter((text) => text !== undefined);
    if (left.length > 0) columns[one] = left;
  }
  const changed = sheetSetupOf(settled.sheet, row, columns);
  return { ...setup, sheets: { ...setup.sheets, [role]: changed } };
}
