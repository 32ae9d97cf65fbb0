import { textHash } from "../textHash";
import { isoDay } from "../time";
import type { Policy } from "./policy";
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
  return computedRows(policy).filter(({ rule }) => rule !== "module");
}

/** Two rows with the same text mean the same. The order of words changes nothing. */
export function ruleText({ value, unit }: PolicyRow): string {
  const isOfWords = Array.isArray(value) && value.every((one) => typeof one === "string");
  return JSON.stringify([isOfWords ? value.toSorted() : value, unit]);
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
