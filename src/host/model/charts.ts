import type { Area } from "./area";

/** The sorts of charts that are played, by Excel's words. */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "Line",
  "Pie",
  "Doughnut",
] as const;
export type ChartType = (typeof chartTypes)[number];

export const legendPositions = ["Top", "Bottom", "Left", "Right"] as const;
export type LegendPosition = (typeof legendPositions)[number];

/** Where a series takes its name, its categories and its values from; all lie on the chart's own sheet. */
export interface ChartSeries {
  readonly name: Area | null;
  readonly categories: Area | null;
  readonly values: Area;
  /** `#RRGGBB`; null for the theme's colour. */
  readonly color: string | null;
}

export interface ChartFacts {
  readonly name: string;
  readonly type: ChartType;
  readonly series: readonly ChartSeries[];
  /** null = no title. */
  readonly title: string | null;
  /** null = no legend. */
  readonly legend: LegendPosition | null;
  /** The cells that the chart covers. */
  readonly anchor: Area;
}

/** A chart on a sheet. One of an opened file is known by its name and place and can be deleted, not changed. */
export class Chart {
  constructor(
    readonly id: string,
    public facts: ChartFacts | null,
    private readonly given: { readonly name: string; readonly anchor: Area },
  ) {}

  get name(): string {
    return this.facts?.name ?? this.given.name;
  }

  get anchor(): Area {
    return this.facts?.anchor ?? this.given.anchor;
  }
}

/** By the chart's place among those that the sheet has had, from 0. */
export function chartId(index: number): string {
  return `{00000000-0000-0000-0000-${String(index + 1).padStart(12, "0")}}`;
}

/** The charts of a sheet, those of its file first. */
export class Charts {
  private list: readonly Chart[];
  private next: number;

  constructor(private readonly read: readonly Chart[] = []) {
    this.list = read;
    this.next = read.length + 1;
  }

  get items(): readonly Chart[] {
    return this.list;
  }

  /** Charts that the file does not have yet. */
  get added(): readonly Chart[] {
    return this.list.filter((chart) => !this.read.includes(chart));
  }

  /** Charts of the file that were deleted. */
  get removed(): readonly Chart[] {
    return this.read.filter((chart) => !this.list.includes(chart));
  }

  get changed(): boolean {
    return this.added.length > 0 || this.removed.length > 0;
  }

  /** Named `Chart 1`, `Chart 2` … as Excel does, until it gets another name. */
  add(facts: Omit<ChartFacts, "name">): Chart {
    const name = `Chart ${this.next}`;
    const id = chartId(this.next - 1);
    this.next += 1;
    const chart = new Chart(id, { ...facts, name }, { name, anchor: facts.anchor });
    this.list = [...this.list, chart];
    return chart;
  }

  delete(chart: Chart): void {
    this.list = this.list.filter((one) => one !== chart);
  }
}

/** The range that a chart is made from. */
export interface SourceCells {
  readonly area: Area;
  readonly isText: (row: number, column: number) => boolean;
}

/**
 * The series of a range: the first row names them and the first column holds the categories where these are texts.
 * `Auto` takes the longer side for the categories.
 */
export function seriesOf(
  { area, isText }: SourceCells,
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartSeries[] {
  const byColumns =
    seriesBy === "Columns" ||
    (seriesBy === "Auto" && area.bottom - area.top >= area.right - area.left);
  const { top, left, bottom, right } = area;
  const hasHeaderRow = isText(top, right) && bottom > top;
  const hasHeaderColumn = isText(bottom, left) && right > left;
  const first = { row: hasHeaderRow ? top + 1 : top, column: hasHeaderColumn ? left + 1 : left };
  const rows = { top: first.row, bottom };
  const columns = { left: first.column, right };
  if (byColumns) {
    return range(columns.left, columns.right).map((column) => ({
      name: hasHeaderRow ? cell(top, column) : null,
      categories: hasHeaderColumn ? { ...rows, left, right: left } : null,
      values: { ...rows, left: column, right: column },
      color: null,
    }));
  }
  return range(rows.top, rows.bottom).map((row) => ({
    name: hasHeaderColumn ? cell(row, left) : null,
    categories: hasHeaderRow ? { ...columns, top, bottom: top } : null,
    values: { ...columns, top: row, bottom: row },
    color: null,
  }));
}

function cell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
