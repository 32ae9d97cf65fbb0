import type { Assessment } from "../assessment";
import { ruleRef, type RuleRef } from "./explanation";
import { tierNames, type Criterion, type CriterionKind, type Tier } from "../policy/policy";
import { tierOfScore } from "../customers/tiers";

/** Why a customer has his tier: each criterion's points times its weight, over the weights that counted. */
export interface ExplainedTier {
  /** Absent where no criterion could be measured. */
  readonly tier: Tier | undefined;
  /** 0–100; `weightedPoints` / `weights`. NaN without a tier. */
  readonly score: number;
  /** In the order of the policy, those that could not be measured too. */
  readonly criteria: readonly ExplainedCriterion[];
  /** Sums over the criteria that were measured. */
  readonly weightedPoints: number;
  readonly weights: number;
  /** From the best tier on: the lowest score of each; D has none. */
  readonly bounds: readonly TierBound[];
  /** The next better tier and the points that are missing to it; absent in tier A and without a tier. */
  readonly next: { readonly tier: Tier; readonly missing: number } | undefined;
}

export interface ExplainedCriterion {
  readonly criterion: CriterionKind;
  /** NaN = not measured: it neither adds points nor counts its weight. */
  readonly value: number;
  /** The step of the scale that was reached: values from here on; NaN below the first. */
  readonly from: number;
  /** Where the next step begins; NaN at the last one. */
  readonly nextFrom: number;
  readonly points: number;
  readonly weight: number;
  readonly rules: { readonly weight: RuleRef; readonly scale: RuleRef };
}

export interface TierBound {
  readonly tier: Tier;
  readonly lowestScore: number;
  readonly rule: RuleRef;
}

/** @param customer his place in the assessment */
export function explainTier(
  { policy, customers }: Pick<Assessment, "policy" | "customers">,
  customer: number,
): ExplainedTier {
  const { criteria, lowestScore } = policy.tiers;
  const explained = criteria.map((criterion, k) =>
    explainedCriterion(criterion, customers.measured[k]?.[customer] ?? NaN),
  );
  const counted = explained.filter(({ value }) => !Number.isNaN(value));
  const weightedPoints = counted.reduce((sum, { points, weight }) => sum + points * weight, 0);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const score = customers.score[customer] ?? NaN;
  const tier = tierOfScore(score, lowestScore);
  const bounds = (["A", "B", "C"] as const).map((name): TierBound => {
    return { tier: name, lowestScore: lowestScore[name], rule: ruleRef("lowest-score", name) };
  });
  const next = nextTier(tier, score, bounds);
  return { tier, score, criteria: explained, weightedPoints, weights, bounds, next };
}

function explainedCriterion({ kind, weight, scale }: Criterion, value: number): ExplainedCriterion {
  const rules = { weight: ruleRef("weight", kind), scale: ruleRef("scale", kind) };
  const reached = scale.filter(({ from }) => from <= value).length;
  const step = scale[reached - 1];
  return {
    ...{ criterion: kind, value, weight, rules },
    from: step?.from ?? NaN,
    nextFrom: Number.isNaN(value) ? NaN : (scale[reached]?.from ?? NaN),
    points: step?.points ?? 0,
  };
}

function nextTier(
  tier: Tier | undefined,
  score: number,
  bounds: readonly TierBound[],
): ExplainedTier["next"] {
  if (tier === undefined) return undefined;
  const better = bounds[tierNames.indexOf(tier) - 1];
  return better && { tier: better.tier, missing: better.lowestScore - score };
}
