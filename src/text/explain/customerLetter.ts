import type { ExplainedDate } from "../../domain/explain/explainDeadline";
import type { ExplainedIssueClock } from "../../domain/explain/explainIssue";
import type { ExplainedPromise } from "../../domain/explain/explainPromise";
import { dayOf, isoDay, partsOf } from "../../domain/time";
import type { Language } from "../language";
import { ownDuration } from "./deadlineTable";
import { dayKindText, explainWords, momentText } from "./explainWords";
import type { ExplainWords } from "./explainZh";

/**
 * The same count for the customer who asks: what was promised, what does not count, by when. Nothing of how the
 * company judges itself.
 * @returns undefined where nothing was promised or the row's data are in error
 */
export function customerLetter(
  explained: ExplainedIssueClock,
  issue: string,
  language: Language,
): string | undefined {
  const { promise, startAt } = explained;
  if (!promise) return undefined;
  const words = explainWords(language);
  const { deadline: said } = words;
  const { forCustomer: letter, clocks } = said;
  const { target, dates } = promise.deadline;
  const skipped = skippedText(dates, words);
  return [
    letter.opening(issue, momentText(startAt)),
    letter.promise(said.target(target.amount, target.reading), clocks[explained.clock]),
    ...(skipped === "" ? [] : [letter.skipped(skipped)]),
    ...waitedLines(promise, words),
    ...endLines(explained, promise, words),
  ].join(language === "zh-CN" ? "" : " ");
}

/** Dates in a row that do not count for one and the same reason are named together. */
function skippedText(dates: readonly ExplainedDate[], words: ExplainWords): string {
  const groups: { from: ExplainedDate; to: ExplainedDate; kind: string }[] = [];
  for (const date of dates) {
    if (date.counted > 0 || date.startDayLeftOut || date.facts.hours.length > 0) continue;
    const kind = dayKindText(date.facts, words);
    const last = groups.at(-1);
    if (last?.kind === kind && last.to.on === date.on - 1) last.to = date;
    else groups.push({ from: date, to: date, kind });
  }
  return groups
    .map(({ from, to, kind }) => {
      const [first, last] = [isoDay(from.on), isoDay(to.on)];
      return words.remarked(first === last ? first : words.range(first, last), kind);
    })
    .join(words.comma);
}

/** A pause that took nothing from the clock is of no interest to the customer. */
function waitedLines({ pauses }: ExplainedPromise, { deadline: said }: ExplainWords): string[] {
  return pauses
    .filter(({ toAt, takenSeconds }) => toAt !== Infinity && takenSeconds > 0)
    .map(({ fromAt, toAt, isClosedTime }) => {
      const { waited, closed } = said.forCustomer;
      return (isClosedTime ? closed : waited)(momentText(fromAt), momentText(toAt));
    });
}

function endLines(
  { clock, ownStatus: status, judgedAt, stopAt }: ExplainedIssueClock,
  promise: ExplainedPromise,
  words: ExplainWords,
): string[] {
  const { forCustomer: letter, clocks } = words.deadline;
  const { dueAt } = promise.deadline;
  if (status === "waiting") {
    return [letter.waiting(momentText(judgedAt), ownDuration(promise.leftSeconds, promise, words))];
  }
  if (!Number.isFinite(dueAt)) return [];
  const { provisionalFrom } = promise;
  return [
    letter.due(clocks[clock], momentText(dueAt)),
    ...(Number.isNaN(provisionalFrom)
      ? []
      : [letter.provisional(partsOf(dayOf(provisionalFrom)).year)]),
    ...(Number.isNaN(stopAt) ? [] : [letter.stopped(clocks[clock], momentText(stopAt))]),
    ...(status === "breached" ? [letter.late] : []),
  ];
}
