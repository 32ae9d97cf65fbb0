import type { Area } from "../model/area";
import { movedArea } from "../model/rowEdit";
import type { Workbook } from "../model/workbook";
import { AddInRuntime } from "./addInRuntime";
import { EventQueue } from "./events";
import { targetOf, type HostObject } from "./kinds";
import type { Profile } from "./profile";
import { rangeKind, rangeObject } from "./range";
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

interface KeptObject {
  readonly object: HostObject;
  /** How many edits of rows the range's sheet had seen when it was kept. */
  readonly rowEdits: number;
}

/** What some builds of Excel get wrong; to be switched on by tests. */
export interface Troubles {
  /** Values written across rows that a filter hides slide into the shown rows (office-js issue 224). */
  filteredWritesSlide: boolean;
  /** Settings are taken and not kept, without an error (office-js issues 2940, 6091). */
  forgetsSettings: boolean;
}

/** The state of an open workbook that Office.js sees besides the workbook itself. */
export class Session {
  readonly counters: Counters = noCounts();
  readonly events = new EventQueue();
  readonly runtime = new AddInRuntime(this.events);
  readonly troubles: Troubles = { filteredWritesSlide: false, forgetsSettings: false };
  calculationMode = "Automatic";
  /** The file's name as Excel's title bar shows it. */
  workbookName = "Book1";
  private selected: RangeTarget | null = null;
  /** Objects that the client keeps beyond one batch, by reference id. */
  private readonly references = new Map<string, KeptObject>();
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
    const range = targetOf(rangeKind, object);
    this.references.set(reference, { object, rowEdits: range?.sheet.rowEdits.length ?? 0 });
    return reference;
  }

  /** Ranges follow the rows that were inserted and deleted since they were kept; those of deleted rows are gone. */
  kept(reference: string): HostObject | undefined {
    const kept = this.references.get(reference);
    const range = kept && targetOf(rangeKind, kept.object);
    if (!kept || !range) return kept?.object;
    const edits = range.sheet.rowEdits.slice(kept.rowEdits);
    if (edits.length === 0) return kept.object;
    const area = edits.reduce<Area | null>((at, edit) => at && movedArea(at, edit), range.area);
    return area ? rangeObject({ sheet: range.sheet, area }) : undefined;
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
