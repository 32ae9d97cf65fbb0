import type { Workbook } from "../model/workbook";
import { AddInRuntime } from "./addInRuntime";
import { EventQueue } from "./events";
import type { HostObject } from "./kinds";
import type { Profile } from "./profile";
import type { RangeTarget } from "./ranges";

/** What the add-in has asked of the host since the counters were last reset. */
export interface Counters {
  /** Batches of the add-in; the client's own releases of references are not among them. */
  syncs: number;
  bytesIn: number;
  bytesOut: number;
  /** Cells whose values, texts, formulas or formats were sent; a cell counts once for each of these. */
  cellsRead: number;
  /** Cells that were given a value, a formula or a number format; `null` leaves a cell and does not count. */
  cellsWritten: number;
}

export function noCounts(): Counters {
  return { syncs: 0, bytesIn: 0, bytesOut: 0, cellsRead: 0, cellsWritten: 0 };
}

/** The state of an open workbook that Office.js sees besides the workbook itself. */
export class Session {
  readonly counters: Counters = noCounts();
  readonly events = new EventQueue();
  readonly runtime = new AddInRuntime(this.events);
  calculationMode = "Automatic";
  /** The file's name as Excel's title bar shows it. */
  workbookName = "Book1";
  private selected: RangeTarget | null = null;
  /** Objects that the client keeps beyond one batch, by reference id. */
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(
    readonly workbook: Workbook,
    readonly profile: Profile,
    /** Excel reads at most so many cells at once and answers null beyond (MS docs "Performance optimization using the Excel JavaScript API"). */
    readonly maxCellsRead: number,
  ) {}

  /** The selected range, A1 of the active sheet at first. */
  get selection(): RangeTarget {
    if (this.selected?.sheet === this.workbook.activeSheet) return this.selected;
    return { sheet: this.workbook.activeSheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select(range: RangeTarget): void {
    this.workbook.activeSheet = range.sheet;
    this.selected = range;
  }

  keep(object: HostObject): string {
    const reference = `r${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(reference, object);
    return reference;
  }

  kept(reference: string): HostObject | undefined {
    return this.references.get(reference);
  }

  release(reference: string): void {
    this.references.delete(reference);
  }

  releaseAll(): void {
    this.references.clear();
  }

  /** The add-in's page was loaded anew: it knows of no object and listens to nothing. */
  startAnew(): void {
    this.releaseAll();
    this.events.forget();
  }

  get referenceCount(): number {
    return this.references.size;
  }

  resetCounters(): void {
    Object.assign(this.counters, noCounts());
  }
}
