import { sortRows } from "../../../src/host/model/sortRows";
import type { Sheet } from "../../../src/host/model/sheet";
import { cellError, type CellValue } from "../../../src/host/model/values";
import { emptyWorkbook } from "../../support/excel";

let sheet: Sheet;
beforeEach(() => {
  sheet = emptyWorkbook().activeSheet;
});

const fill = (rows: readonly (readonly CellValue[])[]) => {
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.setValue(r, c, value);
    });
  });
};
const column = (index: number, count: number) =>
  Array.from({ length: count }, (_, row) => sheet.value(row, index));
const rows = (count: number) => ({ top: 0, left: 0, bottom: count - 1, right: 1 });

it("orders numbers, texts, truth values, errors and puts empty cells last", () => {
  fill([["b"], [null], [true], [3], [cellError("#N/A")], [-1], ["A"]]);
  sortRows(sheet, rows(7), [{ column: 0, ascending: true }]);
  expect(column(0, 7)).toEqual([-1, 3, "A", "b", true, cellError("#N/A"), null]);
});

it("keeps empty cells last when it sorts downwards", () => {
  fill([[1], [null], [3]]);
  sortRows(sheet, rows(3), [{ column: 0, ascending: false }]);
  expect(column(0, 3)).toEqual([3, 1, null]);
});

it("sorts Chinese names by pinyin (北京 before 上海 before 重庆 … by sound)", () => {
  fill([["上海"], ["北京"], ["广州"]]);
  sortRows(sheet, rows(3), [{ column: 0, ascending: true }]);
  expect(column(0, 3)).toEqual(["北京", "广州", "上海"]);
});

it("uses the second column for equal ones and keeps the order of the rest", () => {
  fill([
    ["B", 1],
    ["A", 2],
    ["A", 1],
  ]);
  sortRows(sheet, rows(3), [
    { column: 0, ascending: true },
    { column: 1, ascending: false },
  ]);
  expect([column(0, 3), column(1, 3)]).toEqual([
    ["A", "A", "B"],
    [2, 1, 1],
  ]);
});

it("takes styles and formulas along, relative references with them", () => {
  fill([[2], [1]]);
  sheet.changeStyle(0, 0, { bold: true });
  sheet.setFormula(0, 1, "=A1*10", 20);
  sheet.setFormula(1, 1, "=A2*10", 10);
  sortRows(sheet, rows(2), [{ column: 0, ascending: true }]);
  expect([0, 1].map((row) => sheet.style(row, 0).bold)).toEqual([false, true]);
  expect([0, 1].map((row) => [sheet.formula(row, 1), sheet.value(row, 1)])).toEqual([
    ["=A1*10", 10],
    ["=A2*10", 20],
  ]);
});

it("leaves hidden rows where they are", () => {
  fill([[3], [2], [1]]);
  sheet.rows.setHidden(1, true);
  sortRows(sheet, rows(3), [{ column: 0, ascending: true }]);
  expect(column(0, 3)).toEqual([1, 2, 3]);
});

it("refuses merged cells", () => {
  fill([[2], [1]]);
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  expect(() => {
    sortRows(sheet, rows(2), [{ column: 0, ascending: true }]);
  }).toThrow("Merged cells cannot be sorted.");
});
