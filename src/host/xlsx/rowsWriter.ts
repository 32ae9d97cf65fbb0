import type { Sheet } from "../model/sheet";
import { cellXml, formulaXml, type CellContext } from "./cellWriter";
import { RowCursor } from "./rowCursor";
import { attributeOf, type SharedMasters } from "./rowsReader";
import type { SheetText } from "./sheetText";
import { attributesText } from "./xmlText";
import { parseXml } from "./xmlTree";
import { XmlEdits } from "./xmlEdits";

export interface RowsContext extends CellContext {
  readonly masters: SharedMasters;
  /** Called for every cell that referred to a shared string and is written anew. */
  readonly onStringReleased: () => void;
}

/** The rows of a sheet with its changes: untouched rows, and untouched cells of touched rows, keep their text. */
export function writeRows(
  text: string,
  split: SheetText,
  sheet: Sheet,
  context: RowsContext,
  changed: readonly number[],
): string {
  return new RowsWriter(text, split, sheet, context, changed).write();
}

class RowsWriter {
  private readonly pieces: string[] = [];
  private readonly cursor: RowCursor;
  private nextChanged = 0;
  /** Text up to here is already in the pieces. */
  private copied: number;
  /** Groups of shared formulas whose master cell was written over: their cells get formulas of their own. */
  private readonly brokenGroups: ReadonlySet<string>;

  constructor(
    private readonly text: string,
    private readonly split: SheetText,
    private readonly sheet: Sheet,
    private readonly context: RowsContext,
    /** The rows to be written anew, ascending. */
    private readonly changed: readonly number[],
  ) {
    this.cursor = new RowCursor(text, context.prefix, split.rowsStart, split.rowsEnd);
    this.copied = split.rowsStart;
    const broken = [...context.masters].filter(([, master]) =>
      sheet.cells.changedContents.has(master.row, master.column),
    );
    this.brokenGroups = new Set(broken.map(([group]) => group));
  }

  write(): string {
    while (this.moreToDo() && this.cursor.nextRow()) {
      this.addRowsBefore(this.cursor.row);
      const isChanged = this.changed[this.nextChanged] === this.cursor.row;
      if (isChanged || this.brokenGroups.size > 0) {
        this.copyTo(this.cursor.rowStart);
        this.writeRow();
      } else this.cursor.skipRow();
      if (isChanged) this.nextChanged += 1;
    }
    if (this.nextChanged < this.changed.length) {
      this.copyTo(this.split.rowsEnd);
      this.addRowsBefore(Infinity);
    }
    this.copyTo(this.split.rowsEnd);
    return this.pieces.join("");
  }

  private moreToDo(): boolean {
    return this.nextChanged < this.changed.length || this.brokenGroups.size > 0;
  }

  private copyTo(end: number): void {
    if (end > this.copied) this.pieces.push(this.text.slice(this.copied, end));
    this.copied = Math.max(this.copied, end);
  }

  /** New rows go before the first row of the file with a higher number. */
  private addRowsBefore(row: number): void {
    for (;;) {
      const next = this.changed[this.nextChanged];
      if (next === undefined || next >= row) return;
      this.copyTo(this.cursor.rowStart);
      const xml = this.newRow(next);
      if (xml) this.pieces.push(xml);
      this.nextChanged += 1;
    }
  }

  private newRow(row: number): string {
    const cells = this.changedColumns(row)
      .map((column) => cellXml(this.sheet, row, column, this.context))
      .join("");
    const tag = `${this.context.prefix}row`;
    const open = `<${tag}${attributesText({ r: row + 1, ...this.rowAttributes(row) })}`;
    return cells
      ? `${open}>${cells}</${tag}>`
      : this.sheet.rows.changed.has(row)
        ? `${open}/>`
        : "";
  }

  private changedColumns(row: number): number[] {
    const { changedContents, changedStyles } = this.sheet.cells;
    const contents = changedContents.columns(row);
    if (!changedStyles.hasRow(row)) return contents;
    const styles = changedStyles.columns(row).filter((column) => !changedContents.has(row, column));
    return [...contents, ...styles].sort((a, b) => a - b);
  }

  private rowAttributes(row: number): Record<string, string | undefined> {
    const { height, hidden, style } = this.sheet.rows.format(row);
    return {
      s: style === null ? undefined : String(this.context.styleNumber(style)),
      customFormat: style === null ? undefined : "1",
      ht: height === null ? undefined : String(height),
      customHeight: height === null ? undefined : "1",
      hidden: hidden ? "1" : undefined,
    };
  }

  /** Writes the row that the cursor stands on; runs of untouched cells are copied as one piece. */
  private writeRow(): void {
    const { cursor } = this;
    const columns = this.changedColumns(cursor.row);
    const cells: string[] = [];
    let next = 0;
    let copied = cursor.rowOpenEnd;
    let lastEnd = copied;
    while (cursor.nextCell()) {
      lastEnd = cursor.cellEnd;
      if ((columns[next] ?? Infinity) > cursor.column && this.brokenGroups.size === 0) continue;
      cells.push(this.text.slice(copied, cursor.cellStart));
      next = this.addCells(cells, columns, next, cursor.column);
      const isChanged = columns[next] === cursor.column;
      cells.push(isChanged ? this.changedCell() : this.keptCell());
      if (isChanged) next += 1;
      copied = lastEnd;
    }
    cells.push(this.text.slice(copied, lastEnd));
    this.addCells(cells, columns, next, Infinity);
    this.closeRow(cells.join(""), lastEnd, columns);
  }

  /** Adds the changed cells from the one at `next` to the last one left of `end`. @returns the next one's place */
  private addCells(cells: string[], columns: readonly number[], next: number, end: number): number {
    let at = next;
    for (let column = columns[at]; column !== undefined && column < end; column = columns[at]) {
      cells.push(cellXml(this.sheet, this.cursor.row, column, this.context));
      at += 1;
    }
    return at;
  }

  private closeRow(cells: string, copied: number, columns: readonly number[]): void {
    const { cursor } = this;
    const tag = this.rowTag(columns);
    const end = cursor.finishRow();
    if (!cursor.rowSelfClosed) this.pieces.push(tag, cells, this.text.slice(copied, end));
    else if (!cells) this.pieces.push(tag);
    else this.pieces.push(`${tag.slice(0, -2)}>${cells}</${this.context.prefix}row>`);
    this.copied = end;
  }

  private rowTag(columns: readonly number[]): string {
    const { cursor } = this;
    const tag = widenSpans(this.text.slice(cursor.rowStart, cursor.rowOpenEnd), columns);
    if (!this.sheet.rows.changed.has(cursor.row)) return tag;
    const xml = cursor.rowSelfClosed ? tag : `${tag.slice(0, -1)}/>`;
    const edits = new XmlEdits(xml);
    const element = parseXml(xml, "row");
    for (const [name, value] of Object.entries(this.changedRowAttributes())) {
      edits.setAttribute(element, name, value ?? null);
    }
    return cursor.rowSelfClosed ? edits.text() : `${edits.text().slice(0, -2)}>`;
  }

  /** A height that Excel measured itself must not become one that the user has set. */
  private changedRowAttributes(): Record<string, string | undefined> {
    const { row, rowHeight, rowStyle, rowHasStyle } = this.cursor;
    const { ht, customHeight, s, customFormat, hidden } = this.rowAttributes(row);
    const sameHeight = rowHeight === null ? ht === undefined : Number(rowHeight) === Number(ht);
    const sameStyle = (rowHasStyle ? rowStyle : null) === (s ?? null);
    return {
      ...(sameHeight ? {} : { ht, customHeight }),
      ...(sameStyle ? {} : { s, customFormat }),
      hidden,
    };
  }

  private changedCell(): string {
    const { cursor, sheet } = this;
    if (!sheet.cells.changedContents.has(cursor.row, cursor.column)) return this.restyledCell();
    if (cursor.type === "s") this.context.onStringReleased();
    return cellXml(sheet, cursor.row, cursor.column, this.context);
  }

  /** Only the style number changes: rich text, cell metadata and the rest stay as they are. */
  private restyledCell(): string {
    const { cursor } = this;
    const style = this.context.styleNumber(this.sheet.styleId(cursor.row, cursor.column));
    const tag = this.text.slice(cursor.cellStart, cursor.cellOpenEnd);
    const bare = tag.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, "");
    const name = `<${this.context.prefix}c`;
    const rest = this.keptCell().slice(tag.length);
    return `${name} s="${style}"${bare.slice(name.length)}${rest}`;
  }

  private keptCell(): string {
    const { cursor } = this;
    const xml = this.text.slice(cursor.cellStart, cursor.cellEnd);
    if (this.brokenGroups.size === 0 || cursor.formula.start < 0) return xml;
    const element = this.text.slice(cursor.formula.start, cursor.formula.end);
    const tag = element.slice(0, element.indexOf(">"));
    const group = attributeOf(tag, "t") === "shared" ? attributeOf(tag, "si") : undefined;
    const formula = this.sheet.cells.formula(cursor.row, cursor.column);
    if (group === undefined || formula === null || !this.brokenGroups.has(group)) return xml;
    return (
      xml.slice(0, cursor.formula.start - cursor.cellStart) +
      formulaXml(formula, cursor.row, cursor.column, this.context.prefix) +
      xml.slice(cursor.formula.end - cursor.cellStart)
    );
  }
}

/** `spans` is a hint of Excel's for the row's first and last column; it must not be too narrow. */
function widenSpans(tag: string, columns: readonly number[]): string {
  const left = (columns[0] ?? Infinity) + 1;
  const right = (columns.at(-1) ?? -1) + 1;
  return tag.replace(
    /(\sspans\s*=\s*["'])(\d+):(\d+)(?=["'])/,
    (_, head: string, first: string, last: string) =>
      `${head}${Math.min(Number(first), left)}:${Math.max(Number(last), right)}`,
  );
}
