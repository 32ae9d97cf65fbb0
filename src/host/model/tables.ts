import type { Area } from "./area";
import type { AutoFilter } from "./autoFilter";

export interface TableColumn {
  /** Unique within the table; never changes. */
  readonly id: number;
  readonly name: string;
}

/** A table (ListObject). `area` includes the header row and the totals row. */
export interface TableFacts {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** `TableStyleMedium2`, …; null for none. */
  readonly style: string | null;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly autoFilter: AutoFilter | null;
}

/** A table of a sheet. Its facts are replaced as a whole, so that a change is seen as one. */
export class Table {
  changed = false;

  constructor(
    /** Unique within the workbook. */
    readonly id: number,
    private facts: TableFacts,
  ) {}

  get name(): string {
    return this.facts.name;
  }
  get area(): Area {
    return this.facts.area;
  }
  get columns(): readonly TableColumn[] {
    return this.facts.columns;
  }
  get showHeaders(): boolean {
    return this.facts.showHeaders;
  }
  get showTotals(): boolean {
    return this.facts.showTotals;
  }
  get style(): string | null {
    return this.facts.style;
  }
  get autoFilter(): AutoFilter | null {
    return this.facts.autoFilter;
  }

  all(): TableFacts {
    return this.facts;
  }

  /** The rows between header and totals; null when there is none. */
  bodyArea(): Area | null {
    const top = this.area.top + (this.showHeaders ? 1 : 0);
    const bottom = this.area.bottom - (this.showTotals ? 1 : 0);
    return top <= bottom ? { ...this.area, top, bottom } : null;
  }

  /** The keys of `columns` must match the area's width; column ids already given stay with their columns. */
  change(change: Partial<TableFacts>): void {
    const after = { ...this.facts, ...change };
    if (after.columns.length !== after.area.right - after.area.left + 1) {
      throw new RangeError(`Table ${after.name} needs one column name for each column.`);
    }
    this.facts = after;
    this.changed = true;
  }
}
