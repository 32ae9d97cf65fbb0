import type { ExplainedDate, Piece } from "../../domain/explain/explainDeadline";
import type { ExplainedIssueClock } from "../../domain/explain/explainIssue";
import type { ExplainedPause, ExplainedPromise } from "../../domain/explain/explainPromise";
import type { LifeClock } from "../../domain/serviceLevel/issueLifeClocks";
import type { WrittenRules } from "../../domain/explain/writtenRules";
import { dayOf, SECONDS_PER_DAY, startOfDay, type Moment } from "../../domain/time";
import { textsOf, type Language } from "../language";
import type { ExplanationRow, ExplanationRule, ExplanationTable } from "./explanationTable";
import {
  basisText,
  dayKindText,
  dayText,
  durationText,
  explainWords,
  momentText,
} from "./explainWords";
import type { ExplainWords } from "./explainZh";
import { ruleLine } from "./ruleLine";

/** The count of one clock of an issue as a table: each date, each pause, the sum. */
export function deadlineTable(
  explained: ExplainedIssueClock,
  issue: string,
  written: WrittenRules,
  language: Language,
): ExplanationTable {
  const words = explainWords(language);
  const { deadline: said } = words;
  const { clock, promise, remarks } = explained;
  const status = textsOf(language).sla[explained.status];
  return {
    title: said.title(issue, said.clocks[clock]),
    answer: words.remarked(deadlineAnswer(explained, words), status),
    columns: said.columns,
    rows: promise ? promise.deadline.dates.map((date) => dateRow(date, promise, words)) : [],
    arithmetic: promise ? arithmeticLines(explained, promise, words) : [],
    rules: promise ? rulesOf(explained, promise, written, words) : [],
    notes: [
      ...(promise && promise.rule.object !== "" ? [said.bySeverityNow(explained.severity)] : []),
      ...(isAfterResolution(clock) ? [said.fromResolution(momentText(explained.startAt))] : []),
      ...remarks.map((remark) => said.remarks[remark]),
    ],
  };
}

function isAfterResolution(clock: LifeClock): boolean {
  return clock === "confirm" || clock === "survey";
}

/** The verdict in one sentence; behind an exemption what it would be without. */
export function deadlineAnswer(explained: ExplainedIssueClock, words: ExplainWords): string {
  const { exemption } = explained;
  const own = ownAnswer(explained, words);
  if (!exemption) return own;
  return words.deadline.answers.exempted(exemption.approver, exemption.reason, own);
}

function ownAnswer(explained: ExplainedIssueClock, words: ExplainWords): string {
  const { answers, clocks } = words.deadline;
  const { clock, promise, ownStatus: status, stopAt, judgedAt } = explained;
  if (!promise)
    return status === "unmatched" ? answers.unmatched(explained.severity) : answers.none;
  const { deadline, leftSeconds, provisionalFrom } = promise;
  const [name, left] = [clocks[clock], ownDuration(leftSeconds, promise, words)];
  if (status === "waiting") return answers.waiting(momentText(judgedAt), left);
  if (!Number.isFinite(deadline.dueAt)) return answers.noDue;
  const due = momentText(deadline.dueAt);
  const stop = Number.isNaN(stopAt) ? undefined : momentText(stopAt);
  switch (status) {
    case "met":
      return answers.met(name, due, stop ?? "");
    case "breached":
      return stop === undefined
        ? answers.overdue(name, due, left)
        : answers.late(name, due, stop, left);
    case "at-risk":
      return answers.atRisk(name, due, left);
    case "on-track":
      return answers.left(name, due, left);
    case "provisional":
      return answers.provisional(name, due, momentText(provisionalFrom));
    case "none":
    case "exempted":
    case "unmatched":
      return answers.none;
  }
}

/** A length of the target's own clock, with the name of that clock. */
export function ownDuration(
  seconds: number,
  { deadline }: ExplainedPromise,
  words: ExplainWords,
): string {
  const clock = deadline.compiled.onWorkingTime ? words.workingTime : words.clockTime;
  return words.remarked(durationText(seconds, words), clock);
}

function countsDates({ deadline }: ExplainedPromise): boolean {
  return Number.isNaN(deadline.compiled.seconds);
}

function dateRow(
  date: ExplainedDate,
  promise: ExplainedPromise,
  words: ExplainWords,
): ExplanationRow {
  const { on, facts, known } = date;
  const kind = dayKindText(facts, words);
  return {
    cells: [
      dayText(on, words),
      known ? kind : `${kind}${words.comma}${words.unknownYear}`,
      countedText(date, promise, words),
      piecesText(date, promise, words),
      basisText(facts, words),
    ],
    counts: date.counted > 0,
    places: facts.rows.map((row) => ({ role: "calendar" as const, row })),
  };
}

function countedText(
  { counted, startDayLeftOut, pieces }: ExplainedDate,
  promise: ExplainedPromise,
  { deadline: said, ...words }: ExplainWords,
): string {
  if (startDayLeftOut) return said.startDay;
  if (counted === 0) return isMovedOn(pieces) ? said.movedOn : said.notCounted;
  if (countsDates(promise)) return said.oneDay;
  return durationText(runningSeconds(pieces), { deadline: said, ...words });
}

function isMovedOn(pieces: readonly Piece[]): boolean {
  return pieces.length > 0 && pieces.every(({ reason }) => reason === "to-end");
}

function runningSeconds(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { from, to, reason }) => sum + (reason === "running" ? to - from : 0),
    0,
  );
}

/** Where whole dates are counted, times of day matter only beside a pause. */
function piecesText(
  { pieces }: ExplainedDate,
  promise: ExplainedPromise,
  words: ExplainWords,
): string {
  const isPaused = pieces.some(({ reason }) => reason === "paused" || reason === "paused-closed");
  if (countsDates(promise) && !isPaused) return "";
  return pieces
    .filter(({ reason }) => reason !== "closed")
    .map((piece) => {
      const { from, to } = piece;
      return `${clockText(from, from)}–${clockText(to, from)} ${pieceText(piece, promise, words)}`;
    })
    .join(words.semicolon);
}

function pieceText(
  { from, to, reason }: Piece,
  { pauses }: ExplainedPromise,
  { deadline: { pieces, closedPieces } }: ExplainWords,
): string {
  const isClosedTime = pauses.some(
    (pause) => pause.isClosedTime && pause.fromAt <= from && to <= pause.toAt,
  );
  return isClosedTime && (reason === "paused" || reason === "paused-closed")
    ? closedPieces[reason]
    : pieces[reason];
}

/** `24:00` for the end of the date of `from`. */
function clockText(at: Moment, from: Moment): string {
  const second = at - startOfDay(dayOf(from));
  return second === SECONDS_PER_DAY ? "24:00" : momentText(at).slice(11);
}

function arithmeticLines(
  { judgedAt }: ExplainedIssueClock,
  promise: ExplainedPromise,
  words: ExplainWords,
): string[] {
  const { deadline, pauses, usedSeconds } = promise;
  const { deadline: said } = words;
  const counted = deadline.dates.filter((date) => date.counted > 0);
  const sums = countsDates(promise)
    ? said.daySum(counted.map(() => "1").join(" + "), counted.length)
    : said.timeSum(
        counted.map(({ pieces }) => durationText(runningSeconds(pieces), words)).join(" + "),
        durationText(
          counted.reduce((sum, { pieces }) => sum + runningSeconds(pieces), 0),
          words,
        ),
      );
  const allowed = ownDuration(deadline.allowedSeconds, promise, words);
  const used = ownDuration(usedSeconds, promise, words);
  return [
    ...(counted.length > 0 ? [sums] : []),
    ...pauses.map((pause) => pauseLine(pause, promise, words)),
    said.allowance(allowed, used, momentText(judgedAt)),
  ];
}

function pauseLine(
  { fromAt, toAt, takenSeconds, isClosedTime }: ExplainedPause,
  promise: ExplainedPromise,
  words: ExplainWords,
): string {
  const from = momentText(fromAt);
  if (toAt === Infinity) return words.deadline.pausedOpen(from);
  const taken = ownDuration(takenSeconds, promise, words);
  const { paused, closedTime } = words.deadline;
  return (isClosedTime ? closedTime : paused)(from, momentText(toAt), taken);
}

function rulesOf(
  { severity, clock }: ExplainedIssueClock,
  { rule, deadline: { target }, alsoBy }: ExplainedPromise,
  written: WrittenRules,
  words: ExplainWords,
): ExplanationRule[] {
  const { deadline: said } = words;
  const promise = said.target(target.amount, target.reading);
  const text = said.policyRule(rule.object === "" ? "" : severity, said.clocks[clock], promise);
  return [
    ruleLine(text, [rule], written, words, target.source),
    ...alsoBy.flatMap((one) => {
      const other = said.otherRules[one.rule];
      return other === undefined ? [] : [ruleLine(other, [one], written, words)];
    }),
  ];
}
