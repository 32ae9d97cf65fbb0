import { policyDigest } from "../../domain/policy/computedRules";
import { confirmedAfter, isConfirmed } from "../../domain/policy/confirmedPolicy";
import { policyImpactInParts, type PolicyImpact } from "../../domain/policy/policyImpact";
import type { Book } from "../../domain/records";
import type { Moment } from "../../domain/time";
import { partByPart, type LongWork } from "../../workbook/longWork";
import {
  readConfirmedPolicy,
  storeConfirmedPolicy,
} from "../../workbook/policy/confirmedPolicyStore";
import type { AssessedWorkbook } from "../check/assessWorkbook";

type Assessed = Pick<AssessedWorkbook, "book" | "assessment">;

/** The rules are not those that somebody has confirmed: shall results follow from them? */
export interface PolicyQuestion {
  /** Of the rules asked about. */
  readonly digest: string;
  /** When the others were confirmed. */
  readonly confirmedAt: Moment;
  /** Where the rules stand; undefined where the workbook has no sheet of rules any more. */
  readonly sheet: string | undefined;
  /** Of the rows as they were read. */
  readonly places: Book["places"];
  readonly impact: PolicyImpact;
}

export interface Confirming {
  /** When that is; a check may look at another moment. */
  readonly at: Moment;
  /** The digest of the rules that the person has said yes to. */
  readonly accepted?: string | undefined;
  /** May the workbook keep the rules as confirmed? */
  readonly keep: boolean;
}

/**
 * Asks where the workbook's rules are others than it keeps as confirmed, and writes nothing then. Otherwise it keeps
 * them where nothing is kept yet (the first check), or where the person has said yes to these very rules. After undoing,
 * neither the rules that were confirmed nor those before them are asked about.
 * @returns undefined where there is nothing to ask
 * @throws WorkbookError as `readConfirmedPolicy`, and `cancelled`
 */
export async function policyQuestion(
  assessed: Assessed,
  { at, accepted, keep }: Confirming,
  work: LongWork = {},
): Promise<PolicyQuestion | undefined> {
  const { history, now } = assessed.assessment;
  const confirmed = await readConfirmedPolicy();
  const digest = policyDigest(history);
  const isKept = confirmed && isConfirmed(confirmed, digest);
  if (isKept && !confirmed.isUndone) return undefined;
  if (!confirmed || isKept || accepted === digest) {
    if (keep) await storeConfirmedPolicy(confirmedAfter(confirmed, history, at));
    return undefined;
  }
  const { book } = assessed;
  const impact = await partByPart(policyImpactInParts(book, confirmed.history, history, now), work);
  const { policySheet, places } = book;
  const { confirmedAt } = confirmed;
  return { digest, confirmedAt, sheet: policySheet?.sheet, places, impact };
}
