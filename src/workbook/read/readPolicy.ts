import type { Finding } from "../../domain/findings/findings";
import { findingSeverity } from "../../domain/findings/findingSeverity";
import { policyHistory } from "../../domain/policy/policyHistory";
import {
  policyCells,
  type PolicySheet,
  type SheetPolicyRow,
} from "../../domain/policy/policyPlace";
import { presetPolicy } from "../../domain/policy/policyPresets";
import { textOf, type Cell } from "../cells/texts";
import { columnLetters } from "../columnLetters";
import type { DateSystem } from "./dateSystem";
import { valuesOf } from "../payload";
import {
  neededColumns,
  policyColumnOf,
  policyColumnWords,
  type PolicyColumn,
} from "../policy/columns";
import { rowFromCells, type BadCell } from "../policy/rowCells";
import { badCellFinding, missingFindings, mistakeFinding } from "../policy/policyFindings";
import type { SheetLanguage } from "../status/statusWords";

/** What the policy sheet says; `policy` is absent where it is no sheet of rules. */
export interface ReadPolicy {
  readonly policy: PolicySheet | undefined;
  readonly findings: readonly Finding[];
}

/** A policy has about a hundred rows; a sheet that goes on is something else. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 40;
/** A title and remarks may stand above the header. */
const HEADER_ROWS = 25;

interface Cells {
  readonly values: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Of the first cell, from 0. */
  readonly row: number;
  readonly column: number;
}

/** Reads the policy sheet; what cannot be read has a finding at its cell and another value in its place. */
export async function readPolicy(
  context: Excel.RequestContext,
  sheet: string,
  system: () => DateSystem,
): Promise<ReadPolicy> {
  const cells = await readCells(context, sheet);
  const header = cells && headerIn(cells);
  if (!cells || !header) return { policy: undefined, findings: [unread(sheet, cells)] };
  return policyIn(sheet, cells, header, system());
}

async function readCells(context: Excel.RequestContext, name: string): Promise<Cells | undefined> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return undefined;
  const rows = Math.min(used.rowCount, MOST_ROWS);
  const columns = Math.min(used.columnCount, MOST_COLUMNS);
  const range = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, columns);
  range.load("values,numberFormat");
  await context.sync();
  const values = valuesOf(range);
  const place = { row: used.rowIndex, column: used.columnIndex };
  return values ? { ...place, values, formats: range.numberFormat as string[][] } : undefined;
}

interface PolicyHeader {
  /** From 0, within the cells read. */
  readonly row: number;
  readonly columns: ReadonlyMap<PolicyColumn, number>;
}

/** The row that names most columns; of several the upper one. */
function headerIn({ values }: Cells): PolicyHeader | undefined {
  const candidates = values.slice(0, HEADER_ROWS).map((cells, row) => {
    const columns = new Map<PolicyColumn, number>();
    cells.forEach((cell, i) => {
      const column = policyColumnOf(textOf(cell));
      if (column && !columns.has(column)) columns.set(column, i);
    });
    return { row, columns };
  });
  const most = Math.max(0, ...candidates.map(({ columns }) => columns.size));
  const best = candidates.find(({ columns }) => columns.size === most);
  return best && neededColumns.every((column) => best.columns.has(column)) ? best : undefined;
}

/** Says which column is missing, so that a sheet in an older form or free text is told from a mistake. */
function unread(sheet: string, cells: Cells | undefined): Finding {
  const texts = (cells?.values ?? []).slice(0, HEADER_ROWS).flat().map(textOf);
  const named = new Set(texts.map(policyColumnOf));
  const language = texts.some((text) => /[\u4e00-\u9fff]/.test(text)) ? "zh-CN" : "en-US";
  const lacking = neededColumns.filter((column) => !named.has(column));
  const missing = (lacking.length > 0 ? lacking : neededColumns)
    .map((column) => policyColumnWords[column].header[language])
    .join("、");
  const code = "policy-sheet-unread";
  const place = { role: "policy", sheet, row: null, column: null, header: null } as const;
  return { ...place, severity: findingSeverity[code], code, missing };
}

function policyIn(
  name: string,
  cells: Cells,
  header: PolicyHeader,
  system: DateSystem,
): ReadPolicy {
  const { rows, bad } = rowsIn(cells, header, system);
  const { history, mistakes, missing } = policyHistory(rows, presetPolicy);
  const sheet = { ...placeOf(name, cells, header), rows: rows.length, history };
  const told = { sheet, language: languageOf(sheet) };
  return {
    policy: sheet,
    findings: [
      ...missingFindings(told, missing),
      ...bad.map((one) => badCellFinding(told, one)),
      ...mistakes.map((mistake) => mistakeFinding(told, mistake)),
    ],
  };
}

function rowsIn(
  { values, formats, row: top }: Cells,
  header: PolicyHeader,
  system: DateSystem,
): { rows: SheetPolicyRow[]; bad: BadCell[] } {
  const rows: SheetPolicyRow[] = [];
  const bad: BadCell[] = [];
  for (let i = header.row + 1; i < values.length; i++) {
    const cellOf = (column: PolicyColumn): Cell => {
      const at = header.columns.get(column) ?? -1;
      return asTyped(values[i]?.[at] ?? "", formats[i]?.[at] ?? "");
    };
    const read = rowFromCells(cellOf, top + i + 1, system);
    if (!read) continue;
    if ("bad" in read) bad.push(read.bad);
    const row = "row" in read ? read.row : read.bad.row;
    if (row) rows.push(row);
  }
  return { rows, bad };
}

/** Who types 80% sees 80% and means 80 of a hundred; Excel keeps 0.8. */
function asTyped(cell: Cell, numberFormat: string): Cell {
  if (typeof cell !== "number" || !numberFormat.includes("%")) return cell;
  return Number((cell * 100).toPrecision(15));
}

function placeOf(
  sheet: string,
  cells: Cells,
  header: PolicyHeader,
): Pick<PolicySheet, "sheet" | "headerRow" | "columns"> {
  const columns = policyCells.flatMap((cell) => {
    const at = header.columns.get(cell);
    if (at === undefined) return [];
    const text = textOf(cells.values[header.row]?.[at] ?? "");
    return [[cell, { column: columnLetters(cells.column + at), header: text }] as const];
  });
  return { sheet, headerRow: cells.row + header.row + 1, columns: new Map(columns) };
}

function languageOf({ columns }: PolicySheet): SheetLanguage {
  return /[\u4e00-\u9fff]/.test(columns.get("rule")?.header ?? "") ? "zh-CN" : "en-US";
}
