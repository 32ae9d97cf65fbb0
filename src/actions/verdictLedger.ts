import { chainBreak, chained, chainStart, type ChainBreak } from "../domain/hashChain";
import { ledgerChanges, type LedgerBasis, type LedgerChange } from "../domain/ledger";
import { momentFromIso } from "../domain/time";
import type { Language } from "../text/language";
import { ledgerCells, lastEntries, ledgerVerdicts } from "../workbook/ledgerRows";
import { appendLedger, readLedger, type LedgerSheet } from "../workbook/ledgerSheet";
import { ledgerWords, settledVerdict } from "../workbook/ledgerWords";
import { giveWay, type LongWork } from "../workbook/longWork";
import type { AssessedWorkbook } from "./assessWorkbook";
import { sha256 } from "./sha256";

type Assessed = Pick<AssessedWorkbook, "book" | "assessment">;

export interface RecordedVerdicts {
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
  const ledger = await readLedger(language, work);
  const words = ledgerWords[ledger.language];
  const broken = await brokenLine(ledger, work);
  const lastAt = ledger.lines.at(-1)?.cells[1] ?? "";
  if (momentFromIso(lastAt.replace(" ", "T")) > assessment.now)
    return { sheet: ledger.sheet, added: 0, overturned: [], broken, isPast: true };
  const known = lastEntries(
    ledger.lines.map(({ cells }) => cells),
    words,
  );
  const verdicts = ledgerVerdicts(book, assessment, ledger.language);
  const basis = await basisOf({ book, assessment });
  const changes = ledgerChanges(known, verdicts, { basis, settledVerdict });
  const overturned = changes.filter((change) => change.overturned);
  if (changes.length === 0)
    return { sheet: ledger.sheet, added: 0, overturned, broken, isPast: false };
  const first = ledger.lines.length + 1;
  const cells = changes.map((change, i) => ledgerCells(change, first + i, assessment.now, words));
  const lines = await chained(ledger.lines.at(-1)?.code ?? chainStart, cells, sha256);
  const { sheet } = await appendLedger(ledger, lines, work);
  return { sheet, added: lines.length, overturned, broken, isPast: false };
}

/** The first line that does not fit to the one above it; or that lines at the end, or all, are gone. */
export async function brokenLine(
  ledger: LedgerSheet,
  work: LongWork,
): Promise<BrokenLedger | undefined> {
  const { sheet, lines, head } = ledger;
  if (sheet === undefined) return head && { kind: "deleted", lines: head.lines };
  const found = await chainBreak(lines, head, sha256, () => giveWay(work));
  return found && brokenIn(sheet, found);
}

function brokenIn(sheet: string, found: ChainBreak): BrokenLedger {
  return found.kind === "changed"
    ? { kind: "changed", sheet, row: FIRST_LINE_ROW + found.line }
    : { kind: "shortened", sheet, missing: found.missing };
}

/** Names policy and calendar by version and content, so that a change is seen even where the version stays. */
async function basisOf({ book, assessment }: Assessed): Promise<LedgerBasis> {
  const { calendar, ...rules } = assessment.policy;
  const digits = async (value: unknown) =>
    (await sha256(JSON.stringify(value))).slice(0, SHOWN_DIGITS);
  return {
    policy: `${rules.version} ${await digits(rules)}`,
    calendar: await digits([calendar, book.calendarDays]),
  };
}
