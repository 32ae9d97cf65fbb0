import {
  mergeWorksheetSnapshotWithDefault,
  type Workbook as GridWorkbook,
  type Worksheet as GridSheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { InsertSheetMutation } from "@univerjs/preset-sheets-core";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import { SheetMirror, type GridTarget } from "./sheetMirror";
import { gridStyles, sheetShell } from "./snapshot";

/** How many cells are shown in one step, so that a step takes well below 100 ms. */
const cellsAtOnce = 12_000;

/** Whether the grid gets a sheet's cells as it opens the workbook: it calculates formulas, which may refer to any. */
export function isShownAtOnce(sheet: Sheet, workbook: Workbook): boolean {
  return sheet === workbook.activeSheet || hasFormulas(workbook);
}

/** Hidden sheets have no tab; what the add-in keeps in them nobody opens. */
export function isGiven(sheet: Sheet, workbook: Workbook): boolean {
  return sheet.visibility === "Visible" || hasFormulas(workbook);
}

/** Brings the changes of the workbook into the grid's own workbook, which was opened with it. */
export class BookMirror {
  private readonly sheets = new Map<string, SheetMirror>();
  /** Of the sheets that the grid has. */
  private names: string;

  constructor(
    private readonly workbook: Workbook,
    private readonly book: GridWorkbook,
    private readonly api: FUniver,
  ) {
    for (const sheet of workbook.sheets) this.mirror(sheet, isShownAtOnce(sheet, workbook));
    this.names = this.namesOfMirrored();
  }

  /** Whether the grid has to open the workbook anew. */
  get isOutdated(): boolean {
    return [...this.sheets.values()].some(({ isOutdated }) => isOutdated) || !this.isSameOrMore;
  }

  /** Whether a part of what has changed is still to be shown. */
  get isBehind(): boolean {
    return [...this.sheets.values()].some(({ isBehind }) => isBehind);
  }

  of(sheetId: string): SheetMirror | undefined {
    return this.sheets.get(sheetId);
  }

  bringUpToDate(): void {
    this.insertAdded();
    let cellsLeft = cellsAtOnce;
    for (const mirror of this.sheets.values()) cellsLeft -= mirror.bringUpToDate(cellsLeft);
    this.showWhatFormulasNeed();
  }

  /** Gives the grid the cells of a sheet of which it has the shell only. */
  show(sheetId: string): void {
    const mirror = this.sheets.get(sheetId);
    if (!mirror || mirror.isShown) return;
    const styles = this.book.getStyles();
    for (const [name, style] of Object.entries(gridStyles(this.workbook))) {
      if (!styles.get(name)) styles.addCustomStyle(name, style);
    }
    mirror.show();
  }

  showWhatFormulasNeed(): void {
    if (hasFormulas(this.workbook)) for (const id of this.sheets.keys()) this.show(id);
  }

  /** The grid holds what the workbook has refused in a way that only opening it anew takes back. */
  markOutdated(): void {
    this.names = "";
  }

  stop(): void {
    for (const mirror of this.sheets.values()) mirror.stop();
  }

  private readonly isMirrored = ({ id }: Sheet) => this.sheets.has(id);

  private namesOfMirrored(): string {
    const mirrored = this.workbook.sheets.filter(this.isMirrored);
    return JSON.stringify(mirrored.map(({ id, name }) => [id, name]));
  }

  private get added(): readonly Sheet[] {
    const { workbook } = this;
    return workbook.sheets.filter((sheet) => !this.isMirrored(sheet) && isGiven(sheet, workbook));
  }

  private get isSameOrMore(): boolean {
    const isPlain = ({ tables }: Sheet) => tables.length === 0;
    return this.namesOfMirrored() === this.names && this.added.every(isPlain);
  }

  /** Opening the grid anew for sheets that were added takes a second. */
  private insertAdded(): void {
    const { sheets } = this.workbook;
    for (const sheet of this.added) {
      this.mutate(InsertSheetMutation, {
        index: sheets.slice(0, sheets.indexOf(sheet)).filter(this.isMirrored).length,
        sheet: mergeWorksheetSnapshotWithDefault(sheetShell(sheet)),
      });
      this.mirror(sheet, false);
    }
    this.names = this.namesOfMirrored();
  }

  private mirror(sheet: Sheet, isShown: boolean): void {
    const gridSheet = this.book.getSheetBySheetId(sheet.id);
    if (!gridSheet) return;
    const target = this.targetOf(sheet, gridSheet);
    this.sheets.set(sheet.id, new SheetMirror(sheet, this.workbook.styles, target, isShown));
  }

  private targetOf({ id }: Sheet, sheet: GridSheet): GridTarget {
    return {
      sheet,
      styles: this.book.getStyles(),
      mutate: (mutation, params) => {
        this.mutate(mutation, { subUnitId: id, ...params });
      },
    };
  }

  /**
   * Every write has the grid go through all cells of the workbook for formulas, 200 ms where there are 20,000
   * customers, unless it is said to be local. Nor does the grid turn to the sheet where the change comes from elsewhere.
   */
  private mutate({ id }: { readonly id: string }, params: object): void {
    const options = { onlyLocal: !hasFormulas(this.workbook), fromCollab: true };
    this.api.syncExecuteCommand(id, { unitId: this.book.getUnitId(), ...params }, options);
  }
}

function hasFormulas({ sheets }: Workbook): boolean {
  return sheets.some(({ cells }) => cells.hasFormulas);
}
