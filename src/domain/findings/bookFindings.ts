import type { WorkCalendar } from "../calendar/calendar";
import { findingSeverity } from "./findingSeverity";
import type { Finding, FindingDetail } from "./findings";
import type { Book, Role } from "../records";
import { isoDay, type Day } from "../time";

/** The sheets without which results are missing; the policy and the calendar have their defaults. */
const expectedRoles: readonly Role[] = ["contacts", "orders", "issues", "surveys", "plans"];

/** What is missing in the workbook as a whole, unless the reader has told it already. */
export function missingSheets(book: Book): Finding[] {
  const told = new Set(
    book.readFindings.flatMap((finding) =>
      finding.code === "missing-sheet" ? [finding.missing] : [],
    ),
  );
  return expectedRoles
    .filter((role) => !book.places.has(role) && !told.has(role) && !book.unused?.has(role))
    .map((missing) => findingAt(null, "", { code: "missing-sheet", missing }));
}

/** @param unannounced year → earliest due day that hangs on its unannounced holidays */
export function calendarFindings(
  book: Book,
  { conflicts, overrides }: Pick<WorkCalendar, "conflicts" | "overrides">,
  unannounced: ReadonlyMap<number, Day>,
): Finding[] {
  const place = book.places.get("calendar");
  const found = (detail: FindingDetail, rows: readonly number[] = []) =>
    findingAt(place ? "calendar" : null, place?.sheet ?? "", detail, rows.at(-1) ?? null);
  return [
    ...conflicts.map(({ on, rows }) => found({ code: "calendar-conflict", on }, rows)),
    ...overrides.map(({ on, type, rows, instead }) => {
      const [insteadType, insteadName] = [instead.type, instead.name];
      return found({ code: "calendar-overridden", on, type, insteadType, insteadName }, rows);
    }),
    ...Array.from(unannounced)
      .sort(([a], [b]) => a - b)
      .map(([year, on]) =>
        found({ code: "calendar-not-announced", year, firstAffected: isoDay(on) }),
      ),
  ];
}

function findingAt(
  role: Role | null,
  sheet: string,
  detail: FindingDetail,
  row: number | null = null,
): Finding {
  const severity = findingSeverity[detail.code];
  return { role, sheet, row, column: null, header: null, severity, ...detail };
}

/** @returns `counts` with the reader's findings of severity error or warning on the register's rows added */
export function registerCounts(book: Book, counts: Int32Array): Int32Array {
  const told = book.readFindings.filter(
    ({ role, row, severity }) => role === "register" && row !== null && severity !== "info",
  );
  if (told.length === 0) return counts;
  const added = counts.slice();
  const indexes = new Map(Array.from(book.customers.row, (row, i) => [row, i]));
  for (const { row } of told) {
    const index = indexes.get(row ?? NaN);
    if (index !== undefined) added[index] = (added[index] ?? 0) + 1;
  }
  return added;
}

/** Sheet after sheet in the order of `book.places`, what concerns no sheet first; then by row. */
export function inSheetOrder(book: Book, findings: readonly Finding[]): Finding[] {
  const bySheet = new Map<Role | null, Finding[]>([[null, []]]);
  for (const role of book.places.keys()) bySheet.set(role, []);
  for (const finding of findings) {
    const same = bySheet.get(finding.role);
    if (same) same.push(finding);
    else bySheet.set(finding.role, [finding]);
  }
  return Array.from(bySheet.values(), byRow).flat();
}

/** Above the number of findings, so that row and place in the list fit in one exact number. */
const PLACES = 2 ** 32;

/** Sorts numbers instead of objects, which takes a tenth of the time. Findings of one row keep their order. */
function byRow(findings: readonly Finding[]): Finding[] {
  const keys = new Float64Array(findings.length);
  findings.forEach(({ row }, i) => (keys[i] = (row ?? 0) * PLACES + i));
  const sorted: Finding[] = [];
  for (const key of keys.sort()) {
    const finding = findings[key % PLACES];
    if (finding) sorted.push(finding);
  }
  return sorted;
}
