import {
  CommandType,
  InterceptorEffectEnum,
  mergeWorksheetSnapshotWithDefault,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook as GridWorkbook,
  type Worksheet as GridSheet,
} from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  InsertSheetMutation,
  SelectionMoveType,
  SetSelectionsOperation,
  SheetInterceptorService,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../host/model/area";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import type { Language } from "../../text/language";
import { editsOf, mutationsOf, type GridEdit, type Mutation } from "./gridEdits";
import { isFilteredOut } from "./filters";
import { allowLateValidation } from "./lateValidation";
import { notOffered } from "./notOffered";
import { areaOf, rangeOf } from "./ranges";
import { SheetMirror, type GridTarget } from "./sheetMirror";
import { gridSize, gridStyles, sheetData, snapshot } from "./snapshot";
import { startUniver, type UniverApp } from "./univerApp";

/** What a person does in the grid. */
export interface GridListener {
  selected(sheet: Sheet, area: Area): void;
  activated(sheet: Sheet): void;
  /** @returns false when the workbook refuses the edit; the grid then shows the workbook as it is */
  edited(sheet: Sheet, edit: GridEdit): boolean;
  /** The person starts or stops to edit a cell. */
  editing(isEditing: boolean): void;
  /** The person asked for something that the workbench does not offer. */
  asked(command: string): void;
}

/** The grid calls its interceptors from the highest priority to the lowest; its own last one, at -1, ends the round. */
const beforeAllOthers = 1000;
const afterAllOthers = -0.5;

/** How many cells are shown in one step, so that a step takes well below 100 ms. */
const cellsAtOnce = 6000;

/** The one place that knows which grid draws the workbook. The model is the truth; the grid is a view of it. */
export class Grid {
  private readonly app: UniverApp;
  private workbook: Workbook | null = null;
  private unitId = "";
  private opened = 0;
  private mirrors = new Map<string, SheetMirror>();
  private sheetNames = "";
  /** Above 0 while the grid follows the model: what it reports then is no act of a person. */
  private following = 0;
  private updateIsDue = false;

  constructor(
    container: HTMLElement,
    language: Language,
    private readonly listener: GridListener,
  ) {
    this.app = startUniver(container, language);
    this.listen();
  }

  /** Shows a workbook in place of the one before. */
  open(workbook: Workbook): void {
    this.workbook = workbook;
    this.reopen();
  }

  /** Shows what has changed in the workbook since the last time. */
  bringUpToDate(): void {
    const { workbook } = this;
    if (!workbook) return;
    const outdated = [...this.mirrors.values()].some((mirror) => mirror.isOutdated);
    if (outdated || !this.insertSheets(workbook)) this.reopen();
    else {
      this.follow(() => {
        let cellsLeft = cellsAtOnce;
        for (const mirror of this.mirrors.values()) cellsLeft -= mirror.bringUpToDate(cellsLeft);
        this.activate(workbook.activeSheet);
      });
      if (!this.isUpToDate) this.updateSoon();
    }
  }

  /** Whether the grid shows the workbook as it is; a large change is shown in several steps. */
  get isUpToDate(): boolean {
    return ![...this.mirrors.values()].some((mirror) => mirror.isBehind);
  }

  /** Selects cells and scrolls to them. */
  select(sheet: Sheet, area: Area): void {
    this.follow(() => {
      this.activate(sheet);
      const worksheet = this.app.api.getActiveWorkbook()?.getActiveSheet();
      worksheet?.getRange(rangeOf(withinGrid(sheet, area))).activate();
      worksheet?.scrollToCell(area.top, area.left);
    });
  }

  undo(): void {
    void this.app.api.undo();
  }

  redo(): void {
    void this.app.api.redo();
  }

  dispose(): void {
    this.stopMirrors();
    this.app.univer.dispose();
  }

  private reopen(): void {
    const { workbook } = this;
    if (!workbook) return;
    const before = this.unitId;
    this.opened += 1;
    this.unitId = `book-${this.opened}`;
    this.follow(() => {
      const data = snapshot(workbook, this.unitId) as IWorkbookData;
      // Before the new one: closing a workbook makes the grid forget the conditional formats of all.
      if (before !== "") this.app.api.disposeUnit(before);
      const book = this.app.univer.createUnit<IWorkbookData, GridWorkbook>(
        UniverInstanceType.UNIVER_SHEET,
        data,
      );
      // The grid's services for sheets start with the first workbook.
      if (before === "") {
        this.interceptRows();
        allowLateValidation(this.app.univer);
      }
      this.sheetNames = namesOf(workbook);
      this.stopMirrors();
      for (const sheet of workbook.sheets) {
        const gridSheet = book.getSheetBySheetId(sheet.id);
        if (gridSheet) {
          const mirror = this.mirrorOf(workbook, sheet, book, gridSheet, false);
          this.mirrors.set(sheet.id, mirror);
        }
      }
      this.activate(workbook.activeSheet);
    });
  }

  private mirrorOf(
    workbook: Workbook,
    sheet: Sheet,
    book: GridWorkbook,
    gridSheet: GridSheet,
    isInserted: boolean,
  ): SheetMirror {
    const { unitId } = this;
    const target: GridTarget = {
      sheet: gridSheet,
      styles: book.getStyles(),
      mutate: (mutation, params) => {
        const all = { unitId, subUnitId: sheet.id, ...params };
        this.app.api.syncExecuteCommand(mutation.id, all, { onlyLocal: !hasFormulas(workbook) });
      },
    };
    return new SheetMirror(sheet, workbook.styles, target, isInserted);
  }

  /**
   * Shows sheets that were added: opening the grid anew for them takes a second.
   * @returns false where the sheets are others in more than that
   */
  private insertSheets(workbook: Workbook): boolean {
    const names = namesOf(workbook);
    if (names === this.sheetNames) return true;
    const isShown = ({ id }: Sheet) => this.mirrors.has(id);
    const added = workbook.sheets.filter((sheet) => !isShown(sheet));
    const book = this.app.api.getActiveWorkbook()?.getWorkbook();
    const isMore = namesOf({ sheets: workbook.sheets.filter(isShown) }) === this.sheetNames;
    if (!book || !isMore || added.some(({ tables }) => tables.length > 0)) return false;
    this.follow(() => {
      for (const sheet of added) this.insertSheet(workbook, sheet, book);
    });
    this.sheetNames = names;
    return true;
  }

  private insertSheet(workbook: Workbook, sheet: Sheet, book: GridWorkbook): void {
    const styles = book.getStyles();
    for (const [name, style] of Object.entries(gridStyles(workbook))) {
      if (!styles.get(name)) styles.addCustomStyle(name, style);
    }
    const params = {
      unitId: this.unitId,
      index: workbook.sheets.indexOf(sheet),
      sheet: mergeWorksheetSnapshotWithDefault(sheetData(sheet)),
    };
    this.app.api.syncExecuteCommand(InsertSheetMutation.id, params, {
      onlyLocal: !hasFormulas(workbook),
    });
    const gridSheet = book.getSheetBySheetId(sheet.id);
    if (gridSheet)
      this.mirrors.set(sheet.id, this.mirrorOf(workbook, sheet, book, gridSheet, true));
  }

  private stopMirrors(): void {
    for (const mirror of this.mirrors.values()) mirror.stop();
    this.mirrors = new Map();
  }

  private activate(sheet: Sheet): void {
    const book = this.app.api.getActiveWorkbook();
    if (book && book.getActiveSheet().getSheetId() !== sheet.id) book.setActiveSheet(sheet.id);
  }

  private follow(act: () => void): void {
    this.following += 1;
    try {
      act();
    } finally {
      this.following -= 1;
    }
  }

  private listen(): void {
    const { api } = this.app;
    const { Event } = api;
    api.addEvent(Event.CommandExecuted, ({ id, type, params, options }) => {
      if (this.following > 0) return;
      if (id === SetSelectionsOperation.id) this.selected(params as ISetSelectionsOperationParams);
      if (type !== CommandType.MUTATION) return;
      const fromFormula = options?.["fromFormula"] === true;
      for (const mutation of mutationsOf(id, params, fromFormula)) this.takeOver(mutation);
    });
    api.addEvent(Event.BeforeCommandExecute, (event) => {
      if (this.following > 0 || !notOffered.has(event.id)) return;
      event.cancel = true;
      this.listener.asked(event.id);
    });
    api.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheet = this.sheetOf(activeSheet.getSheetId());
      if (this.following === 0 && sheet) this.listener.activated(sheet);
    });
    api.addEvent(Event.SheetEditStarted, () => {
      this.listener.editing(true);
    });
    api.addEvent(Event.SheetEditEnded, () => {
      this.listener.editing(false);
    });
  }

  /**
   * The grid's own event passes over a selection at the place where the one before was, even in another sheet.
   */
  private selected({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    const isUnderWay = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
    const sheet = this.sheetOf(subUnitId);
    const range = selections.at(-1)?.range;
    if (!isUnderWay && sheet && range) this.listener.selected(sheet, areaOf(range));
  }

  /** The workbook says which rows its filters hide; cells have no corner marks, as in Excel. */
  private interceptRows(): void {
    const interceptors = this.app.univer.__getInjector().get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
      priority: beforeAllOthers,
      handler: (filtered, { subUnitId, row }, next) => {
        const sheet = this.sheetOf(subUnitId);
        return (sheet && isFilteredOut(sheet, row)) ?? next(filtered) ?? false;
      },
    });
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: afterAllOthers,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, _, next) => next(cell?.markers ? { ...cell, markers: {} } : cell),
    });
  }

  /** Carries what a person did over into the workbook. */
  private takeOver(mutation: Mutation): void {
    const sheet = this.sheetOf(mutation.sheetId);
    const book = this.app.api.getActiveWorkbook()?.getWorkbook();
    const gridSheet = book?.getSheetBySheetId(mutation.sheetId);
    if (!sheet || !book || !gridSheet) return;
    for (const edit of editsOf(mutation, book, gridSheet)) this.takeOverEdit(sheet, edit);
    this.updateSoon();
  }

  private takeOverEdit(sheet: Sheet, edit: GridEdit): void {
    const mirror = this.mirrors.get(sheet.id);
    const wasBehind = mirror?.isBehind;
    const isDone = this.listener.edited(sheet, edit);
    if (!isDone) this.takeBack(sheet, edit);
    // Cells that are still to be shown lie elsewhere now; then all that moved is shown again.
    else if (wasBehind === false) {
      if (edit.kind === "insert-rows") mirror?.rowsMovedInGrid(edit);
      if (edit.kind === "delete-rows") mirror?.rowsMovedInGrid(null);
    }
  }

  /** Shows again what the workbook has kept. */
  private takeBack(sheet: Sheet, edit: GridEdit): void {
    const { unseen } = sheet.cells;
    if (edit.kind !== "cells" || !unseen) {
      this.sheetNames = "";
      return;
    }
    for (const { row, column } of edit.cells) {
      unseen.contents.add(row, column);
      unseen.styles.add(row, column);
    }
  }

  /** After the grid has finished its own command: one act of a person is several mutations. */
  private updateSoon(): void {
    if (this.updateIsDue) return;
    this.updateIsDue = true;
    setTimeout(() => {
      this.updateIsDue = false;
      this.bringUpToDate();
    });
  }

  private sheetOf(id: string): Sheet | undefined {
    return this.workbook?.sheets.find((sheet) => sheet.id === id);
  }
}

/**
 * Every write has the grid go through all cells of the workbook for formulas, 200 ms where there are 20,000 customers,
 * unless it is said to be local.
 */
function hasFormulas({ sheets }: Workbook): boolean {
  return sheets.some(({ cells }) => cells.hasFormulas);
}

/** Whole rows and columns reach as far as the grid does. */
function withinGrid(sheet: Sheet, area: Area): Area {
  const { rowCount, columnCount } = gridSize(sheet);
  return {
    ...area,
    bottom: Math.min(area.bottom, rowCount - 1),
    right: Math.min(area.right, columnCount - 1),
  };
}

/** Sheets in their order. */
function namesOf({ sheets }: Pick<Workbook, "sheets">): string {
  return JSON.stringify(sheets.map(({ id, name }) => [id, name]));
}
