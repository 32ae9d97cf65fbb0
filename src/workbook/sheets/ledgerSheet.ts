import { chainStart, type ChainHead, type ChainLine } from "../../domain/ledger/hashChain";
import type { Cell } from "../cells/texts";
import { readChunks } from "../chunks";
import { explained, explainedAfter } from "../explained";
import { ledgerWords, type LedgerWords } from "./ledgerWords";
import { literalText } from "../write/literalText";
import { inPartsOf } from "../../domain/inParts";
import { partByPart, type LongWork } from "../longWork";
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
  readonly lines: number;
  /** Of the last line; `chainStart` where there is none. */
  readonly code: string;
}

/** Who follows the lines of the ledger while they are read: nobody keeps them all. */
export interface LedgerReader {
  /** @param head where the ledger's end was when we last wrote, kept apart from the sheet */
  begin(head: ChainHead | undefined): void;
  take(line: ChainLine, words: LedgerWords): void;
}

const HEAD_SETTING = "customerRegister.ledgerHead";
const FIRST_ROW = 1;
/** Some 20 ms of a reader that checks the chain. */
const LINES_IN_PART = 1_000;
const WIDTHS_IN_POINTS = [42, 102, 42, 72, 240, 240, 96, 210, 260, 110, 110, 120] as const;

/**
 * Reads the ledger from the first row below its headers to its last.
 * @param language of the sheet where there is none yet
 * @throws WorkbookError `unreadable-range`, `cancelled`, `cell-being-edited`, `excel-failed`
 */
export async function readLedger(
  language: SheetLanguage,
  reader: LedgerReader,
  work: LongWork = {},
): Promise<LedgerSheet> {
  try {
    return await Excel.run(async (context) => {
      reader.begin(await readHead(context));
      const found = await findLedger(context);
      if (!found) return { sheet: undefined, language, lines: 0, code: chainStart };
      return { ...found, ...(await readLines(context, found, reader, work)) };
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

/** Rows without any text below the last line are no lines; between two lines they are. */
async function readLines(
  context: Excel.RequestContext,
  { sheet, lastRow, language }: FoundLedger,
  reader: LedgerReader,
  work: LongWork,
): Promise<Pick<LedgerSheet, "lines" | "code">> {
  const end = { lines: 0, code: chainStart };
  let blank: ChainLine[] = [];
  const take = (row: readonly Cell[]) => {
    const line = lineOf(row);
    blank.push(line);
    if (line.cells.every((text) => text === "")) return;
    for (const one of blank) reader.take(one, ledgerWords[language]);
    end.lines += blank.length;
    end.code = line.code;
    blank = [];
  };
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const runs = [{ first: 0, count: WIDTHS_IN_POINTS.length }];
  await readChunks(
    context,
    { sheet, worksheet, firstRow: FIRST_ROW, lastRow, runs },
    async ({ runs: [rows = []] }) => {
      await partByPart(inPartsOf(rows, LINES_IN_PART, take), work);
      return true;
    },
    work,
  );
  return end;
}

function lineOf(row: readonly Cell[]): ChainLine {
  const texts = row.map(String);
  return { cells: texts.slice(0, -1), code: texts.at(-1) ?? "" };
}

/**
 * Adds lines below the last one, in a sheet of its own that is created with the first of them where there is none.
 * @param blocks each is one request; a line has well below a kilobyte
 * @throws WorkbookError `changed-since-read` where somebody else has written there meanwhile, `sheet-protected`,
 *   `workbook-read-only`, `not-written`, `cell-being-edited`, `excel-failed`
 */
export async function appendLedger(
  ledger: LedgerSheet,
  blocks: AsyncIterable<readonly ChainLine[]>,
): Promise<LedgerSheet> {
  let outcome: "nothing-written" | "partly-written" = "nothing-written";
  const onWriting = () => {
    outcome = "partly-written";
  };
  let { lines, code } = ledger;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      let sheet: string | undefined;
      for await (const block of blocks) {
        sheet ??= await openEnd(context, ledger, onWriting);
        onWriting();
        await writeLines(context, sheet, FIRST_ROW + lines, block);
        lines += block.length;
        code = block.at(-1)?.code ?? code;
      }
      if (sheet !== undefined) await keepHead(context, { lines, code });
      return { ...ledger, sheet: sheet ?? ledger.sheet, lines, code };
    });
  } catch (error) {
    throw explainedAfter(error, outcome);
  }
}

/**
 * @param onWriting called right before the workbook is changed
 * @returns the name of the sheet, whose end is free
 */
async function openEnd(
  context: Excel.RequestContext,
  ledger: LedgerSheet,
  onWriting: () => void,
): Promise<string> {
  const sheet = ledger.sheet ?? (await createSheet(context, ledger.language, onWriting));
  await verifyEnd(context, sheet, ledger);
  return sheet;
}

async function createSheet(
  context: Excel.RequestContext,
  language: SheetLanguage,
  onWriting: () => void,
): Promise<string> {
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
  onWriting();
  await context.sync();
  return name;
}

/** Is the last line still the one that was read, and nothing below it? */
async function verifyEnd(
  context: Excel.RequestContext,
  sheet: string,
  { lines, code }: LedgerSheet,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const row = FIRST_ROW + lines;
  const end = worksheet.getRangeByIndexes(row - 1, WIDTHS_IN_POINTS.length - 1, 2, 1);
  end.load("values");
  const { protection } = worksheet;
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookError("sheet-protected", { sheet });
  const [last, below] = end.values.map(([value]) => String(value));
  const isLast = row === FIRST_ROW || last === code;
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
  const place = () => worksheet.getRangeByIndexes(row, 0, lines.length, WIDTHS_IN_POINTS.length);
  const before = place().load("formulas");
  const range = place();
  formatNumbers(range, "@");
  range.values = lines.map(({ cells, code }) => [...cells, code].map(literalText));
  const codes = range.getLastColumn();
  codes.load("values");
  await context.sync();
  await yieldTo(before.formulas as Cell[][], range, sheet, row);
  const written = codes.values.map(([code]) => String(code));
  const wrong = lines.findIndex(({ code }, i) => code !== written[i]);
  if (wrong >= 0) throw new WorkbookError("not-written", { sheet, row: row + wrong + 1 });
}

/**
 * A colleague who presses 检查 SLA at the same moment adds his lines at the same place: they stand, ours are taken out.
 * @param before what stood in the range
 * @throws WorkbookError `changed-since-read` where that was anything
 */
async function yieldTo(
  before: readonly (readonly Cell[])[],
  range: Excel.Range,
  sheet: string,
  row: number,
): Promise<void> {
  if (before.every((cells) => cells.every((cell) => cell === ""))) return;
  range.values = before.map((cells) =>
    cells.map((cell) => (typeof cell === "string" ? literalText(cell) : cell)),
  );
  await range.context.sync();
  throw new WorkbookError("changed-since-read", { sheet, row: row + 1 }, "partly-written");
}

async function keepHead(context: Excel.RequestContext, { lines, code }: ChainHead): Promise<void> {
  context.workbook.settings.add(HEAD_SETTING, `${lines} ${code}`);
  await context.sync();
}
