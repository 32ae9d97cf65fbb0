import { findingSeverity } from "../../domain/findings/findingSeverity";
import type { Finding, FindingDetail, FindingPlace } from "../../domain/findings/findings";
import { isPublicNotice } from "../../domain/notice/publicNotice";
import type { CalendarDay, Field } from "../../domain/records";
import { isoDay } from "../../domain/time";
import { nameKey } from "../find/headerText";
import type { ReadTable } from "./readTable";
import { numberIn, textIn } from "./tableColumns";

const typeNames: Readonly<Record<CalendarDay["type"], string>> = {
  off: "休,休息,休假,放假,假,假期,假日,节假日,节日,法定节假日,公休,off,holiday,rest,closed,day off",
  work: "班,上班,补班,调休上班,工作,工作日,work,workday,working,working day,make up,make up day,open",
  half: "半,半天,半日,半天班,上半天,half,half day",
};

const typeOf = new Map(
  (Object.entries(typeNames) as [CalendarDay["type"], string][]).flatMap(([type, names]) =>
    names.split(",").map((name) => [nameKey(name), type] as const),
  ),
);

/** How a row's type is written by the add-in, by the language of the sheet's headers. */
export const writtenTypes = {
  "zh-CN": { off: "休", work: "班", half: "半天" },
  "en-US": { off: "off", work: "work", half: "half" },
} as const;

/** A longer one is more likely a slip of a year than a holiday. */
const LONGEST_RANGE_DAYS = 366;

export interface CalendarRows {
  readonly days: readonly CalendarDay[];
  readonly findings: readonly Finding[];
}

/** Rows that do not say clearly what holds on which dates are left out, each with a finding. */
export function calendarDays(table: ReadTable): CalendarRows {
  const days: CalendarDay[] = [];
  const findings: Finding[] = [];
  const isTold = new Set(table.findings.map(({ row }) => row));
  table.rows.forEach((row, i) => {
    const read = daysOfRow(table, i, row);
    if (Array.isArray(read)) days.push(...read);
    else if (read.field === "dayType" || !isTold.has(row)) {
      const severity = findingSeverity[read.detail.code];
      findings.push({ ...placeOf(table, row, read.field), ...read.detail, severity });
    }
  });
  return { days, findings };
}

interface Unclear {
  readonly field: Field;
  readonly detail: FindingDetail;
}

/** One day for each date from 日期 to 结束日期. */
function daysOfRow(table: ReadTable, i: number, row: number): CalendarDay[] | Unclear {
  const value = textIn(table, "dayType", i);
  const type = typeOf.get(nameKey(value));
  if (!type) return { field: "dayType", detail: { code: "calendar-type-unknown", value } };
  const on = numberIn(table, "on", i);
  if (Number.isNaN(on)) return { field: "on", detail: { code: "missing-required", field: "on" } };
  const hours = hoursIn(table, i);
  if (!hours) return { field: "from", detail: { code: "calendar-hours-unclear" } };
  const written = numberIn(table, "lastOn", i);
  const lastOn = Number.isNaN(written) ? on : written;
  if (lastOn < on || lastOn - on >= LONGEST_RANGE_DAYS) {
    const range = { on: isoDay(on), lastOn: isoDay(lastOn) };
    return { field: "lastOn", detail: { code: "calendar-range-unclear", ...range } };
  }
  const source = textIn(table, "source", i);
  const list = isPublicNotice(source) ? "notice" : "company";
  const rest = { type, ...hours, name: textIn(table, "name", i), source, list, row } as const;
  return Array.from({ length: lastOn - on + 1 }, (_, k) => ({ on: isoDay(on + k), ...rest }));
}

/** @returns undefined where the times are no interval */
function hoursIn(table: ReadTable, i: number): Pick<CalendarDay, "hours"> | undefined {
  const [from, to] = [numberIn(table, "from", i), numberIn(table, "to", i)];
  if (Number.isNaN(from) && Number.isNaN(to)) return {};
  return from < to ? { hours: [[from, to]] } : undefined;
}

function placeOf({ place }: ReadTable, row: number, field: Field): FindingPlace {
  const { column = null, header = null } = place.columns.get(field) ?? {};
  return { role: place.role, sheet: place.sheet, row, column, header };
}
