import fc from "fast-check";
import { indexIds, linksOf } from "../../src/domain/links";

function linked(ids: string[], asked: string[]): number[] {
  return [...linksOf(indexIds(ids), asked)];
}

describe("links from ids to rows", () => {
  it("finds the row of an id (C002 → row index 1)", () => {
    expect(linked(["C001", "C002"], ["C002", "C001", "C003"])).toEqual([1, 0, -1]);
  });

  it("keeps C1, C01 and C001 apart", () => {
    expect(linked(["C1", "C01"], ["C01", "C1", "C001"])).toEqual([1, 0, -1]);
  });

  it("gives a twice used id to its first row and tells the second", () => {
    const index = indexIds(["C001", "C002", "C001", "C001"]);
    expect([...linksOf(index, ["C001"])]).toEqual([0]);
    expect(index.repeats).toEqual([
      { index: 2, firstIndex: 0 },
      { index: 3, firstIndex: 0 },
    ]);
  });

  it("finds no row for an empty id, also where a register row has none", () => {
    expect(linked(["", "C001"], ["", "C001"])).toEqual([-1, 1]);
    expect(indexIds(["", ""]).repeats).toEqual([]);
  });

  it.each(["__proto__", "constructor", "toString", "客户甲", "-1", "1e3", "0x10", "12.5"])(
    "takes %s as an ordinary id",
    (id) => {
      expect(linked(["C001", "C002", id], [id, "C002"])).toEqual([2, 1]);
      expect(linked(["C001", "C002"], [id])).toEqual([-1]);
    },
  );

  it("finds an id far from all others (C99999999 among C001 …)", () => {
    expect(linked(["C001", "C99999999", "C002"], ["C99999999", "C002"])).toEqual([1, 2]);
  });

  it("finds ids of eighteen digits that a number could not hold", () => {
    const ids = ["110101199001011234", "110101199001011235"];
    expect(linked(ids, [...ids].reverse())).toEqual([1, 0]);
  });

  it("agrees with a Map for any ids and any questions", () => {
    const id = fc.oneof(
      fc.integer({ min: 0, max: 300 }).map((n) => `C${String(n).padStart(3, "0")}`),
      fc.integer({ min: 0, max: 3000 }).map((n) => `C${n}`),
      fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((n) => `KH20260105${n}`),
      fc.constantFrom("__proto__", "constructor", "C", "", "０01", "C１"),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), fc.array(id), (ids, asked) => {
        const first = new Map<string, number>();
        ids.forEach((text, i) => {
          if (text !== "" && !first.has(text)) first.set(text, i);
        });
        expect(linked(ids, [...ids, ...asked])).toEqual(
          [...ids, ...asked].map((text) => first.get(text) ?? -1),
        );
        expect(indexIds(ids).repeats).toEqual(
          ids.flatMap((text, index) => {
            const firstIndex = first.get(text) ?? index;
            return text !== "" && firstIndex !== index ? [{ index, firstIndex }] : [];
          }),
        );
      }),
      { numRuns: 500 },
    );
  });
});
