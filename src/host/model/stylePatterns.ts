/** Patterns that are told apart at a time, for sheets where hardly two rows look alike. */
const mostPatterns = 10_000;

/**
 * The styles of rows, from column 0: rows that are styled alike share one array, however they came to their styles.
 * A sheet of 500,000 rows has some thirty of them.
 */
export class StylePatterns {
  /** One pattern for each hash; another one of the same hash is not shared. */
  private readonly byHash = new Map<number, readonly number[]>();
  private last: readonly number[] = [];

  /** The array that stands for these styles; `styles` itself is not kept. */
  shared(styles: readonly number[]): readonly number[] {
    if (sameStyles(this.last, styles)) return this.last;
    const hash = hashOf(styles);
    const known = this.byHash.get(hash);
    if (known && sameStyles(known, styles)) return (this.last = known);
    if (this.byHash.size >= mostPatterns) this.byHash.clear();
    this.last = styles.slice();
    this.byHash.set(hash, this.last);
    return this.last;
  }
}

function sameStyles(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function hashOf(styles: readonly number[]): number {
  let hash = 0;
  for (const style of styles) hash = (Math.imul(hash, 31) + style) | 0;
  return hash;
}
