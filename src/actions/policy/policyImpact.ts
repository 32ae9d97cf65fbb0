import { defaultPolicy } from "../../domain/policy/defaultPolicy";
import type { Finding } from "../../domain/findings/findings";
import { policyImpact, type PolicyImpact } from "../../domain/policy/policyImpact";
import type { Moment } from "../../domain/time";
import { readPolicySheet } from "../../workbook/read/readBook";
import type { AssessedWorkbook } from "../check/assessWorkbook";

export interface PolicyPreview {
  readonly impact: PolicyImpact;
  /** What is wrong in the policy sheet as it stands now. */
  readonly findings: readonly Finding[];
}

/**
 * What the policy sheet as it stands now would change against the rules of the last check. Writes nothing.
 * @throws WorkbookError `no-register`, `cancelled`, `cell-being-edited`, `excel-failed`
 */
export async function previewPolicy(
  { book, assessment }: Pick<AssessedWorkbook, "book" | "assessment">,
  now: Moment,
): Promise<PolicyPreview> {
  const read = await readPolicySheet();
  const after = read.policy?.history ?? defaultPolicy;
  return { impact: policyImpact(book, assessment.history, after, now), findings: read.findings };
}
