import type { Assessment } from "./assessment";
import { customerFactsOf } from "./customerFacts";
import type { OneCustomer } from "./oneCustomer";
import { medianGapsOf } from "./rhythm";
import { churnBit } from "./tags";
import { dayOf } from "./time";

/** One reason of the tag 流失风险, with the numbers that make it one. */
export type ExplainedChurn =
  | {
      readonly reason: "own-rhythm";
      readonly silentDays: number;
      readonly medianGapDays: number;
      /** How many of his own gaps of silence are too many. */
      readonly silentGaps: number;
    }
  | { readonly reason: "silent"; readonly silentDays: number }
  | { readonly reason: "complaints"; readonly complaints: number; readonly windowMonths: number }
  | { readonly reason: "satisfaction"; readonly score: number };

/** @param customer his place in the assessment */
export function explainChurn(
  { book, links }: OneCustomer,
  { now, policy, customers }: Assessment,
  customer: number,
): ExplainedChurn[] {
  const bits = customers.churnReasons[customer] ?? 0;
  if (bits === 0) return [];
  const { fewestOrders, silentGaps } = policy.tags.churnRisk;
  const facts = customerFactsOf(book, links, policy.tiers, now);
  const silentDays = dayOf(now) - (facts.lastOrderOn[0] ?? NaN);
  const orderedAt = book.orders?.orderedAt ?? new Float64Array();
  const [medianGapDays = NaN] = medianGapsOf(orderedAt, links.orders, 1, fewestOrders, now);
  const all: ExplainedChurn[] = [
    { reason: "own-rhythm", silentDays, medianGapDays, silentGaps },
    { reason: "silent", silentDays },
    {
      reason: "complaints",
      complaints: facts.complaints[0] ?? NaN,
      windowMonths: policy.tiers.windowMonths,
    },
    { reason: "satisfaction", score: facts.lastSatisfaction[0] ?? NaN },
  ];
  return all.filter(({ reason }) => bits & churnBit(reason));
}
