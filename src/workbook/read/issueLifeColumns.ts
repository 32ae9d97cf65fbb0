import type { Field, IssueLifeColumns } from "../../domain/records";
import type { ReadTable } from "./readTable";
import { columnOf } from "./tableColumns";

const lifeFields: readonly Field[] = [
  ...(["acceptedAt", "plannedAt", "confirmedAt", "surveyedAt", "reopenedAt"] as const),
  ...(["resolvedAgainAt", "mergedInto", "rootCause"] as const),
  ...(["exemption", "exemptionApprover", "exemptionReason"] as const),
];

/** @returns undefined where the sheet has none of them, so that nothing is kept or computed for their sake */
export function issueLifeColumns(table: ReadTable): IssueLifeColumns | undefined {
  if (!table.columns.some(({ field }) => lifeFields.includes(field))) return undefined;
  const texts = (field: Field) => columnOf(table, field)?.texts;
  const moments = (field: Field) => columnOf(table, field)?.numbers;
  const several = (field: Field) =>
    table.columns.filter((column) => column.field === field).map(({ numbers }) => numbers);
  return {
    acceptedAt: moments("acceptedAt"),
    plannedAt: moments("plannedAt"),
    confirmedAt: moments("confirmedAt"),
    surveyedAt: moments("surveyedAt"),
    reopenedAt: several("reopenedAt"),
    resolvedAgainAt: several("resolvedAgainAt"),
    mergedInto: texts("mergedInto"),
    exemption: texts("exemption"),
    exemptionApprover: texts("exemptionApprover"),
    exemptionReason: texts("exemptionReason"),
    rootCause: texts("rootCause"),
  };
}
