import { lastCheckOf, type LastCheck } from "../../domain/lastCheck";
import type { CheckedWorkbook } from "./checkWorkbook";

/** What a pane shows of a check: figures and what was written, no row of the workbook. */
export interface CheckOutcome {
  readonly figures: LastCheck;
  /** A policy sheet that is there but is no table of rules. */
  readonly unreadPolicySheet: string | undefined;
  readonly written: CheckedWorkbook["written"];
  readonly cannotBeUndone: boolean;
}

export function checkOutcome(checked: CheckedWorkbook): CheckOutcome {
  const { book, assessment, written, cannotBeUndone } = checked;
  return {
    figures: lastCheckOf(book, assessment),
    unreadPolicySheet: book.policySheet ? undefined : book.places.get("policy")?.sheet,
    written,
    cannotBeUndone,
  };
}
