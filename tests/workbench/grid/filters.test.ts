import { emptyWorkbook } from "../../../src/host/xlsx/emptyWorkbook";
import {
  filterColumns,
  isFilteredOut,
  modelCriteria,
  shownFilter,
} from "../../../src/workbench/grid/filters";
import type { FilterCriteria } from "../../../src/host/model/autoFilter";

const area = { top: 2, left: 3, bottom: 9, right: 6 };

const there = (criteria: FilterCriteria) =>
  filterColumns({ area, criteria: new Map([[1, criteria]]) })[0];

describe("filterColumns", () => {
  it("counts columns from the sheet's edge, where the workbook counts from the filter's", () => {
    const column = there({ kind: "values", values: ["★ A"], blanks: false });
    expect(column).toEqual({ colId: 4, filters: { filters: ["★ A"] } });
  });

  it("has no arrow for a sort that the grid does not know (top 10)", () => {
    expect(there({ kind: "opaque", type: "top10", source: "<top10/>" })).toBeUndefined();
  });

  it.each<FilterCriteria>([
    { kind: "values", values: ["A", "B"], blanks: true },
    {
      kind: "custom",
      all: true,
      conditions: [
        { operator: "greaterThan", value: "3" },
        { operator: "lessThanOrEqual", value: "9" },
      ],
    },
    { kind: "custom", all: false, conditions: [{ operator: "notEqual", value: "*逾期*" }] },
  ])("gives back what it was given (%j)", (criteria) => {
    const column = there(criteria);
    expect(column && modelCriteria(column)).toEqual(criteria);
  });
});

describe("modelCriteria", () => {
  it("has nothing for a filter by colour", () => {
    expect(modelCriteria({ colId: 0, colorFilters: { cellFillColors: ["#FFFFFF"] } })).toBeNull();
  });
});

describe("isFilteredOut", () => {
  const filtered = () => {
    const sheet = emptyWorkbook().activeSheet;
    const criteria = new Map([[0, { kind: "values", values: ["A"], blanks: false } as const]]);
    sheet.autoFilter = { area, criteria };
    sheet.rows.setHidden(4, true);
    sheet.rows.setHidden(12, true);
    return sheet;
  };

  it("is said of a hidden row in the filter, not of one below it that was hidden by hand", () => {
    const sheet = filtered();
    expect([4, 5, 12].map((row) => isFilteredOut(sheet, row))).toEqual([true, false, false]);
  });

  it("is said of no row while the filter has no criteria", () => {
    const sheet = filtered();
    sheet.autoFilter = { area, criteria: new Map() };
    expect(isFilteredOut(sheet, 4)).toBe(false);
    expect(shownFilter(sheet)?.area).toEqual(area);
  });
});
