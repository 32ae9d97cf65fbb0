import type { Finding } from "../../domain/findings/findings";

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Errors, then warnings, then notes; each in the order of the sheets. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}
