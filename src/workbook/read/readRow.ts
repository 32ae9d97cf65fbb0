import type { Field, SheetPlace } from "../../domain/records";
import { dayOf, type Day } from "../../domain/time";
import { momentFromText } from "../cells/dates";
import { cleanText, isErrorValue, textOf, type Cell } from "../cells/texts";
import { columnLetters } from "../columnLetters";
import { momentFromSerial, queryDateSystem, type DateSystem } from "./dateSystem";
import { explained } from "../explained";
import { freeColumnOf, type FreeColumn } from "../write/freeColumns";
import { nameKey, namesPassword } from "../find/headerText";
import {
  findRow,
  hasKey,
  keyColumnOf,
  readLiveSheets,
  shownKeys,
  type KeyColumn,
  type LiveSheet,
} from "./liveRows";
import { statusHeaders } from "../status/statusColumns";

/** One cell of a row as it stands on the sheet now. Empty cells are left out. */
export interface LiveCell {
  readonly column: string;
  readonly header: string;
  /** As Excel shows it; error values are left out as well. */
  readonly text: string;
  /** The field for which the column was read. */
  readonly field: Field | undefined;
  /** What another column is about, where that can be told. */
  readonly about: FreeColumn | undefined;
  /** The day of a date; NaN for any other cell. */
  readonly on: Day;
}

export interface LiveRow {
  /** The sheet's own, from 1: where the row stands now. */
  readonly row: number;
  readonly cells: readonly LiveCell[];
}

export interface WantedRow {
  readonly place: SheetPlace;
  /** Where the row stood when the book was read, from 1. */
  readonly row: number;
  /** The customer's id (name, where the register has no ids): a row with another one is not it. */
  readonly key: string;
  /** Is the row the only one with its key, so that it can be looked for when it has moved? */
  readonly unique: boolean;
}

/**
 * Reads rows with all their columns, the company's own included; our status columns and passwords are left out.
 * Only reads.
 * @returns undefined for each row that is no longer there, or whose sheet has other columns by now
 * @throws WorkbookError `unreadable-range`, `cell-being-edited`, `excel-failed`
 */
export async function readRows(
  wanted: readonly WantedRow[],
): Promise<readonly (LiveRow | undefined)[]> {
  try {
    return await Excel.run((context) => queryRows(context, wanted));
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

interface Ready extends WantedRow {
  readonly live: LiveSheet;
  readonly keyColumn: KeyColumn;
}

async function queryRows(
  context: Excel.RequestContext,
  wanted: readonly WantedRow[],
): Promise<readonly (LiveRow | undefined)[]> {
  const places = [...new Set(wanted.map(({ place }) => place))];
  const sheets = await readLiveSheets(context, places);
  const dates = queryDateSystem(context);
  const queries = wanted.map((one) => {
    const ready = readyRow(one, sheets[places.indexOf(one.place)]);
    return ready && { ready, ...queryRow(ready, one.row) };
  });
  await context.sync();
  const rows: (LiveRow | undefined)[] = [];
  for (const query of queries) {
    rows.push(query && (await settledRow(context, query, dates.system())));
  }
  return rows;
}

function readyRow(wanted: WantedRow, live: LiveSheet | undefined): Ready | undefined {
  const keyColumn = keyColumnOf(wanted.place);
  if (!live || !keyColumn || !hasKey(live, keyColumn)) return undefined;
  return { ...wanted, live, keyColumn };
}

type Query = { readonly ready: Ready } & ReturnType<typeof queryRow>;

function queryRow({ live, keyColumn }: Ready, row: number) {
  const { worksheet, headers } = live;
  const cells = worksheet.getRangeByIndexes(row - 1, 0, 1, headers.length);
  cells.load("values,text,numberFormat");
  const key = worksheet.getRangeByIndexes(row - 1, keyColumn.column, 1, 1);
  key.load("values,numberFormat");
  return { row, cells, key };
}

/** The row itself, or where it has gone. */
async function settledRow(
  context: Excel.RequestContext,
  { ready, row, cells, key }: Query,
  system: DateSystem,
): Promise<LiveRow | undefined> {
  if (shownKeys(key)[0] === ready.key) return liveRow(ready, row, cells, system);
  if (!ready.unique) return undefined;
  const found = await findRow(context, ready.place, ready.live, ready.keyColumn, ready.key);
  if (found === undefined) return undefined;
  const moved = queryRow(ready, found);
  await context.sync();
  return liveRow(ready, found, moved.cells, system);
}

function liveRow(
  { place: { role, columns }, live: { headers } }: Ready,
  row: number,
  range: Excel.Range,
  system: DateSystem,
): LiveRow {
  const values = (range.values[0] ?? []) as readonly Cell[];
  const fieldOf = new Map(Array.from(columns, ([field, { column }]) => [column, field]));
  const cells = values.flatMap((value, i): LiveCell[] => {
    const header = headers[i] ?? "";
    if (value === "" || isErrorValue(value) || !isShown(role, header)) return [];
    const format = String(range.numberFormat[0]?.[i] ?? "");
    const on = dayIn(value, format, system);
    // `text` does not depend on the column's width, as its reference says.
    const text = cleanText(range.text[0]?.[i] ?? "") || textOf(value);
    const column = columnLetters(i);
    const field = fieldOf.get(column);
    return [
      { column, header, text, on, field, about: field ? undefined : freeColumnOf(role, header) },
    ];
  });
  return { row, cells };
}

/** Headers of ours are results, not what is known of the customer. */
function isShown(role: string, header: string): boolean {
  const ours = role === "register" || role === "issues" ? statusHeaders[role] : undefined;
  return !ours?.has(header) && !namesPassword(nameKey(header));
}

/** The day of a cell that is shown as a date or is one in words. */
function dayIn(value: Cell, numberFormat: string, system: DateSystem): Day {
  if (typeof value === "number") {
    const letters = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, "");
    return /[yd]/i.test(letters) ? dayOf(momentFromSerial(value, system)) : NaN;
  }
  const at = typeof value === "string" ? momentFromText(value) : NaN;
  return typeof at === "number" ? dayOf(at) : NaN;
}
