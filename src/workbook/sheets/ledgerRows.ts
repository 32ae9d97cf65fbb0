import { followUpStatuses, slaStatuses, type Assessment } from "../../domain/assessment";
import {
  ledgerKey,
  type LedgerChange,
  type LedgerEntry,
  type LedgerSubject,
  type LedgerVerdict,
} from "../../domain/ledger/ledger";
import type { ChainLine } from "../../domain/ledger/hashChain";
import { inPartsOf, type InParts } from "../../domain/inParts";
import { tierNames } from "../../domain/policy/policy";
import type { Book, Issues } from "../../domain/records";
import { isoMoment, momentFromIso, type Moment } from "../../domain/time";
import { isBreachedText, ledgerWords, type LedgerWords } from "./ledgerWords";
import { followUpText, slaText, tierText, type SheetLanguage } from "../status/statusWords";

const ARROW = " → ";
/** Some 10 ms. */
const LINES_IN_PART = 2_000;

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
  { issues: results }: Assessment,
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
    if (id !== "" && outcome.length > 0)
      yield { subject: "issue", id, outcome, facts: issueFacts(issues, i, language) };
  }
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

function* customerVerdicts(
  { customers }: Book,
  { customers: results }: Assessment,
  language: SheetLanguage,
): Iterable<LedgerVerdict> {
  const { outcome: names, facts: factNames } = ledgerWords[language];
  for (const [i, id] of customers.id.entries()) {
    const tier = tierText(tierNames[results.tier[i] ?? -1]);
    const followUp = followUpStatuses[results.followUp[i] ?? -1] ?? "none";
    const score = results.score[i] ?? NaN;
    const outcome = [
      ...(tier === "" ? [] : [`${names.tier} ${tier}`]),
      ...(followUp === "none" ? [] : [`${names.followUp} ${followUpText(followUp, language)}`]),
    ];
    if (id === "" || outcome.length === 0) continue;
    const known = facts([
      [factNames.score, Number.isNaN(score) ? "" : String(Math.round(score * 10) / 10)],
      [factNames.lastContact, cellMoment(results.lastContactAt[i] ?? NaN)],
    ]);
    yield { subject: "customer", id, outcome, facts: known };
  }
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

export interface LastEntries {
  /** The last entry of every subject, by `ledgerKey`. */
  readonly all: ReadonlyMap<string, LedgerEntry>;
  /** The last ones that were written before `now`. */
  readonly earlier: ReadonlyMap<string, LedgerEntry>;
  /** When the last of those was written; NaN = there is none. */
  readonly since: Moment;
}

/** Lines that cannot be understood are passed over. */
export function* lastEntries(
  lines: readonly ChainLine[],
  now: Moment,
  words: LedgerWords,
): InParts<LastEntries> {
  const all = new Map<string, LedgerEntry>();
  const earlier = new Map<string, LedgerEntry>();
  let since: Moment = NaN;
  yield* inPartsOf(lines, LINES_IN_PART, ({ cells }) => {
    const at = lineMoment(cells);
    if (at < now) since = at;
    const entry = entryOf(cells, words);
    if (!entry) return;
    all.set(ledgerKey(entry), entry);
    if (at < now) earlier.set(ledgerKey(entry), entry);
  });
  return { all, earlier, since };
}

/** NaN for no line and for one whose moment was made unreadable. */
export function lineMoment(cells: readonly string[] | undefined): Moment {
  return momentFromIso((cells?.[1] ?? "").replace(" ", "T"));
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
