import { BooleanNumber, type ICellData, type IColumnData, type IRowData } from "@univerjs/core";
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
import { ChangedCells } from "../../host/model/changedCells";
import type { Sheet } from "../../host/model/sheet";
import type { Styles } from "../../host/model/styles";
import { gridContent, gridStyle } from "./cellLook";
import { filterColumns, shownFilter } from "./filters";
import { columnPixels } from "./pixels";
import { rangeOf } from "./ranges";
import { conditionalRules, freeze, gridSize, rowLook, validations } from "./snapshot";

/** Carries out a mutation of the grid on this sheet; the ids of workbook and sheet are added. */
export type Mutate = (mutation: { readonly id: string }, params: object) => void;

/** Brings the changes of one sheet of the model into the grid. */
export class SheetMirror {
  private seen: ReturnType<typeof facts>;
  private size: ReturnType<typeof gridSize>;

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: Styles,
    private readonly mutate: Mutate,
  ) {
    this.seen = facts(sheet);
    this.size = gridSize(sheet);
    this.watch();
  }

  /** Whether the grid has to be opened anew, because tables are painted by a theme of the whole workbook. */
  get isOutdated(): boolean {
    return this.sheet.tables.some((table, i) => table.all() !== this.seen.tables[i]);
  }

  bringUpToDate(): void {
    this.showSize();
    this.showCells();
    this.showRows();
    const now = facts(this.sheet);
    const before = this.seen;
    this.seen = now;
    if (now.columns !== before.columns) this.showColumns();
    if (now.merges !== before.merges) this.showMerges(before.merges);
    if (now.frozen !== before.frozen) this.mutate(SetFrozenMutation, freeze(this.sheet));
    if (now.filter !== before.filter) this.showFilter(before.filter !== null);
    if (now.formats !== before.formats) this.showFormats(before.formats);
    if (now.validations !== before.validations) this.showValidations(before.validations.length);
    if (now.tabColor !== before.tabColor) {
      this.mutate(SetTabColorMutation, { color: now.tabColor ?? "" });
    }
    if (now.visibility !== before.visibility) {
      this.mutate(SetWorksheetHideMutation, { hidden: flag(now.visibility !== "Visible") });
    }
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
    this.sheet.cells.unseen = { contents: new ChangedCells(), styles: new ChangedCells() };
    this.sheet.rows.unseen = new Set();
  }

  private showSize(): void {
    const { rowCount, columnCount } = gridSize(this.sheet);
    if (rowCount > this.size.rowCount) this.mutate(SetWorksheetRowCountMutation, { rowCount });
    if (columnCount > this.size.columnCount) {
      this.mutate(SetWorksheetColumnCountMutation, { columnCount });
    }
    this.size = {
      rowCount: Math.max(rowCount, this.size.rowCount),
      columnCount: Math.max(columnCount, this.size.columnCount),
    };
  }

  private showCells(): void {
    const { unseen } = this.sheet.cells;
    if (!unseen || unseen.contents.size + unseen.styles.size === 0) return;
    this.sheet.cells.unseen = { contents: new ChangedCells(), styles: new ChangedCells() };
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const row of unseen.contents.changedRows()) {
      for (const column of unseen.contents.columns(row)) {
        (cellValue[row] ??= {})[column] = this.content(row, column);
      }
    }
    const looks = new Map<number, ReturnType<typeof gridStyle>>();
    for (const row of unseen.styles.changedRows()) {
      for (const column of unseen.styles.columns(row)) {
        const id = this.sheet.styleId(row, column);
        let look = looks.get(id);
        if (!look) looks.set(id, (look = gridStyle(this.styles.get(id))));
        const cells = (cellValue[row] ??= {});
        cells[column] = { ...cells[column], s: look };
      }
    }
    this.mutate(SetRangeValuesMutation, { cellValue });
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
    this.mutate(SetRowDataMutation, { rowData });
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
    this.mutate(SetColDataMutation, { columnData });
  }

  private showMerges(before: Sheet["merges"]): void {
    if (before.length > 0)
      this.mutate(RemoveWorksheetMergeMutation, { ranges: before.map(rangeOf) });
    const ranges = this.sheet.merges.map(rangeOf);
    if (ranges.length > 0) this.mutate(AddWorksheetMergeMutation, { ranges });
  }

  /** A new filter forgets what the grid itself had filtered out; the model's hidden rows count. */
  private showFilter(wasThere: boolean): void {
    if (wasThere) this.mutate(RemoveSheetsFilterMutation, {});
    const filter = shownFilter(this.sheet);
    if (!filter) return;
    this.mutate(SetSheetsFilterRangeMutation, { range: rangeOf(filter.area) });
    for (const criteria of filterColumns(filter)) {
      this.mutate(SetSheetsFilterCriteriaMutation, {
        col: criteria.colId,
        criteria,
        reCalc: false,
      });
    }
  }

  /** The grid puts an added rule in front of the others. */
  private showFormats(before: readonly { readonly id: string }[]): void {
    for (const { id } of before) this.mutate(DeleteConditionalRuleMutation, { cfId: id });
    for (const rule of conditionalRules(this.sheet).reverse()) {
      this.mutate(AddConditionalRuleMutation, { rule });
    }
  }

  private showValidations(countBefore: number): void {
    const ruleId = Array.from({ length: countBefore }, (_, i) => `${this.sheet.id}-${i}`);
    if (countBefore > 0) this.mutate(RemoveDataValidationMutation, { ruleId });
    const rule = validations(this.sheet);
    if (rule.length > 0) this.mutate(AddDataValidationMutation, { rule });
  }
}

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
