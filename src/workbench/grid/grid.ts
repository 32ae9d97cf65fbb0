import {
  CommandType,
  InterceptorEffectEnum,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook as GridWorkbook,
} from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../host/model/area";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import type { Language } from "../../text/language";
import { BookMirror, isGiven, isShownAtOnce } from "./bookMirror";
import { editsOf, mutationsOf, type GridEdit, type Mutation } from "./gridEdits";
import { isFilteredOut } from "./filters";
import { allowLateValidation } from "./lateValidation";
import { notOffered } from "./notOffered";
import { areaOf, rangeOf } from "./ranges";
import { gridSize, snapshot } from "./snapshot";
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
  /** The page is about to stand still for a moment. @returns when it has said so */
  opening(sheet: Sheet): Promise<void>;
  opened(sheet: Sheet): void;
}

/** The grid calls its interceptors from the highest priority to the lowest; its own last one, at -1, ends the round. */
const beforeAllOthers = 1000;
const afterAllOthers = -0.5;

/**
 * Painting takes longer than most requests of the add-in: what they change is shown when none has come for the first
 * time, and while they keep coming after each of the second. In milliseconds.
 */
const quietPause = 400;
const longestPause = 1500;

/** A sheet of so many rows opens in half a second; larger ones are announced before. */
const manyRows = 50_000;

/**
 * The one place that knows which grid draws the workbook. The model is the truth; the grid is a view of it, and holds
 * the cells of the sheets that were opened only: it takes more memory for a cell than the model does.
 */
export class Grid {
  private readonly app: UniverApp;
  private workbook: Workbook | null = null;
  private unitId = "";
  private opened = 0;
  private mirror: BookMirror | null = null;
  /** Above 0 while the grid follows the model: what it reports then is no act of a person. */
  private following = 0;
  private nextUpdate: number | undefined;
  private changedAt = -Infinity;
  private behindSince: number | null = null;

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

  /** Shows in a moment what has changed in the workbook, together with what changes until then. */
  followSoon(): void {
    const now = performance.now();
    this.changedAt = now;
    this.behindSince ??= now;
    this.updateAfter(Math.min(quietPause, Math.max(0, this.behindSince + longestPause - now)));
  }

  /**
   * Shows what has changed in the workbook since the last time; a large change in several steps, far between while the
   * add-in is at work and needs the time itself.
   */
  bringUpToDate(): void {
    const { workbook, mirror } = this;
    if (!workbook || !mirror) return;
    this.behindSince = null;
    if (mirror.isOutdated) this.reopen();
    else {
      this.follow(() => {
        mirror.bringUpToDate();
        this.activate(workbook.activeSheet);
      });
      if (mirror.isBehind) this.showNextStep();
    }
  }

  /** Selects cells and scrolls to them. */
  select(sheet: Sheet, area: Area): void {
    this.bringUpToDate();
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
    clearTimeout(this.nextUpdate);
    this.mirror?.stop();
    this.app.univer.dispose();
  }

  private reopen(): void {
    const { workbook } = this;
    if (!workbook) return;
    const before = this.unitId;
    this.opened += 1;
    this.unitId = `book-${this.opened}`;
    this.follow(() => {
      const sheets = workbook.sheets.filter((sheet) => isGiven(sheet, workbook));
      const isShown = (sheet: Sheet) => isShownAtOnce(sheet, workbook);
      const data = snapshot(workbook, this.unitId, sheets, isShown) as IWorkbookData;
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
      this.mirror?.stop();
      this.mirror = new BookMirror(workbook, book, this.app.api);
      this.activate(workbook.activeSheet);
    });
  }

  /** Gives the grid the cells of a sheet of which it has the shell only. */
  private show(sheetId: string): void {
    this.follow(() => this.mirror?.show(sheetId));
  }

  /** Says so before a sheet is opened that takes a while. */
  private async openLarge(sheet: Sheet): Promise<void> {
    await this.listener.opening(sheet);
    this.show(sheet.id);
    this.app.api.getActiveWorkbook()?.setActiveSheet(sheet.id);
    this.listener.opened(sheet);
  }

  private activate(sheet: Sheet): void {
    this.show(sheet.id);
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
      if (this.following > 0) return;
      if (notOffered.has(event.id)) {
        event.cancel = true;
        this.listener.asked(event.id);
      } else this.prepare(event);
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

  /** Whatever the grid is about to do with a sheet, it has its cells by then. */
  private prepare(event: { id: string; type?: CommandType; params?: unknown; cancel?: boolean }) {
    const { subUnitId } = (event.params ?? {}) as { subUnitId?: string };
    if (subUnitId === undefined) return;
    const sheet = this.sheetOf(subUnitId);
    if (!sheet || this.mirror?.of(subUnitId)?.isShown !== false) return;
    if (event.id === SetWorksheetActivateCommand.id && gridSize(sheet).rowCount > manyRows) {
      event.cancel = true;
      void this.openLarge(sheet);
    } else if (event.id === SetWorksheetActiveOperation.id || event.type === CommandType.MUTATION)
      this.show(subUnitId);
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
    this.follow(() => this.mirror?.showWhatFormulasNeed());
    this.updateAfter(0);
  }

  private takeOverEdit(sheet: Sheet, edit: GridEdit): void {
    const mirror = this.mirror?.of(sheet.id);
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
      this.mirror?.markOutdated();
      return;
    }
    for (const { row, column } of edit.cells) {
      unseen.contents.add(row, column);
      unseen.styles.add(row, column);
    }
  }

  /** Not at once: one act of a person is several mutations of the grid, which has to finish its own command. */
  private showNextStep(): void {
    const now = performance.now();
    this.behindSince = now;
    this.updateAfter(now - this.changedAt < quietPause ? quietPause : 0);
  }

  private updateAfter(milliseconds: number): void {
    clearTimeout(this.nextUpdate);
    this.nextUpdate = window.setTimeout(() => {
      this.bringUpToDate();
    }, milliseconds);
  }

  private sheetOf(id: string): Sheet | undefined {
    return this.workbook?.sheets.find((sheet) => sheet.id === id);
  }
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
