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

/** The line with its code, to stand below one with `codeAbove`. */
export function chainLine(codeAbove: string, cells: readonly string[], digest: Digest): ChainLine {
  return { cells, code: digest([codeAbove, ...cells].join(BETWEEN_CELLS)) };
}

/** Follows a chain from its first line, without keeping the lines. */
export class ChainCheck {
  private lines = 0;
  private code = chainStart;
  private codeAtHead = chainStart;
  private changed: number | undefined;

  /** @param head where the chain ended when it was last kept */
  constructor(
    private readonly head: ChainHead | undefined,
    private readonly digest: Digest,
  ) {}

  take({ cells, code }: ChainLine): void {
    if (this.changed === undefined && code !== chainLine(this.code, cells, this.digest).code)
      this.changed = this.lines;
    this.lines += 1;
    this.code = code;
    if (this.lines === this.head?.lines) this.codeAtHead = code;
  }

  /** The first line that does not fit to the one above it. */
  get break(): ChainBreak | undefined {
    if (this.changed !== undefined) return { kind: "changed", line: this.changed };
    return this.head && this.breakBefore(this.head);
  }

  /** A chain that was written anew from some line on fits within itself, but not to its kept end. */
  private breakBefore({ lines, code }: ChainHead): ChainBreak | undefined {
    if (lines > this.lines) return { kind: "shortened", missing: lines - this.lines };
    if (lines === 0 || this.codeAtHead === code) return undefined;
    return { kind: "changed", line: lines - 1 };
  }
}
