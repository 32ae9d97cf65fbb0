import { findingIdentities } from "../../domain/findings/findingIdentity";
import type { Finding } from "../../domain/findings/findings";
import { withIgnored, type IgnoredFinding } from "../../domain/findings/ignoredFindings";
import { dayOf, isoDay, type Moment } from "../../domain/time";
import { changeIgnoredFindings } from "../../workbook/ignoredFindings";
import type { AssessedWorkbook } from "../check/assessWorkbook";

/**
 * Sets a finding aside, in the workbook, until the value of its cell changes. The status columns follow with the next
 * check.
 * @param note why; "" without
 * @returns the workbook as read before, without the finding
 * @throws WorkbookError `workbook-read-only`, `setup-not-saved`, `cell-being-edited`, `excel-failed`
 */
export async function ignoreFinding(
  assessed: AssessedWorkbook,
  finding: Finding,
  note: string,
  now: Moment,
): Promise<AssessedWorkbook> {
  const identity = findingIdentities(assessed.book)(finding);
  const entry = { identity, note: note.trim(), ignoredOn: isoDay(dayOf(now)) };
  const kept = await changeIgnoredFindings((before) => [...without(before, identity), entry]);
  return setAside(assessed, kept);
}

/**
 * Takes a finding that was set aside back among the others.
 * @throws WorkbookError as `ignoreFinding`
 */
export async function restoreFinding(
  assessed: AssessedWorkbook,
  finding: Finding,
): Promise<AssessedWorkbook> {
  const identity = findingIdentities(assessed.book)(finding);
  return setAside(assessed, await changeIgnoredFindings((before) => without(before, identity)));
}

/** The findings that are set aside, in the order of the sheets, and what was noted on each. */
export function ignoredWithNotes({
  book,
  assessment,
  ignored,
}: AssessedWorkbook): readonly { readonly finding: Finding; readonly kept: IgnoredFinding }[] {
  const identityOf = findingIdentities(book);
  const byIdentity = new Map(ignored.map((kept) => [kept.identity, kept]));
  return assessment.ignoredFindings.flatMap((finding) => {
    const kept = byIdentity.get(identityOf(finding));
    return kept ? [{ finding, kept }] : [];
  });
}

function without(kept: readonly IgnoredFinding[], identity: string): readonly IgnoredFinding[] {
  return kept.filter((one) => one.identity !== identity);
}

function setAside(
  { book, assessment }: AssessedWorkbook,
  ignored: readonly IgnoredFinding[],
): AssessedWorkbook {
  const identities = new Set(ignored.map(({ identity }) => identity));
  return { book, ignored, assessment: withIgnored(book, assessment, identities) };
}
