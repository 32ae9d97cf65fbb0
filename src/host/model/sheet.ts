import type { Area } from "./area";
import type { AutoFilter } from "./autoFilter";
import { Cells } from "./cells";
import { Charts } from "./charts";
import { Columns } from "./columns";
import { ConditionalFormats } from "./conditionalFormats";
import { DataValidations } from "./dataValidations";
import { displayText } from "./displayText";
import { formulaText } from "./formulas";
import { plainLayout, type PageLayout } from "./pageLayout";
import { noProtection, type SheetProtection } from "./protection";
import type { RowEdit } from "./rowEdit";
import { Rows } from "./rows";
import { sameFacts } from "./sameFacts";
import type { CellStyle, Styles } from "./styles";
import { Table, type TableFacts } from "./tables";
import { isCellError, type CellValue, cellError } from "./values";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Rows and columns that stay in view while the sheet scrolls. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** Which parts of a sheet, besides its cells, rows and columns, were changed since it was opened. */
export interface SheetChanges {
  merges: boolean;
  autoFilter: boolean;
  frozen: boolean;
  protection: boolean;
  visibility: boolean;
  tabColor: boolean;
  pageLayout: boolean;
}

/** What a new sheet starts from; a reader fills in what its file says. */
export interface SheetParts {
  readonly columns?: Columns;
  readonly rows?: Rows;
  readonly conditionalFormats?: ConditionalFormats;
  readonly dataValidations?: DataValidations;
  readonly tables?: readonly Table[];
  readonly merges?: readonly Area[];
  readonly autoFilter?: AutoFilter | null;
  readonly frozen?: FrozenPanes | null;
  readonly protection?: SheetProtection;
  readonly visibility?: Visibility;
  readonly tabColor?: string | null;
  readonly charts?: Charts;
  readonly pageLayout?: PageLayout;
}

/** What a sheet needs of its workbook. */
export interface SheetContext {
  readonly styles: Styles;
  readonly date1904: boolean;
  nextTableId(): number;
}

/** A text that Excel would take for a formula when it is typed. */
const formulaLike = /^[=+\-@]/;

/** A worksheet; rows and columns are counted from 0. Setting what is already there changes nothing. */
export class Sheet {
  readonly cells = new Cells();
  readonly columns: Columns;
  readonly rows: Rows;
  readonly conditionalFormats: ConditionalFormats;
  readonly dataValidations: DataValidations;
  readonly charts: Charts;
  readonly changes: SheetChanges = {
    merges: false,
    autoFilter: false,
    frozen: false,
    protection: false,
    visibility: false,
    tabColor: false,
    pageLayout: false,
  };

  private edits: readonly RowEdit[] = [];
  private mergedAreas: readonly Area[];
  private tableList: readonly Table[];
  private filter: AutoFilter | null;
  private panes: FrozenPanes | null;
  private protectionFacts: SheetProtection;
  private visible: Visibility;
  private tab: string | null;
  private layout: PageLayout;

  constructor(
    /** As Excel numbers its sheets: `{00000000-0001-0000-0000-000000000000}`. */
    readonly id: string,
    readonly name: string,
    private readonly context: SheetContext,
    parts: SheetParts = {},
  ) {
    this.columns = parts.columns ?? new Columns();
    this.rows = parts.rows ?? new Rows();
    this.conditionalFormats = parts.conditionalFormats ?? new ConditionalFormats(id);
    this.dataValidations = parts.dataValidations ?? new DataValidations();
    this.tableList = parts.tables ?? [];
    this.mergedAreas = parts.merges ?? [];
    this.filter = parts.autoFilter ?? null;
    this.panes = parts.frozen ?? null;
    this.protectionFacts = parts.protection ?? noProtection;
    this.visible = parts.visibility ?? "Visible";
    this.tab = parts.tabColor ?? null;
    this.charts = parts.charts ?? new Charts();
    this.layout = parts.pageLayout ?? plainLayout;
  }

  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  /** The formula with its `=`, or null. */
  formula(row: number, column: number): string | null {
    const formula = this.cells.formula(row, column);
    return formula === null ? null : `=${formulaText(formula, row, column)}`;
  }

  /** The style that shows: the cell's own, else the row's, else the column's, else 0. */
  styleId(row: number, column: number): number {
    return (
      this.cells.ownStyle(row, column) ?? this.rows.style(row) ?? this.columns.style(column) ?? 0
    );
  }

  style(row: number, column: number): CellStyle {
    return this.context.styles.get(this.styleId(row, column));
  }

  /**
   * Sets a value in place of whatever was there. A text is always stored as text, even one that begins with `=`;
   * such a text gets the style of a typed apostrophe, so that editing the cell does not make a formula of it.
   */
  setValue(row: number, column: number, value: CellValue): void {
    const stored =
      typeof value === "number" && !Number.isFinite(value) ? cellError("#NUM!") : value;
    this.cells.setValue(row, column, stored);
    this.setQuotePrefix(row, column, typeof stored === "string" && formulaLike.test(stored));
  }

  /** `formula` begins with `=`; `cached` is its result, shown until a program calculates anew. */
  setFormula(row: number, column: number, formula: string, cached: CellValue): void {
    this.cells.setFormula(row, column, formula.replace(/^=/, ""), cached);
    this.setQuotePrefix(row, column, false);
  }

  setStyleId(row: number, column: number, style: number): void {
    this.cells.setStyle(row, column, style);
  }

  /** Changes some members of a cell's style. */
  changeStyle(row: number, column: number, change: Partial<CellStyle>): void {
    const before = this.styleId(row, column);
    const after = this.context.styles.derive(before, change);
    if (after !== before) this.cells.setStyle(row, column, after);
  }

  /** What the cell shows, whatever its width. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return "";
    if (isCellError(value)) return value.error;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const format = this.style(row, column).numberFormat;
    return displayText(value, format, this.context.date1904);
  }

  /** The smallest rectangle around all content; with `valuesOnly` cells that only have a style do not count. */
  usedArea(valuesOnly: boolean): Area | null {
    return this.cells.usedArea(valuesOnly);
  }

  get merges(): readonly Area[] {
    return this.mergedAreas;
  }
  set merges(areas: readonly Area[]) {
    if (sameFacts(areas, this.mergedAreas)) return;
    this.mergedAreas = areas;
    this.changes.merges = true;
  }

  get autoFilter(): AutoFilter | null {
    return this.filter;
  }
  set autoFilter(filter: AutoFilter | null) {
    if (sameFacts(filterFacts(filter), filterFacts(this.filter))) return;
    this.filter = filter;
    this.changes.autoFilter = true;
  }

  get frozen(): FrozenPanes | null {
    return this.panes;
  }
  set frozen(panes: FrozenPanes | null) {
    if (sameFacts(panes, this.panes)) return;
    this.panes = panes;
    this.changes.frozen = true;
  }

  get protection(): SheetProtection {
    return this.protectionFacts;
  }
  set protection(protection: SheetProtection) {
    if (sameFacts(protection, this.protectionFacts)) return;
    this.protectionFacts = protection;
    this.changes.protection = true;
  }

  get visibility(): Visibility {
    return this.visible;
  }
  set visibility(visibility: Visibility) {
    if (visibility === this.visible) return;
    this.visible = visibility;
    this.changes.visibility = true;
  }

  get tabColor(): string | null {
    return this.tab;
  }
  set tabColor(color: string | null) {
    if (color === this.tab) return;
    this.tab = color;
    this.changes.tabColor = true;
  }

  get pageLayout(): PageLayout {
    return this.layout;
  }
  set pageLayout(layout: PageLayout) {
    if (sameFacts(layout, this.layout)) return;
    this.layout = layout;
    this.changes.pageLayout = true;
  }

  /** Rows inserted and deleted since the sheet was opened, for parts of its file that the model does not hold. */
  get rowEdits(): readonly RowEdit[] {
    return this.edits;
  }

  recordRowEdit(edit: RowEdit): void {
    this.edits = [...this.edits, edit];
  }

  get tables(): readonly Table[] {
    return this.tableList;
  }

  /** The names of the columns must stand in the header cells; the caller writes them. */
  addTable(facts: TableFacts): Table {
    const table = new Table(this.context.nextTableId(), facts);
    table.changed = true;
    this.tableList = [...this.tableList, table];
    return table;
  }

  private setQuotePrefix(row: number, column: number, quotePrefix: boolean): void {
    const style = this.style(row, column);
    if (style.quotePrefix === quotePrefix) return;
    if (quotePrefix && style.numberFormat === "@") return;
    if (!quotePrefix && this.isPlainText(row, column)) return;
    this.changeStyle(row, column, { quotePrefix });
  }

  private isPlainText(row: number, column: number): boolean {
    return typeof this.value(row, column) === "string" && this.formula(row, column) === null;
  }
}

/** A filter without its Map, whose entries JSON does not show. */
function filterFacts(filter: AutoFilter | null) {
  return filter && [filter.area, [...filter.criteria]];
}
