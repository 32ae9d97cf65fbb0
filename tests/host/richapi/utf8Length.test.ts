import fc from "fast-check";
import { utf8Length } from "../../../src/host/richapi/utf8Length";

test("the length is that of the encoded text, wherever the text is cut into pieces", () => {
  const part = fc.string({
    unit: fc.constantFrom("a", "é", "客", "😀", "\ud83d", "\ude00"),
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.nat(40_000), part, part, (filler, middle, end) => {
      const text = "客".repeat(filler) + middle + "😀".repeat(16_384) + end;
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
    { numRuns: 30 },
  );
});
