import fc from "fast-check";
import { maxColumns, maxRows } from "../../../src/host/model/area";
import { ChangedCells } from "../../../src/host/model/changedCells";

/** Around the borders of words and pages, where mistakes would be. */
const row = fc.oneof(fc.constantFrom(0, 1023, 1024, maxRows - 1), fc.nat(maxRows - 1));
const column = fc.oneof(fc.constantFrom(0, 30, 31, 32, maxColumns - 1), fc.nat(maxColumns - 1));

test("exactly the cells that were added are changed", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(row, column), { maxLength: 20 }), row, column, (cells, r, c) => {
      const changed = new ChangedCells();
      for (const [at, place] of cells) changed.add(at, place);
      const columnsOf = (of: number) => cells.filter(([at]) => at === of).map(([, place]) => place);
      expect(changed.isEmpty).toBe(cells.length === 0);
      expect(changed.changedRows()).toEqual(new Set(cells.map(([at]) => at)));
      for (const of of [r, ...changed.changedRows()]) {
        expect(changed.columns(of)).toEqual([...new Set(columnsOf(of))].sort((a, b) => a - b));
        expect(changed.hasRow(of)).toBe(columnsOf(of).length > 0);
        expect(changed.has(of, c)).toBe(columnsOf(of).includes(c));
      }
    }),
  );
});
