import { areaAddress, maxRows, parseArea, type Area } from "../host/model/area";
import type { Sheet } from "../host/model/sheet";
import type { Workbook } from "../host/model/workbook";
import { typed, type Typed } from "../host/richapi/typedText";
import type { GridListener } from "./grid/grid";
import type { EditedCell } from "./grid/gridEdits";
import type { SheetView } from "./sheetView";

/** What the page shows of the sheets where it has no grid. */
export interface SheetsShown {
  /** Those whose tabs show, in their order. */
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  /** The selected cells, such as `B2:D9`. */
  readonly address: string;
  /** What the first of them holds: its formula, or the text that it shows. */
  readonly content: string;
}

const firstCell: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** Sheet tabs, name box and formula bar, without the cells: selects and edits what a person does in the grid. */
export class SheetsWithoutGrid implements SheetView {
  private workbook: Workbook | null = null;
  private shown: SheetsShown | null = null;
  /** Each sheet remembers what is selected there, as in Excel. */
  private selections = new Map<Sheet, Area>();
  private readonly watchers = new Set<() => void>();

  constructor(private readonly listener: GridListener) {}

  /** null until a workbook is open. */
  readonly current = (): SheetsShown | null => this.shown;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  open(workbook: Workbook): void {
    this.workbook = workbook;
    this.selections = new Map();
    this.bringUpToDate();
  }

  followSoon(): void {
    this.bringUpToDate();
  }

  bringUpToDate(): void {
    if (this.workbook) this.shown = shownOf(this.workbook, this.selections);
    for (const watcher of this.watchers) watcher();
  }

  select(sheet: Sheet, area: Area): void {
    this.selections.set(sheet, area);
    this.bringUpToDate();
  }

  undo(): void {
    this.listener.asked("undo");
  }

  redo(): void {
    this.listener.asked("redo");
  }

  /** The person presses a sheet's tab. */
  activate(sheet: Sheet): void {
    this.listener.activated(sheet);
    this.choose(sheet, this.selections.get(sheet) ?? firstCell);
  }

  /** The person enters an address into the name box; one that is none changes nothing. */
  goTo(address: string): void {
    const area = parseArea(address);
    if (area && this.shown) this.choose(this.shown.active, area);
  }

  /** The person begins or ends to type; Excel refuses add-ins meanwhile. */
  editing(isEditing: boolean): void {
    this.listener.editing(isEditing);
  }

  /** The person enters a text into the first selected cell; the selection goes on to the cell below it. */
  enter(text: string): void {
    if (!this.workbook || !this.shown) return;
    const { active } = this.shown;
    const { top, left } = this.selections.get(active) ?? firstCell;
    const isText = active.style(top, left).numberFormat === "@";
    const entry = isText || text === "" ? asIs(text) : typed(text, this.workbook.date1904);
    const cells = [typedCell(active, top, left, entry)];
    this.listener.edited(active, { kind: "cells", cells, calculated: false });
    const below = Math.min(top + 1, maxRows - 1);
    this.choose(active, { top: below, left, bottom: below, right: left });
  }

  private choose(sheet: Sheet, area: Area): void {
    this.select(sheet, area);
    this.listener.selected(sheet, area);
  }
}

function shownOf(workbook: Workbook, selections: ReadonlyMap<Sheet, Area>): SheetsShown {
  const active = workbook.activeSheet;
  const area = selections.get(active) ?? firstCell;
  const { top, left } = area;
  return {
    sheets: workbook.sheets.filter(({ visibility }) => visibility === "Visible"),
    active,
    address: areaAddress(area),
    content: active.formula(top, left) ?? active.text(top, left),
  };
}

function asIs(text: string): Typed {
  return { sort: "value", value: text === "" ? null : text };
}

/** The cell as Excel leaves it when somebody has typed the text into it; formulas stay without a result. */
function typedCell(sheet: Sheet, row: number, column: number, entry: Typed): EditedCell {
  const { numberFormat } = sheet.style(row, column);
  const place = { row, column };
  switch (entry.sort) {
    case "formula":
      return { ...place, content: { value: null, formula: entry.formula } };
    case "text":
      return {
        ...place,
        content: { value: entry.text, formula: null },
        style: { quotePrefix: true },
      };
    case "value":
      return {
        ...place,
        content: { value: entry.value, formula: null },
        ...(entry.numberFormat !== undefined && numberFormat === "General"
          ? { style: { numberFormat: entry.numberFormat } }
          : {}),
      };
  }
}
