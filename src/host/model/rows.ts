import type { RowEdit } from "./rowEdit";

/** What a file says of a whole row. */
export interface RowFormat {
  /** In points, null for the sheet's default. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Style of the row's positions that have no cell of their own. */
  readonly style: number | null;
}

const plainRow: RowFormat = { height: null, hidden: false, style: null };

/** Excel's height of a row of Calibri 11, in points. */
const standardHeight = 15;

/** Heights, visibility and styles of whole rows; rows that look alike may share one object. */
export class Rows {
  /** Rows whose format was changed since the workbook was opened. */
  readonly changed = new Set<number>();
  /** Where a viewer collects the rows that have changed since it last looked; null while nobody looks. */
  unseen: Set<number> | null = null;
  private readonly formats: (RowFormat | undefined)[] = [];

  constructor(
    /** Height in points of the rows that state none. */
    readonly defaultHeight: number = standardHeight,
  ) {}

  get count(): number {
    return this.formats.length;
  }

  format(row: number): RowFormat {
    return this.formats[row] ?? plainRow;
  }

  height(row: number): number {
    return this.format(row).height ?? this.defaultHeight;
  }

  hidden(row: number): boolean {
    return this.format(row).hidden;
  }

  style(row: number): number | null {
    return this.format(row).style;
  }

  setHeight(row: number, points: number): void {
    this.change(row, { height: points });
  }

  setHidden(row: number, hidden: boolean): void {
    this.change(row, { hidden });
  }

  setStyle(row: number, style: number): void {
    this.change(row, { style });
  }

  /**
   * Inserts or deletes whole rows.
   * @param likeRow row whose height and style inserted rows get, null for none; they are visible
   */
  moveRows(edit: RowEdit, likeRow: number | null): void {
    const before = this.formats.slice(edit.top);
    const like = likeRow === null ? plainRow : { ...this.format(likeRow), hidden: false };
    const isPlain = sameFormat(like, plainRow);
    if (edit.kind === "delete") this.formats.splice(edit.top, edit.count);
    else if (!isPlain || edit.top < this.formats.length) {
      while (this.formats.length < edit.top) this.formats.push(undefined);
      this.formats.splice(edit.top, 0, ...Array.from({ length: edit.count }, () => like));
    }
    const last = edit.top + Math.max(before.length, this.formats.length - edit.top);
    for (let row = edit.top; row < last; row++) {
      const old = before[row - edit.top] ?? plainRow;
      if (!sameFormat(old, this.format(row))) this.markChanged(row);
    }
  }

  /** Sets a row's format from a file; does not count as a change. */
  load(row: number, format: RowFormat): void {
    while (this.formats.length <= row) this.formats.push(undefined);
    this.formats[row] = format;
  }

  private change(row: number, change: Partial<RowFormat>): void {
    const before = this.format(row);
    const after = { ...before, ...change };
    if (sameFormat(before, after)) return;
    this.load(row, after);
    this.markChanged(row);
  }

  private markChanged(row: number): void {
    this.changed.add(row);
    this.unseen?.add(row);
  }
}

function sameFormat(a: RowFormat, b: RowFormat): boolean {
  return a === b || (a.height === b.height && a.hidden === b.hidden && a.style === b.style);
}
