import { z } from "zod";
import type { Assessment } from "../assessment";
import { inSheetOrder } from "./bookFindings";
import { findingIdentities, type FindingIdentity } from "./findingIdentity";
import type { Finding } from "./findings";
import type { Book } from "../records";

const ignoredFinding = z.object({
  identity: z.string().min(1),
  /** Why, in the words of whoever set it aside; "" without. */
  note: z.string(),
  /** ISO date. */
  ignoredOn: z.string(),
});

/** A finding that somebody has looked at and set aside, as the workbook keeps it. */
export type IgnoredFinding = Readonly<z.infer<typeof ignoredFinding>>;

/** @param stored JSON text as it was kept; what is none of ours counts as nothing */
export function ignoredFindingsFrom(stored: unknown): readonly IgnoredFinding[] {
  const entries = z.array(z.unknown()).safeParse(jsonOf(stored)).data ?? [];
  return entries.flatMap((entry) => ignoredFinding.safeParse(entry).data ?? []);
}

function jsonOf(stored: unknown): unknown {
  if (typeof stored !== "string") return undefined;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

/** The assessment with exactly these findings set aside, whatever was before: their counts leave them out. */
export function withIgnored(
  book: Book,
  assessment: Assessment,
  ignored: ReadonlySet<FindingIdentity>,
): Assessment {
  const { findings: before, ignoredFindings: ignoredBefore } = assessment;
  if (ignored.size === 0 && ignoredBefore.length === 0) return assessment;
  const all =
    ignoredBefore.length === 0 ? before : inSheetOrder(book, [...before, ...ignoredBefore]);
  const isIgnored = ignoredTest(book, ignored);
  const findings: Finding[] = [];
  const ignoredFindings: Finding[] = [];
  for (const finding of all) (isIgnored(finding) ? ignoredFindings : findings).push(finding);
  const counts = assessment.customers.findings.slice();
  const indexOfRow = new Map(Array.from(book.customers.row, (row, i) => [row, i]));
  count(counts, indexOfRow, ignoredBefore, 1);
  count(counts, indexOfRow, ignoredFindings, -1);
  return {
    ...assessment,
    findings,
    ignoredFindings,
    customers: { ...assessment.customers, findings: counts },
    summary: { ...assessment.summary, findings: findings.length },
  };
}

/** Computes identities only of findings whose code is among those to be ignored. */
function ignoredTest(
  book: Book,
  ignored: ReadonlySet<FindingIdentity>,
): (finding: Finding) => boolean {
  const identityOf = findingIdentities(book);
  const codes = new Set(
    Array.from(ignored, (identity) => identity.slice(0, identity.indexOf(":"))),
  );
  return (finding) => codes.has(finding.code) && ignored.has(identityOf(finding));
}

/** As `CustomerResults.findings` counts: errors and warnings on rows of the register. */
function count(
  counts: Int32Array,
  indexOfRow: ReadonlyMap<number, number>,
  findings: readonly Finding[],
  by: 1 | -1,
): void {
  for (const { role, row, severity } of findings) {
    if (role !== "register" || row === null || severity === "info") continue;
    const index = indexOfRow.get(row);
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + by;
  }
}
