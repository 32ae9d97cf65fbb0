import {
  followUpStatuses,
  slaStatuses,
  type Assessment,
  type CustomerResults,
  type Summary,
} from "./assessment";
import { tagNames, tierNames } from "./policy/policy";
import { tagBit } from "./customers/tags";
import { dayOf, endOfWeek, type Moment } from "./time";

export function summaryOf({
  now,
  customers,
  issues,
  findings,
}: Pick<Assessment, "now" | "customers" | "issues" | "findings">): Summary {
  return {
    customers: customers.tier.length,
    tiers: countByName(tierNames, customers.tier),
    tags: tagCounts(customers),
    followUps: countByName(followUpStatuses, customers.followUp),
    dueThisWeek: dueThisWeek(customers, now),
    sla: countByName(slaStatuses, issues?.sla ?? new Uint8Array()),
    openSla: countByName(slaStatuses, issues?.sla.filter((_, i) => issues.open[i] === 1) ?? []),
    findings: findings.length,
  };
}

/** How often each name's index occurs; an index without a name counts nowhere. */
function countByName<Name extends string>(
  names: readonly Name[],
  indexes: Iterable<number>,
): Record<Name, number> {
  const counts = new Int32Array(256);
  for (const index of indexes) counts[index] = (counts[index] ?? 0) + 1;
  return recordOf(names, (k) => counts[k] ?? 0);
}

function tagCounts({ tags }: CustomerResults): Summary["tags"] {
  return recordOf(tagNames, (k) => {
    const bit = tagBit(tagNames[k] ?? "high-value");
    let count = 0;
    for (const bits of tags) if (bits & bit) count++;
    return count;
  });
}

function dueThisWeek({ nextContactOn }: CustomerResults, now: Moment): number {
  const today = dayOf(now);
  const sunday = endOfWeek(today);
  return nextContactOn.reduce((count, on) => count + (on >= today && on <= sunday ? 1 : 0), 0);
}

function recordOf<Name extends string>(
  names: readonly Name[],
  countOf: (index: number) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name, k) => [name, countOf(k)])) as Record<Name, number>;
}
