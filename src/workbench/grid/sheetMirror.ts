import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type Styles as GridStyles,
  type Worksheet as GridSheet,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/preset-sheets-core";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from "@univerjs/preset-sheets-data-validation";
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from "@univerjs/preset-sheets-filter";
import type { CellsUnseen } from "../../host/model/cells";
import { ChangedCells } from "../../host/model/changedCells";
import type { Sheet } from "../../host/model/sheet";
import type { Styles } from "../../host/model/styles";
import { gridContent, gridStyle, lookInTable } from "./cellLook";
import { filterColumns, shownFilter } from "./filters";
import { columnPixels } from "./pixels";
import { rangeOf } from "./ranges";
import { isPainted } from "./tableThemes";
import { conditionalRules, fillSheet, freeze, gridSize, rowLook, validations } from "./snapshot";

/** The grid's side of a sheet. */
export interface GridTarget {
  readonly sheet: GridSheet;
  readonly styles: GridStyles;
  /** Carries out a mutation on this sheet; the ids of workbook and sheet are added. */
  readonly mutate: (mutation: { readonly id: string }, params: object) => void;
}

/**
 * Brings the changes of one sheet of the model into the grid. Of a sheet that nobody has opened the grid has the shell
 * only, of which no more is followed than its tab.
 */
export class SheetMirror {
  private readonly looks = new Map<string, string>();
  private seen: ReturnType<typeof facts>;
  private size: ReturnType<typeof gridSize>;
  private pending: PendingCells | null = null;
  private shown: boolean;

  /** @param isShown whether the grid was given the sheet's cells with its shell */
  constructor(
    private readonly sheet: Sheet,
    private readonly styles: Styles,
    private readonly grid: GridTarget,
    isShown: boolean,
  ) {
    this.shown = isShown;
    this.seen = { ...facts(sheet), ...(isShown ? {} : nothingOfPlugins) };
    this.size = gridSize(sheet);
    if (isShown) this.watch();
  }

  /** Whether the grid has the sheet's cells. */
  get isShown(): boolean {
    return this.shown;
  }

  /** Gives the grid all that its shell lacks; the names of all styles are known to it already. */
  show(): void {
    this.shown = true;
    this.showSize();
    fillSheet(this.sheet, this.grid.sheet.getConfig());
    this.watch();
    this.markFormulas();
    this.bringUpToDate(Infinity);
  }

  /** The grid calculates the formulas that a mutation brings. */
  private markFormulas(): void {
    const { cells } = this.sheet;
    for (let row = 0; row < cells.rowCount; row++)
      for (const column of cells.rowFormulas(row)?.keys() ?? [])
        cells.unseen?.contents.add(row, column);
  }

  /** Whether the grid has to be opened anew, because tables are painted by a theme of the whole workbook. */
  get isOutdated(): boolean {
    const { tables } = this.sheet;
    const { seen } = this;
    return (
      tables.length !== seen.tables.length ||
      tables.some((table, i) => table.all() !== seen.tables[i])
    );
  }

  /**
   * Shows at most about so many cells, so that a large change does not stop the page.
   * @returns how many it showed
   */
  bringUpToDate(mostCells: number): number {
    this.showTab();
    if (!this.shown) return 0;
    this.showSize();
    const count = this.showCells(mostCells);
    this.showRows();
    const now = facts(this.sheet);
    const before = this.seen;
    this.seen = now;
    if (now.columns !== before.columns) this.showColumns();
    if (now.merges !== before.merges) this.showMerges(before.merges);
    if (now.frozen !== before.frozen) this.grid.mutate(SetFrozenMutation, freeze(this.sheet));
    if (now.filter !== before.filter) this.showFilter(before.filter !== null);
    if (now.formats !== before.formats) this.showFormats(before.formats);
    if (now.validations !== before.validations) this.showValidations(before.validations.length);
    return count;
  }

  private showTab(): void {
    const { tabColor, visibility } = this.sheet;
    const before = this.seen;
    this.seen = { ...before, tabColor, visibility };
    if (tabColor !== before.tabColor) {
      this.grid.mutate(SetTabColorMutation, { color: tabColor ?? "" });
    }
    if (visibility !== before.visibility) {
      this.grid.mutate(SetWorksheetHideMutation, { hidden: flag(visibility !== "Visible") });
    }
  }

  /** Whether cells are still to be shown. */
  get isBehind(): boolean {
    return this.pending !== null || !isEmpty(this.sheet.cells.unseen);
  }

  /** The grid has moved its rows itself; only inserted ones are still to be given their look. */
  rowsMovedInGrid(inserted: { readonly top: number; readonly count: number } | null): void {
    this.watch();
    if (!inserted) return;
    const { top, count } = inserted;
    const width = (this.sheet.usedArea(false)?.right ?? -1) + 1;
    for (let row = top; row < top + count; row++) {
      this.sheet.rows.unseen?.add(row);
      this.sheet.cells.unseen?.styles.addRow(row, width);
    }
  }

  stop(): void {
    this.sheet.cells.unseen = null;
    this.sheet.rows.unseen = null;
  }

  private watch(): void {
    this.sheet.cells.unseen = noneUnseen();
    this.sheet.rows.unseen = new Set();
  }

  private showSize(): void {
    const { rowCount, columnCount } = gridSize(this.sheet);
    if (rowCount > this.size.rowCount) this.grid.mutate(SetWorksheetRowCountMutation, { rowCount });
    if (columnCount > this.size.columnCount) {
      this.grid.mutate(SetWorksheetColumnCountMutation, { columnCount });
    }
    this.size = {
      rowCount: Math.max(rowCount, this.size.rowCount),
      columnCount: Math.max(columnCount, this.size.columnCount),
    };
  }

  private showCells(mostCells: number): number {
    this.pending ??= this.takeUnseen();
    if (!this.pending || mostCells <= 0) return 0;
    const { changed, rows } = this.pending;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let count = 0;
    while (count < mostCells) {
      const row = rows.pop();
      if (row === undefined) break;
      count += this.showRow(row, changed, (cellValue[row] = {}));
    }
    if (rows.length === 0) this.pending = null;
    this.grid.mutate(SetRangeValuesMutation, { cellValue });
    return count;
  }

  private takeUnseen(): PendingCells | null {
    const changed = this.sheet.cells.unseen;
    if (!changed || isEmpty(changed)) return null;
    this.sheet.cells.unseen = noneUnseen();
    const rows = new Set([...changed.contents.changedRows(), ...changed.styles.changedRows()]);
    return { changed, rows: [...rows].sort((a, b) => b - a) };
  }

  /**
   * Styles go straight into the grid's cells: a mutation merges them member by member, which takes ten times as long.
   * The empty entries have the mutation that follows paint those cells anew.
   */
  private showRow(row: number, changed: CellsUnseen, entries: Record<number, ICellData>): number {
    const cells = this.grid.sheet.getCellMatrix();
    const styled = changed.styles.columns(row);
    for (const column of styled) {
      const s = this.lookOf(row, column);
      const cell = cells.getValue(row, column);
      if (cell) cell.s = s;
      else cells.setValue(row, column, { s });
      entries[column] = {};
    }
    const written = changed.contents.columns(row);
    for (const column of written) entries[column] = this.content(row, column);
    return styled.length + written.length;
  }

  /** The grid's name of the cell's style. */
  private lookOf(row: number, column: number): string {
    const style = this.sheet.styleId(row, column);
    const inTable = isPainted(this.sheet, row, column);
    const key = inTable ? `${style}-in-table` : String(style);
    let name = this.looks.get(key);
    if (name === undefined) {
      const look = this.styles.get(style);
      const shown = inTable ? lookInTable(look, this.styles.get(0)) : gridStyle(look);
      name = this.grid.styles.setValue(shown) ?? "";
      this.looks.set(key, name);
    }
    return name;
  }

  private content(row: number, column: number): ICellData {
    return {
      ...gridContent(this.sheet.value(row, column)),
      f: this.sheet.formula(row, column),
      si: null,
      p: null,
    };
  }

  private showRows(): void {
    const rows = this.sheet.rows.unseen;
    if (!rows || rows.size === 0) return;
    this.sheet.rows.unseen = new Set();
    const rowData: Record<number, Partial<IRowData>> = {};
    for (const row of rows) rowData[row] = rowLook(this.sheet, row);
    this.grid.mutate(SetRowDataMutation, { rowData });
  }

  private showColumns(): void {
    const { columns } = this.sheet;
    const columnData: Record<number, IColumnData> = {};
    for (let column = 0; column < this.size.columnCount; column++) {
      const style = columns.style(column);
      columnData[column] = {
        w: columnPixels(columns.width(column)),
        hd: flag(columns.hidden(column)),
        ...(style === null ? {} : { s: gridStyle(this.styles.get(style)) }),
      };
    }
    this.grid.mutate(SetColDataMutation, { columnData });
  }

  private showMerges(before: Sheet["merges"]): void {
    if (before.length > 0)
      this.grid.mutate(RemoveWorksheetMergeMutation, { ranges: before.map(rangeOf) });
    const ranges = this.sheet.merges.map(rangeOf);
    if (ranges.length > 0) this.grid.mutate(AddWorksheetMergeMutation, { ranges });
  }

  /** A new filter forgets what the grid itself had filtered out; the model's hidden rows count. */
  private showFilter(wasThere: boolean): void {
    if (wasThere) this.grid.mutate(RemoveSheetsFilterMutation, {});
    const filter = shownFilter(this.sheet);
    if (!filter) return;
    this.grid.mutate(SetSheetsFilterRangeMutation, { range: rangeOf(filter.area) });
    for (const criteria of filterColumns(filter)) {
      this.grid.mutate(SetSheetsFilterCriteriaMutation, {
        col: criteria.colId,
        criteria,
        reCalc: false,
      });
    }
  }

  /** The grid puts an added rule in front of the others. */
  private showFormats(before: readonly { readonly id: string }[]): void {
    for (const { id } of before) this.grid.mutate(DeleteConditionalRuleMutation, { cfId: id });
    for (const rule of conditionalRules(this.sheet).reverse()) {
      this.grid.mutate(AddConditionalRuleMutation, { rule });
    }
  }

  private showValidations(countBefore: number): void {
    const ruleId = Array.from({ length: countBefore }, (_, i) => `${this.sheet.id}-${i}`);
    if (countBefore > 0) this.grid.mutate(RemoveDataValidationMutation, { ruleId });
    const rule = validations(this.sheet);
    if (rule.length > 0) this.grid.mutate(AddDataValidationMutation, { rule });
  }
}

/** Changed cells that are being shown; `rows` from the last to the next. */
interface PendingCells {
  readonly changed: CellsUnseen;
  readonly rows: number[];
}

function noneUnseen(): CellsUnseen {
  return { contents: new ChangedCells(), styles: new ChangedCells() };
}

function isEmpty(changed: CellsUnseen | null): boolean {
  return !changed || (changed.contents.isEmpty && changed.styles.isEmpty);
}

/** What the grid's plugins keep of a sheet that came without its cells. */
const nothingOfPlugins = { filter: null, formats: [], validations: [] };

/** Parts that the model replaces as a whole when they change. */
function facts(sheet: Sheet) {
  return {
    columns: sheet.columns.runs(),
    merges: sheet.merges,
    frozen: sheet.frozen,
    filter: shownFilter(sheet),
    formats: sheet.conditionalFormats.all(),
    validations: sheet.dataValidations.all(),
    tables: sheet.tables.map((table) => table.all()),
    tabColor: sheet.tabColor,
    visibility: sheet.visibility,
  };
}

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
