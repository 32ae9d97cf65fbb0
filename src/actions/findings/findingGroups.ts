import type { Finding, FindingCode, FindingSeverity } from "../../domain/findings/findings";

/** Findings of one kind and severity, in the order of the sheets. */
export interface FindingGroup {
  /** Permanent while there is such a group. */
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly findings: readonly Finding[];
}

const rank: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors before warnings before notes; among equals the kind with the most findings first. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const same = groups.get(key);
    if (same) same.push(finding);
    else groups.set(key, [finding]);
  }
  return Array.from(groups, ([key, same]) => groupOf(key, same)).sort(
    (a, b) => rank[a.severity] - rank[b.severity] || b.findings.length - a.findings.length,
  );
}

function groupOf(key: string, findings: readonly Finding[]): FindingGroup {
  const [first] = findings;
  if (!first) throw new Error(`a group without findings: ${key}`);
  return { key, code: first.code, severity: first.severity, findings };
}
