/** A run of columns that look alike. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, padding included (ECMA-376 18.3.1.13); null for the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  /** Attributes of the file that the model does not interpret, such as `outlineLevel`. */
  readonly other: Readonly<Record<string, string>>;
}

type ColumnChange = Partial<Pick<ColumnRun, "width" | "hidden" | "style">>;

/** Excel's width of a column nobody has touched: 8.43 visible characters of Calibri 11 and their padding. */
const standardWidth = 9.140625;

/** Widths, visibility and styles of whole columns, as runs in ascending order without overlap. */
export class Columns {
  changed = false;

  constructor(
    private list: readonly ColumnRun[] = [],
    /** Width in characters of the columns that state none. */
    readonly defaultWidth: number = standardWidth,
  ) {}

  runs(): readonly ColumnRun[] {
    return this.list;
  }

  width(column: number): number {
    return this.runAt(column)?.width ?? this.defaultWidth;
  }

  hidden(column: number): boolean {
    return this.runAt(column)?.hidden ?? false;
  }

  style(column: number): number | null {
    return this.runAt(column)?.style ?? null;
  }

  setWidth(column: number, chars: number): void {
    this.change(column, column, { width: chars });
  }

  setHidden(column: number, hidden: boolean): void {
    this.change(column, column, { hidden });
  }

  setStyle(column: number, style: number): void {
    this.change(column, column, { style });
  }

  /** Changes every column from `first` to `last`; a change without effect leaves `changed` as it is. */
  change(first: number, last: number, change: ColumnChange): void {
    const runs = this.split(first, last);
    const next = runs.map((run) =>
      run.first >= first && run.last <= last ? { ...run, ...change } : run,
    );
    if (next.every((run, i) => sameRun(run, runs[i]))) return;
    this.list = merged(next);
    this.changed = true;
  }

  private runAt(column: number): ColumnRun | undefined {
    return this.list.find((run) => run.first <= column && column <= run.last);
  }

  /** The runs cut at both ends of the span, with plain runs where there was none. */
  private split(first: number, last: number): ColumnRun[] {
    const outside: ColumnRun[] = [];
    const inside: ColumnRun[] = [];
    for (const run of this.list) {
      if (run.last < first || run.first > last) outside.push(run);
      else {
        if (run.first < first) outside.push({ ...run, last: first - 1 });
        if (run.last > last) outside.push({ ...run, first: last + 1 });
        inside.push({ ...run, first: Math.max(run.first, first), last: Math.min(run.last, last) });
      }
    }
    return [...outside, ...withoutGaps(inside, first, last)].sort((a, b) => a.first - b.first);
  }
}

function withoutGaps(runs: readonly ColumnRun[], first: number, last: number): ColumnRun[] {
  const full: ColumnRun[] = [];
  let next = first;
  for (const run of runs) {
    if (run.first > next) full.push(plain(next, run.first - 1));
    full.push(run);
    next = run.last + 1;
  }
  if (next <= last) full.push(plain(next, last));
  return full;
}

function plain(first: number, last: number): ColumnRun {
  return { first, last, width: null, hidden: false, style: null, other: {} };
}

function isPlain(run: ColumnRun): boolean {
  return sameLook(run, plain(run.first, run.last));
}

function merged(runs: readonly ColumnRun[]): ColumnRun[] {
  const result: ColumnRun[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    if (before && before.last + 1 === run.first && sameLook(before, run)) {
      result[result.length - 1] = { ...before, last: run.last };
    } else result.push(run);
  }
  return result.filter((run) => !isPlain(run));
}

function sameLook(a: ColumnRun, b: ColumnRun): boolean {
  return (
    a.width === b.width &&
    a.hidden === b.hidden &&
    a.style === b.style &&
    JSON.stringify(a.other) === JSON.stringify(b.other)
  );
}

function sameRun(a: ColumnRun, b: ColumnRun | undefined): boolean {
  return b !== undefined && a.first === b.first && a.last === b.last && sameLook(a, b);
}
