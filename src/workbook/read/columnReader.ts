import type { FindingDetail, FindingSeverity } from "../../domain/findings/findings";
import type { Field } from "../../domain/records";
import { dayOf } from "../../domain/time";
import { momentFromText } from "../cells/dates";
import { formattedId, type IdFormat } from "../cells/idFormat";
import { numberFromText } from "../cells/numbers";
import {
  idOf,
  isErrorValue,
  isPrecisionLost,
  narrowText,
  saysNothing,
  textOf,
  type Cell,
} from "../cells/texts";
import { timeFromText } from "../cells/times";
import { momentFromSerial, type DateSystem } from "./dateSystem";
import type { HeaderColumn } from "../find/findHeader";
import { NumberList } from "./numberList";

/** No date with weekday, time and zone is longer; a remark in a date cell can have 32,767 characters. */
const LONGEST_DATE = 60;

/** Called at once for the cell that is being read. */
export type Report = (detail: FindingDetail, severity: FindingSeverity) => void;

export interface ReadingContext {
  readonly system: DateSystem;
  /** How the ids of the column are shown. */
  readonly idFormat: IdFormat | undefined;
  readonly report: Report;
}

/** Cells of one column, refined in order; one of the two lists stays empty. */
export interface ColumnReader {
  readonly texts: string[];
  readonly numbers: NumberList<Float64Array>;
  readonly take: (cell: Cell) => void;
}

/** Refines the cells of a column once: nothing deeper sees what Excel gave. */
export function columnReader(column: HeaderColumn, context: ReadingContext): ColumnReader {
  const texts: string[] = [];
  const numbers = new NumberList((length) => new Float64Array(length));
  const { field } = column;
  const orEmpty = (cell: Cell): Cell => {
    if (!isErrorValue(cell)) return cell;
    context.report({ code: "error-value", field, value: cell }, "error");
    return "";
  };
  const toTexts = (read: (cell: Cell) => string): ColumnReader => ({
    texts,
    numbers,
    take: (cell) => void texts.push(read(orEmpty(cell))),
  });
  const toNumbers = (read: (cell: Cell) => number): ColumnReader => ({
    texts,
    numbers,
    take: (cell) => {
      numbers.push(read(orEmpty(cell)));
    },
  });
  switch (column.content) {
    case "text":
    case "note":
      return toTexts(textOf);
    case "id":
    case "phone":
      return toTexts((cell) => readId(cell, field, context));
    case "day":
      return toNumbers((cell) => dayOf(readMoment(cell, field, context)));
    case "moment":
      return toNumbers((cell) => readMoment(cell, field, context));
    case "amount":
      return toNumbers((cell) => readNumber(cell, column, context));
    case "score":
      return toNumbers((cell) => readNumber(withoutPointWord(cell), column, context));
    case "time":
      return toNumbers((cell) => readMinute(cell, field, context));
  }
}

function readId(cell: Cell, field: Field, { idFormat, report }: ReadingContext): string {
  if (isPrecisionLost(cell)) report({ code: "precision-lost", field }, "error");
  return idFormat && typeof cell === "number" ? formattedId(cell, idFormat) : idOf(cell);
}

function readMoment(cell: Cell, field: Field, { system, report }: ReadingContext): number {
  if (typeof cell !== "number") return momentOrReport(String(cell), field, report);
  if (isCompactDate(cell)) return momentOrReport(String(cell), field, report);
  if (isYearOrMonth(cell)) {
    report({ code: "date-ambiguous", field, value: String(cell) }, "error");
    return NaN;
  }
  const at = momentFromSerial(cell, system);
  if (Number.isNaN(at)) report({ code: "date-out-of-range", field, value: cell }, "error");
  return at;
}

/** 20251103 is above every serial: a date written without its signs. */
function isCompactDate(cell: number): boolean {
  return cell >= 19_000_101 && cell <= 20_991_231;
}

/** 2025, 2025.11 and 202511 would be serials of 1905 and 2454, when no customer's record was written. */
function isYearOrMonth(cell: number): boolean {
  return (cell >= 1900 && cell < 2100) || (cell >= 190_001 && cell <= 209_912);
}

function momentOrReport(text: string, field: Field, report: Report): number {
  if (text === "" || saysNothing(narrowText(text))) return NaN;
  const at = text.length > LONGEST_DATE ? "unreadable" : momentFromText(text);
  if (typeof at === "number") return at;
  if (at === "ambiguous") report({ code: "date-ambiguous", field, value: text }, "error");
  else report({ code: "date-unreadable", field, value: shortened(text) }, "error");
  return NaN;
}

function readNumber(cell: Cell, { field, unit }: HeaderColumn, { report }: ReadingContext): number {
  if (typeof cell === "number") return inUnits(cell, unit);
  const narrow = narrowText(String(cell));
  if (saysNothing(narrow)) return NaN;
  const plain = numberFromText(narrow);
  if (Number.isNaN(plain) || typeof cell === "boolean") {
    report({ code: "number-unreadable", field, value: shortened(narrow) }, "error");
    return NaN;
  }
  const value = /[元圆百千万萬亿億]/.test(narrow) ? plain : inUnits(plain, unit);
  report({ code: "number-as-text", field, value }, "info");
  return value;
}

/** 1.1 × 10000 is 11000, as a person reckons. */
function inUnits(number: number, unit: number): number {
  return unit === 1 ? number : Number((number * unit).toPrecision(15));
}

/** 5分, 4星 */
function withoutPointWord(cell: Cell): Cell {
  return typeof cell === "string" ? cell.replace(/\s*[分星]\s*$/, "") : cell;
}

/** Minutes after midnight; Excel keeps a time of day as a fraction of one day. */
function readMinute(cell: Cell, field: Field, { report }: ReadingContext): number {
  if (cell === "") return NaN;
  const isFraction = typeof cell === "number" && cell >= 0 && cell <= 1;
  const narrow = narrowText(String(cell)).toLowerCase();
  if (saysNothing(narrow)) return NaN;
  const minute = isFraction ? Math.round(cell * 1440) : timeFromText(narrow) / 60;
  if (Number.isNaN(minute)) {
    report({ code: "date-unreadable", field, value: shortened(narrow) }, "error");
  }
  return minute;
}

/** What a finding keeps of a cell: the beginning of a remark is enough to tell it from others. */
function shortened(text: string): string {
  return text.slice(0, LONGEST_DATE);
}
