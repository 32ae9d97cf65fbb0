import { chainStart, type ChainHead, type ChainLine } from "../../domain/ledger/hashChain";
import { readChunks } from "../chunks";
import { explained } from "../explained";
import { ledgerWords } from "./ledgerWords";
import { literalText } from "../write/literalText";
import { giveWay, type LongWork } from "../longWork";
import { formatNumbers } from "../read/numberFormat";
import type { SheetLanguage } from "../status/statusWords";
import { WorkbookError } from "../workbookError";
import { paintHeader } from "./headerLook";
import { freeName } from "./sheetNames";

/** The ledger as it stands in the workbook. */
export interface LedgerSheet {
  /** undefined = there is none yet. */
  readonly sheet: string | undefined;
  readonly language: SheetLanguage;
  readonly lines: readonly ChainLine[];
  /** Where its end was when we last wrote, kept apart from the sheet. */
  readonly head: ChainHead | undefined;
}

const HEAD_SETTING = "customerRegister.ledgerHead";
const FIRST_ROW = 1;
/** A line has well below a kilobyte: 2 MB of the 5 MB that Excel on the web takes at once. */
const LINES_PER_WRITE = 2_000;
const WIDTHS_IN_POINTS = [42, 102, 42, 72, 240, 240, 96, 210, 260, 110, 110, 120] as const;

/**
 * Reads the ledger from the first row below its headers to its last.
 * @param language of the sheet where there is none yet
 * @throws WorkbookError `unreadable-range`, `cancelled`, `cell-being-edited`, `excel-failed`
 */
export async function readLedger(
  language: SheetLanguage,
  work: LongWork = {},
): Promise<LedgerSheet> {
  try {
    return await Excel.run(async (context) => {
      const head = await readHead(context);
      const found = await findLedger(context);
      if (!found) return { sheet: undefined, language, lines: [], head };
      const lines = await readLines(context, found.sheet, found.lastRow, work);
      return { sheet: found.sheet, language: found.language, lines, head };
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

async function readHead(context: Excel.RequestContext): Promise<ChainHead | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(HEAD_SETTING);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : headFrom(setting.value);
}

function headFrom(stored: unknown): ChainHead | undefined {
  const [, lines, code] = /^(\d+) ([0-9a-f]+)$/.exec(String(stored)) ?? [];
  return lines === undefined || code === undefined ? undefined : { lines: Number(lines), code };
}

interface FoundLedger {
  readonly sheet: string;
  readonly language: SheetLanguage;
  /** From 0. */
  readonly lastRow: number;
}

/** A sheet is the ledger by its first row; its name may have been changed. */
async function findLedger(context: Excel.RequestContext): Promise<FoundLedger | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const tops = worksheets.items.map((sheet) => {
    const header = sheet.getRangeByIndexes(0, 0, 1, WIDTHS_IN_POINTS.length);
    header.load("values");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    return { sheet: sheet.name, header, used };
  });
  await context.sync();
  for (const { sheet, header, used } of tops) {
    const texts = (header.values[0] ?? []).map(String);
    const language = languageOf(texts);
    if (language && !used.isNullObject)
      return { sheet, language, lastRow: used.rowIndex + used.rowCount - 1 };
  }
  return undefined;
}

function languageOf(headers: readonly string[]): SheetLanguage | undefined {
  const languages = Object.keys(ledgerWords) as SheetLanguage[];
  return languages.find((language) =>
    ledgerWords[language].headers.every((header, i) => header === headers[i]),
  );
}

async function readLines(
  context: Excel.RequestContext,
  sheet: string,
  lastRow: number,
  work: LongWork,
): Promise<ChainLine[]> {
  const lines: ChainLine[] = [];
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const runs = [{ first: 0, count: WIDTHS_IN_POINTS.length }];
  await readChunks(
    context,
    { sheet, worksheet, firstRow: FIRST_ROW, lastRow, runs },
    ({ runs: [rows = []] }) => {
      for (const row of rows) {
        const cells = row.map(String);
        lines.push({ cells: cells.slice(0, -1), code: cells.at(-1) ?? "" });
      }
      return true;
    },
    work,
  );
  return lines.slice(0, lines.findLastIndex(({ cells }) => cells.some((text) => text !== "")) + 1);
}

/**
 * Adds lines below the last one, in a sheet of its own that is created where there is none.
 * @throws WorkbookError `changed-since-read` where somebody else has written there meanwhile, `sheet-protected`,
 *   `workbook-read-only`, `not-written`, `cell-being-edited`, `excel-failed`
 */
export async function appendLedger(
  ledger: LedgerSheet,
  added: readonly ChainLine[],
  work: LongWork = {},
): Promise<{ readonly sheet: string }> {
  let outcome: "nothing-written" | "partly-written" = "nothing-written";
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = ledger.sheet ?? (await createSheet(context, ledger.language));
      await verifyEnd(context, sheet, ledger);
      for (let first = 0; first < added.length; first += LINES_PER_WRITE) {
        await giveWay(work);
        work.onProgress?.({ phase: "record", done: first, total: added.length });
        const lines = added.slice(first, first + LINES_PER_WRITE);
        outcome = "partly-written";
        await writeLines(context, sheet, FIRST_ROW + ledger.lines.length + first, lines);
      }
      await keepHead(context, ledger.lines.length + added.length, added.at(-1)?.code);
      return { sheet };
    });
  } catch (error) {
    throw explained(error, outcome);
  }
}

async function createSheet(context: Excel.RequestContext, language: SheetLanguage) {
  const { worksheets } = context.workbook;
  context.workbook.load("readOnly");
  worksheets.load("items/name");
  await context.sync();
  if (context.workbook.readOnly) throw new WorkbookError("workbook-read-only");
  const words = ledgerWords[language];
  const name = freeName(
    words.sheet,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(name);
  const header = sheet.getRangeByIndexes(0, 0, 1, words.headers.length);
  header.values = [[...words.headers]];
  paintHeader(header);
  WIDTHS_IN_POINTS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(1);
  await context.sync();
  return name;
}

/** Is the last line still the one that was read, and nothing below it? */
async function verifyEnd(context: Excel.RequestContext, sheet: string, ledger: LedgerSheet) {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const row = FIRST_ROW + ledger.lines.length;
  const end = worksheet.getRangeByIndexes(row - 1, WIDTHS_IN_POINTS.length - 1, 2, 1);
  end.load("values");
  const { protection } = worksheet;
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookError("sheet-protected", { sheet });
  const [last, below] = end.values.map(([value]) => String(value));
  const isLast = row === FIRST_ROW || last === (ledger.lines.at(-1)?.code ?? chainStart);
  if (!isLast || below !== "")
    throw new WorkbookError("changed-since-read", { sheet, row: row + 1 });
}

async function writeLines(
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  lines: readonly ChainLine[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRangeByIndexes(row, 0, lines.length, WIDTHS_IN_POINTS.length);
  formatNumbers(range, "@");
  range.values = lines.map(({ cells, code }) => [...cells, code].map(literalText));
  const codes = range.getLastColumn();
  codes.load("values");
  await context.sync();
  const written = codes.values.map(([code]) => String(code));
  const wrong = lines.findIndex(({ code }, i) => code !== written[i]);
  if (wrong >= 0) throw new WorkbookError("not-written", { sheet, row: row + wrong + 1 });
}

async function keepHead(
  context: Excel.RequestContext,
  lines: number,
  code: string | undefined,
): Promise<void> {
  if (code === undefined) return;
  context.workbook.settings.add(HEAD_SETTING, `${lines} ${code}`);
  await context.sync();
}
