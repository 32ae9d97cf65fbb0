import type { Assessment, TierReason } from "./assessment";
import type { CustomerFacts } from "./customerFacts";
import { tierNames, type Criterion, type Policy } from "./policy";

export interface Tiers {
  /** Index into `tierNames`; NOT_RATED where no criterion could be measured. */
  readonly tier: Uint8Array;
  /** 0–100; NaN where not rated. */
  readonly score: Float64Array;
  /** Per criterion of the policy, in its order. */
  readonly measured: readonly Float64Array[];
}

export const NOT_RATED = 255;

/** Scores are compared after rounding to this share of a point, so that float noise decides nothing. */
const STEPS_PER_POINT = 1e9;

export function tiersOf(facts: CustomerFacts, { criteria, lowestScore }: Policy["tiers"]): Tiers {
  const measured = criteria.map(({ kind }) => facts[kind]);
  const score = scoresOf(criteria, measured, facts.potential.length);
  const tier = Uint8Array.from(score, (value) => {
    if (Number.isNaN(value)) return NOT_RATED;
    if (value >= lowestScore.A) return tierNames.indexOf("A");
    if (value >= lowestScore.B) return tierNames.indexOf("B");
    if (value >= lowestScore.C) return tierNames.indexOf("C");
    return tierNames.indexOf("D");
  });
  return { tier, score, measured };
}

/** @returns the reasons of one customer's score, in the order of the policy's criteria */
export function tierReasonsOf(
  { policy, customers }: Assessment,
  customerIndex: number,
): TierReason[] {
  return policy.tiers.criteria.flatMap((criterion, k) => {
    const value = customers.measured[k]?.[customerIndex] ?? NaN;
    if (Number.isNaN(value)) return [];
    const { kind, weight, scale } = criterion;
    return [{ criterion: kind, value, points: pointsOn(scale, value), weight }];
  });
}

function scoresOf(
  criteria: readonly Criterion[],
  measured: readonly Float64Array[],
  customers: number,
): Float64Array {
  const points = new Float64Array(customers);
  const weights = new Float64Array(customers);
  criteria.forEach((criterion, k) => {
    addPoints(criterion, measured[k] ?? new Float64Array(), points, weights);
  });
  return points.map((sum, i) => {
    const weight = weights[i] ?? 0;
    return weight > 0 ? Math.round((sum / weight) * STEPS_PER_POINT) / STEPS_PER_POINT : NaN;
  });
}

function addPoints(
  { weight, scale }: Criterion,
  values: Float64Array,
  points: Float64Array,
  weights: Float64Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value !== value) continue;
    points[i] = (points[i] ?? 0) + weight * pointsOn(scale, value);
    weights[i] = (weights[i] ?? 0) + weight;
  }
}

/** The points of the last step that is not above the value; 0 below the first. */
function pointsOn(scale: Criterion["scale"], value: number): number {
  let points = 0;
  for (const step of scale) {
    if (step.from > value) break;
    points = step.points;
  }
  return points;
}
