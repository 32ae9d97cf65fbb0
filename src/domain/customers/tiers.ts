import type { Assessment, TierReason } from "../assessment";
import type { CustomerFacts } from "./customerFacts";
import { tierNames, type Criterion, type Policy, type Tier } from "../policy/policy";

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
  const tier = new Uint8Array(score.length);
  for (let i = 0; i < tier.length; i++) tier[i] = tierIndex(score[i] ?? NaN, lowestScore);
  return { tier, score, measured };
}

/** Each tier's place in `tierNames`. */
const placeOf = Object.fromEntries(tierNames.map((name, i) => [name, i])) as Readonly<
  Record<Tier, number>
>;

function tierIndex(score: number, lowest: Policy["tiers"]["lowestScore"]): number {
  if (Number.isNaN(score)) return NOT_RATED;
  if (score >= lowest.A) return placeOf.A;
  if (score >= lowest.B) return placeOf.B;
  return score >= lowest.C ? placeOf.C : placeOf.D;
}

/** @returns undefined without a score */
export function tierOfScore(
  score: number,
  lowest: Policy["tiers"]["lowestScore"],
): Tier | undefined {
  return tierNames[tierIndex(score, lowest)];
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
  for (let i = 0; i < customers; i++) {
    const score = (points[i] ?? 0) / (weights[i] ?? 0);
    points[i] = Math.round(score * STEPS_PER_POINT) / STEPS_PER_POINT;
  }
  return points;
}

function addPoints(
  { weight, scale }: Criterion,
  values: Float64Array,
  points: Float64Array,
  weights: Float64Array,
): void {
  const steps = Float64Array.from(scale, ({ from }) => from);
  const weighted = Float64Array.from(scale, (step) => step.points * weight);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    points[i] = (points[i] ?? 0) + (weighted[stepOf(steps, value)] ?? 0);
    weights[i] = (weights[i] ?? 0) + weight;
  }
}

function pointsOn(scale: Criterion["scale"], value: number): number {
  const steps = Float64Array.from(scale, ({ from }) => from);
  return scale[stepOf(steps, value)]?.points ?? 0;
}

/** @returns the last step that is not above the value; -1 below the first, which is worth no points */
function stepOf(steps: Float64Array, value: number): number {
  let step = 0;
  while (step < steps.length && (steps[step] ?? NaN) <= value) step++;
  return step - 1;
}
