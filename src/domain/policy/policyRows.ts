import {
  contactKinds,
  criterionKinds,
  type Policy,
  type Scale,
  type Target,
  type Week,
} from "./policy";
import { fixedObjects, policyRules, ruleKey, ruleNames, type RuleName } from "./policyRules";
import type { Day } from "../time";

/** @see ValueKind */
export type PolicyValue = number | string | boolean | readonly string[] | Week | Scale;

/** One line of the policy sheet, in permanent words. */
export interface PolicyRow {
  readonly rule: RuleName;
  /** What the rule speaks about: "", a permanent word, or a person's own name for it. */
  readonly object: string;
  /** `null` takes the row out of a list; `undefined` could not be read. */
  readonly value: PolicyValue | null | undefined;
  /** A permanent word, or a person's own where the rule takes any; "" without. */
  readonly unit: string;
  readonly ownerRole: string;
  /** Requirements and decisions, parts separated by semicolons. */
  readonly source: string;
  /** From this day on; -Infinity = from the beginning. */
  readonly from: Day;
}

export function rowKey({ rule, object }: Pick<PolicyRow, "rule" | "object">): string {
  return ruleKey(rule, object);
}

/** Rules whose source stands beside their value in the policy, not in `policy.sources`. */
export const carriesSource: ReadonlySet<RuleName> = new Set([
  ...ruleNames.filter((name) => policyRules[name].value === "target"),
  ...(["goal", "channel", "weight", "cadence", "routine"] as const),
]);

const PERCENT = 0.01;
/** Excel's own; spares 0.57 the 56.99999999999999 of binary fractions. */
const SIGNIFICANT_DIGITS = 15;

export function shareOfPercent(percent: number): number {
  return Number((percent * PERCENT).toPrecision(SIGNIFICANT_DIGITS));
}

function percentOfShare(share: number): number {
  return Number((share / PERCENT).toPrecision(SIGNIFICANT_DIGITS));
}

type RowParts = Partial<Omit<PolicyRow, "rule" | "from">>;

function rowOf(policy: Policy, rule: RuleName, parts: RowParts): PolicyRow {
  const object = parts.object ?? "";
  const source = policy.sources[ruleKey(rule, object)] ?? "";
  return { rule, object, value: null, unit: "", ownerRole: "", source, from: -Infinity, ...parts };
}

/** Every value of the policy as a line of its sheet, in the sheet's order; all from the beginning. */
export function policyRowsOf(policy: Policy): PolicyRow[] {
  return ruleNames.flatMap((rule) => {
    const parts = listers[rule]?.(policy);
    if (!parts) return singleRows(policy, rule);
    // An empty list is written down as well, so that nobody takes it for a forgotten one.
    return (parts.length === 0 ? [{}] : parts).map((one) => rowOf(policy, rule, one));
  });
}

function singleRows(policy: Policy, rule: RuleName): PolicyRow[] {
  const { object: kind, path = "" } = policyRules[rule];
  return (fixedObjects(kind) ?? []).map((object) => {
    const value = valueAt(policy, object === "" ? path : `${path}.${object}`);
    return rowOf(policy, rule, { object, ...singleParts(rule, value) });
  });
}

function valueAt(policy: Policy, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((tree, key) => (tree as Readonly<Record<string, unknown>>)[key], policy);
}

function singleParts(rule: RuleName, value: unknown): RowParts {
  const { value: kind, units } = policyRules[rule];
  if (kind === "target") return targetParts(value as Target);
  if (kind === "duration") return durationParts(value as Policy["surveys"]["every"]);
  const unit = units === "any" ? "" : (units[0] ?? "");
  if (unit === "percent") return { unit, value: percentOfShare(value as number) };
  return { unit, value: value as PolicyValue };
}

function targetParts({ amount, reading, source }: Target): RowParts {
  return { value: amount, unit: reading, source };
}

function durationParts({ amount, unit }: Policy["surveys"]["every"]): RowParts {
  return { value: amount, unit };
}

type Lister = (policy: Policy) => RowParts[];

const targets =
  (which: "respond" | "resolve"): Lister =>
  ({ serviceLevel }) =>
    serviceLevel.severities.map((one) => ({ object: one.key, ...targetParts(one[which]) }));

/** The rules that are lists in the policy, or one part of the entries of a list. */
const listers: Readonly<Partial<Record<RuleName, Lister>>> = {
  goal: ({ goals }) =>
    goals.map(({ name, amount, unit, source }) => ({ object: name, value: amount, unit, source })),
  channel: ({ channels }) =>
    channels.map(({ name, weekly, source }) => ({ object: name, value: weekly, source })),
  "method-words": ({ followUp }) =>
    contactKinds.map((kind) => ({ object: kind, value: keysWith(followUp.kindByMethod, kind) })),
  respond: targets("respond"),
  resolve: targets("resolve"),
  "severity-words": ({ serviceLevel }) =>
    serviceLevel.severities.map(({ key, names }) => ({ object: key, value: names })),
  weight: weightParts,
  scale: ({ tiers }) => tiers.criteria.map(({ kind, scale }) => ({ object: kind, value: scale })),
  "rating-words": ratingParts,
  cadence: ({ followUp }) =>
    followUp.cadences.map(({ segment, kind, every, ownerRole, source }) => {
      return { object: `${segment} ${kind}`, ...durationParts(every), ownerRole, source };
    }),
  routine: ({ routines }) =>
    routines.map(({ name, every, ownerRole, source }) => {
      return { object: name, ...durationParts(every), ownerRole, source };
    }),
};

function keysWith<Value>(record: Readonly<Record<string, Value>>, wanted: Value): string[] {
  return Object.keys(record).filter((key) => record[key] === wanted);
}

/** A criterion that is not used weighs nothing. */
function weightParts({ tiers }: Policy): RowParts[] {
  const used = tiers.criteria.map(({ kind, weight, source }) => {
    return { object: kind, value: weight, unit: "points", source };
  });
  const unused = criterionKinds.filter((kind) => !used.some(({ object }) => object === kind));
  return [...used, ...unused.map((kind) => ({ object: kind, value: 0, unit: "points" }))];
}

function ratingParts({ tiers }: Policy): RowParts[] {
  const points = [...new Set(Object.values(tiers.ratings))].sort((a, b) => b - a);
  return points.map((one) => ({ object: String(one), value: keysWith(tiers.ratings, one) }));
}
