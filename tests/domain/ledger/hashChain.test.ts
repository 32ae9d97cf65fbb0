import fc from "fast-check";
import { sha256 } from "../../../src/actions/check/sha256";
import {
  ChainCheck,
  chainLine,
  chainStart,
  type ChainLine,
} from "../../../src/domain/ledger/hashChain";

function chainOf(codeAbove: string, lines: readonly (readonly string[])[]): ChainLine[] {
  let code = codeAbove;
  return lines.map((cells) => {
    const line = chainLine(code, cells, sha256);
    code = line.code;
    return line;
  });
}
const linesOf = (...texts: string[]) =>
  chainOf(
    chainStart,
    texts.map((text) => [text, "A"]),
  );
function breakOf(lines: readonly ChainLine[], head?: { lines: number; code: string }) {
  const chain = new ChainCheck(head, sha256);
  for (const line of lines) chain.take(line);
  return chain.break;
}
const headOf = (lines: readonly ChainLine[]) => ({
  lines: lines.length,
  code: lines.at(-1)?.code ?? "",
});
const changed = (lines: readonly ChainLine[], at: number, cells: readonly string[]) =>
  lines.map((line, i) => (i === at ? { ...line, cells } : line));

it("gives the SHA-256 of FIPS 180-4 for abc", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("finds nothing wrong with a chain as it was written", () => {
  const lines = linesOf("one", "two", "three");
  expect(breakOf(lines, headOf(lines))).toBeUndefined();
  expect(breakOf([])).toBeUndefined();
});

it("goes on below the last code as if the lines had been written at once", () => {
  const [first, ...rest] = linesOf("one", "two", "three");
  const later = chainOf(
    first?.code ?? "",
    rest.map(({ cells }) => cells),
  );
  expect(later).toEqual(rest);
});

it("names the line that was changed, taken out or moved (line 1 of 0 to 3)", () => {
  const lines = linesOf("one", "two", "three", "four");
  const [one, two, three, four] = lines as [ChainLine, ChainLine, ChainLine, ChainLine];
  const broken = { kind: "changed", line: 1 };
  expect(breakOf(changed(lines, 1, ["2", "A"]))).toEqual(broken);
  expect(breakOf([one, three, four])).toEqual(broken);
  expect(breakOf([one, three, two, four])).toEqual(broken);
});

it("tells a text that was moved over to the next cell", () => {
  const lines = chainOf(chainStart, [["ab", "c"]]);
  expect(breakOf(changed(lines, 0, ["a", "bc"]))).toEqual({ kind: "changed", line: 0 });
});

it("tells that lines are missing at the end, which the chain itself cannot know", () => {
  const lines = linesOf("one", "two", "three");
  expect(breakOf(lines.slice(0, 1), headOf(lines))).toEqual({
    kind: "shortened",
    missing: 2,
  });
});

it("tells a chain that was written anew as a whole", () => {
  const lines = linesOf("one", "two");
  const forged = linesOf("one", "2");
  expect(breakOf(forged)).toBeUndefined();
  expect(breakOf(forged, headOf(lines))).toEqual({ kind: "changed", line: 1 });
});

it("finds any single changed cell at its own line", () => {
  const cells = fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(cells, fc.nat(), fc.nat({ max: 2 }), (texts, seed, column) => {
      const lines = chainOf(chainStart, texts);
      const at = seed % lines.length;
      const forged = (lines[at]?.cells ?? []).map((text, i) => (i === column ? `${text}!` : text));
      expect(breakOf(changed(lines, at, forged))).toEqual({ kind: "changed", line: at });
    }),
  );
});
