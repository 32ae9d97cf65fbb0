/** One measured line; a missing figure is left blank. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly theirs?: string | undefined;
  readonly ratio?: number | undefined;
  /** The ratio should not be above this. */
  readonly aim?: number | undefined;
  readonly note?: string | undefined;
}

export interface Section {
  readonly title: string;
  /** What stands in the third column. */
  readonly against: string;
  readonly lines: readonly Line[];
}

type Row = readonly string[];

export function sectionText({ title, against, lines }: Section): string {
  const rows = [["", "ours", against, "ratio", "aim", ""], ...lines.map(rowOf)];
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, c) => Math.max(widest[c] ?? 0, cell.length)),
    [],
  );
  return [title, ...rows.map((row) => `  ${paddedRow(row, widths)}`), ""].join("\n");
}

function rowOf({ what, ours, theirs, ratio, aim, note }: Line): Row {
  const verdict = ratio === undefined || aim === undefined || ratio <= aim ? "" : "missed";
  return [
    what,
    ours,
    theirs ?? "",
    ratio === undefined ? "" : ratio.toFixed(2),
    aim === undefined ? "" : `≤ ${aim}`,
    [verdict, note ?? ""].filter(Boolean).join("  "),
  ];
}

/** The first and the last column are texts, the others figures. */
function paddedRow(row: Row, widths: readonly number[]): string {
  const last = row.length - 1;
  return row
    .map((cell, c) =>
      c === 0 || c === last ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0),
    )
    .join("  ")
    .trimEnd();
}

export function milliseconds(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 100 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(ms >= 10 ? 1 : 2)} ms`;
}

export function mebibytes(amount: number): string {
  return Number.isNaN(amount) ? "not known" : `${amount.toFixed(0)} MiB`;
}
