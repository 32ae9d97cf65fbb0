import { assessInParts } from "../assess";
import {
  followUpStatuses,
  slaStatuses,
  type Assessment,
  type FollowUpStatus,
  type SlaStatus,
} from "../assessment";
import { allAtOnce, type InParts } from "../inParts";
import { computedText } from "./computedRules";
import { ruleChanges, type RuleChange } from "./ruleChanges";
import { bookInUse } from "../setup/modulesInUse";
import { tagNames, tierNames, type Policy, type Tag, type Tier } from "./policy";
import { alwaysInForce, isHistory, policyInForce, type PolicyHistory } from "./policyHistory";
import type { Book } from "../records";
import { tagBit } from "../customers/tags";
import { dayOf, startOfDay, type Day, type Moment } from "../time";

/** What another policy would change, counted and with the first examples. */
export interface PolicyImpact {
  /** Both policies are compared as of this moment: now, or the day on which the change takes effect. */
  readonly at: Moment;
  /** The rules that are others then. */
  readonly rules: readonly RuleChange[];
  /** Customers of whom anything below changes. */
  readonly customers: number;
  readonly tiers: number;
  readonly tags: number;
  readonly followUps: number;
  /** Issues of which a deadline or a verdict changes. */
  readonly issues: number;
  /** Those of them whose verdict changes. */
  readonly verdicts: number;
  readonly customerExamples: readonly CustomerChange[];
  /** Changed verdicts first. */
  readonly issueExamples: readonly IssueChange[];
}

export interface CustomerStanding {
  /** null = not rated */
  readonly tier: Tier | null;
  readonly tags: readonly Tag[];
  readonly followUp: FollowUpStatus;
  /** NaN = none. */
  readonly nextContactOn: Day;
}

export interface IssueStanding {
  readonly respond: SlaStatus;
  readonly respondBy: Moment;
  readonly resolve: SlaStatus;
  readonly resolveBy: Moment;
}

export interface CustomerChange {
  readonly id: string;
  readonly name: string;
  /** Of the register, from 1. */
  readonly row: number;
  readonly before: CustomerStanding;
  readonly after: CustomerStanding;
}

export interface IssueChange {
  readonly id: string;
  /** Of the issues, from 1. */
  readonly row: number;
  readonly before: IssueStanding;
  readonly after: IssueStanding;
}

const MOST_EXAMPLES = 10;

/**
 * How the standing of customers and the verdicts on issues differ between two policies. Both are applied at the same
 * moment, so that the difference is the policy's and not that of the time between. A sheet that `before` does not use
 * was not read, so that using it shows only in the next check.
 */
export function policyImpact(
  book: Book,
  before: Policy | PolicyHistory,
  after: Policy | PolicyHistory,
  now: Moment,
): PolicyImpact {
  return allAtOnce(policyImpactInParts(book, before, after, now));
}

/** `policyImpact` in parts, as `assessInParts`: it assesses twice. */
export function* policyImpactInParts(
  book: Book,
  before: Policy | PolicyHistory,
  after: Policy | PolicyHistory,
  now: Moment,
): InParts<PolicyImpact> {
  const [earlier, later] = [historyOf(before), historyOf(after)];
  const at = Math.max(now, startOfDay(firstDifference(earlier, later, dayOf(now))));
  const old = yield* assessedBy(earlier, book, at);
  const changed = yield* assessedBy(later, book, at);
  const rules = ruleChanges(old.policy, changed.policy);
  return { at, rules, ...customerImpact(book, old, changed), ...issueImpact(book, old, changed) };
}

function* assessedBy(history: PolicyHistory, book: Book, at: Moment): InParts<Assessment> {
  const { policy } = policyInForce(history, dayOf(at));
  return yield* assessInParts(bookInUse(book, policy), history, at);
}

function historyOf(rules: Policy | PolicyHistory): PolicyHistory {
  return isHistory(rules) ? rules : alwaysInForce(rules);
}

/** @returns the first day from today on at which other rules hold; today where there is none */
function firstDifference(before: PolicyHistory, after: PolicyHistory, today: Day): Day {
  const days = [...before.versions, ...after.versions].map(({ from }) => Math.max(from, today));
  const text = (history: PolicyHistory, on: Day) => computedText(policyInForce(history, on).policy);
  const changes = [...new Set(days)].sort((a, b) => a - b);
  return changes.find((on) => text(before, on) !== text(after, on)) ?? today;
}

function customerImpact(book: Book, { customers: old }: Assessment, { customers }: Assessment) {
  const counts = { customers: 0, tiers: 0, tags: 0, followUps: 0 };
  const customerExamples: CustomerChange[] = [];
  for (let i = 0; i < book.customers.count; i++) {
    const tier = old.tier[i] !== customers.tier[i];
    const tag = old.tags[i] !== customers.tags[i];
    const followUp =
      old.followUp[i] !== customers.followUp[i] ||
      !Object.is(old.nextContactOn[i], customers.nextContactOn[i]);
    if (!tier && !tag && !followUp) continue;
    counts.customers += 1;
    counts.tiers += tier ? 1 : 0;
    counts.tags += tag ? 1 : 0;
    counts.followUps += followUp ? 1 : 0;
    if (customerExamples.length < MOST_EXAMPLES) {
      const { id, name, row } = book.customers;
      customerExamples.push({
        ...{ id: id[i] ?? "", name: name[i] ?? "", row: row[i] ?? NaN },
        before: customerStanding(old, i),
        after: customerStanding(customers, i),
      });
    }
  }
  return { ...counts, customerExamples };
}

function customerStanding(results: Assessment["customers"], i: number): CustomerStanding {
  const tags = results.tags[i] ?? 0;
  return {
    tier: tierNames[results.tier[i] ?? NaN] ?? null,
    tags: tagNames.filter((tag) => (tags & tagBit(tag)) !== 0),
    followUp: followUpStatuses[results.followUp[i] ?? NaN] ?? "none",
    nextContactOn: results.nextContactOn[i] ?? NaN,
  };
}

type IssueVerdicts = NonNullable<Assessment["issues"]>;

function issueImpact({ issues: rows }: Book, { issues: old }: Assessment, { issues }: Assessment) {
  const [verdicts, deadlines]: [number[], number[]] = [[], []];
  if (!rows || !old || !issues) return { issues: 0, verdicts: 0, issueExamples: [] };
  for (let i = 0; i < rows.count; i++) {
    if (old.respond[i] !== issues.respond[i] || old.resolve[i] !== issues.resolve[i]) {
      verdicts.push(i);
    } else if (isDeadlineMoved(old, issues, i)) deadlines.push(i);
  }
  const changed = [...verdicts, ...deadlines];
  const issueExamples = changed.slice(0, MOST_EXAMPLES).map((i): IssueChange => {
    const place = { id: rows.id[i] ?? "", row: rows.row[i] ?? NaN };
    return { ...place, before: issueStanding(old, i), after: issueStanding(issues, i) };
  });
  return { issues: changed.length, verdicts: verdicts.length, issueExamples };
}

function isDeadlineMoved(old: IssueVerdicts, issues: IssueVerdicts, i: number): boolean {
  return (
    !Object.is(old.respondBy[i], issues.respondBy[i]) ||
    !Object.is(old.resolveBy[i], issues.resolveBy[i])
  );
}

function issueStanding(issues: IssueVerdicts, i: number): IssueStanding {
  return {
    respond: slaStatuses[issues.respond[i] ?? NaN] ?? "none",
    respondBy: issues.respondBy[i] ?? NaN,
    resolve: slaStatuses[issues.resolve[i] ?? NaN] ?? "none",
    resolveBy: issues.resolveBy[i] ?? NaN,
  };
}
