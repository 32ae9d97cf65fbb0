import { cellError, type CellValue } from "../model/values";

/** What Excel makes of a text that is put into a cell. */
export type Typed =
  | { readonly sort: "formula"; readonly formula: string }
  /** `numberFormat` is the one that Excel gives to a General cell along with the value. */
  | { readonly sort: "value"; readonly value: CellValue; readonly numberFormat?: string }
  /** The text was typed with a leading apostrophe. */
  | { readonly sort: "text"; readonly text: string };

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(\.\d*)?$/;
const percentage = /^([+-]?(?:\d+\.?\d*|\.\d+))\s?%$/;
const isoMoment = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const clockTime = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const errorTexts = new Set(["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);

/** Excel keeps 15 significant digits of a typed number (MS docs "Excel specifications and limits"). */
const significantDigits = 15;

/** @param date1904 whether serials are to count from 1904 */
export function typed(text: string, date1904: boolean): Typed {
  if (text.startsWith("'")) return { sort: "text", text: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { sort: "formula", formula: text };
  const value = literal(text.trim(), date1904);
  if (value) return value;
  if (/^[+-]./.test(text)) return { sort: "formula", formula: `=${text}` };
  return { sort: "value", value: text };
}

/** How everything begins that is not simply a text; most texts are told apart by it at once. */
const literalStart = /^[\d+\-.#TtFf]/;

function literal(text: string, date1904: boolean): Typed | null {
  if (!literalStart.test(text)) return null;
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { sort: "value", value: upper === "TRUE" };
  if (errorTexts.has(upper)) return { sort: "value", value: cellError(upper) };
  return numeral(text) ?? moment(text, date1904);
}

function numeral(text: string): Typed | null {
  if (plainNumber.test(text)) return { sort: "value", value: rounded(text) };
  const grouped = groupedNumber.exec(text);
  if (grouped) {
    const numberFormat = grouped[1] === undefined ? "#,##0" : "#,##0.00";
    return { sort: "value", value: rounded(text.replaceAll(",", "")), numberFormat };
  }
  const percent = percentage.exec(text)?.[1];
  if (percent === undefined) return null;
  const numberFormat = percent.includes(".") ? "0.00%" : "0%";
  return { sort: "value", value: rounded(percent) / 100, numberFormat };
}

function rounded(text: string): number {
  return Number(Number(text).toPrecision(significantDigits));
}

/**
 * ISO dates and clock times become serials; dates in a locale's own shape stay text
 * (MS docs "Work with dates using the Excel JavaScript API").
 */
function moment(text: string, date1904: boolean): Typed | null {
  const date = isoMoment.exec(text);
  if (date) {
    const [, year, month, day, hour, minute, second] = date;
    const serial = dateSerial(Number(year), Number(month), Number(day), date1904);
    if (serial === null) return null;
    if (hour === undefined) return { sort: "value", value: serial, numberFormat: "m/d/yyyy" };
    const fraction = dayFraction(hour, minute, second);
    if (fraction === null) return null;
    return { sort: "value", value: serial + fraction, numberFormat: "m/d/yyyy h:mm" };
  }
  const time = clockTime.exec(text);
  const fraction = time ? dayFraction(time[1], time[2], time[3]) : null;
  if (fraction === null) return null;
  const numberFormat = time?.[3] === undefined ? "h:mm" : "h:mm:ss";
  return { sort: "value", value: fraction, numberFormat };
}

const dayMilliseconds = 86_400_000;
/** Days from 1899-12-30 and 1904-01-01 to 1970-01-01. */
const epochDays = { from1900: 25_569, from1904: 24_107 };

/** The serial of a date from 1900-03-01 on (before it Excel counts a 29 February that never was); null for none. */
export function dateSerial(
  year: number,
  month: number,
  day: number,
  date1904: boolean,
): number | null {
  const utc = new Date(Date.UTC(year, month - 1, day));
  const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  const days = utc.getTime() / dayMilliseconds;
  const serial = days + (date1904 ? epochDays.from1904 : epochDays.from1900);
  return exists && days + epochDays.from1900 > 60 && serial >= 0 ? serial : null;
}

function dayFraction(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? "0")];
  if (h > 23 || m > 59 || s > 59) return null;
  return (h * 3600 + m * 60 + s) / 86_400;
}
