import type { Assessment } from "../assessment";
import { customerFactsOf } from "../customers/customerFacts";
import { ruleRef, type RuleRef } from "./explanation";
import type { OneCustomer } from "../customers/oneCustomer";
import { tagNames, tierNames, type Policy, type Tag, type Tier } from "../policy/policy";
import { medianGapsOf } from "../customers/rhythm";
import { tagBit } from "../customers/tags";
import { dayOf } from "../time";

/** Why a customer carries a tag or not: each of its conditions with what was found. */
export interface ExplainedTag {
  readonly tag: Tag;
  readonly given: boolean;
  /** All of them have to hold, or any one is enough. */
  readonly needs: "all" | "any";
  readonly conditions: readonly TagCondition[];
}

interface Condition {
  readonly holds: boolean;
  readonly rules: readonly RuleRef[];
}

/** A number that is not known is NaN; then its condition does not hold. */
export type TagCondition = Condition &
  (
    | { readonly kind: "tier"; readonly tier: Tier | undefined; readonly tiers: readonly Tier[] }
    | { readonly kind: "potential"; readonly points: number; readonly lowest: number }
    /** Silent for more than `gaps` times his own median gap between order days. */
    | {
        readonly kind: "own-rhythm";
        readonly silentDays: number;
        /** NaN = fewer than `fewestOrders` order days show no rhythm (样本不足). */
        readonly medianGapDays: number;
        readonly gaps: number;
        readonly fewestOrders: number;
      }
    | { readonly kind: "silent"; readonly silentDays: number; readonly fewest: number }
    | {
        readonly kind: "complaints";
        readonly complaints: number;
        readonly fewest: number;
        readonly windowMonths: number;
      }
    | { readonly kind: "satisfaction"; readonly score: number; readonly highest: number }
  );

/** What the conditions are about. */
interface Found {
  readonly tier: Tier | undefined;
  readonly potential: number;
  readonly silentDays: number;
  readonly medianGapDays: number;
  readonly complaints: number;
  readonly satisfaction: number;
}

/** @param customer his place in the assessment */
export function explainTags(
  one: OneCustomer,
  assessment: Assessment,
  customer: number,
): ExplainedTag[] {
  const { policy, customers } = assessment;
  const found = foundOf(one, assessment, customer);
  const bits = customers.tags[customer] ?? 0;
  return tagNames.map((tag) => ({
    tag,
    given: (bits & tagBit(tag)) !== 0,
    needs: tag === "churn-risk" ? "any" : "all",
    conditions: conditionsOf(tag, found, policy),
  }));
}

function foundOf(
  { book, links }: OneCustomer,
  { policy, customers, now }: Assessment,
  customer: number,
): Found {
  const facts = customerFactsOf(book, links, policy.tiers, now);
  const { fewestOrders } = policy.tags.churnRisk;
  const orderedAt = book.orders?.orderedAt ?? new Float64Array();
  const [medianGapDays = NaN] = medianGapsOf(orderedAt, links.orders, 1, fewestOrders, now);
  return {
    tier: tierNames[customers.tier[customer] ?? NaN],
    potential: facts.potential[0] ?? NaN,
    silentDays: dayOf(now) - (facts.lastOrderOn[0] ?? NaN),
    medianGapDays,
    complaints: facts.complaints[0] ?? NaN,
    satisfaction: facts.lastSatisfaction[0] ?? NaN,
  };
}

function conditionsOf(tag: Tag, found: Found, { tags, tiers }: Policy): TagCondition[] {
  switch (tag) {
    case "high-value":
      return [tierCondition(found, tags.highValue.tiers, ruleRef("high-value-tiers"))];
    case "potential":
      return [
        potentialCondition(found, tags.potential.lowestPotential),
        tierCondition(found, tags.potential.tiers, ruleRef("potential-tiers")),
      ];
    case "churn-risk":
      return churnConditions(found, tags.churnRisk, tiers.windowMonths);
  }
}

function tierCondition({ tier }: Found, tiers: readonly Tier[], rule: RuleRef): TagCondition {
  return {
    kind: "tier",
    tier,
    tiers,
    holds: tier !== undefined && tiers.includes(tier),
    rules: [rule],
  };
}

function potentialCondition({ potential }: Found, lowest: number): TagCondition {
  const rules = [ruleRef("potential-rating")];
  return { kind: "potential", points: potential, lowest, holds: potential >= lowest, rules };
}

function churnConditions(
  { silentDays, medianGapDays, complaints, satisfaction }: Found,
  limits: Policy["tags"]["churnRisk"],
  windowMonths: number,
): TagCondition[] {
  const { silentGaps, fewestOrders } = limits;
  return [
    {
      kind: "own-rhythm",
      ...{ silentDays, medianGapDays, gaps: silentGaps, fewestOrders },
      holds: silentDays > silentGaps * medianGapDays,
      rules: [ruleRef("silent-gaps"), ruleRef("fewest-orders")],
    },
    {
      kind: "silent",
      ...{ silentDays, fewest: limits.silentDays, holds: silentDays >= limits.silentDays },
      rules: [ruleRef("silent-days")],
    },
    {
      kind: "complaints",
      ...{ complaints, fewest: limits.complaints, windowMonths },
      holds: complaints >= limits.complaints,
      rules: [ruleRef("risk-complaints"), ruleRef("complaint-words"), ruleRef("window")],
    },
    {
      kind: "satisfaction",
      ...{ score: satisfaction, highest: limits.lowestSatisfaction },
      holds: satisfaction <= limits.lowestSatisfaction,
      rules: [ruleRef("risk-satisfaction")],
    },
  ];
}
