import { lastCheckOf, type LastCheck } from "../domain/lastCheck";
import type { CheckedWorkbook } from "./checkWorkbook";

/** What a pane shows of a check: figures and what was written, no row of the workbook. */
export interface CheckOutcome {
  readonly figures: LastCheck;
  /** A sheet of rules that is there but not read yet. */
  readonly policySheet: string | undefined;
  readonly written: CheckedWorkbook["written"];
  readonly cannotBeUndone: boolean;
}

export function checkOutcome(checked: CheckedWorkbook): CheckOutcome {
  const { book, assessment, written, cannotBeUndone } = checked;
  return {
    figures: lastCheckOf(book, assessment),
    policySheet: book.places.get("policy")?.sheet,
    written,
    cannotBeUndone,
  };
}
