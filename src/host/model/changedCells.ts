/** 30 bits a word keep every word a small integer of the engine. */
const bitsPerWord = 30;

/**
 * The cells that were changed since the workbook was opened: one bit a cell, nothing for rows left alone. A list of
 * words for each row would take ten times the memory of one map for all first words, one for all second ones, and so on.
 */
export class ChangedCells {
  private readonly words: Map<number, number>[] = [];

  add(row: number, column: number): void {
    const word = Math.floor(column / bitsPerWord);
    while (this.words.length <= word) this.words.push(new Map());
    const rows = this.words[word];
    rows?.set(row, (rows.get(row) ?? 0) | (1 << (column % bitsPerWord)));
  }

  /** Marks the row's columns from 0 to `width` - 1. */
  addRow(row: number, width: number): void {
    for (let column = 0; column < width; column++) this.add(row, column);
  }

  has(row: number, column: number): boolean {
    const word = this.words[Math.floor(column / bitsPerWord)]?.get(row) ?? 0;
    return (word & (1 << (column % bitsPerWord))) !== 0;
  }

  hasRow(row: number): boolean {
    return this.words.some((rows) => rows.has(row));
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** Changed rows, in no order. */
  changedRows(): ReadonlySet<number> {
    return new Set(this.words.flatMap((rows) => [...rows.keys()]));
  }

  /** Changed columns of a row, ascending. */
  columns(row: number): number[] {
    const columns: number[] = [];
    this.words.forEach((rows, word) => {
      const bits = rows.get(row) ?? 0;
      for (let bit = 0; bit < bitsPerWord; bit++) {
        if (bits & (1 << bit)) columns.push(word * bitsPerWord + bit);
      }
    });
    return columns;
  }
}
