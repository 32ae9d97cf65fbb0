import { StylePatterns } from "../../../src/host/model/stylePatterns";
import { Workbook } from "../../../src/host/model/workbook";

test("equal patterns are one array, which stays as it is when the given one changes", () => {
  const patterns = new StylePatterns();
  const given = [1, 2, -1];
  const shared = patterns.shared(given);
  patterns.shared([5]);
  given[0] = 9;
  expect(patterns.shared([1, 2, -1])).toBe(shared);
  expect(shared).toEqual([1, 2, -1]);
});

test("patterns of one hash are told apart", () => {
  const patterns = new StylePatterns();
  // 31 · 1 + 0 = 31 · 0 + 31
  expect([patterns.shared([1, 0]), patterns.shared([0, 31]), patterns.shared([1, 0])]).toEqual([
    [1, 0],
    [0, 31],
    [1, 0],
  ]);
});

test("rows share their pattern when they come to the same styles on different ways", () => {
  const workbook = new Workbook();
  const { cells } = workbook.addSheet("客户");
  const bold = workbook.styles.derive(0, { bold: true });
  cells.loadRow(0, ["C0001", "甲"], [0, bold]);
  cells.setStyle(1, 1, bold);
  cells.setStyle(1, 0, 0);
  cells.setStyles(2, 0, [0, bold]);
  cells.setStyles(3, 0, [null, bold]);
  expect(cells.rowStyles(1)).toBe(cells.rowStyles(0));
  expect(cells.rowStyles(2)).toBe(cells.rowStyles(0));
  expect(cells.rowStyles(3)).toEqual([-1, bold]);
  expect(cells.changedStyles.columns(3)).toEqual([1]);
});
