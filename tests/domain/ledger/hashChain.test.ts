import fc from "fast-check";
import { sha256 } from "../../../src/actions/check/sha256";
import {
  chainBreak,
  chained,
  chainStart,
  type ChainLine,
} from "../../../src/domain/ledger/hashChain";

const atOnce = () => Promise.resolve();
const linesOf = (...texts: string[]) =>
  chained(
    chainStart,
    texts.map((text) => [text, "A"]),
    sha256,
    atOnce,
  );
const breakOf = (lines: readonly ChainLine[], head?: { lines: number; code: string }) =>
  chainBreak(lines, head, sha256, atOnce);
const headOf = (lines: readonly ChainLine[]) => ({
  lines: lines.length,
  code: lines.at(-1)?.code ?? "",
});
const changed = (lines: readonly ChainLine[], at: number, cells: readonly string[]) =>
  lines.map((line, i) => (i === at ? { ...line, cells } : line));

it("gives the SHA-256 of FIPS 180-4 for abc", async () => {
  expect(await sha256("abc")).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

it("finds nothing wrong with a chain as it was written", async () => {
  const lines = await linesOf("one", "two", "three");
  expect(await breakOf(lines, headOf(lines))).toBeUndefined();
  expect(await breakOf([])).toBeUndefined();
});

it("goes on below the last code as if the lines had been written at once", async () => {
  const [first, ...rest] = await linesOf("one", "two", "three");
  const later = await chained(
    first?.code ?? "",
    rest.map(({ cells }) => cells),
    sha256,
    atOnce,
  );
  expect(later).toEqual(rest);
});

it("names the line that was changed, taken out or moved (line 1 of 0 to 3)", async () => {
  const lines = await linesOf("one", "two", "three", "four");
  const [one, two, three, four] = lines as [ChainLine, ChainLine, ChainLine, ChainLine];
  const broken = { kind: "changed", line: 1 };
  expect(await breakOf(changed(lines, 1, ["2", "A"]))).toEqual(broken);
  expect(await breakOf([one, three, four])).toEqual(broken);
  expect(await breakOf([one, three, two, four])).toEqual(broken);
});

it("tells a text that was moved over to the next cell", async () => {
  const lines = await chained(chainStart, [["ab", "c"]], sha256, atOnce);
  expect(await breakOf(changed(lines, 0, ["a", "bc"]))).toEqual({ kind: "changed", line: 0 });
});

it("tells that lines are missing at the end, which the chain itself cannot know", async () => {
  const lines = await linesOf("one", "two", "three");
  expect(await breakOf(lines.slice(0, 1), headOf(lines))).toEqual({
    kind: "shortened",
    missing: 2,
  });
});

it("tells a chain that was written anew as a whole", async () => {
  const lines = await linesOf("one", "two");
  const forged = await linesOf("one", "2");
  expect(await breakOf(forged)).toBeUndefined();
  expect(await breakOf(forged, headOf(lines))).toEqual({ kind: "changed", line: 1 });
});

it("finds any single changed cell at its own line", async () => {
  const cells = fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(cells, fc.nat(), fc.nat({ max: 2 }), async (texts, seed, column) => {
      const lines = await chained(chainStart, texts, sha256, atOnce);
      const at = seed % lines.length;
      const forged = (lines[at]?.cells ?? []).map((text, i) => (i === column ? `${text}!` : text));
      expect(await breakOf(changed(lines, at, forged))).toEqual({ kind: "changed", line: at });
    }),
  );
});
