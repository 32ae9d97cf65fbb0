import { followUpStatuses, slaStatuses, type Assessment } from "../../domain/assessment";
import {
  ledgerKey,
  type LedgerChange,
  type LedgerEntry,
  type LedgerSubject,
  type LedgerVerdict,
} from "../../domain/ledger/ledger";
import { tierNames } from "../../domain/policy/policy";
import type { Book, Issues } from "../../domain/records";
import { isoMoment, type Moment } from "../../domain/time";
import { isBreachedText, ledgerWords, type LedgerWords } from "./ledgerWords";
import { followUpText, slaText, tierText, type SheetLanguage } from "../status/statusWords";

const ARROW = " → ";

/** The verdicts of a check as the ledger states them, issues first. Rows without an id cannot be followed. */
export function ledgerVerdicts(
  book: Book,
  assessment: Assessment,
  language: SheetLanguage,
): LedgerVerdict[] {
  const verdicts = [
    ...issueVerdicts(book, assessment, language),
    ...customerVerdicts(book, assessment, language),
  ];
  return verdicts.filter(({ id, outcome }) => id !== "" && outcome.length > 0);
}

function issueVerdicts(
  { issues }: Book,
  { issues: results }: Assessment,
  language: SheetLanguage,
): LedgerVerdict[] {
  if (!issues || !results) return [];
  const { outcome: names, due } = ledgerWords[language];
  const clock = (name: string, status: number | undefined, dueAt: Moment | undefined) => {
    const verdict = slaText(slaStatuses[status ?? -1] ?? "none", language);
    if (verdict === "") return [];
    const by = Number.isNaN(dueAt ?? NaN) ? "" : ` ${due(cellMoment(dueAt ?? NaN))}`;
    return [`${name} ${verdict}${by}`];
  };
  return issues.id.map((id, i) => ({
    subject: "issue",
    id,
    outcome: [
      ...clock(names.respond, results.respond[i], results.respondBy[i]),
      ...clock(names.resolve, results.resolve[i], results.resolveBy[i]),
    ],
    facts: issueFacts(issues, i, language),
  }));
}

function issueFacts(issues: Issues, i: number, language: SheetLanguage): Map<string, string> {
  const { facts: names } = ledgerWords[language];
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
    [names.resolved, cellMoment(issues.resolvedAt[i] ?? NaN)],
  ]);
}

function customerVerdicts(
  { customers }: Book,
  { customers: results }: Assessment,
  language: SheetLanguage,
): LedgerVerdict[] {
  const { outcome: names, facts: factNames } = ledgerWords[language];
  return customers.id.map((id, i) => {
    const tier = tierText(tierNames[results.tier[i] ?? -1]);
    const followUp = followUpStatuses[results.followUp[i] ?? -1] ?? "none";
    const score = results.score[i] ?? NaN;
    return {
      subject: "customer",
      id,
      outcome: [
        ...(tier === "" ? [] : [`${names.tier} ${tier}`]),
        ...(followUp === "none" ? [] : [`${names.followUp} ${followUpText(followUp, language)}`]),
      ],
      facts: facts([
        [factNames.score, Number.isNaN(score) ? "" : String(Math.round(score * 10) / 10)],
        [factNames.lastContact, cellMoment(results.lastContactAt[i] ?? NaN)],
      ]),
    };
  });
}

function facts(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const plain = (text: string) => text.replaceAll(/[;；]/g, ",").trim();
  return new Map(
    pairs.filter(([, value]) => value !== "").map(([name, value]) => [name, plain(value)]),
  );
}

/** `2026-03-02 10:00`; "" for an empty cell. */
function cellMoment(at: Moment): string {
  return Number.isNaN(at) ? "" : isoMoment(at).replace("T", " ");
}

/** The cells of a line without its code. */
export function ledgerCells(
  change: LedgerChange,
  number: number,
  now: Moment,
  words: LedgerWords,
): string[] {
  const { entry, before, causes, changedFacts, overturned } = change;
  const why = causes.map((cause) => words.causes[cause]).join("、");
  return [
    String(number),
    cellMoment(now),
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

/** The last entry of every subject, by `ledgerKey`. Lines that cannot be understood are passed over. */
export function lastEntries(
  lines: readonly (readonly string[])[],
  words: LedgerWords,
): Map<string, LedgerEntry> {
  const entries = new Map<string, LedgerEntry>();
  for (const line of lines) {
    const entry = entryOf(line, words);
    if (entry) entries.set(ledgerKey(entry), entry);
  }
  return entries;
}

function entryOf(line: readonly string[], words: LedgerWords): LedgerEntry | undefined {
  const [, , subjectWord, id = "", , after = "", , , factsText = "", policy = "", calendar = ""] =
    line;
  const subject = (Object.keys(words.subjects) as LedgerSubject[]).find(
    (one) => words.subjects[one] === subjectWord,
  );
  if (!subject) return undefined;
  const pairs = split(factsText, words.between).map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const outcome = split(after, words.between);
  return { subject, id, outcome, facts: new Map(pairs), policy, calendar };
}

function split(text: string, separator: string): string[] {
  return text === "" ? [] : text.split(separator);
}

/** Does the line say that a final verdict became another one? */
export function isOverturnedLine(line: readonly string[], words: LedgerWords): boolean {
  return (line[6] ?? "").startsWith(words.overturned);
}

/** What the ledger last said of an issue, as far as a later check compares it. */
export interface RecordedIssue {
  readonly isBreached: boolean;
  readonly isOpen: boolean;
}

/** By id. */
export function recordedIssues(
  entries: ReadonlyMap<string, LedgerEntry>,
  words: LedgerWords,
): Map<string, RecordedIssue> {
  const issues = [...entries.values()].filter(({ subject }) => subject === "issue");
  return new Map(
    issues.map(({ id, outcome, facts }) => [
      id,
      {
        isBreached: outcome.some(isBreachedText),
        isOpen: outcome.length > 0 && !facts.has(words.facts.resolved),
      },
    ]),
  );
}
