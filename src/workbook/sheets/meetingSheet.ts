import type { Moment } from "../../domain/time";
import { serialFromMoment, type DateSystem } from "../read/dateSystem";
import { explained } from "../explained";
import { literalText } from "../write/literalText";
import { formatNumbers } from "../read/numberFormat";
import { paintHeader } from "./headerLook";
import { printAcross } from "./printAcross";
import { claimMeetingSheet, keepMeetingSheet, ownChartName } from "./claimMeetingSheet";

/** `at` becomes a date of the workbook's date system; null is an empty cell. */
export type MeetingCell = string | number | null | { readonly at: Moment };

export interface MeetingTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly MeetingCell[])[];
  /** Below the rows: what is left out, or that there are none. */
  readonly note: string | undefined;
}

export interface MeetingChart {
  readonly title: string;
  /** The table that it shows, by its place among the tables. */
  readonly table: number;
  /** How many of the table's columns, from the first. */
  readonly columns: number;
  readonly sort: "stacked-bars" | "columns";
  /** Of the series, `#RRGGBB`. */
  readonly colours: readonly string[];
}

/** A sheet of tables below one another and charts, to be printed for a meeting. */
export interface MeetingContent {
  /** The first cell: our sheet is known by it. */
  readonly title: string;
  /** Titles that the sheet may have had in another language. */
  readonly otherTitles: readonly string[];
  readonly lines: readonly string[];
  readonly tables: readonly MeetingTable[];
  readonly charts: readonly MeetingChart[];
  /** How many of the tables stand above the charts. */
  readonly tablesAboveCharts: number;
  readonly widthsChars: readonly number[];
}

const CHART_ROWS = 15;
const POINTS_PER_CHAR = 6;
const QUIET_FONT = "#595959";
const MOMENT_FORMAT = "yyyy-mm-dd hh:mm";

/**
 * Writes the sheet anew where we wrote it before, or as a new one.
 * @returns the sheet's name
 * @throws WorkbookError `workbook-read-only`, `sheet-protected`, `cell-being-edited`, `excel-failed`
 */
export async function writeMeetingSheet(content: MeetingContent): Promise<string> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { title, otherTitles, widthsChars } = content;
      const titles = [title, ...otherTitles];
      const { sheet, id, name, system } = await claimMeetingSheet(context, title, titles);
      const places = fillTables(sheet, content, system);
      const [rows, columns] = [places.lastRow + 1, widthsChars.length];
      keepMeetingSheet(context, id, { rows, columns });
      addCharts(sheet, content, places);
      printAcross(sheet).setPrintArea(sheet.getRangeByIndexes(0, 0, rows, columns));
      await context.sync();
      return name;
    });
  } catch (error) {
    throw explained(error, "unknown");
  }
}

/** Rows and columns count from 0. */
interface Places {
  /** The header row of each table. */
  readonly headerRows: readonly number[];
  readonly chartRow: number;
  readonly lastRow: number;
}

function fillTables(sheet: Excel.Worksheet, content: MeetingContent, system: DateSystem): Places {
  const { title, lines, tables, tablesAboveCharts, charts, widthsChars } = content;
  widthsChars.forEach((chars, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = chars * POINTS_PER_CHAR;
  });
  writeText(sheet, 0, title, { bold: true, size: 16 });
  lines.forEach((line, i) => {
    writeText(sheet, 1 + i, line, { color: QUIET_FONT });
  });
  let row = lines.length + 2;
  let chartRow = row;
  const headerRows = tables.map((table, i) => {
    if (i === tablesAboveCharts && charts.length > 0) {
      chartRow = row;
      row += CHART_ROWS + 1;
    }
    const headerRow = row + 1;
    row = fillTable(sheet, row, table, system) + 1;
    return headerRow;
  });
  return { headerRows, chartRow, lastRow: row - 2 };
}

/** @returns the row below the table */
function fillTable(
  sheet: Excel.Worksheet,
  row: number,
  { title, headers, rows, note }: MeetingTable,
  system: DateSystem,
): number {
  writeText(sheet, row, title, { bold: true, size: 12 });
  const header = sheet.getRangeByIndexes(row + 1, 0, 1, headers.length);
  header.values = [headers.map(literalText)];
  paintHeader(header);
  let below = row + 2;
  if (rows.length > 0) {
    const body = sheet.getRangeByIndexes(below, 0, rows.length, headers.length);
    headers.forEach((_header, column) => {
      formatColumn(sheet, below, column, rows);
    });
    body.values = rows.map((cells) => cells.map((cell) => contentOf(cell, system)));
    const line = body.format.borders.getItem("InsideHorizontal");
    line.style = "Continuous";
    line.color = "#D9D9D9";
    below += rows.length;
  }
  if (note !== undefined) {
    writeText(sheet, below, note, { color: QUIET_FONT });
    below += 1;
  }
  return below;
}

/** A column of moments, of texts that must stay texts, or of plain numbers, whose header stands above the figures. */
function formatColumn(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: MeetingTable["rows"],
): void {
  const cells = rows.map((one) => one[column] ?? null);
  const range = sheet.getRangeByIndexes(row, column, rows.length, 1);
  if (cells.some((cell) => typeof cell === "object" && cell !== null)) {
    formatNumbers(range, MOMENT_FORMAT);
    range.format.horizontalAlignment = "Left";
  } else if (cells.some((cell) => typeof cell === "string")) formatNumbers(range, "@");
  else sheet.getRangeByIndexes(row - 1, column, 1, 1).format.horizontalAlignment = "Right";
}

function contentOf(cell: MeetingCell, system: DateSystem): string | number {
  if (cell === null) return "";
  if (typeof cell === "string") return literalText(cell);
  return typeof cell === "number" ? cell : serialFromMoment(cell.at, system);
}

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
}

function writeText(sheet: Excel.Worksheet, row: number, text: string, look: Look): void {
  const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
  cell.values = [[literalText(text)]];
  if (look.bold) cell.format.font.bold = true;
  if (look.size !== undefined) cell.format.font.size = look.size;
  if (look.color !== undefined) cell.format.font.color = look.color;
}

/** Side by side over the width of the sheet. */
function addCharts(sheet: Excel.Worksheet, content: MeetingContent, places: Places): void {
  const { charts, tables, widthsChars } = content;
  const span = Math.floor(widthsChars.length / Math.max(1, charts.length));
  charts.forEach((chart, i) => {
    const headerRow = places.headerRows[chart.table] ?? 0;
    const rows = tables[chart.table]?.rows.length ?? 0;
    if (rows === 0) return;
    const isColumns = chart.sort === "columns";
    const drawn = sheet.charts.add(
      isColumns ? Excel.ChartType.columnClustered : Excel.ChartType.barStacked,
      sheet.getRangeByIndexes(headerRow, 0, rows + 1, chart.columns),
      isColumns ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns,
    );
    drawn.name = ownChartName(i + 1);
    drawn.title.text = chart.title;
    drawn.legend.visible = !isColumns;
    chart.colours.forEach((colour, series) => {
      drawn.series.getItemAt(series).format.fill.setSolidColor(colour);
    });
    const left = i * span;
    const first = sheet.getRangeByIndexes(places.chartRow, left, 1, 1);
    drawn.setPosition(
      first,
      sheet.getRangeByIndexes(places.chartRow + CHART_ROWS - 1, left + span - 1, 1, 1),
    );
  });
}
