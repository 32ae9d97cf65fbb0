/**
 * The ledger of verdicts: what each check found different from what the ledger last said. Texts are those of the
 * cells, so that a line says for ever what people read in it.
 */

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
  /** The cells that it follows from: name → what stands there. Looked at only where the outcome changed. */
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
 * One step for each, `undefined` where the ledger says the same already, so that the caller can give way in between.
 * @param known the last entry of each subject, by `ledgerKey`
 * @param verdicts of every issue and customer now; of several with one id the first counts
 */
export function* ledgerChanges(
  known: ReadonlyMap<string, LedgerEntry>,
  verdicts: Iterable<LedgerVerdict>,
  rules: LedgerRules,
): Iterable<LedgerChange | undefined> {
  const seen = new Set<string>();
  for (const verdict of verdicts) {
    const key = ledgerKey(verdict);
    yield seen.has(key) ? undefined : changeOf(known.get(key), verdict, rules);
    seen.add(key);
  }
  for (const [key, entry] of known) {
    const isGone = !seen.has(key) && entry.outcome.length > 0;
    yield isGone ? vanished(entry, rules) : undefined;
  }
}

function changeOf(
  known: LedgerEntry | undefined,
  verdict: LedgerVerdict,
  rules: LedgerRules,
): LedgerChange | undefined {
  const before = known?.outcome ?? [];
  if (isSame(before, verdict.outcome)) return undefined;
  const entry = entryOf(verdict, rules);
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
    entry: { ...entryOf(known, rules), outcome: [] },
    before: known.outcome,
    causes: ["gone"],
    changedFacts: [],
    overturned: isOverturned(known.outcome, [], rules),
  };
}

function entryOf(
  { subject, id, outcome, facts }: LedgerVerdict,
  { basis }: LedgerRules,
): LedgerEntry {
  return { subject, id, outcome, facts, ...basis };
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
