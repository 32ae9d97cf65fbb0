import type { Summary } from "../domain/assessment";
import type { Finding } from "../domain/findings";
import type { Moment } from "../domain/time";
import type { CheckedWorkbook } from "./checkWorkbook";
import { worstFirst } from "./worstFirst";

/** What a pane keeps of a check: no row of the workbook. */
export interface CheckOutcome {
  readonly now: Moment;
  readonly summary: Summary;
  readonly hasIssues: boolean;
  readonly findings: readonly Finding[];
  /** A sheet of rules that is there but not read yet. */
  readonly policySheet: string | undefined;
  readonly written: CheckedWorkbook["written"];
}

export function checkOutcome({ book, assessment, written }: CheckedWorkbook): CheckOutcome {
  return {
    now: assessment.now,
    summary: assessment.summary,
    hasIssues: (book.issues?.count ?? 0) > 0,
    findings: worstFirst(assessment.findings),
    policySheet: book.places.get("policy")?.sheet,
    written,
  };
}
