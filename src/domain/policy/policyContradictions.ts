import type { WorkCalendar } from "../calendar/calendar";
import { compiledTarget, dueAtOf } from "../serviceLevel/deadline";
import type { FindingDetail } from "../findings/findings";
import { contactKinds, type Policy, type SeverityRule, type Target } from "./policy";
import { gradedTiers, type RuleName } from "./policyRules";
import { dayFrom, isoMoment, partsOf, startOfDay, type Day, type Moment } from "../time";
import { normalized } from "../words";

/** Something that two or more rows say together and that cannot be meant. */
export interface Contradiction {
  /** The row to look at first. */
  readonly rule: RuleName;
  readonly object: string;
  readonly detail: FindingDetail;
}

/** @param today deadlines are compared over its calendar year */
export function contradictionsIn(
  policy: Policy,
  calendar: WorkCalendar,
  today: Day,
): Contradiction[] {
  return [
    ...weightSum(policy),
    ...unreachableTiers(policy),
    ...scoresOutOfOrder(policy),
    ...wordsTwice(policy),
    ...deadlineContradictions(policy, calendar, today),
  ];
}

const FULL_WEIGHT = 100;
/** Spares 33.3 + 33.3 + 33.4 the noise of binary fractions. */
const SIGNIFICANT_DIGITS = 12;

function rounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

function weightSum({ tiers }: Policy): Contradiction[] {
  const sum = rounded(tiers.criteria.reduce((total, { weight }) => total + weight, 0));
  const object = tiers.criteria[0]?.kind ?? "";
  return sum === FULL_WEIGHT
    ? []
    : [{ rule: "weight", object, detail: { code: "policy-weight-sum", sum } }];
}

function unreachableTiers({ tiers }: Policy): Contradiction[] {
  const { criteria, lowestScore } = tiers;
  const weights = criteria.reduce((total, { weight }) => total + weight, 0);
  const best = criteria.reduce((total, { weight, scale }) => {
    return total + weight * Math.max(...scale.map(({ points }) => points));
  }, 0);
  const highest = rounded(best / weights);
  return gradedTiers
    .filter((tier) => lowestScore[tier] > highest)
    .map((tier) => ({
      rule: "lowest-score",
      object: tier,
      detail: { code: "policy-tier-unreachable", tier, highest },
    }));
}

function scoresOutOfOrder({ tiers: { lowestScore } }: Policy): Contradiction[] {
  return gradedTiers.slice(1).flatMap((lower, i): Contradiction[] => {
    const upper = gradedTiers[i] ?? lower;
    if (lowestScore[upper] > lowestScore[lower]) return [];
    const detail = { code: "policy-scores-not-descending", upper, lower } as const;
    return [{ rule: "lowest-score", object: lower, detail }];
  });
}

/** A word can stand in one row of its kind only. */
function wordsTwice({ serviceLevel, followUp }: Policy): Contradiction[] {
  const severities = serviceLevel.severities.map(({ key, names }) => {
    return { object: key, title: names[0] ?? key, words: names };
  });
  const kinds = contactKinds.map((kind) => {
    return {
      object: kind,
      title: followUp.kindNames[kind][0] ?? kind,
      words: followUp.kindNames[kind],
    };
  });
  return [...repeated("severity-words", severities), ...repeated("kind-words", kinds)];
}

function repeated(
  rule: RuleName,
  entries: readonly { object: string; title: string; words: readonly string[] }[],
): Contradiction[] {
  const firsts = new Map<string, { readonly object: string; readonly title: string }>();
  return entries.flatMap((entry) =>
    entry.words.flatMap((word): Contradiction[] => {
      const key = normalized(word);
      const first = firsts.get(key) ?? entry;
      firsts.set(key, first);
      if (first.object === entry.object) return [];
      const detail = {
        code: "policy-word-twice",
        word,
        first: first.title,
        second: entry.title,
      } as const;
      return [{ rule, object: entry.object, detail }];
    }),
  );
}

/** When issues are likely to be raised: at opening and at close of every working day of the year. */
function moments(calendar: WorkCalendar, today: Day): Moment[] {
  const { year } = partsOf(today);
  const found: Moment[] = [];
  for (let on = dayFrom(year, 1, 1); on <= dayFrom(year, 12, 31); on++) {
    if (!calendar.isWorkingDay(on)) continue;
    found.push(calendar.openingAtOrAfter(startOfDay(on)), calendar.closeOf(on));
  }
  return found;
}

interface Later {
  readonly raisedAt: Moment;
  readonly by: Moment;
  readonly otherBy: Moment;
  readonly always: boolean;
}

/** @returns the first time in the year at which `one` is due after `other`; undefined if never */
function firstLater(raised: readonly Moment[], one: DueAt, other: DueAt): Later | undefined {
  const later = raised.filter((at) => one(at) > other(at));
  const [raisedAt] = later;
  if (raisedAt === undefined) return undefined;
  const always = later.length === raised.length;
  return { raisedAt, by: one(raisedAt), otherBy: other(raisedAt), always };
}

type DueAt = (raisedAt: Moment) => Moment;

/** Deadlines are asked for again and again, in pairs. */
function dueAts(policy: Policy, calendar: WorkCalendar): (target: Target) => DueAt {
  const known = new Map<string, DueAt>();
  return (target) => {
    const key = `${target.amount} ${target.reading}`;
    const compiled = compiledTarget(target, calendar.hoursPerWorkingDay, policy.serviceLevel);
    const dueAt = known.get(key) ?? remembered((at) => dueAtOf(compiled, at, [], calendar));
    known.set(key, dueAt);
    return dueAt;
  };
}

function remembered(compute: DueAt): DueAt {
  const known = new Map<Moment, Moment>();
  return (at) => {
    const by = known.get(at) ?? compute(at);
    known.set(at, by);
    return by;
  };
}

function deadlineContradictions(
  policy: Policy,
  calendar: WorkCalendar,
  today: Day,
): Contradiction[] {
  const { severities } = policy.serviceLevel;
  const raised = moments(calendar, today);
  const dueAtFor = dueAts(policy, calendar);
  return severities.flatMap((severity, i) => [
    ...responseAfterResolution(severity, raised, dueAtFor),
    ...(["respond", "resolve"] as const).flatMap((rule) =>
      easierLater(rule, severity, severities.slice(0, i), raised, dueAtFor),
    ),
  ]);
}

const titleOf = ({ names, key }: SeverityRule): string => names[0] ?? key;

function responseAfterResolution(
  severity: SeverityRule,
  raised: readonly Moment[],
  dueAtFor: (target: Target) => DueAt,
): Contradiction[] {
  const later = firstLater(raised, dueAtFor(severity.respond), dueAtFor(severity.resolve));
  if (!later) return [];
  const detail = {
    code: "policy-response-after-resolution",
    name: titleOf(severity),
    raisedAt: isoMoment(later.raisedAt),
    respondBy: isoMoment(later.by),
    resolveBy: isoMoment(later.otherBy),
    always: later.always,
  } as const;
  return [{ rule: "respond", object: severity.key, detail }];
}

/** The lightest severity that is due after a graver one: 3 working days over a holiday may outlast 7 days. */
function easierLater(
  rule: "respond" | "resolve",
  harder: SeverityRule,
  lighter: readonly SeverityRule[],
  raised: readonly Moment[],
  dueAtFor: (target: Target) => DueAt,
): Contradiction[] {
  for (const easier of lighter) {
    const later = firstLater(raised, dueAtFor(easier[rule]), dueAtFor(harder[rule]));
    if (!later) continue;
    const detail = {
      code: "policy-easier-later",
      easier: titleOf(easier),
      harder: titleOf(harder),
      raisedAt: isoMoment(later.raisedAt),
      easierBy: isoMoment(later.by),
      harderBy: isoMoment(later.otherBy),
      always: later.always,
    } as const;
    return [{ rule, object: harder.key, detail }];
  }
  return [];
}
