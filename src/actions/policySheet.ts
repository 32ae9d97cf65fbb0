import type { Policy, Reading, Target } from "../domain/policy";
import type { SheetDefinition } from "../workbook/setUpSheets";
import { textsOf, type Language } from "../text/language";
import { isoClock, policyWords, type PolicyWords } from "./policyWords";

/** A printed rule: which of the five parts, what, how much, and where that comes from. */
type Line = readonly [item: string, value: string, source: string];

/**
 * The rules in force as a sheet to read, in the five parts of a 客户管理办法 (S0-01). It is a print of
 * the policy, not a second place for its numbers.
 */
export function policySheet(policy: Policy, language: Language): SheetDefinition {
  const words = policyWords[language];
  const parts = [
    informationLines(policy, language),
    channelLines(policy, words),
    serviceLines(policy, words),
    feedbackLines(policy, words),
    relationLines(policy, words, language),
  ];
  const widths = [24, 34, 64, 44];
  return {
    name: words.sheet,
    columns: words.headers.map((header, i) => ({
      header,
      widthChars: widths[i] ?? 20,
      numberFormat: "@",
      wrap: true,
    })),
    rows: parts.flatMap((lines, part) => lines.map((line) => [words.parts[part] ?? "", ...line])),
  };
}

/** Part 1, 客户信息管理: which fields every row must have. */
function informationLines({ required, name, version }: Policy, language: Language): Line[] {
  const { fields, roles } = textsOf(language);
  const words = policyWords[language];
  const sheets = ["register", "contacts", "orders", "issues", "surveys", "plans"] as const;
  return [
    [words.policy, `${name} ${version}`, ""],
    ...sheets.map((role): Line => {
      const names = required[role].map((field) => fields[field]).join(words.comma);
      return [words.requiredFields(roles[role]), names, "S0-03, S3-11, S3-19"];
    }),
  ];
}

/** Part 2, 沟通渠道管理: when the company works, and which kind of contact each way is. */
function channelLines({ calendar, followUp }: Policy, words: PolicyWords): Line[] {
  const hours = calendar.weekly.map((intervals, i): Line => {
    const open = intervals
      .map(([from, to]) => `${isoClock(from)}–${isoClock(to)}`)
      .join(words.comma);
    return [words.weekdays[i] ?? "", open === "" ? words.closed : open, ""];
  });
  const kinds = Object.entries(followUp.kindNames).map(([kind, names]): Line => [
    words.kindNames(words.kinds[kind as keyof typeof words.kinds]),
    names.join(words.comma),
    "",
  ]);
  const resets = Object.entries(followUp.resetBy).map(([kind, by]): Line => [
    words.resetBy(words.kinds[kind as keyof typeof words.kinds]),
    by.map((one) => words.kinds[one]).join(words.comma),
    "",
  ]);
  return [
    ...hours,
    [words.workingDay, words.hours(calendar.hoursPerWorkingDay), ""],
    [words.announced, calendar.announcedYears.join(words.comma), words.announcedNote],
    ...kinds,
    ...resets,
    [words.attempts, followUp.attemptWords.join(words.comma), ""],
    [words.mailings, followUp.mailingWords.join(words.comma), ""],
  ];
}

/** Part 3, 客户服务标准: the promises and when one is in danger. */
function serviceLines({ serviceLevel }: Policy, words: PolicyWords): Line[] {
  const targets = serviceLevel.severities.flatMap(({ names, respond, resolve }): Line[] => [
    [words.respondWithin(names[0] ?? ""), targetText(respond, words), respond.source],
    [words.resolveWithin(names[0] ?? ""), targetText(resolve, words), resolve.source],
    [words.severityNames(names[0] ?? ""), names.join(words.comma), ""],
  ]);
  const { atRisk, waitingStopsResponse, weekendMovesLastDay, closedWords } = serviceLevel;
  return [
    ...targets,
    [words.atRisk, words.atRiskValue(atRisk.usedShare, atRisk.hoursLeft), ""],
    [words.waitingStopsResponse, words.yesNo(waitingStopsResponse), ""],
    [words.weekendMovesLastDay, words.yesNo(weekendMovesLastDay), ""],
    [words.closedWords, closedWords.join(words.comma), ""],
  ];
}

function targetText({ amount, reading }: Target, words: PolicyWords): string {
  const names: Readonly<Record<Reading, string>> = words.readings;
  return words.target(amount, names[reading]);
}

/** Part 4, 客户反馈机制: what feedback does to a customer's standing. */
function feedbackLines({ tiers, tags }: Policy, words: PolicyWords): Line[] {
  const { churnRisk } = tags;
  return [
    [words.complaintWords, tiers.complaintWords.join(words.comma), ""],
    [words.complaintsForRisk, words.times(churnRisk.complaints, tiers.windowMonths), ""],
    [words.scoreForRisk, words.atMost(churnRisk.lowestSatisfaction), ""],
  ];
}

/** Part 5, 客户关系维护: tiers, tags, and how often each segment is contacted. */
function relationLines(policy: Policy, words: PolicyWords, language: Language): Line[] {
  const { tiers, tags, followUp } = policy;
  const { lowestScore } = tiers;
  return [
    [words.window, words.months(tiers.windowMonths), ""],
    ...tiers.criteria.map(({ kind, weight, scale, source }): Line => {
      const steps = scale.map(({ from, points }) => `≥${from} → ${points}`).join(words.semicolon);
      return [words.criterion(words.criteria[kind], weight), steps, source];
    }),
    [words.lowestScore, `A ≥ ${lowestScore.A}; B ≥ ${lowestScore.B}; C ≥ ${lowestScore.C}`, ""],
    ...tagLines(tags, words, language),
    ...followUp.cadences.map(({ segment, kind, every, ownerRole, source }): Line => {
      const tagNames: Readonly<Record<string, string>> = textsOf(language).tags;
      const who = segment === "others" ? words.others : (tagNames[segment] ?? segment);
      const often = words.every(every.amount, every.unit);
      return [words.cadence(who, words.kinds[kind]), `${often}${words.comma}${ownerRole}`, source];
    }),
    [words.dueSoon, words.days(followUp.dueSoonDays), ""],
    [words.dueOnRestDay, words.restDay[followUp.dueOnRestDay], ""],
  ];
}

function tagLines(tags: Policy["tags"], words: PolicyWords, language: Language): Line[] {
  const names = textsOf(language).tags;
  const { highValue, potential, churnRisk } = tags;
  return [
    [names["high-value"], words.inTiers(highValue.tiers), ""],
    [names.potential, words.potentialFrom(potential.lowestPotential, potential.tiers), ""],
    [
      names["churn-risk"],
      words.silence(churnRisk.silentGaps, churnRisk.fewestOrders, churnRisk.silentDays),
      "",
    ],
  ];
}
