import { chainBreak, chained, chainStart, type ChainBreak } from "../../domain/ledger/hashChain";
import { ledgerChanges, type LedgerBasis, type LedgerChange } from "../../domain/ledger/ledger";
import type { Moment } from "../../domain/time";
import type { Language } from "../../text/language";
import {
  lastEntries,
  ledgerCells,
  ledgerVerdicts,
  lineMoment,
  recordedIssues,
  type RecordedIssue,
} from "../../workbook/sheets/ledgerRows";
import { appendLedger, readLedger, type LedgerSheet } from "../../workbook/sheets/ledgerSheet";
import { ledgerWords, settledVerdict, type LedgerWords } from "../../workbook/sheets/ledgerWords";
import { partByPart, type LongWork } from "../../workbook/longWork";
import type { AssessedWorkbook } from "./assessWorkbook";
import { sha256 } from "./sha256";

type Assessed = Pick<AssessedWorkbook, "book" | "assessment">;

export interface RecordedVerdicts {
  /** What the ledger said of each issue before the check's moment, by id. */
  readonly before: ReadonlyMap<string, RecordedIssue>;
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
): Promise<RecordedVerdicts> {
  work.onProgress?.({ phase: "record", done: 0, total: 0 });
  const ledger = await readLedger(language, work);
  const words = ledgerWords[ledger.language];
  const { now } = assessment;
  const broken = await brokenLine(ledger, work);
  const last = await partByPart(lastEntries(ledger.lines, now, words), work);
  const found = { broken, before: recordedIssues(last.earlier, words), since: last.since };
  if (lineMoment(ledger.lines.at(-1)?.cells) > now)
    return { ...found, sheet: ledger.sheet, added: 0, overturned: [], isPast: true };
  const verdicts = ledgerVerdicts(book, assessment, ledger.language);
  const rules = { basis: basisOf({ book, assessment }), settledVerdict };
  const changes = await partByPart(ledgerChanges(last.all, verdicts, rules), work);
  const added = await addLines(ledger, changes, now, work);
  const overturned = changes.filter((change) => change.overturned);
  return { ...found, ...added, overturned, isPast: false };
}

async function addLines(
  ledger: LedgerSheet,
  changes: readonly LedgerChange[],
  now: Moment,
  work: LongWork,
): Promise<Pick<RecordedVerdicts, "sheet" | "added">> {
  if (changes.length === 0) return { sheet: ledger.sheet, added: 0 };
  const first = ledger.lines.length + 1;
  const words = ledgerWords[ledger.language];
  const above = ledger.lines.at(-1)?.code ?? chainStart;
  const cells = ledgerLines(changes, first, now, words);
  const lines = await partByPart(chained(above, cells, sha256), work);
  return { ...(await appendLedger(ledger, lines, work)), added: lines.length };
}

/** One after the other, because all at once they would keep the pane from drawing. */
function* ledgerLines(
  changes: readonly LedgerChange[],
  first: number,
  now: Moment,
  words: LedgerWords,
): Iterable<readonly string[]> {
  for (const [i, change] of changes.entries()) yield ledgerCells(change, first + i, now, words);
}

/** The first line that does not fit to the one above it; or that lines at the end, or all, are gone. */
async function brokenLine(ledger: LedgerSheet, work: LongWork): Promise<BrokenLedger | undefined> {
  const { sheet, lines, head } = ledger;
  if (sheet === undefined) return head && { kind: "deleted", lines: head.lines };
  const found = await partByPart(chainBreak(lines, head, sha256), work);
  return found && brokenIn(sheet, found);
}

function brokenIn(sheet: string, found: ChainBreak): BrokenLedger {
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
