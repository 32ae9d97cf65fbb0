import { intersection, sameArea, type Area } from "../model/area";
import type { AutoFilter, FilterCriteria } from "../model/autoFilter";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/tables";
import { invalidArgument } from "./arguments";
import { apiError } from "./errors";
import { matches } from "./filterMatching";
import { requireAllowed } from "./guards";
import { columnCount, isUnbounded } from "./ranges";
import type { Session } from "./session";

/** The filter of a sheet or of one of its tables. */
export interface FilterOwner {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

export function filterOf({ sheet, table }: FilterOwner): AutoFilter | null {
  return table ? table.autoFilter : sheet.autoFilter;
}

/** Puts a filter in place and hides the rows that it does not let through. */
function setFilter(owner: FilterOwner, filter: AutoFilter | null): void {
  const { sheet, table } = owner;
  const before = filterOf(owner);
  if (before && before.criteria.size > 0) showRows(sheet, before.area);
  if (table) table.change({ autoFilter: filter });
  else sheet.autoFilter = filter;
  if (filter) hideRows(sheet, filter);
}

/** Switches the filter on for an area, or keeps the one that is there for the same area. */
export function applyFilter(
  owner: FilterOwner,
  area: Area,
  column: number | undefined,
  criteria: FilterCriteria | undefined,
  session: Session,
): void {
  requireAllowed(owner.sheet, session, "allowAutoFilter");
  const wanted = filterArea(owner, area);
  const before = filterOf(owner);
  const kept = before && sameArea(before.area, wanted) ? before.criteria : new Map<number, never>();
  const all = new Map<number, FilterCriteria>(kept);
  if (column !== undefined) {
    if (column < 0 || column >= columnCount(wanted)) throw invalidArgument();
    if (criteria) all.set(column, criteria);
    else all.delete(column);
  }
  const unchanged = before && sameArea(before.area, wanted) && sameCriteria(before.criteria, all);
  if (!unchanged) setFilter(owner, { area: wanted, criteria: all });
}

/** Whole columns are cut down to the used cells; a table's filter is that of the table. */
function filterArea({ sheet, table }: FilterOwner, area: Area): Area {
  if (table) {
    return { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  }
  if (!isUnbounded(area)) return area;
  const used = sheet.usedArea(true);
  const shared = used && intersection(used, area);
  if (!shared) throw apiError("InvalidArgument");
  return shared;
}

function sameCriteria(
  a: ReadonlyMap<number, FilterCriteria>,
  b: ReadonlyMap<number, FilterCriteria>,
): boolean {
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}

export function clearCriteria(owner: FilterOwner, session: Session): void {
  requireAllowed(owner.sheet, session, "allowAutoFilter");
  const filter = filterOf(owner);
  if (filter && filter.criteria.size > 0) setFilter(owner, { ...filter, criteria: new Map() });
}

export function clearColumn(owner: FilterOwner, column: number, session: Session): void {
  requireAllowed(owner.sheet, session, "allowAutoFilter");
  const filter = filterOf(owner);
  if (!filter?.criteria.has(column)) return;
  const criteria = new Map(filter.criteria);
  criteria.delete(column);
  setFilter(owner, { ...filter, criteria });
}

export function removeFilter(owner: FilterOwner, session: Session): void {
  requireAllowed(owner.sheet, session, "allowAutoFilter");
  if (filterOf(owner)) setFilter(owner, null);
}

/** Filters anew after the values have changed. */
export function reapply(owner: FilterOwner, session: Session): void {
  requireAllowed(owner.sheet, session, "allowAutoFilter");
  const filter = filterOf(owner);
  if (filter) hideRows(owner.sheet, filter);
}

function showRows(sheet: Sheet, area: Area): void {
  for (let row = area.top + 1; row <= area.bottom; row++) sheet.rows.setHidden(row, false);
}

/** Criteria of a sort that the stand-in only keeps leave their rows as the file has them. */
function hideRows(sheet: Sheet, filter: AutoFilter): void {
  const { area, criteria } = filter;
  if (criteria.size === 0) return;
  if ([...criteria.values()].some(({ kind }) => kind === "opaque")) {
    throw apiError("NotImplemented", "The filter has criteria that the stand-in cannot judge.");
  }
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const passes = [...criteria].every(([column, wanted]) =>
      matches(sheet, row, area.left + column, wanted),
    );
    sheet.rows.setHidden(row, !passes);
  }
}
