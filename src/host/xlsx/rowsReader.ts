import { parseArea } from "../model/area";
import { noStyle } from "../model/cells";
import type { SharedFormula } from "../model/formulas";
import type { RowFormat } from "../model/rows";
import type { Sheet } from "../model/sheet";
import { cellError, type CellValue } from "../model/values";
import { serialOf } from "./isoDates";
import { RowCursor, type Span } from "./rowCursor";
import { looseText, readInlineString } from "./sharedStrings";
import type { SheetText } from "./sheetText";
import { decodeContent, decodeEscapes } from "./xmlText";

/** Where the text of each group of shared formulas stands: group number → master cell. */
export type SharedMasters = Map<string, SharedFormula>;

/** What the rows of every sheet of a workbook are read with. */
export interface RowsContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** Fills a sheet's cells and row formats from its text. @returns the masters of its shared formulas */
export function readRows(
  text: string,
  split: SheetText,
  sheet: Sheet,
  context: RowsContext,
): SharedMasters {
  const reader = new RowsReader(text, split, sheet, context);
  reader.readAll();
  return reader.masters;
}

class RowsReader {
  readonly masters: SharedMasters = new Map();
  private readonly cursor: RowCursor;
  /** Inline texts and formulas, each once and cut loose from the sheet's text, which could not be freed otherwise. */
  private readonly texts = new Map<string, string>();
  private lastFormat: RowFormat | null = null;

  constructor(
    private readonly text: string,
    split: SheetText,
    private readonly sheet: Sheet,
    private readonly context: RowsContext,
  ) {
    this.cursor = new RowCursor(text, split.root.prefix, split.rowsStart, split.rowsEnd);
  }

  readAll(): void {
    while (this.cursor.nextRow()) {
      this.readRowFormat();
      this.readCells();
    }
  }

  private readRowFormat(): void {
    const { row, rowHeight, rowHidden, rowHasStyle, rowStyle } = this.cursor;
    if (rowHeight === null && !rowHidden && !rowHasStyle) return;
    const height = rowHeight === null ? null : Number(rowHeight);
    const style = rowHasStyle ? Number(rowStyle ?? 0) : null;
    const last = this.lastFormat;
    const same = last?.height === height && last.hidden === rowHidden && last.style === style;
    const format = same ? last : (this.lastFormat = { height, hidden: rowHidden, style });
    this.sheet.rows.load(row, format);
  }

  private readCells(): void {
    const cursor = this.cursor;
    const values: CellValue[] = [];
    const styles: number[] = [];
    while (cursor.nextCell()) {
      const column = cursor.column;
      while (styles.length < column) styles.push(noStyle);
      styles[column] = cursor.style;
      if (cursor.formula.start >= 0) this.readFormula(cursor.row, column, cursor.formula);
      const value = this.readValue();
      if (value === null) continue;
      while (values.length < column) values.push(null);
      values[column] = value;
    }
    if (styles.length > 0) this.sheet.cells.loadRow(cursor.row, values, styles);
  }

  private readValue(): CellValue {
    const { value, inline, type } = this.cursor;
    if (type === "inlineStr" && inline.start >= 0) {
      return this.kept(readInlineString(this.text.slice(inline.start, inline.end)));
    }
    if (value.start < 0 || value.start === value.end)
      return type === "str" && value.start >= 0 ? "" : null;
    switch (type) {
      case "n":
        return this.readNumber(value);
      case "s":
        return this.context.strings[this.readInteger(value)] ?? null;
      case "b":
        return /^\s*(1|true)/.test(this.content(value));
      case "e":
        return cellError(this.content(value));
      case "d":
        return (
          serialOf(this.content(value), this.context.date1904) ?? this.kept(this.content(value))
        );
      default:
        return this.kept(decodeEscapes(this.content(value)));
    }
  }

  private content(span: Span): string {
    return decodeContent(this.text.slice(span.start, span.end));
  }

  private readInteger(span: Span): number {
    let number = 0;
    for (let i = span.start; i < span.end; i++) {
      const digit = this.text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return Number(this.content(span));
      number = number * 10 + digit;
    }
    return number;
  }

  /** Digits only are read directly; up to 15 of them are exact. A number cell without a number keeps its text. */
  private readNumber(span: Span): CellValue {
    if (span.end - span.start <= 15) {
      const integer = this.readInteger(span);
      if (Number.isFinite(integer)) return integer;
    }
    const content = this.content(span);
    const number = Number(content);
    if (Number.isFinite(number)) return number;
    return content.trim() === "" ? null : this.kept(content);
  }

  private kept(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const loose = looseText(text);
    this.texts.set(loose, loose);
    return loose;
  }

  private readFormula(row: number, column: number, span: Span): void {
    const element = this.text.slice(span.start, span.end);
    const open = element.indexOf(">");
    const selfClosed = element[open - 1] === "/";
    const content = selfClosed ? "" : element.slice(open + 1, element.lastIndexOf("<"));
    const text = content === "" ? "" : this.kept(decodeContent(content));
    const tag = element.slice(0, open);
    const type = tag.includes("=") ? attributeOf(tag, "t") : undefined;
    if (type === "shared") this.readShared(row, column, attributeOf(tag, "si") ?? "", text);
    else if (type === "array") {
      const area = parseArea(attributeOf(tag, "ref") ?? "");
      const own = { top: row, left: column, bottom: row, right: column };
      this.sheet.cells.loadFormula(row, column, { kind: "array", text, area: area ?? own });
    } else if (text !== "") this.sheet.cells.loadFormula(row, column, text);
  }

  /** The cell with the text is the group's master; the others have the group's number only. */
  private readShared(row: number, column: number, group: string, text: string): void {
    if (text !== "") this.masters.set(group, { kind: "shared", text, row, column });
    const master = this.masters.get(group);
    if (master) this.sheet.cells.loadFormula(row, column, master);
  }
}

/** An attribute of a start tag, by pattern: formulas are too many for a tree. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? (match[1] ?? match[2]) : undefined;
}
