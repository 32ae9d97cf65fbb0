import { comparedRows, ruleText } from "./computedRules";
import type { Policy } from "./policy";
import { rowKey, type PolicyRow } from "./policyRows";

/** A rule whose value is another; without `before` it is new, without `after` it is gone. */
export interface RuleChange {
  readonly before: PolicyRow | undefined;
  readonly after: PolicyRow | undefined;
}

/** In the order of the policy sheet. */
export function ruleChanges(before: Policy, after: Policy): RuleChange[] {
  const [old, changed] = [byKey(comparedRows(before)), byKey(comparedRows(after))];
  const keys = new Set([...changed.keys(), ...old.keys()]);
  const pairs = Array.from(keys, (key): RuleChange => {
    return { before: old.get(key), after: changed.get(key) };
  });
  return pairs.filter((pair) => textOf(pair.before) !== textOf(pair.after));
}

function byKey(rows: readonly PolicyRow[]): ReadonlyMap<string, PolicyRow> {
  return new Map(rows.map((row) => [rowKey(row), row]));
}

function textOf(row: PolicyRow | undefined): string {
  return row ? ruleText(row) : "";
}
