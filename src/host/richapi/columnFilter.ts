import type { FilterCriteria } from "../model/autoFilter";
import { criteriaOf, customCriteria, shownCriteria, valuesCriteria } from "./filterCriteria";
import { applyFilter, clearColumn } from "./filtering";
import { hostObject, method, property, type HostObject, type Kind } from "./kinds";
import type { Session } from "./session";
import { indexOf, type ColumnTarget } from "./tableColumns";

/** The filter of one column of a table. */
export const filterKind: Kind<ColumnTarget> = {
  name: "Filter",
  since: "1.2",
  members: {
    Criteria: property("1.2", (column) =>
      shownCriteria(column.table.autoFilter?.criteria.get(indexOf(column))),
    ),
    Apply: method("1.2", (column, args, session) => {
      filter(column, criteriaOf(args.at(0)), session);
    }),
    ApplyCustomFilter: method("1.2", (column, args, session) => {
      filter(column, customCriteria(args.at(0), args.at(1), args.at(2)), session);
    }),
    ApplyValuesFilter: method("1.2", (column, args, session) => {
      filter(column, valuesCriteria(args.at(0)), session);
    }),
    Clear: method("1.2", (column, _, session) => {
      clearColumn(column, indexOf(column), session);
    }),
  },
};

export function columnFilter(target: ColumnTarget): HostObject {
  return hostObject(filterKind, target);
}

function filter(column: ColumnTarget, criteria: FilterCriteria, session: Session): void {
  applyFilter(column, column.table.area, indexOf(column), criteria, session);
}
