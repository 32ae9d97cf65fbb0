const bitsPerWord = 32;
const rowsPerPage = 1024;

/** The cells that were changed since the workbook was opened: one bit a cell, nothing for rows far from them. */
export class ChangedCells {
  private readonly words: WordsOfRows[] = [];

  add(row: number, column: number): void {
    const word = Math.floor(column / bitsPerWord);
    while (this.words.length <= word) this.words.push(new WordsOfRows());
    this.words[word]?.add(row, 1 << (column % bitsPerWord));
  }

  /** Marks the row's columns from 0 to `width` - 1. */
  addRow(row: number, width: number): void {
    for (let column = 0; column < width; column++) this.add(row, column);
  }

  has(row: number, column: number): boolean {
    const word = this.words[Math.floor(column / bitsPerWord)]?.of(row) ?? 0;
    return (word & (1 << (column % bitsPerWord))) !== 0;
  }

  hasRow(row: number): boolean {
    return this.words.some((words) => words.of(row) !== 0);
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** Changed rows, in no order. */
  changedRows(): ReadonlySet<number> {
    const rows = new Set<number>();
    for (const words of this.words) words.forEachRow((row) => rows.add(row));
    return rows;
  }

  /** Changed columns of a row, ascending. */
  columns(row: number): number[] {
    const columns: number[] = [];
    this.words.forEach((words, word) => {
      const bits = words.of(row);
      for (let bit = 0; bits !== 0 && bit < bitsPerWord; bit++) {
        if (bits & (1 << bit)) columns.push(word * bitsPerWord + bit);
      }
    });
    return columns;
  }
}

/**
 * A word of bits for each row, in pages that exist only where a bit is set. A map from rows to words takes several
 * times the memory, and the time of a look-up for each of millions of cells.
 */
class WordsOfRows {
  private readonly pages: (Int32Array | undefined)[] = [];

  of(row: number): number {
    return this.pages[Math.floor(row / rowsPerPage)]?.[row % rowsPerPage] ?? 0;
  }

  add(row: number, bits: number): void {
    const page = this.pageOf(row);
    const at = row % rowsPerPage;
    page[at] = (page[at] ?? 0) | bits;
  }

  forEachRow(visit: (row: number) => void): void {
    this.pages.forEach((page, number) => {
      page?.forEach((bits, i) => {
        if (bits !== 0) visit(number * rowsPerPage + i);
      });
    });
  }

  private pageOf(row: number): Int32Array {
    const number = Math.floor(row / rowsPerPage);
    while (this.pages.length <= number) this.pages.push(undefined);
    return (this.pages[number] ??= new Int32Array(rowsPerPage));
  }
}
