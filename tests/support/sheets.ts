import type { Book, Field, Role } from "../../src/domain/records";
import { momentFromIso, dayFromIso, startOfDay } from "../../src/domain/time";
import { parseArea, type Area } from "../../src/host/model/area";
import { Workbook } from "../../src/host/model/workbook";
import type { Sheet } from "../../src/host/model/sheet";
import type { ExcelHostOptions } from "../../src/host/richapi/excelHost";
import { serialFromMoment, type DateSystem } from "../../src/workbook/read/dateSystem";
import { readBook, type ReadOptions } from "../../src/workbook/read/readBook";
import { startExcel } from "./excel";

export type CellLiteral = string | number | boolean | null;
export type RowsLiteral = readonly (readonly CellLiteral[])[];

/** A worksheet, as a person would describe it; "" and null are empty cells. */
export interface SheetLiteral {
  readonly rows: RowsLiteral;
  /** Where the first cell of `rows` stands; `A1` if left out. */
  readonly at?: string;
  /** `A1:H1` */
  readonly merges?: readonly string[];
  /** `A1:C9`, header and total row included. */
  readonly tables?: readonly { readonly area: string; readonly totals?: boolean }[];
  /** `B2:B9` → number format. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly hidden?: boolean;
  /** Single cells far from `rows`. */
  readonly cells?: Readonly<Record<string, CellLiteral>>;
}

export type SheetLiterals = Readonly<Record<string, RowsLiteral | SheetLiteral>>;

export function workbookWith(sheets: SheetLiterals, date1904 = false): Workbook {
  const workbook = new Workbook({ date1904 });
  for (const [name, literal] of Object.entries(sheets)) {
    fill(workbook.addSheet(name), "rows" in literal ? literal : { rows: literal }, name);
  }
  return workbook;
}

function fill(sheet: Sheet, literal: SheetLiteral, name: string): void {
  const { top, left } = areaOf(literal.at ?? "A1");
  literal.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null && value !== "") sheet.setValue(top + r, left + c, value);
    });
  });
  for (const [address, value] of Object.entries(literal.cells ?? {})) {
    const cell = areaOf(address);
    if (value !== null) sheet.setValue(cell.top, cell.left, value);
  }
  if (literal.merges) sheet.merges = literal.merges.map(areaOf);
  for (const [address, numberFormat] of Object.entries(literal.formats ?? {})) {
    forEachCell(areaOf(address), (row, column) => {
      sheet.changeStyle(row, column, { numberFormat });
    });
  }
  if (literal.hidden) sheet.visibility = "Hidden";
  literal.tables?.forEach(({ area, totals = false }, i) => {
    addTable(sheet, areaOf(area), totals, `${name}${i + 1}`);
  });
}

function addTable(sheet: Sheet, area: Area, showTotals: boolean, name: string): void {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
    id: i + 1,
    name: sheet.text(area.top, area.left + i),
  }));
  sheet.addTable({
    name,
    area,
    columns,
    showHeaders: true,
    showTotals,
    style: null,
    autoFilter: null,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  });
}

function forEachCell(area: Area, act: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) act(row, column);
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`no address: ${address}`);
  return area;
}

/** The serial of `2026-03-02` or `2026-03-02T10:00`. */
export function serial(text: string, system: DateSystem = 1900): number {
  const at = text.includes("T") ? momentFromIso(text) : startOfDay(dayFromIso(text));
  return serialFromMoment(at, system);
}

/** Reads a workbook with the real client over the stand-in. */
export async function readFrom(
  workbook: Workbook | SheetLiterals,
  options: ReadOptions = {},
  host: ExcelHostOptions = {},
): Promise<Book> {
  const excel = startExcel(workbook instanceof Workbook ? workbook : workbookWith(workbook), host);
  try {
    return await readBook(options);
  } finally {
    excel.dispose();
  }
}

/** `客户台账!3: id=A name=B …` of a role's place. */
export function placeOf(book: Book, role: Role): string | undefined {
  const place = book.places.get(role);
  if (!place) return undefined;
  const columns = Array.from(place.columns, ([field, { column }]) => `${field}=${column}`);
  return [`${place.sheet}!${place.headerRow}:`, ...columns].join(" ");
}

export function columnsOf(book: Book, role: Role): Partial<Record<Field, string>> {
  const columns = Array.from(book.places.get(role)?.columns ?? []);
  return Object.fromEntries(columns.map(([field, { column }]) => [field, column]));
}

/** `date-ambiguous C5` of each finding, in order. */
export function findingsOf(book: Book): string[] {
  return book.readFindings.map(({ code, row, column }) =>
    [code, `${column ?? ""}${row ?? ""}`].filter((part) => part !== "").join(" "),
  );
}
