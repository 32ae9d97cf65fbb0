import {
  ChainCheck,
  chainLine,
  type ChainBreak,
  type ChainHead,
  type ChainLine,
} from "../../domain/ledger/hashChain";
import { ledgerChanges, type LedgerBasis, type LedgerChange } from "../../domain/ledger/ledger";
import type { Moment } from "../../domain/time";
import type { Language } from "../../text/language";
import { cellMoment, ledgerCells, ledgerVerdicts } from "../../workbook/sheets/ledgerRows";
import {
  appendLedger,
  readLedger,
  type LedgerReader,
  type LedgerSheet,
} from "../../workbook/sheets/ledgerSheet";
import { ledgerWords, settledVerdict, type LedgerWords } from "../../workbook/sheets/ledgerWords";
import { RecordedVerdicts, type RecordedIssue } from "../../workbook/sheets/recordedVerdicts";
import { giveWay, type LongWork } from "../../workbook/longWork";
import type { AssessedWorkbook } from "./assessWorkbook";
import { sha256 } from "./sha256";

type Assessed = Pick<AssessedWorkbook, "book" | "assessment">;

export interface RecordedCheck {
  /** What the ledger said of an issue before the check's moment. @param id of the issue */
  readonly before: (id: string) => RecordedIssue | undefined;
  /** When its last line before that moment was written; NaN = there is none. */
  readonly since: Moment;
  /** undefined where there was nothing to record yet. */
  readonly sheet: string | undefined;
  readonly added: number;
  /** Final verdicts that are others now. */
  readonly overturned: readonly LedgerChange[];
  readonly broken: BrokenLedger | undefined;
  /** The check looked at a moment before the ledger's last line; nothing was added. */
  readonly isPast: boolean;
}

export type BrokenLedger =
  /** The sheet's own row, from 1. */
  | { readonly kind: "changed"; readonly sheet: string; readonly row: number }
  | { readonly kind: "shortened"; readonly sheet: string; readonly missing: number }
  | { readonly kind: "deleted"; readonly lines: number };

/** The first line stands in row 2. */
const FIRST_LINE_ROW = 2;
/** A line has well below a kilobyte: 2 MB of the 5 MB that Excel on the web takes at once. */
const LINES_PER_WRITE = 2_000;
/** Some 20 ms. */
const VERDICTS_IN_PART = 1_000;
/** Of the digest of policy and calendar: enough to tell versions apart. */
const SHOWN_DIGITS = 8;

/**
 * Adds to the ledger what the check found other than before, and says where the ledger was tampered with.
 * @throws WorkbookError as `readLedger` and `appendLedger`
 */
export async function recordVerdicts(
  { book, assessment }: Assessed,
  language: Language,
  work: LongWork = {},
): Promise<RecordedCheck> {
  work.onProgress?.({ phase: "record", done: 0, total: 0 });
  const reading = new LedgerReading(assessment.now);
  const ledger = await readLedger(language, reading, work);
  const { recorded } = reading;
  const found = {
    before: (id: string) => recorded.earlierIssue(id),
    since: recorded.since,
    broken: reading.brokenIn(ledger),
  };
  if (recorded.lastAt > assessment.now)
    return { ...found, sheet: ledger.sheet, added: 0, overturned: [], isPast: true };
  const verdicts = ledgerVerdicts(book, assessment, ledger.language);
  const rules = { basis: basisOf({ book, assessment }), settledVerdict };
  const overturned: LedgerChange[] = [];
  const changes = noting(overturned, ledgerChanges(recorded.last, verdicts, rules));
  const total = book.customers.id.length + (book.issues?.id.length ?? 0);
  const lines = newLines(changes, ledger, assessment.now, (done) => nextPart(done, total, work));
  const { sheet, lines: count } = await appendLedger(ledger, lines);
  return { ...found, sheet, added: count - ledger.lines, overturned, isPast: false };
}

/** What a check wants of the ledger as it stands: is it whole, and what did it say last? */
class LedgerReading implements LedgerReader {
  readonly recorded: RecordedVerdicts;
  private head: ChainHead | undefined;
  private chain = new ChainCheck(undefined, sha256);

  constructor(now: Moment) {
    this.recorded = new RecordedVerdicts(now);
  }

  begin(head: ChainHead | undefined): void {
    this.head = head;
    this.chain = new ChainCheck(head, sha256);
  }

  take(line: ChainLine, words: LedgerWords): void {
    this.chain.take(line);
    this.recorded.take(line.cells, words);
  }

  /** The first line that does not fit to the one above it; or that lines at the end, or all, are gone. */
  brokenIn({ sheet }: LedgerSheet): BrokenLedger | undefined {
    if (sheet === undefined) return this.head && { kind: "deleted", lines: this.head.lines };
    return this.chain.break && brokenLedger(sheet, this.chain.break);
  }
}

function* noting(
  overturned: LedgerChange[],
  changes: Iterable<LedgerChange | undefined>,
): Iterable<LedgerChange | undefined> {
  for (const change of changes) {
    if (change?.overturned) overturned.push(change);
    yield change;
  }
}

/**
 * The lines to add in blocks of one request each. A first check has hundreds of thousands of them: they are made
 * when they are written, since all at once they would take hundreds of megabytes.
 * @param pause lets others have their turn; `done` verdicts have been looked at
 */
async function* newLines(
  changes: Iterable<LedgerChange | undefined>,
  ledger: LedgerSheet,
  now: Moment,
  pause: (done: number) => Promise<void>,
): AsyncGenerator<readonly ChainLine[]> {
  const words = ledgerWords[ledger.language];
  const at = cellMoment(now);
  let { code, lines: number } = ledger;
  let block: ChainLine[] = [];
  let done = 0;
  for (const change of changes) {
    if (done++ % VERDICTS_IN_PART === 0) await pause(done);
    if (!change) continue;
    const line = chainLine(code, ledgerCells(change, (number += 1), at, words), sha256);
    code = line.code;
    block.push(line);
    if (block.length < LINES_PER_WRITE) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

async function nextPart(done: number, total: number, work: LongWork): Promise<void> {
  work.onProgress?.({ phase: "record", done: Math.min(done, total), total });
  await giveWay(work);
}

function brokenLedger(sheet: string, found: ChainBreak): BrokenLedger {
  return found.kind === "changed"
    ? { kind: "changed", sheet, row: FIRST_LINE_ROW + found.line }
    : { kind: "shortened", sheet, missing: found.missing };
}

/** Names policy and calendar by version and content, so that a change is seen even where the version stays. */
function basisOf({ book, assessment }: Assessed): LedgerBasis {
  const { calendar, ...rules } = assessment.policy;
  const digits = (value: unknown) => sha256(JSON.stringify(value)).slice(0, SHOWN_DIGITS);
  return {
    policy: `${rules.version} ${digits(rules)}`,
    calendar: digits([calendar, book.calendarDays]),
  };
}
