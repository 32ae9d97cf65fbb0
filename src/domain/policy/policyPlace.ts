import type { FindingPlace } from "../findings/findings";
import type { PolicyHistory, PolicyVersion } from "./policyHistory";
import type { PolicyRow } from "./policyRows";
import { ruleKey, type RuleName } from "./policyRules";

/** A row of the policy sheet, by its number there, from 1. */
export interface SheetPolicyRow extends PolicyRow {
  readonly line: number;
}

export const policyCells = ["rule", "object", "value", "unit", "effectiveOn"] as const;
export type PolicyCell = (typeof policyCells)[number];

/** The policy sheet as read: the rules, and where its columns stand. */
export interface PolicySheet {
  readonly sheet: string;
  readonly history: PolicyHistory<SheetPolicyRow>;
  /** From 1. */
  readonly headerRow: number;
  /** Lines that say a rule, readable or not. */
  readonly rows: number;
  readonly columns: ReadonlyMap<PolicyCell, { readonly column: string; readonly header: string }>;
}

/** A cell of the policy sheet; without a row the sheet itself. */
export function policyPlace(
  { sheet, columns }: Pick<PolicySheet, "sheet" | "columns">,
  line: number | null,
  cell: PolicyCell = "value",
): FindingPlace {
  const { column, header } = (line !== null && columns.get(cell)) || { column: null, header: null };
  return { role: "policy", sheet, row: line, column, header };
}

/** @returns the value's cell; undefined where no row says it and the preset's value holds */
export function ruleCell(
  sheet: PolicySheet,
  version: PolicyVersion<SheetPolicyRow>,
  rule: RuleName,
  object: string,
): FindingPlace | undefined {
  const row = version.rows.get(ruleKey(rule, object));
  return row && policyPlace(sheet, row.line);
}
