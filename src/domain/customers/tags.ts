import { churnReasons, type ChurnReason } from "../assessment";
import type { CustomerFacts } from "./customerFacts";
import { tagNames, tierNames, type Policy, type Tag, type Tier } from "../policy/policy";
import type { Day } from "../time";

export interface Tags {
  /** Bit k set = `tagNames[k]`. */
  readonly tags: Uint8Array;
  /** Bit k set = `churnReasons[k]`. */
  readonly churnReasons: Uint8Array;
}

export function tagBit(tag: Tag): number {
  return 1 << tagNames.indexOf(tag);
}

export function churnBit(reason: ChurnReason): number {
  return 1 << churnReasons.indexOf(reason);
}

/** @param medianGaps days between orders; NaN = too few orders for a rhythm */
export function tagsOf(
  facts: CustomerFacts,
  tier: Uint8Array,
  medianGaps: Float64Array,
  policy: Policy["tags"],
  today: Day,
): Tags {
  const reasons = churnReasonsOf(facts, medianGaps, policy.churnRisk, today);
  const isHighValue = tierSet(policy.highValue.tiers);
  const canBePotential = tierSet(policy.potential.tiers);
  const [highValue, potential, churnRisk] = [
    tagBit("high-value"),
    tagBit("potential"),
    tagBit("churn-risk"),
  ];
  const tags = new Uint8Array(tier.length);
  for (let i = 0; i < tags.length; i++) {
    const t = tier[i] ?? NaN;
    const promising = (facts.potential[i] ?? NaN) >= policy.potential.lowestPotential;
    tags[i] =
      (isHighValue[t] ? highValue : 0) |
      (promising && canBePotential[t] ? potential : 0) |
      (reasons[i] ? churnRisk : 0);
  }
  return { tags, churnReasons: reasons };
}

/** Entry t: 1 = tier t is one of them. */
function tierSet(tiers: readonly Tier[]): Uint8Array {
  return Uint8Array.from(tierNames, (name) => (tiers.includes(name) ? 1 : 0));
}

function churnReasonsOf(
  { lastOrderOn, complaints, lastSatisfaction }: CustomerFacts,
  medianGaps: Float64Array,
  rules: Policy["tags"]["churnRisk"],
  today: Day,
): Uint8Array {
  const ownRhythm = churnBit("own-rhythm");
  const silent = churnBit("silent");
  const complaining = churnBit("complaints");
  const dissatisfied = churnBit("satisfaction");
  const reasons = new Uint8Array(lastOrderOn.length);
  for (let i = 0; i < reasons.length; i++) {
    // A comparison with NaN, the unknown, is false: what is not known is no reason.
    const silentDays = today - (lastOrderOn[i] ?? NaN);
    reasons[i] =
      (silentDays > rules.silentGaps * (medianGaps[i] ?? NaN) ? ownRhythm : 0) |
      (silentDays >= rules.silentDays ? silent : 0) |
      ((complaints[i] ?? NaN) >= rules.complaints ? complaining : 0) |
      ((lastSatisfaction[i] ?? NaN) <= rules.lowestSatisfaction ? dissatisfied : 0);
  }
  return reasons;
}
