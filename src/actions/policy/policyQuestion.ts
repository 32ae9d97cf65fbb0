import { policyDigest } from "../../domain/policy/computedRules";
import {
  confirmedAfter,
  isConfirmed,
  type ConfirmedPolicy,
} from "../../domain/policy/confirmedPolicy";
import { policyImpactInParts, type PolicyImpact } from "../../domain/policy/policyImpact";
import type { Book } from "../../domain/records";
import type { Moment } from "../../domain/time";
import { partByPart, type LongWork } from "../../workbook/longWork";
import { readConfirmedPolicy } from "../../workbook/policy/confirmedPolicyStore";
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
}

export type PolicyAnswer =
  | { readonly question: PolicyQuestion }
  /** Nothing to ask: what is confirmed by results that follow (`whileConfirmed`); undefined = it is already. */
  | { readonly toConfirm: ConfirmedPolicy | undefined };

/**
 * Asks where the workbook's rules are others than it keeps as confirmed. There is nothing to ask where none are kept yet
 * (the first check), or where the person has said yes to these very rules; after undoing, neither about the rules that
 * were confirmed nor about those before them. Writes nothing.
 * @throws WorkbookError as `readConfirmedPolicy`, and `cancelled`
 */
export async function policyQuestion(
  assessed: Assessed,
  { at, accepted }: Confirming,
  work: LongWork = {},
): Promise<PolicyAnswer> {
  const { history, now } = assessed.assessment;
  const confirmed = await readConfirmedPolicy();
  const digest = policyDigest(history);
  const isKept = confirmed && isConfirmed(confirmed, digest);
  if (isKept && !confirmed.isUndone) return { toConfirm: undefined };
  if (!confirmed || isKept || accepted === digest) {
    return { toConfirm: confirmedAfter(confirmed, history, at) };
  }
  const { book } = assessed;
  const impact = await partByPart(policyImpactInParts(book, confirmed.history, history, now), work);
  const { policySheet, places } = book;
  const { confirmedAt } = confirmed;
  return { question: { digest, confirmedAt, sheet: policySheet?.sheet, places, impact } };
}
