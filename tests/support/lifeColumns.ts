import type { IssueLifeColumns } from "../../src/domain/records";
import { momentFromIso } from "../../src/domain/time";

/** What a row tells of its issue's life; moments as `2026-03-02T10:00`. */
export type LifeCells = { readonly [K in LifeField]?: string };

type LifeField =
  | ("acceptedAt" | "plannedAt" | "confirmedAt" | "surveyedAt" | "reopenedAt" | "resolvedAgainAt")
  | ("mergedInto" | "exemption" | "exemptionApprover" | "exemptionReason" | "rootCause");

/** Columns for what any row tells, "" included; undefined where none tells anything. */
export function lifeColumnsOf(rows: readonly LifeCells[]): IssueLifeColumns | undefined {
  const texts = (name: LifeField) => {
    const cells = rows.map((row) => row[name]);
    return cells.every((cell) => cell === undefined) ? undefined : cells.map((cell = "") => cell);
  };
  const moments = (name: LifeField) => {
    const cells = texts(name);
    return cells && Float64Array.from(cells, (cell) => (cell === "" ? NaN : momentFromIso(cell)));
  };
  const some = (column: Float64Array | undefined) => (column ? [column] : []);
  const columns: IssueLifeColumns = {
    acceptedAt: moments("acceptedAt"),
    plannedAt: moments("plannedAt"),
    confirmedAt: moments("confirmedAt"),
    surveyedAt: moments("surveyedAt"),
    reopenedAt: some(moments("reopenedAt")),
    resolvedAgainAt: some(moments("resolvedAgainAt")),
    mergedInto: texts("mergedInto"),
    exemption: texts("exemption"),
    exemptionApprover: texts("exemptionApprover"),
    exemptionReason: texts("exemptionReason"),
    rootCause: texts("rootCause"),
  };
  const isKept = Object.values(columns).some((one) => (Array.isArray(one) ? one.length > 0 : one));
  return isKept ? columns : undefined;
}
