import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { sha256 } from "../../../src/actions/check/sha256";

const nodes = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

it("gives what Node gives for any texts one after another, in whatever order they come", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(texts.map(sha256)).toEqual(texts.map(nodes));
    }),
  );
});

it.each([5_460, 5_461, 5_462, 100_000])("gives what Node gives for %d characters", (length) => {
  const text = "台".repeat(length);
  expect(sha256(text)).toBe(nodes(text));
  expect(sha256("")).toBe(nodes(""));
});
