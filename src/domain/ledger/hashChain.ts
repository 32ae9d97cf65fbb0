import { inPartsOf, type InParts } from "../inParts";

/** A line of a record in which each line vouches for all before it. */
export interface ChainLine {
  /** What the line says, cell by cell. */
  readonly cells: readonly string[];
  readonly code: string;
}

/** The end of a chain as somebody else has kept it. */
export interface ChainHead {
  readonly lines: number;
  readonly code: string;
}

export type ChainBreak =
  /** Line `line` (from 0) or the one above it was changed, moved or taken out. */
  | { readonly kind: "changed"; readonly line: number }
  /** The chain is whole, but `missing` lines are gone from its end. */
  | { readonly kind: "shortened"; readonly missing: number };

/** SHA-256 of a text as hex digits. */
export type Digest = (text: string) => string;

/** Takes the place of the code above the first line. */
export const chainStart = "";

/** Cells cannot hold it (XML 1.0 has no control characters), so that no two lines give one text. */
const BETWEEN_CELLS = "\u001f";
/** Some 20 ms. */
const LINES_IN_PART = 1_000;

function chainCode(codeAbove: string, cells: readonly string[], digest: Digest): string {
  return digest([codeAbove, ...cells].join(BETWEEN_CELLS));
}

/** The lines with their codes, to stand below one with `codeAbove`. */
export function* chained(
  codeAbove: string,
  lines: Iterable<readonly string[]>,
  digest: Digest,
): InParts<ChainLine[]> {
  const out: ChainLine[] = [];
  let code = codeAbove;
  yield* inPartsOf(lines, LINES_IN_PART, (cells) => {
    code = chainCode(code, cells, digest);
    out.push({ cells, code });
  });
  return out;
}

/** The first line that does not fit to the one above it. */
export function* chainBreak(
  lines: readonly ChainLine[],
  head: ChainHead | undefined,
  digest: Digest,
): InParts<ChainBreak | undefined> {
  for (const [line, { cells, code }] of lines.entries()) {
    if (code !== chainCode(codeAbove(lines, line), cells, digest)) return { kind: "changed", line };
    if ((line + 1) % LINES_IN_PART === 0) yield;
  }
  return head && headBreak(lines, head);
}

function codeAbove(lines: readonly ChainLine[], line: number): string {
  return lines[line - 1]?.code ?? chainStart;
}

/** A chain that was written anew from some line on fits within itself, but not to its kept end. */
function headBreak(lines: readonly ChainLine[], head: ChainHead): ChainBreak | undefined {
  if (head.lines > lines.length) return { kind: "shortened", missing: head.lines - lines.length };
  if (head.lines === 0 || codeAbove(lines, head.lines) === head.code) return undefined;
  return { kind: "changed", line: head.lines - 1 };
}
