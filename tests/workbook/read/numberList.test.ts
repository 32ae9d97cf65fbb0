import fc from "fast-check";
import { NumberList } from "../../../src/workbook/read/numberList";

test("holds what was pushed, in its order, however much that is", () => {
  const lengths = fc.integer({ min: 0, max: 5_000 });
  fc.assert(
    fc.property(lengths, fc.double({ noNaN: true }), (length, first) => {
      const list = new NumberList((room) => new Float64Array(room));
      const numbers = Array.from({ length }, (_, i) => first + i);
      for (const number of numbers) list.push(number);
      expect(list.length).toBe(length);
      expect([...list.toArray()]).toEqual(numbers);
    }),
    { numRuns: 50 },
  );
});

test("keeps an array that it gave when more is pushed", () => {
  const list = new NumberList((room) => new Int32Array(room));
  list.push(7);
  const before = list.toArray();
  list.push(8);
  expect([...before]).toEqual([7]);
  expect([...list.toArray()]).toEqual([7, 8]);
});
