import type { IAutoFilter, IFilterColumn } from "@univerjs/preset-sheets-filter";
import type { AutoFilter, FilterCriteria } from "../../host/model/autoFilter";
import type { Sheet } from "../../host/model/sheet";
import { rangeOf } from "./ranges";

/** The grid shows one filter a sheet: the sheet's own, or that of its first table that has one. */
export function shownFilter(sheet: Sheet): AutoFilter | null {
  return sheet.autoFilter ?? sheet.tables.find((table) => table.autoFilter)?.autoFilter ?? null;
}

/** Whether the row is hidden by the filter that the grid shows, not by hand. */
export function isFilteredOut(sheet: Sheet, row: number): boolean {
  if (!sheet.rows.hidden(row)) return false;
  const filter = shownFilter(sheet);
  return (
    filter !== null &&
    filter.criteria.size > 0 &&
    row > filter.area.top &&
    row <= filter.area.bottom
  );
}

/** `cachedFilteredOut` stays empty: the model says which rows are hidden, the grid's filter shows its arrows only. */
export function gridFilter(filter: AutoFilter): IAutoFilter {
  return {
    ref: rangeOf(filter.area),
    filterColumns: filterColumns(filter),
    cachedFilteredOut: [],
  };
}

/** Criteria of a sort that the grid does not know have no arrow of their own. */
export function filterColumns({ area, criteria }: AutoFilter): IFilterColumn[] {
  return [...criteria].flatMap(([offset, wanted]) => {
    const shown = gridCriteria(wanted);
    return shown ? [{ colId: area.left + offset, ...shown }] : [];
  });
}

function gridCriteria(criteria: FilterCriteria): Omit<IFilterColumn, "colId"> | null {
  if (criteria.kind === "opaque") return null;
  if (criteria.kind === "values") {
    const blank = criteria.blanks ? { blank: true as const } : {};
    return { filters: { filters: [...criteria.values], ...blank } };
  }
  const customFilters = criteria.conditions
    .filter(({ operator }) => isOperator(operator))
    .map(({ operator, value }) => ({ operator, val: value }));
  if (customFilters.length === 0) return null;
  // `BooleanNumber.TRUE`, said as a number: the grid's modules run in browsers only.
  const all = criteria.all ? { and: 1 } : {};
  const shown: object = { customFilters: { ...all, customFilters } };
  return shown;
}

/** @returns null when the person chose something that Excel's filters do not have, such as colours of texts */
export function modelCriteria(column: IFilterColumn): FilterCriteria | null {
  const { filters, customFilters } = column;
  if (filters) {
    return { kind: "values", values: filters.filters ?? [], blanks: filters.blank === true };
  }
  if (!customFilters) return null;
  const conditions = customFilters.customFilters.map((condition) => {
    const operator: unknown = condition.operator;
    return { operator: isOperator(operator) ? operator : "equal", value: String(condition.val) };
  });
  return { kind: "custom", all: customFilters.and !== undefined, conditions };
}

/** The grid and the model have the same words for these. */
const operators = [
  "equal",
  "notEqual",
  "greaterThan",
  "greaterThanOrEqual",
  "lessThan",
  "lessThanOrEqual",
] as const;

function isOperator(word: unknown): word is (typeof operators)[number] {
  return operators.some((operator) => operator === word);
}
