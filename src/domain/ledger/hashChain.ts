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
export type Digest = (text: string) => Promise<string>;

/** Takes the place of the code above the first line. */
export const chainStart = "";

/** Cells cannot hold it (XML 1.0 has no control characters), so that no two lines give one text. */
const BETWEEN_CELLS = "\u001f";
const LINES_AT_ONCE = 1_000;

export async function chainCode(
  codeAbove: string,
  cells: readonly string[],
  digest: Digest,
): Promise<string> {
  return digest([codeAbove, ...cells].join(BETWEEN_CELLS));
}

/**
 * The lines with their codes, to stand below one with `codeAbove`.
 * @param giveWay is awaited now and then: a browser may answer thousands of short digests within one task
 */
export async function chained(
  codeAbove: string,
  lines: Iterable<readonly string[]>,
  digest: Digest,
  giveWay: () => Promise<void>,
): Promise<ChainLine[]> {
  const out: ChainLine[] = [];
  let code = codeAbove;
  for (const cells of lines) {
    code = await chainCode(code, cells, digest);
    out.push({ cells, code });
    if (out.length % LINES_AT_ONCE === 0) await giveWay();
  }
  return out;
}

/**
 * The first line that does not fit. Each line is checked against the code that stands above it, so that they can be
 * looked at side by side.
 * @param giveWay is awaited now and then, for a pane to stay alive
 */
export async function chainBreak(
  lines: readonly ChainLine[],
  head: ChainHead | undefined,
  digest: Digest,
  giveWay: () => Promise<void>,
): Promise<ChainBreak | undefined> {
  for (let first = 0; first < lines.length; first += LINES_AT_ONCE) {
    const some = lines.slice(first, first + LINES_AT_ONCE);
    const codes = await Promise.all(
      some.map(({ cells }, i) => chainCode(codeAbove(lines, first + i), cells, digest)),
    );
    const broken = some.findIndex(({ code }, i) => code !== codes[i]);
    if (broken >= 0) return { kind: "changed", line: first + broken };
    await giveWay();
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
