import type { SheetFindings } from "../findings/sheetFindings";
import type { Field, IssueLifeColumns, Issues } from "../records";
import { exemptionAt } from "../serviceLevel/issueLives";
import { keepsSteps, type LifePolicy } from "../serviceLevel/issueLifeResults";
import type { LifeStep } from "../serviceLevel/lifeSteps";
import type { Merges } from "../serviceLevel/mergedIssues";
import { severityIndex } from "../serviceLevel/serviceLevel";
import type { Moment } from "../time";
import { isOutOfOrder } from "./issueRemarks";
import { addOutOfOrder, findFutureMoments } from "./validateCells";

interface LifeInput {
  readonly merges: Merges | undefined;
  readonly lifeRulesOf: (issue: number) => LifePolicy;
  readonly now: Moment;
}

/** What is wrong with the columns of an issue's life beyond its two promises. */
export function validateIssueLife(
  findings: SheetFindings,
  issues: Issues,
  life: IssueLifeColumns,
  { merges, lifeRulesOf, now }: LifeInput,
): void {
  for (const [field, column] of momentsOf(life)) findFutureMoments(findings, field, column, now);
  findOutOfOrder(findings, issues, life);
  findTurns(findings, issues, life);
  findMerges(findings, life, merges);
  findExemptions(findings, issues, life);
  if (!keepsSteps(life)) return;
  findMissingSteps(findings, lifeRulesOf(issues.count - 1));
  findMissingCauses(findings, issues, life, lifeRulesOf);
}

function momentsOf(life: IssueLifeColumns): (readonly [Field, Float64Array])[] {
  const { acceptedAt, plannedAt, confirmedAt, surveyedAt, reopenedAt, resolvedAgainAt } = life;
  const columns: readonly (readonly [Field, Float64Array | undefined])[] = [
    ["acceptedAt", acceptedAt],
    ["plannedAt", plannedAt],
    ["confirmedAt", confirmedAt],
    ["surveyedAt", surveyedAt],
    ["reopenedAt", reopenedAt[0]],
    ["resolvedAgainAt", resolvedAgainAt[0]],
  ];
  return columns.flatMap(([field, column]) => (column ? [[field, column] as const] : []));
}

/** What cannot come before what; midnights stand for their date. */
const orders = [
  ["raisedAt", "acceptedAt"],
  ["raisedAt", "plannedAt"],
  ["resolvedAt", "confirmedAt"],
  ["resolvedAt", "surveyedAt"],
  ["resolvedAt", "reopenedAt"],
  ["reopenedAt", "resolvedAgainAt"],
] as const;

function findOutOfOrder(findings: SheetFindings, issues: Issues, life: IssueLifeColumns): void {
  const columns = new Map(momentsOf(life)).set("raisedAt", issues.raisedAt);
  columns.set("resolvedAt", issues.resolvedAt);
  for (const [earlier, later] of orders) {
    const [before, after] = [columns.get(earlier), columns.get(later)];
    if (!before || !after) continue;
    for (let i = 0; i < issues.count; i++) {
      const [from, to] = [before[i] ?? NaN, after[i] ?? NaN];
      if (to < from && isOutOfOrder(from, to)) {
        addOutOfOrder(findings, i, [earlier, from], [later, to]);
      }
    }
  }
}

/** A reopening follows a resolution, a second resolution a reopening. */
function findTurns(findings: SheetFindings, issues: Issues, life: IssueLifeColumns): void {
  const [reopened, again] = [life.reopenedAt[0], life.resolvedAgainAt[0]];
  const needs = (column: Float64Array | undefined, before: Float64Array, field: Field) => {
    column?.forEach((at, i) => {
      if (Number.isNaN(at) || !Number.isNaN(before[i] ?? NaN)) return;
      findings.add(i, field, { code: "missing-required", field });
    });
  };
  needs(reopened, issues.resolvedAt, "resolvedAt");
  if (reopened) needs(again, reopened, "reopenedAt");
}

function findMerges(
  findings: SheetFindings,
  { mergedInto }: IssueLifeColumns,
  merges: Merges | undefined,
): void {
  for (const { index, code } of merges?.problems ?? []) {
    findings.add(index, "mergedInto", { code, id: mergedInto?.[index] ?? "" });
  }
}

const exemptionFields = { approver: "exemptionApprover", reason: "exemptionReason" } as const;

function findExemptions(findings: SheetFindings, issues: Issues, life: IssueLifeColumns): void {
  const { exemption, exemptionApprover, exemptionReason } = life;
  if (!exemption && !exemptionApprover && !exemptionReason) return;
  for (let i = 0; i < issues.count; i++) {
    const checked = exemptionAt(life, i);
    if (checked.kind !== "incomplete") continue;
    for (const part of checked.missing) {
      const missing = exemptionFields[part];
      findings.add(i, findings.place.columns.has(missing) ? missing : "exemption", {
        ...{ code: "exemption-incomplete", missing },
      });
    }
  }
}

const columnOfStep: Readonly<Partial<Record<LifeStep, Field>>> = {
  planned: "plannedAt",
  confirmed: "confirmedAt",
  surveyed: "surveyedAt",
};

/** Without its column a step can never be written, and no loop be closed. */
function findMissingSteps(findings: SheetFindings, { issueLife }: LifePolicy): void {
  const { required, rootCauseFor } = issueLife;
  const fields = [
    ...required.flatMap((step) => columnOfStep[step] ?? []),
    ...(rootCauseFor.length > 0 ? (["rootCause"] as const) : []),
  ];
  for (const field of fields) {
    if (!findings.place.columns.has(field)) findings.addForSheet({ code: "missing-column", field });
  }
}

function findMissingCauses(
  findings: SheetFindings,
  issues: Issues,
  { rootCause }: IssueLifeColumns,
  lifeRulesOf: LifeInput["lifeRulesOf"],
): void {
  if (!rootCause) return;
  for (let i = 0; i < issues.count; i++) {
    if ((rootCause[i] ?? "") !== "" || Number.isNaN(issues.resolvedAt[i] ?? NaN)) continue;
    const { serviceLevel, issueLife } = lifeRulesOf(i);
    const value = issues.severity[i] ?? "";
    const found = serviceLevel.severities[severityIndex(serviceLevel.severities, value)];
    if (found && issueLife.rootCauseFor.includes(found.key)) {
      findings.add(i, "rootCause", { code: "root-cause-missing", value });
    }
  }
}
