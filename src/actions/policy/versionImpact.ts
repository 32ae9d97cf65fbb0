import type { PolicyHistory } from "../../domain/policy/policyHistory";
import { policyImpactInParts, type PolicyImpact } from "../../domain/policy/policyImpact";
import type { Day } from "../../domain/time";
import { partByPart, type LongWork } from "../../workbook/longWork";
import type { AssessedWorkbook } from "../check/assessWorkbook";

/**
 * What a later version of the rules will change on the day on which it takes effect, against the rules of the day
 * before. Writes nothing.
 * @param from the version's first day
 * @throws WorkbookError `cancelled`
 */
export async function versionImpact(
  { book, assessment: { history, now } }: Pick<AssessedWorkbook, "book" | "assessment">,
  from: Day,
  work: LongWork = {},
): Promise<PolicyImpact> {
  const before = versionsUntil(history, (start) => start < from);
  const after = versionsUntil(history, (start) => start <= from);
  return partByPart(policyImpactInParts(book, before, after, now), work);
}

function versionsUntil(
  { versions: [first, ...later] }: PolicyHistory,
  isKnown: (from: Day) => boolean,
): PolicyHistory {
  return { versions: [first, ...later.filter(({ from }) => isKnown(from))] };
}
