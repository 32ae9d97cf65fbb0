import type {
  ExplainedCadence,
  ExplainedNextContact,
  ExplainedPlan,
} from "../../domain/explain/explainNextContact";
import type { ExplainedTag } from "../../domain/explain/explainTags";
import type { ExplainedCriterion, ExplainedTier } from "../../domain/explain/explainTier";
import type { WrittenRules } from "../../domain/explain/writtenRules";
import type { Cadence } from "../../domain/policy/policy";
import { isoDay } from "../../domain/time";
import { textsOf, type Language } from "../language";
import type { ExplanationRow, ExplanationTable } from "./explanationTable";
import { dayKindText, dayText, explainWords } from "./explainWords";
import type { ExplainWords } from "./explainZh";
import { ruleLine } from "./ruleLine";

/** Six decimals at most, without zeros at the end: what is added here is whole or measured. */
function figure(value: number): number {
  return Number(value.toFixed(6));
}

export function tierTable(
  { tier, score, criteria, weightedPoints, weights, bounds, next }: ExplainedTier,
  customer: string,
  written: WrittenRules,
  language: Language,
): ExplanationTable {
  const words = explainWords(language);
  const { tier: said } = words;
  const answer =
    tier === undefined
      ? said.none
      : [said.answer(tier, figure(score)), next && said.next(next.tier, figure(next.missing))]
          .filter((sentence) => sentence !== undefined)
          .join(language === "zh-CN" ? "" : " ");
  const limits = bounds.map(({ tier: name, lowestScore }) => `${name} ≥ ${lowestScore}`);
  return {
    title: said.title(customer),
    answer,
    columns: said.columns,
    rows: criteria.map((criterion) => criterionRow(criterion, words)),
    arithmetic: [
      ...(weights > 0 ? [said.sum(figure(weightedPoints), weights, figure(score))] : []),
      said.bounds(limits.join(words.semicolon)),
    ],
    rules: [
      ...criteria.map(({ criterion, rules: { weight, scale } }) =>
        ruleLine(said.rule(said.criteria[criterion]), [weight, scale], written, words),
      ),
      ruleLine(
        said.boundsRule,
        bounds.map(({ rule }) => rule),
        written,
        words,
      ),
    ],
    notes: [],
  };
}

function criterionRow(
  { criterion, value, from, points, weight }: ExplainedCriterion,
  { tier: said }: ExplainWords,
): ExplanationRow {
  const name = said.criteria[criterion];
  if (Number.isNaN(value)) {
    return { cells: [name, said.notMeasured, "", String(weight), ""], counts: false, places: [] };
  }
  const shown = Number.isNaN(from)
    ? said.belowFirst(figure(value))
    : said.step(figure(value), from);
  const cells = [name, shown, String(points), String(weight), String(figure(points * weight))];
  return { cells, counts: true, places: [] };
}

export function tagsTable(
  tags: readonly ExplainedTag[],
  customer: string,
  written: WrittenRules,
  language: Language,
): ExplanationTable {
  const words = explainWords(language);
  const { tags: said } = words;
  const names = textsOf(language).tags;
  const given = tags.filter((tag) => tag.given).map(({ tag }) => names[tag]);
  return {
    title: said.title(customer),
    answer: given.length > 0 ? said.given(given.join(words.comma)) : said.none,
    columns: said.columns,
    rows: tags.flatMap(({ tag, conditions }) =>
      conditions.map((condition): ExplanationRow => {
        const { wanted, found } = said.condition(condition);
        const result = condition.holds ? said.yes : said.no;
        return { cells: [names[tag], wanted, found, result], counts: condition.holds, places: [] };
      }),
    ),
    arithmetic: [said.any],
    rules: tags.flatMap(({ conditions }) =>
      conditions.map((condition) =>
        ruleLine(said.condition(condition).wanted, condition.rules, written, words),
      ),
    ),
    notes: [],
  };
}

export function nextContactTable(
  explained: ExplainedNextContact,
  customer: string,
  written: WrittenRules,
  language: Language,
): ExplanationTable {
  const words = explainWords(language);
  const { contact: said } = words;
  const running = explained.cadences.filter(({ applies }) => applies);
  const deciding = running.find(({ decides }) => decides);
  return {
    title: said.title(customer),
    answer: contactAnswer(explained, words, language),
    columns: said.columns,
    rows: [
      ...explained.cadences.map((cadence) => cadenceRow(cadence, words, language)),
      ...explained.plans.map((plan) => planRow(plan, words)),
    ],
    arithmetic: [
      ...(deciding ? cadenceSums(deciding, words) : []),
      ...(Number.isNaN(explained.dueOn) ? [] : [said.earliest(isoDay(explained.dueOn))]),
    ],
    rules: [
      ...running.map(({ cadence, rule }) => {
        const text = cadenceRule(cadence, words, language);
        return ruleLine(text, [rule], written, words, cadence.source);
      }),
      ...explained.alsoBy.flatMap((rule) => {
        const text = said.otherRules[rule.rule];
        return text === undefined ? [] : [ruleLine(text, [rule], written, words)];
      }),
    ],
    notes: [
      ...(running.length > 0 ? [said.byStandingNow(standingText(explained, words, language))] : []),
      ...(explained.hasLog ? [] : [said.noLog]),
      ...(Number.isNaN(explained.plannedOn) ? [] : [said.planned(isoDay(explained.plannedOn))]),
    ],
  };
}

function standingText(
  { tier, tags }: ExplainedNextContact,
  words: ExplainWords,
  language: Language,
): string {
  const names = textsOf(language).tags;
  return [tier ?? words.contact.noTier, ...tags.map((tag) => names[tag])].join(words.comma);
}

function contactAnswer(
  { dueOn, status, overdueDays, cadences }: ExplainedNextContact,
  { contact: said }: ExplainWords,
  language: Language,
): string {
  if (Number.isNaN(dueOn))
    return cadences.some(({ applies }) => applies) ? said.noStart : said.none;
  if (overdueDays > 0) return said.overdue(isoDay(dueOn), overdueDays);
  return said.answer(isoDay(dueOn), textsOf(language).followUps[status]);
}

function segmentText({ segment }: Cadence, words: ExplainWords, language: Language): string {
  if (segment === "others") return words.contact.others;
  const tags: Readonly<Record<string, string>> = textsOf(language).tags;
  return tags[segment] ?? segment;
}

function everyText({ every }: Cadence, words: ExplainWords): string {
  return every.unit === "months" ? words.months(every.amount) : words.days(every.amount);
}

function cadenceRow(
  { cadence, applies, from, movedOver, dueOn, decides }: ExplainedCadence,
  words: ExplainWords,
  language: Language,
): ExplanationRow {
  const { contact: said } = words;
  const name = said.cadence(segmentText(cadence, words, language), said.kinds[cadence.kind]);
  const every = everyText(cadence, words);
  if (!applies) return { cells: [name, "", every, "", said.notFor], counts: false, places: [] };
  const start = said.from(from.kind, Number.isNaN(from.on) ? "" : isoDay(from.on));
  const due = Number.isNaN(dueOn) ? "" : dayText(dueOn, words);
  return {
    cells: [name, start, every, due, decides ? said.decides : ""],
    counts: decides,
    places: [
      ...(from.kind === "contact" ? [{ role: "contacts", row: from.row } as const] : []),
      ...movedOver.flatMap(({ facts }) =>
        facts.rows.map((row) => ({ role: "calendar", row }) as const),
      ),
    ],
  };
}

function planRow({ row, on, isMet, decides }: ExplainedPlan, words: ExplainWords): ExplanationRow {
  const { contact: said } = words;
  const result = isMet ? said.planMet : decides ? said.decides : "";
  return {
    cells: [said.plan, "", "", dayText(on, words), result],
    counts: decides,
    places: [{ role: "plans", row }],
  };
}

function cadenceSums(
  { cadence, from, intervalEndsOn, movedOver, dueOn }: ExplainedCadence,
  words: ExplainWords,
): string[] {
  if (Number.isNaN(dueOn)) return [];
  const { contact: said } = words;
  const ends = isoDay(intervalEndsOn);
  const over = movedOver.map(({ facts }) => dayKindText(facts, words));
  return [
    said.sum(isoDay(from.on), everyText(cadence, words), ends),
    ...(movedOver.length > 0
      ? [said.moved(ends, isoDay(dueOn), [...new Set(over)].join(words.comma))]
      : []),
  ];
}

function cadenceRule(cadence: Cadence, words: ExplainWords, language: Language): string {
  const { contact: said } = words;
  const segment = segmentText(cadence, words, language);
  const kind = said.kinds[cadence.kind];
  return said.rule(segment, kind, everyText(cadence, words), cadence.ownerRole);
}
