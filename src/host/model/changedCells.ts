/** 30 bits a word keep every word a small integer of the engine. */
const bitsPerWord = 30;

/** The cells that were changed since the workbook was opened: one bit a cell, nothing for rows left alone. */
export class ChangedCells {
  private readonly rows = new Map<number, number[]>();

  add(row: number, column: number): void {
    let words = this.rows.get(row);
    if (!words) this.rows.set(row, (words = []));
    const word = Math.floor(column / bitsPerWord);
    while (words.length <= word) words.push(0);
    words[word] = (words[word] ?? 0) | (1 << (column % bitsPerWord));
  }

  /** Marks the row's columns from 0 to `width` - 1. */
  addRow(row: number, width: number): void {
    for (let column = 0; column < width; column++) this.add(row, column);
  }

  has(row: number, column: number): boolean {
    const word = this.rows.get(row)?.[Math.floor(column / bitsPerWord)] ?? 0;
    return (word & (1 << (column % bitsPerWord))) !== 0;
  }

  hasRow(row: number): boolean {
    return this.rows.has(row);
  }

  get size(): number {
    return this.rows.size;
  }

  /** Changed rows, in the order of their first change. */
  changedRows(): IterableIterator<number> {
    return this.rows.keys();
  }

  /** Changed columns of a row, ascending. */
  columns(row: number): number[] {
    const columns: number[] = [];
    (this.rows.get(row) ?? []).forEach((bits, word) => {
      for (let bit = 0; bit < bitsPerWord; bit++) {
        if (bits & (1 << bit)) columns.push(word * bitsPerWord + bit);
      }
    });
    return columns;
  }
}
