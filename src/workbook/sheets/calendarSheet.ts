import type { Finding } from "../../domain/findings/findings";
import type { CalendarDay, Field, SheetPlace } from "../../domain/records";
import { dayFromIso, startOfDay } from "../../domain/time";
import { calendarDays, writtenTypes } from "../read/calendarDays";
import { cleanText } from "../cells/texts";
import { columnIndex } from "../columnLetters";
import { queryDateSystem, serialFromMoment, type DateSystem } from "../read/dateSystem";
import { explained } from "../explained";
import type { SheetsByRole } from "../find/findSheets";
import { locateSheets } from "../find/locateSheets";
import { formatNumbers } from "../read/numberFormat";
import { readTable } from "../read/readTable";
import type { SheetLanguage } from "../status/statusWords";
import { mendBlocks, send, type BlockValues } from "../write/valueBlocks";
import { WorkbookError, type Outcome } from "../workbookError";

/** The 工作日历 sheet as it was read. */
export interface CalendarSheet {
  readonly place: SheetPlace;
  /** Of its headers; the types are written in it. */
  readonly language: SheetLanguage;
  readonly days: readonly CalendarDay[];
  readonly findings: readonly Finding[];
  /** The last row with content of ours, from 1; the header's where there is none. */
  readonly lastRow: number;
}

/**
 * Reads the working calendar alone.
 * @returns undefined where the workbook has no such sheet
 * @throws WorkbookError as `locateSheets`, and `cell-being-edited`, `excel-failed`
 */
export async function readCalendarSheet(named?: SheetsByRole): Promise<CalendarSheet | undefined> {
  try {
    return await Excel.run(async (context) => {
      const dates = queryDateSystem(context);
      const { tables } = await locateSheets(context, {}, named);
      const found = tables.get("calendar");
      if (!found) return undefined;
      const table = await readTable(context, found, dates.system(), {});
      const { place } = table;
      const { days, findings } = calendarDays(table);
      const lastRow = table.rows.at(-1) ?? place.headerRow;
      const told = [...table.findings, ...findings];
      return { place, days, lastRow, language: languageOf(place), findings: told };
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/** A sheet whose own headers are English is answered in English. */
function languageOf({ columns }: SheetPlace): SheetLanguage {
  const headers = Array.from(columns.values(), ({ header }) => header).join("");
  return /\p{Script=Han}/u.test(headers) ? "zh-CN" : "en-US";
}

export interface AddedRows {
  readonly sheet: string;
  /** From 1. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * Writes days below the last row: verify, write, read back. What stands there stays untouched.
 * @throws WorkbookError `column-missing`, `changed-since-read`, `no-room-below`, `sheet-protected`,
 *   `workbook-read-only`, `not-written`, `cell-being-edited`, `excel-failed`
 */
export async function appendCalendarDays(
  calendar: CalendarSheet,
  days: readonly CalendarDay[],
): Promise<AddedRows> {
  requireColumns(calendar, days);
  const progress: { outcome: Outcome } = { outcome: "nothing-written" };
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const lines = days.flatMap(linesOf);
      const end = await verifyEnd(context, calendar, lines.length);
      progress.outcome = "unknown";
      await writeLines(context, calendar, end, lines);
      const { sheet } = calendar.place;
      return { sheet, firstRow: end.row, lastRow: end.row + lines.length - 1 };
    });
  } catch (error) {
    throw explained(error, progress.outcome);
  }
}

/** Without its source nobody could tell a public holiday from a company's own day. */
function requireColumns({ place }: CalendarSheet, days: readonly CalendarDay[]): void {
  const needed: readonly Field[] = days.some(({ hours }) => hours)
    ? ["on", "dayType", "source", "from", "to"]
    : ["on", "dayType", "source"];
  for (const field of needed) {
    if (place.columns.has(field)) continue;
    throw new WorkbookError("column-missing", { sheet: place.sheet, field });
  }
}

/** One line for each interval, since rows of one date add up. */
interface Line {
  readonly day: CalendarDay;
  readonly interval: readonly [fromMinute: number, toMinute: number] | undefined;
}

function linesOf(day: CalendarDay): Line[] {
  const intervals = day.hours ?? [];
  return intervals.length === 0
    ? [{ day, interval: undefined }]
    : intervals.map((interval) => ({ day, interval }));
}

interface End {
  /** The first row to write, from 1. */
  readonly row: number;
  readonly system: DateSystem;
  readonly dateFormat: string;
  readonly table: Excel.Table | undefined;
}

/** Columns of ours from the first to the last, counted from 0. */
function spanOf({ columns }: SheetPlace): { left: number; width: number } {
  const indexes = Array.from(columns.values(), ({ column }) => columnIndex(column));
  const left = Math.min(...indexes);
  return { left, width: Math.max(...indexes) - left + 1 };
}

const DATE_FORMAT = "yyyy-mm-dd";

/** Is the sheet still the one that was read, and where is room below it? */
async function verifyEnd(
  context: Excel.RequestContext,
  { place, lastRow }: CalendarSheet,
  lines: number,
): Promise<End> {
  const { workbook } = context;
  workbook.load("readOnly");
  const dates = queryDateSystem(context);
  const worksheet = workbook.worksheets.getItem(place.sheet);
  const { protection } = worksheet;
  protection.load("protected");
  const { left, width } = spanOf(place);
  const header = worksheet.getRangeByIndexes(place.headerRow - 1, left, 1, width);
  header.load("values");
  const on = columnIndex(place.columns.get("on")?.column ?? "A");
  const lastDate = worksheet.getRangeByIndexes(lastRow - 1, on, 1, 1);
  lastDate.load("numberFormat");
  const below = worksheet.getRangeByIndexes(lastRow, left, lines, width);
  below.load("values");
  const used = worksheet.getUsedRange(true);
  used.load("rowIndex,rowCount");
  const tables = queryTables(header);
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
  if (protection.protected) {
    throw new WorkbookError("sheet-protected", { sheet: place.sheet });
  }
  verifyHeader(place, left, (header.values[0] ?? []).map(String));
  const [table] = tables.items;
  const isFree = below.values.every((row) => row.every((cell) => cell === ""));
  if (table && (table.showTotals || !isFree)) {
    throw new WorkbookError("no-room-below", { sheet: place.sheet, row: lastRow });
  }
  const format = String(lastDate.numberFormat[0]?.[0] ?? "");
  const isDateFormat = lastRow > place.headerRow && /[ymd]/i.test(format) && format !== "General";
  return {
    row: isFree ? lastRow + 1 : used.rowIndex + used.rowCount + 1,
    system: dates.system(),
    dateFormat: isDateFormat ? format : DATE_FORMAT,
    table,
  };
}

/** The tables that the range is part of. */
function queryTables(range: Excel.Range): Excel.TableScopedCollection {
  const tables = range.getTables(false);
  tables.load("items/showTotals");
  return tables;
}

function verifyHeader(place: SheetPlace, left: number, headers: readonly string[]): void {
  for (const { column, header } of place.columns.values()) {
    // A header over two rows shows the upper one's text.
    const shown = cleanText(headers[columnIndex(column) - left] ?? "");
    if (shown === "" || shown === cleanText(header) || header.includes(shown)) continue;
    throw new WorkbookError("changed-since-read", { sheet: place.sheet, row: place.headerRow });
  }
}

async function writeLines(
  context: Excel.RequestContext,
  { place, language }: CalendarSheet,
  { row, system, dateFormat, table }: End,
  lines: readonly Line[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(place.sheet);
  const { left, width } = spanOf(place);
  const on = columnIndex(place.columns.get("on")?.column ?? "A");
  formatNumbers(worksheet.getRangeByIndexes(row - 1, on, lines.length, 1), dateFormat);
  const values: BlockValues = lines.map((line) => {
    const cells = new Array<string | number | null>(width).fill(null);
    for (const [field, { column }] of place.columns) {
      cells[columnIndex(column) - left] = writers[field]?.(line, language, system) ?? null;
    }
    return cells;
  });
  const block = send(row, worksheet.getCell(row - 1, left), values);
  if (table) {
    table.resize(table.getRange().getResizedRange(lines.length, 0));
  }
  await context.sync();
  const lost = await mendBlocks(context, [block]);
  if (lost === undefined) return;
  throw new WorkbookError("not-written", { sheet: place.sheet, row: lost }, "partly-written");
}

const MINUTES_PER_DAY = 1440;

type CellWriter = (
  line: Line,
  language: SheetLanguage,
  system: DateSystem,
) => string | number | null;

/** Excel keeps a time of day as a fraction of a day. */
const writers: Partial<Record<Field, CellWriter>> = {
  on: ({ day }, _, system) => serialFromMoment(startOfDay(dayFromIso(day.on)), system),
  dayType: ({ day }, language) => writtenTypes[language][day.type],
  name: ({ day }) => day.name,
  source: ({ day }) => day.source,
  from: ({ interval }) => (interval ? interval[0] / MINUTES_PER_DAY : null),
  to: ({ interval }) => (interval ? interval[1] / MINUTES_PER_DAY : null),
};
