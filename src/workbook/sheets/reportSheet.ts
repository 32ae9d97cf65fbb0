import type { FindingSeverity } from "../../domain/findings/findings";
import { claimReportSheet } from "./claimReportSheet";
import { explainedAfter } from "../explained";
import { literalText } from "../write/literalText";
import { giveWay, type LongWork } from "../longWork";
import { REPORT_COLUMNS, reportWords } from "./reportWords";
import { reportTints } from "../status/statusColours";
import type { SheetLanguage } from "../status/statusWords";
import { WorkbookError } from "../workbookError";
import { paintHeader } from "./headerLook";

/** A line of the report. */
export interface ReportLine {
  readonly severity: FindingSeverity;
  /** The severity's word. */
  readonly level: string;
  /** "" where the line concerns no sheet. */
  readonly sheet: string;
  /** `E12`, `E:E`, `12:12`; undefined where it concerns no cell. */
  readonly address: string | undefined;
  readonly problem: string;
  readonly advice: string;
}

export interface Report {
  readonly language: SheetLanguage;
  /** Above the headers, such as when it was checked. */
  readonly title: string;
  /** Lines of one severity stand together. */
  readonly lines: readonly ReportLine[];
}

/** Below the title and the header row; rows count from 0 here. */
const FIRST_ROW = 2;
/** A line has about 300 bytes: far below the 5 MB that Excel on the web takes at once. */
const LINES_PER_WRITE = 2_000;
const PROBLEM_COLUMN = 3;
const POINTS_PER_CHAR = 6;
const WIDTHS_IN_CHARS = [9, 16, 10, 76, 52] as const;
/** Excel's own colour of links. */
const LINK_FONT = "#0563C1";

/**
 * Writes the report to its own sheet, in place of an earlier one, and shows it. A sheet of that name that is not ours
 * is left alone: then the report gets another name.
 * @returns the sheet's name
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`, `not-written`, `cancelled`, `cell-being-edited`,
 *   `excel-failed`
 */
export async function writeReport(
  report: Report,
  work: LongWork = {},
): Promise<{ readonly sheet: string }> {
  let outcome: "nothing-written" | "partly-written" = "nothing-written";
  const onWriting = () => {
    outcome = "partly-written";
  };
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { sheet: wanted } = reportWords[report.language];
      const name = await claimReportSheet(context, wanted, onWriting);
      const sheet = context.workbook.worksheets.getItem(name);
      fillHead(sheet, report);
      await writeLines(context, name, report.lines, work);
      finish(sheet, report.lines);
      await context.sync();
      return { sheet: name };
    });
  } catch (error) {
    throw explainedAfter(error, outcome);
  }
}

function fillHead(sheet: Excel.Worksheet, { title, language }: Report): void {
  const titleCell = sheet.getCell(0, 0);
  titleCell.values = [[literalText(title)]];
  titleCell.format.font.bold = true;
  const header = sheet.getRangeByIndexes(FIRST_ROW - 1, 0, 1, REPORT_COLUMNS);
  header.values = [[...reportWords[language].headers]];
  paintHeader(header);
  WIDTHS_IN_CHARS.forEach((chars, column) => {
    sheet.getCell(0, column).format.columnWidth = chars * POINTS_PER_CHAR;
  });
  sheet.freezePanes.freezeRows(FIRST_ROW);
}

async function writeLines(
  context: Excel.RequestContext,
  name: string,
  lines: readonly ReportLine[],
  work: LongWork,
): Promise<void> {
  for (let first = 0; first < lines.length; first += LINES_PER_WRITE) {
    await giveWay(work);
    const part = lines.slice(first, first + LINES_PER_WRITE);
    await writePart(context, name, FIRST_ROW + first, part);
    work.onProgress?.({ phase: "write", done: first + part.length, total: lines.length });
  }
}

async function writePart(
  context: Excel.RequestContext,
  name: string,
  row: number,
  lines: readonly ReportLine[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRangeByIndexes(row, 0, lines.length, REPORT_COLUMNS);
  range.values = lines.map(cellsOf);
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  const problems = range.getColumn(PROBLEM_COLUMN);
  problems.load("values");
  await context.sync();
  const written = problems.values.map(([cell]): unknown => cell);
  const wrong = lines.findIndex(({ problem }, i) => written[i] !== problem);
  if (wrong >= 0) throw new WorkbookError("not-written", { sheet: name, row: row + wrong + 1 });
}

function cellsOf({ level, sheet, address, problem, advice }: ReportLine): string[] {
  const texts = [level, sheet, problem, advice].map(literalText);
  return [...texts.slice(0, 2), linkTo(sheet, address), ...texts.slice(2)];
}

/**
 * A formula, because Excel loses the targets of links set by `Range.hyperlink` when a sheet is sorted, and takes them
 * one by one only.
 */
function linkTo(sheet: string, address: string | undefined): string {
  if (address === undefined || sheet === "") return "";
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  return `=HYPERLINK(${quoted(target)},${quoted(address)})`;
}

function finish(sheet: Excel.Worksheet, lines: readonly ReportLine[]): void {
  for (const { severity, from, count } of runsOf(lines)) {
    const levels = sheet.getRangeByIndexes(FIRST_ROW + from, 0, count, 1);
    levels.format.fill.color = reportTints[severity].fill;
    levels.format.font.color = reportTints[severity].font;
  }
  if (lines.length > 0) {
    const links = sheet.getRangeByIndexes(FIRST_ROW, 2, lines.length, 1);
    links.format.font.color = LINK_FONT;
    links.format.font.underline = "Single";
  }
  const listed = sheet.getRangeByIndexes(FIRST_ROW - 1, 0, lines.length + 1, REPORT_COLUMNS);
  sheet.autoFilter.apply(listed);
  sheet.activate();
  sheet.getCell(FIRST_ROW, 0).select();
}

interface Run {
  readonly severity: FindingSeverity;
  readonly from: number;
  count: number;
}

function runsOf(lines: readonly ReportLine[]): readonly Run[] {
  const runs: Run[] = [];
  lines.forEach(({ severity }, i) => {
    const last = runs.at(-1);
    if (last?.severity === severity) last.count += 1;
    else runs.push({ severity, from: i, count: 1 });
  });
  return runs;
}
