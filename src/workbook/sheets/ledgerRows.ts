import { followUpStatuses, slaStatuses, type Assessment } from "../../domain/assessment";
import type { LedgerChange, LedgerVerdict } from "../../domain/ledger/ledger";
import { tierNames } from "../../domain/policy/policy";
import type { Book, Issues } from "../../domain/records";
import { exemptionAt } from "../../domain/serviceLevel/issueLives";
import { isoMoment, type Moment } from "../../domain/time";
import { ledgerWords, type LedgerWords } from "./ledgerWords";
import { followUpText, slaText, tierText, type SheetLanguage } from "../status/statusWords";

const ARROW = " → ";

/** The verdicts of a check as the ledger states them, issues first. Rows without an id cannot be followed. */
export function* ledgerVerdicts(
  book: Book,
  assessment: Assessment,
  language: SheetLanguage,
): Iterable<LedgerVerdict> {
  yield* issueVerdicts(book, assessment, language);
  yield* customerVerdicts(book, assessment, language);
}

function* issueVerdicts(
  { issues }: Book,
  { issues: results, now }: Assessment,
  language: SheetLanguage,
): Iterable<LedgerVerdict> {
  if (!issues || !results) return;
  const { outcome: names, due } = ledgerWords[language];
  const clock = (name: string, status: number | undefined, dueAt: Moment | undefined) => {
    const verdict = slaText(slaStatuses[status ?? -1] ?? "none", language);
    if (verdict === "") return [];
    const by = Number.isNaN(dueAt ?? NaN) ? "" : ` ${due(cellMoment(dueAt ?? NaN))}`;
    return [`${name} ${verdict}${by}`];
  };
  for (const [i, id] of issues.id.entries()) {
    const outcome = [
      ...clock(names.respond, results.respond[i], results.respondBy[i]),
      ...clock(names.resolve, results.resolve[i], results.resolveBy[i]),
    ];
    const reopened = momentsUntil(issues.life?.reopenedAt, i, now);
    // Said by itself: a reopening need not change the verdict.
    if (reopened !== "" && outcome.length > 0) outcome.push(`${names.reopened} ${reopened}`);
    if (id === "" || outcome.length === 0) continue;
    yield {
      subject: "issue",
      id,
      outcome,
      get facts() {
        const isOpen = results.open[i] === 1;
        return issueFacts(issues, i, { isOpen, reopened, now }, language);
      },
    };
  }
}

interface Turns {
  readonly isOpen: boolean;
  /** "" where it never was. */
  readonly reopened: string;
  readonly now: Moment;
}

function issueFacts(
  issues: Issues,
  i: number,
  { isOpen, reopened, now }: Turns,
  language: SheetLanguage,
): Map<string, string> {
  const { facts: names } = ledgerWords[language];
  const { life } = issues;
  const again = momentsUntil(life?.resolvedAgainAt, i, now);
  const resolved = [cellMoment(issues.resolvedAt[i] ?? NaN), again].filter((text) => text !== "");
  const exemption = life && exemptionAt(life, i);
  const waits = [{ from: issues.waitingFrom, to: issues.waitingTo }, ...issues.moreWaits];
  return facts([
    [names.severity, issues.severity[i] ?? ""],
    [names.status, issues.status[i] ?? ""],
    [names.raised, cellMoment(issues.raisedAt[i] ?? NaN)],
    [names.responded, cellMoment(issues.respondedAt[i] ?? NaN)],
    [
      names.waits,
      waits
        .filter(({ from }) => !Number.isNaN(from[i] ?? NaN))
        .map(({ from, to }) => `${cellMoment(from[i] ?? NaN)}–${cellMoment(to[i] ?? NaN)}`)
        .join(" "),
    ],
    // What was resolved and is open again is not resolved.
    [names.resolved, isOpen && reopened !== "" ? "" : resolved.join(" ")],
    [names.reopened, reopened],
    [
      names.exemption,
      exemption?.kind === "valid" ? `${exemption.approver}，${exemption.reason}` : "",
    ],
  ]);
}

/** Those of some columns that have come, as they stand in cells; "" without. */
function momentsUntil(columns: readonly Float64Array[] = [], i: number, now: Moment): string {
  return columns
    .map((column) => column[i] ?? NaN)
    .filter((at) => at <= now)
    .sort((a, b) => a - b)
    .map(cellMoment)
    .join(" ");
}

function* customerVerdicts(
  { customers }: Book,
  { customers: results }: Assessment,
  language: SheetLanguage,
): Iterable<LedgerVerdict> {
  const { outcome: names, facts: factNames } = ledgerWords[language];
  for (const [i, id] of customers.id.entries()) {
    const tier = tierText(tierNames[results.tier[i] ?? -1]);
    const followUp = followUpStatuses[results.followUp[i] ?? -1] ?? "none";
    const outcome = [
      ...(tier === "" ? [] : [`${names.tier} ${tier}`]),
      ...(followUp === "none" ? [] : [`${names.followUp} ${followUpText(followUp, language)}`]),
    ];
    if (id === "" || outcome.length === 0) continue;
    yield {
      subject: "customer",
      id,
      outcome,
      get facts() {
        return customerFacts(results, i, factNames);
      },
    };
  }
}

function customerFacts(
  { score, lastContactAt }: Assessment["customers"],
  i: number,
  names: LedgerWords["facts"],
): Map<string, string> {
  const points = score[i] ?? NaN;
  return facts([
    [names.score, Number.isNaN(points) ? "" : String(Math.round(points * 10) / 10)],
    [names.lastContact, cellMoment(lastContactAt[i] ?? NaN)],
  ]);
}

function facts(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const stated = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (value !== "") stated.set(name, value.replaceAll(/[;；]/g, ",").trim());
  }
  return stated;
}

/** `2026-03-02 10:00`; "" for an empty cell. */
export function cellMoment(at: Moment): string {
  return Number.isNaN(at) ? "" : isoMoment(at).replace("T", " ");
}

/** The cells of a line without its code. @param at when it is written, as `cellMoment` */
export function ledgerCells(
  change: LedgerChange,
  number: number,
  at: string,
  words: LedgerWords,
): string[] {
  const { entry, before, causes, changedFacts, overturned } = change;
  const why = causes.map((cause) => words.causes[cause]).join("、");
  return [
    String(number),
    at,
    words.subjects[entry.subject],
    entry.id,
    before.join(words.between),
    entry.outcome.join(words.between),
    overturned ? `${words.overturned}：${why}` : why,
    changedFacts
      .map(
        (fact) => `${fact.name} ${fact.before || words.empty}${ARROW}${fact.after || words.empty}`,
      )
      .join(words.between),
    Array.from(entry.facts, ([name, value]) => `${name}=${value}`).join(words.between),
    entry.policy,
    entry.calendar,
  ];
}
