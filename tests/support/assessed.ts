import { assess } from "../../src/domain/assess";
import {
  churnReasons,
  followUpStatuses,
  slaStatuses,
  type Assessment,
} from "../../src/domain/assessment";
import { defaultPolicy } from "../../src/domain/policy/defaultPolicy";
import { tagNames, tierNames, type Policy } from "../../src/domain/policy/policy";
import { isoDay, isoMoment } from "../../src/domain/time";
import { bookOf, momentOf, type BookLiteral } from "./books";

/** A Monday. */
export const NOW = "2026-03-02T10:00";

export function assessed(
  literal: BookLiteral,
  { now = NOW, policy = defaultPolicy }: { now?: string; policy?: Policy } = {},
): Assessment {
  return assess(bookOf(literal), policy, momentOf(now));
}

/** One customer's results in words and ISO dates; null where the columns hold NaN. */
export function customerIn({ customers }: Assessment, index = 0) {
  const day = (on = NaN) => (Number.isNaN(on) ? null : isoDay(on));
  const at = customers.lastContactAt[index] ?? NaN;
  return {
    tier: tierNames[customers.tier[index] ?? NaN] ?? null,
    score: customers.score[index],
    tags: tagNames.filter((_, k) => (customers.tags[index] ?? 0) & (1 << k)),
    churnReasons: churnReasons.filter((_, k) => (customers.churnReasons[index] ?? 0) & (1 << k)),
    followUp: followUpStatuses[customers.followUp[index] ?? NaN],
    nextContactOn: day(customers.nextContactOn[index]),
    overdueDays: customers.overdueDays[index],
    dueCadence: customers.dueCadence[index],
    countedFrom: day(customers.countedFrom[index]),
    countedFromContact: customers.countedFromContact[index] === 1,
    lastContactAt: Number.isNaN(at) ? null : isoMoment(at),
    plannedOn: day(customers.plannedOn[index]),
    sla: slaStatuses[customers.sla[index] ?? NaN],
    openIssues: customers.openIssues[index],
    findings: customers.findings[index],
  };
}
