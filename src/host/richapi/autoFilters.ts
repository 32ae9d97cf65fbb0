import type { Sheet } from "../model/sheet";
import { invalidArgument, type Arguments } from "./arguments";
import { apiError } from "./errors";
import { criteriaOf, shownCriteria } from "./filterCriteria";
import {
  applyFilter,
  clearColumn,
  clearCriteria,
  filterOf,
  reapply,
  removeFilter,
  type FilterOwner,
} from "./filtering";
import { hostObject, method, property, type HostObject, type Kind } from "./kinds";
import { rangeArgument, rangeObject } from "./range";
import { columnCount } from "./ranges";
import type { Session } from "./session";
import type { TableTarget } from "./table";

export const autoFilterKind: Kind<FilterOwner> = {
  name: "AutoFilter",
  since: "1.9",
  members: {
    /** One entry a column, null for columns without criteria. */
    Criteria: property("1.9", criteria),
    Enabled: property("1.9", (owner) => filterOf(owner) !== null),
    IsDataFiltered: property("1.9", (owner) => (filterOf(owner)?.criteria.size ?? 0) > 0),
    Apply: method("1.9", apply),
    ClearColumnCriteria: method("1.14", (owner, args, session) => {
      clearColumn(owner, args.integer(0), session);
    }),
    ClearCriteria: method("1.9", (owner, _, session) => {
      clearCriteria(owner, session);
    }),
    GetRange: method("1.9", (owner) => {
      const range = filterRange(owner);
      if (!range) throw apiError("ItemNotFound");
      return range;
    }),
    GetRangeOrNullObject: method("1.9", filterRange),
    Reapply: method("1.9", (owner, _, session) => {
      reapply(owner, session);
    }),
    Remove: method("1.9", (owner, _, session) => {
      removeFilter(owner, session);
    }),
  },
};

export function sheetAutoFilter(sheet: Sheet): HostObject {
  return hostObject(autoFilterKind, { sheet, table: null });
}

export function tableAutoFilter({ sheet, table }: TableTarget): HostObject {
  return hostObject(autoFilterKind, { sheet, table });
}

function criteria(owner: FilterOwner): unknown[] {
  const filter = filterOf(owner);
  if (!filter) return [];
  return Array.from({ length: columnCount(filter.area) }, (_, column) =>
    shownCriteria(filter.criteria.get(column)),
  );
}

function apply(owner: FilterOwner, args: Arguments, session: Session): void {
  const range = rangeArgument(args, 0, session, owner.sheet);
  if (range.sheet !== owner.sheet) throw invalidArgument();
  const given = args.at(2);
  const wanted = given === undefined ? undefined : criteriaOf(given);
  applyFilter(owner, range.area, args.optionalInteger(1), wanted, session);
}

function filterRange(owner: FilterOwner): HostObject | null {
  const filter = filterOf(owner);
  return filter && rangeObject({ sheet: owner.sheet, area: filter.area });
}
