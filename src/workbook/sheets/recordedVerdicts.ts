import { ledgerKey, type LedgerEntry, type LedgerSubject } from "../../domain/ledger/ledger";
import { momentFromIso, type Moment } from "../../domain/time";
import { isBreachedText, type LedgerWords } from "./ledgerWords";

/** What the lines of the ledger last said of every issue and customer. */
export class RecordedVerdicts {
  /** By `ledgerKey`. */
  readonly last = new Map<string, LedgerEntry>();
  /** The moment of the last line; NaN = there is none, or it was made unreadable. */
  lastAt: Moment = NaN;
  /** When the last line before `now` was written; NaN = there is none. */
  since: Moment = NaN;
  private readonly earlier = new Map<string, LedgerEntry>();
  private words: LedgerWords | undefined;

  /** @param now the moment of the check that is compared with them */
  constructor(private readonly now: Moment) {}

  /** Lines that cannot be understood are passed over. @param cells of the next line */
  take(cells: readonly string[], words: LedgerWords): void {
    this.words = words;
    this.lastAt = momentFromIso((cells[1] ?? "").replace(" ", "T"));
    const isEarlier = this.lastAt < this.now;
    if (isEarlier) this.since = this.lastAt;
    const entry = entryOf(cells, words);
    if (!entry) return;
    this.last.set(ledgerKey(entry), entry);
    if (isEarlier) this.earlier.set(ledgerKey(entry), entry);
  }

  /** What was said before `now` of the issue with an id, as far as a later check compares it. */
  earlierIssue(id: string): RecordedIssue | undefined {
    const entry = this.earlier.get(ledgerKey({ subject: "issue", id }));
    if (!entry || !this.words) return undefined;
    const { outcome, facts } = entry;
    return {
      isBreached: outcome.some(isBreachedText),
      isOpen: outcome.length > 0 && !facts.has(this.words.facts.resolved),
    };
  }
}

export interface RecordedIssue {
  readonly isBreached: boolean;
  readonly isOpen: boolean;
}

/** Outcome and facts are taken apart when somebody asks: most lines are only compared, or superseded. */
function entryOf(line: readonly string[], words: LedgerWords): LedgerEntry | undefined {
  const [, , subjectWord, id = "", , after = "", , , facts = "", policy = "", calendar = ""] = line;
  const subject = (Object.keys(words.subjects) as LedgerSubject[]).find(
    (one) => words.subjects[one] === subjectWord,
  );
  if (!subject) return undefined;
  return {
    subject,
    id,
    policy,
    calendar,
    get outcome() {
      return split(after, words.between);
    },
    get facts() {
      return new Map(split(facts, words.between).map(pairOf));
    },
  };
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf("=");
  return [text.slice(0, at), text.slice(at + 1)];
}

function split(text: string, separator: string): string[] {
  return text === "" ? [] : text.split(separator);
}
