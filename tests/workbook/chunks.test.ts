import fc from "fast-check";
import { ChunkSize, columnRuns } from "../../src/workbook/chunks";

describe("the columns to read", () => {
  test.each([
    ["neighbours are one range", [0, 1, 2], [], [[0, 3]]],
    ["two needless columns between are bridged", [0, 3], [], [[0, 4]]],
    [
      "three are not",
      [0, 4],
      [],
      [
        [0, 1],
        [4, 1],
      ],
    ],
    [
      "a barred column is never bridged",
      [0, 2],
      [1],
      [
        [0, 1],
        [2, 1],
      ],
    ],
    ["order and repetition do not matter", [2, 0, 2], [], [[0, 3]]],
  ])("%s", (_, columns, barred, runs) => {
    expect(columnRuns(columns, barred).map(({ first, count }) => [first, count])).toEqual(runs);
  });

  const column = fc.integer({ min: 0, max: 60 });
  test("are all covered, and no barred one is", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(column, { minLength: 1 }),
        fc.uniqueArray(column),
        (columns, bars) => {
          const wanted = columns.filter((one) => !bars.includes(one));
          const runs = columnRuns(wanted, bars);
          const read = runs.flatMap(({ first, count }) =>
            Array.from({ length: count }, (_, i) => first + i),
          );
          expect(read).toEqual(expect.arrayContaining(wanted));
          expect(read.filter((one) => bars.includes(one))).toEqual([]);
          expect(new Set(read).size).toBe(read.length);
        },
      ),
    );
  });
});

describe("the size of a chunk", () => {
  const values = (rows: number, text: string) => [Array.from({ length: rows }, () => [text])];

  test("begins with 200 rows and grows to 2 MiB by the rows seen", () => {
    const size = new ChunkSize(1);
    expect(size.rows).toBe(200);
    size.measure(values(200, "x".repeat(995)));
    expect(size.rows).toBeGreaterThan(2_075);
    expect(size.rows).toBeLessThan(2_100);
  });

  test("counts Chinese text by its bytes", () => {
    const [latin, chinese] = [new ChunkSize(1), new ChunkSize(1)];
    latin.measure(values(200, "x".repeat(300)));
    chinese.measure(values(200, "户".repeat(300)));
    expect(latin.rows / chinese.rows).toBeGreaterThan(2.8);
  });

  test("never asks for more than a million cells", () => {
    const size = new ChunkSize(20);
    size.measure(values(200, ""));
    expect(size.rows).toBe(50_000);
  });

  test("stays halved once an answer was refused, down to 50 rows", () => {
    const size = new ChunkSize(1);
    expect([size.halve(), size.rows]).toEqual([true, 100]);
    size.measure(values(100, ""));
    expect(size.rows).toBe(100);
    expect([size.halve(), size.rows, size.halve()]).toEqual([true, 50, false]);
  });
});
