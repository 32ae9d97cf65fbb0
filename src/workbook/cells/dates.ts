import { dayFrom, startOfDay, type Moment } from "../../domain/time";
import { narrowText } from "./texts";
import { timeFromText } from "./times";

/** Why a text gives no date: it has several readings, or none. */
export type NoDate = "ambiguous" | "unreadable";

const separator = String.raw`\s*[-./、,\s]\s*`;
const yearFirst = new RegExp(`^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})(?!\\d)(.*)$`);
const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?:\s*[日号號]|(?!\d))(.*)$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/;
const compactWithTime = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/;
const yearLast = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})(?!\\d)(.*)$`);
const dateMonthName = /^(\d{1,2})[-\s./]*([a-z]{3,9})[-\s./,]*(\d{4})(?!\d)(.*)$/;
const monthNameDate = /^([a-z]{3,9})[-\s./]*(\d{1,2})(?:st|nd|rd|th)?[-\s./,]+(\d{4})(?!\d)(.*)$/;
/** A day without a year, a month without a day, a year of two digits. */
const incomplete = /^(?:\d{1,4}\s*[-./年月、]\s*){1,2}\d{0,2}(?:\s*[日号號月]|\s|$)/;

const weekday = /[(\s]*(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)\s]*/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads a date written as text, with or without a time of day, in the forms usual in Chinese offices
 * and ISO 8601. Two-digit years and texts without a year are never completed.
 */
export function momentFromText(text: string): Moment | NoDate {
  const narrow = narrowText(text).toLowerCase().replaceAll("。", ".").replace(weekday, " ").trim();
  const ymd = yearFirst.exec(narrow) ?? chinese.exec(narrow) ?? compact.exec(narrow);
  if (ymd) return momentOf(ymd[1], ymd[2], ymd[3], ymd[4]);
  const long = compactWithTime.exec(narrow);
  if (long) return momentOf(long[1], long[2], long[3], `${long[4]}:${long[5]}:${long[6] ?? "00"}`);
  return momentFromOtherForm(narrow);
}

function momentFromOtherForm(text: string): Moment | NoDate {
  const xxy = yearLast.exec(text);
  if (xxy) return momentOfYearLast(Number(xxy[1]), Number(xxy[2]), xxy[3], xxy[4]);
  const dmy = dateMonthName.exec(text);
  if (dmy) return momentOf(dmy[3], monthNumber(dmy[2]), dmy[1], dmy[4]);
  const mdy = monthNameDate.exec(text);
  if (mdy) return momentOf(mdy[3], monthNumber(mdy[1]), mdy[2], mdy[4]);
  return incomplete.test(text) ? "ambiguous" : "unreadable";
}

/** 13/11/2025 and 11/13/2025 have one reading, 3/3/2025 too; 3/11/2025 has two. */
function momentOfYearLast(
  first: number,
  second: number,
  year: string | undefined,
  rest: string | undefined,
): Moment | NoDate {
  if (first <= 12 && second <= 12 && first !== second) return "ambiguous";
  const [date, month] = first > 12 ? [first, second] : [second, first];
  return momentOf(year, month, date, rest);
}

type Part = string | number | undefined;

function momentOf(year: Part, month: Part, date: Part, rest: string | undefined): Moment | NoDate {
  const on = Number(year) < 1900 ? NaN : dayFrom(Number(year), Number(month), Number(date));
  if (Number.isNaN(on)) return "unreadable";
  const time = (rest ?? "")
    .replace(/^[t\s,;:]+/, "")
    .replace(/\s*\+08:?00$/, "")
    .trim();
  // Another zone's clock would have to be turned into the workbook's, whose zone we cannot know.
  if (/\d\s*(z|gmt|utc|[+-]\d{2}:?\d{2})$/.test(time)) return "ambiguous";
  const at = startOfDay(on) + timeFromText(time);
  return Number.isNaN(at) ? "unreadable" : at;
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3)) + 1;
}
