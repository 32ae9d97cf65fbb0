import { textHash } from "../textHash";
import { isoDay } from "../time";
import { normalized } from "../words";
import type { Policy, Week } from "./policy";
import type { PolicyHistory } from "./policyHistory";
import { policyRowsOf, rowKey, type PolicyRow } from "./policyRows";
import { policyRules } from "./policyRules";

/** Does something hang on the rule that is computed? Names, sources, approval and what is only read do not count. */
function isComputed({ rule }: PolicyRow): boolean {
  return policyRules[rule].part !== "document" && !policyRules[rule].forReading;
}

/** The rows of a policy that results hang on. */
export function computedRows(policy: Policy): readonly PolicyRow[] {
  return policyRowsOf(policy).filter(isComputed);
}

/**
 * The rows that a person is asked about when they change. A module is switched in the settings as well, and whoever
 * does so has said yes already.
 */
export function comparedRows(policy: Policy): readonly PolicyRow[] {
  const rows = computedRows(policy).filter(({ rule }) => rule !== "module");
  return withEffectiveWords(rows);
}

/**
 * A word of two severities is the first one's, so that it says nothing in the other. With this the order of their rows
 * changes no meaning that the rows themselves do not have.
 */
function withEffectiveWords(rows: readonly PolicyRow[]): PolicyRow[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    if (row.rule !== "severity-words" || !isOfWords(row.value)) return row;
    const value = row.value.filter((word) => !taken.has(normalized(word)));
    for (const word of value) taken.add(normalized(word));
    return { ...row, value };
  });
}

function isOfWords(value: PolicyRow["value"]): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** Two rows with the same text mean the same. The order of words, and of the hours of a day, changes nothing. */
export function ruleText({ rule, value, unit }: PolicyRow): string {
  if (isOfWords(value)) return JSON.stringify([value.toSorted(), unit]);
  if (policyRules[rule].value !== "week") return JSON.stringify([value, unit]);
  const days = value as Week;
  return JSON.stringify([days.map((hours) => hours.toSorted(([a], [b]) => a - b)), unit]);
}

/** Two policies with the same text give the same results for the modules in use. The order of a list's rows changes none. */
export function computedText(policy: Policy): string {
  const rows = comparedRows(policy).map((row) => `${rowKey(row)} ${ruleText(row)}`);
  return rows.sort().join("\n");
}

export interface ComputedVersion {
  /** ISO date; "" = from the beginning. */
  readonly from: string;
  readonly policy: Policy;
}

/** The versions from which other results follow than from the one before. */
export function computedVersions({ versions }: PolicyHistory): ComputedVersion[] {
  const texts = versions.map(({ policy }) => computedText(policy));
  return versions
    .filter((_, i) => i === 0 || texts[i] !== texts[i - 1])
    .map(({ from, policy }) => ({ from: from === -Infinity ? "" : isoDay(from), policy }));
}

/** Sixteen hexadecimal digits that tell whether results follow from the same rules, on every day. */
export function policyDigest(history: PolicyHistory): string {
  const versions = computedVersions(history);
  return textHash(JSON.stringify(versions.map(({ from, policy }) => [from, computedText(policy)])));
}
