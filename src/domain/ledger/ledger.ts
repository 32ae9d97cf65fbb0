/**
 * The ledger of verdicts: what each check found different from what the ledger last said. Texts are those of the
 * cells, so that a line says for ever what people read in it.
 */

import { inPartsOf, type InParts } from "../inParts";

/** Some 20 ms. */
const VERDICTS_IN_PART = 1_000;

export type LedgerSubject = "issue" | "customer";

/** Why a verdict is another one than before. The words are permanent. */
export type LedgerCause = "new" | "gone" | "data" | "policy" | "calendar" | "time";

/** What a verdict was found on, beside the facts of its row. */
export interface LedgerBasis {
  readonly policy: string;
  readonly calendar: string;
}

/** The verdict on one issue or customer. */
export interface LedgerVerdict {
  readonly subject: LedgerSubject;
  readonly id: string;
  /** One text for each clock or grade; none = there is no verdict. */
  readonly outcome: readonly string[];
  /** The cells that it follows from: name → what stands there. */
  readonly facts: ReadonlyMap<string, string>;
}

/** A verdict as the ledger holds it. */
export interface LedgerEntry extends LedgerVerdict, LedgerBasis {}

export interface LedgerChange {
  readonly entry: LedgerEntry;
  readonly before: readonly string[];
  readonly causes: readonly LedgerCause[];
  readonly changedFacts: readonly ChangedFact[];
  /** A verdict that had been final is another one now. */
  readonly overturned: boolean;
}

export interface ChangedFact {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** @param settledVerdict the final verdict (met, breached) that an outcome's text states, if any */
export interface LedgerRules {
  readonly basis: LedgerBasis;
  readonly settledVerdict: (text: string) => string | undefined;
}

export function ledgerKey({ subject, id }: Pick<LedgerVerdict, "subject" | "id">): string {
  return `${subject} ${id}`;
}

/**
 * What a check has to add to the ledger: verdicts that are new or other than before, then those whose row is gone.
 * @param known the last entry of each subject, by `ledgerKey`
 * @param verdicts of every issue and customer now; of several with one id the first counts
 */
export function* ledgerChanges(
  known: ReadonlyMap<string, LedgerEntry>,
  verdicts: Iterable<LedgerVerdict>,
  rules: LedgerRules,
): InParts<LedgerChange[]> {
  const seen = new Set<string>();
  const changes: LedgerChange[] = [];
  yield* inPartsOf(verdicts, VERDICTS_IN_PART, (verdict) => {
    const key = ledgerKey(verdict);
    if (seen.has(key)) return;
    seen.add(key);
    const change = changeOf(known.get(key), verdict, rules);
    if (change) changes.push(change);
  });
  const gone = [...known].filter(([key, { outcome }]) => !seen.has(key) && outcome.length > 0);
  return [...changes, ...gone.map(([, entry]) => vanished(entry, rules))];
}

function changeOf(
  known: LedgerEntry | undefined,
  verdict: LedgerVerdict,
  rules: LedgerRules,
): LedgerChange | undefined {
  const before = known?.outcome ?? [];
  if (isSame(before, verdict.outcome)) return undefined;
  const entry = { ...verdict, ...rules.basis };
  const overturned = isOverturned(before, verdict.outcome, rules);
  if (!known || before.length === 0)
    return { entry, before, causes: ["new"], changedFacts: [], overturned };
  const changedFacts = changesBetween(known.facts, verdict.facts);
  const causes: LedgerCause[] = [];
  if (changedFacts.length > 0) causes.push("data");
  if (known.policy !== rules.basis.policy) causes.push("policy");
  if (known.calendar !== rules.basis.calendar) causes.push("calendar");
  return { entry, before, causes: causes.length > 0 ? causes : ["time"], changedFacts, overturned };
}

function vanished(known: LedgerEntry, rules: LedgerRules): LedgerChange {
  return {
    entry: { ...known, ...rules.basis, outcome: [] },
    before: known.outcome,
    causes: ["gone"],
    changedFacts: [],
    overturned: isOverturned(known.outcome, [], rules),
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

function isOverturned(
  before: readonly string[],
  after: readonly string[],
  { settledVerdict }: LedgerRules,
): boolean {
  return before.some((text, i) => {
    const settled = settledVerdict(text);
    return settled !== undefined && settledVerdict(after[i] ?? "") !== settled;
  });
}

function changesBetween(
  before: LedgerVerdict["facts"],
  after: LedgerVerdict["facts"],
): ChangedFact[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .map((name) => ({ name, before: before.get(name) ?? "", after: after.get(name) ?? "" }))
    .filter((fact) => fact.before !== fact.after);
}
