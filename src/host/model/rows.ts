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

  /** Sets a row's format from a file; does not count as a change. */
  load(row: number, format: RowFormat): void {
    while (this.formats.length <= row) this.formats.push(undefined);
    this.formats[row] = format;
  }

  private change(row: number, change: Partial<RowFormat>): void {
    const before = this.format(row);
    const after = { ...before, ...change };
    const same =
      before.height === after.height &&
      before.hidden === after.hidden &&
      before.style === after.style;
    if (same) return;
    this.load(row, after);
    this.changed.add(row);
    this.unseen?.add(row);
  }
}
