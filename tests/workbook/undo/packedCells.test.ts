import fc from "fast-check";
import {
  packCells,
  packKeys,
  unpackCells,
  unpackKeys,
} from "../../../src/workbook/undo/packedCells";
import { sameCell } from "../../../src/workbook/status/statusPlan";

const cell = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(""),
);

describe("packed cells", () => {
  it("are the cells again when unpacked, also through JSON", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const kept: unknown = JSON.parse(JSON.stringify(packCells(cells)));
        const plain = cells.map((one) => (Object.is(one, -0) ? 0 : one));
        const unpacked = unpackCells(kept as ReturnType<typeof packCells>);
        expect(unpacked).toHaveLength(plain.length);
        expect(unpacked.every((one, i) => sameCell(one, plain[i] ?? ""))).toBe(true);
      }),
    );
  });

  it("hold a content once (three cells, two contents)", () => {
    expect(packCells(["● 逾期", "", "● 逾期"])).toEqual({
      contents: ["● 逾期", ""],
      minutes: [],
      cells: "  !",
    });
  });

  it("keep moments as minutes, each from the one before (10:00 and 10:30 of a day)", () => {
    const cells = [46_081 + 600 / 1440, 46_081 + 630 / 1440];
    const packed = packCells(cells);
    expect(packed).toMatchObject({ contents: [null, null], minutes: [46_081 * 1440 + 600, 30] });
    expect(unpackCells(packed)[1]).toBeCloseTo(cells[1] ?? NaN, 9);
  });

  it("tell more contents apart than there are characters before the surrogates (60,000)", () => {
    const cells = Array.from({ length: 60_000 }, (_, i) => i);
    expect(unpackCells(packCells(cells))).toEqual(cells);
  });

  it("are refused where a content is missing", () => {
    expect(() => unpackCells({ contents: ["a"], minutes: [], cells: "  " })).toThrow(RangeError);
  });
});

describe("packed keys", () => {
  it("are the keys again when unpacked", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (keys) => {
        expect(unpackKeys(packKeys(keys))).toEqual(keys);
      }),
    );
  });

  it("repeat nothing that the key before has (C00123, C00124)", () => {
    expect(packKeys(["C00123", "C00124"])).toEqual([" C00123", "%4"]);
  });
});
