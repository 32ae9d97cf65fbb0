import type { Finding, FindingPlace } from "../domain/findings";
import type { CalendarDay, Field } from "../domain/records";
import { isoDay } from "../domain/time";
import { nameKey } from "./headerText";
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

export interface CalendarRows {
  readonly days: readonly CalendarDay[];
  readonly findings: readonly Finding[];
}

/** Rows without a readable date or a known type are left out, with a finding. */
export function calendarDays(table: ReadTable): CalendarRows {
  const days: CalendarDay[] = [];
  const findings: Finding[] = [];
  table.rows.forEach((row, i) => {
    const on = numberIn(table, "on", i);
    const value = textIn(table, "dayType", i);
    const type = typeOf.get(nameKey(value));
    const at = (field: Field) => placeOf(table, row, field);
    if (!type) {
      const code = "calendar-type-unknown";
      findings.push({ ...at("dayType"), code, value, severity: "warning" });
    } else if (!Number.isNaN(on)) {
      days.push(dayIn(table, i, on, type));
    } else if (!table.findings.some((found) => found.row === row)) {
      findings.push({ ...at("on"), code: "missing-required", field: "on", severity: "warning" });
    }
  });
  return { days, findings };
}

function dayIn(table: ReadTable, i: number, on: number, type: CalendarDay["type"]): CalendarDay {
  const [from, to] = [numberIn(table, "from", i), numberIn(table, "to", i)];
  return {
    on: isoDay(on),
    type,
    ...(from < to && type !== "off" ? { hours: [[from, to]] } : {}),
    name: textIn(table, "name", i),
    source: textIn(table, "source", i),
  };
}

function placeOf({ place }: ReadTable, row: number, field: Field): FindingPlace {
  const { column = null, header = null } = place.columns.get(field) ?? {};
  return { role: place.role, sheet: place.sheet, row, column, header };
}
