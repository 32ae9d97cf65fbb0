import { WorkbookFileError } from "./errors";

/** Character codes of XML markup. */
const gt = 62;
const slash = 47;
const equals = 61;
const bang = 33;
const question = 63;
const space = 32;

const letterC = 99;
const letterF = 102;
const letterV = 118;

/** The span of something in the text; `start` -1 when it is absent. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Walks over the rows and cells of a worksheet's text without building anything: 72 MB of rows never become objects.
 * Elements may have any prefix, attributes any order and either quote; rows and cells may lack their `r`.
 */
export class RowCursor {
  /** Current row, 0-based. */
  row = -1;
  rowStart = 0;
  /** Behind the `>` of the row's start tag. */
  rowOpenEnd = 0;
  rowSelfClosed = false;
  rowHeight: string | null = null;
  rowHidden = false;
  rowStyle: string | null = null;
  rowHasStyle = false;

  /** Current cell's column, 0-based. */
  column = -1;
  cellStart = 0;
  cellEnd = 0;
  cellOpenEnd = 0;
  /** Number of the style; 0 when the cell states none. */
  style = 0;
  /** Value of the attribute `t`; `n` when the cell states none. */
  type = "n";
  readonly value: Span = { start: -1, end: -1 };
  /** The whole `<f>` element. */
  readonly formula: Span = { start: -1, end: -1 };
  /** The content of `<is>`. */
  readonly inline: Span = { start: -1, end: -1 };

  private nameStart = 0;
  private nameEnd = 0;
  private attributeStart = 0;
  private attributeEnd = 0;
  private selfClosed = false;

  /** @param prefix prefix of the worksheet's own elements, with its colon */
  constructor(
    private readonly text: string,
    private readonly prefix: string,
    private at: number,
    private readonly end: number,
  ) {}

  /** Where the scan stands: behind the last row or cell that was read. */
  get position(): number {
    return this.at;
  }

  nextRow(): boolean {
    for (;;) {
      const tag = this.text.indexOf("<", this.at);
      if (tag < 0 || tag >= this.end) return false;
      if (this.isTag(tag, "row")) {
        this.readRowTag(tag);
        return true;
      }
      this.at = this.behindNode(tag);
    }
  }

  nextCell(): boolean {
    if (this.rowSelfClosed) return false;
    for (;;) {
      const tag = this.text.indexOf("<", this.at);
      if (tag < 0 || tag >= this.end) throw damagedSheet();
      const name = tag + 1 + this.prefix.length;
      if (this.text.charCodeAt(tag + 1) === slash) return false;
      if (this.text.charCodeAt(name) === letterC && this.isTag(tag, "c")) {
        this.readCell(tag);
        return true;
      }
      this.at = this.behindNode(tag);
    }
  }

  /** Moves behind the row's end tag. Cells that were not visited are passed over. @returns that place */
  finishRow(): number {
    if (this.rowSelfClosed) return this.at;
    while (this.nextCell());
    return (this.at = this.text.indexOf(">", this.at) + 1);
  }

  /** Like `finishRow`, without looking at the cells that are left. */
  skipRow(): number {
    return this.rowSelfClosed ? this.at : (this.at = this.behindElement(this.rowStart));
  }

  private readRowTag(tag: number): void {
    this.rowStart = tag;
    this.row += 1;
    this.column = -1;
    this.rowHeight = this.rowStyle = null;
    this.rowHidden = this.rowHasStyle = false;
    this.at = tag + 1 + this.prefix.length + 3;
    while (this.nextAttribute()) this.readRowAttribute();
    this.rowOpenEnd = this.at;
    this.rowSelfClosed = this.selfClosed;
  }

  private readRowAttribute(): void {
    switch (this.text.slice(this.nameStart, this.nameEnd)) {
      case "r":
        this.row = (this.digits(this.attributeStart, this.attributeEnd) ?? this.row + 1) - 1;
        break;
      case "ht":
        this.rowHeight = this.attributeText();
        break;
      case "s":
        this.rowStyle = this.attributeText();
        break;
      case "hidden":
        this.rowHidden = isTrue(this.attributeText());
        break;
      case "customFormat":
        this.rowHasStyle = isTrue(this.attributeText());
        break;
    }
  }

  private attributeText(): string {
    return this.text.slice(this.attributeStart, this.attributeEnd);
  }

  private readCell(tag: number): void {
    this.cellStart = tag;
    this.column += 1;
    this.style = 0;
    this.type = "n";
    this.value.start = this.formula.start = this.inline.start = -1;
    this.at = tag + 1 + this.prefix.length + 1;
    while (this.nextAttribute()) if (this.nameEnd - this.nameStart === 1) this.readCellAttribute();
    this.cellOpenEnd = this.at;
    if (!this.selfClosed) this.readCellContent();
    this.cellEnd = this.at;
  }

  private readCellAttribute(): void {
    switch (this.text.charCodeAt(this.nameStart)) {
      case 114: // r
        this.column = this.columnOf(this.attributeStart, this.attributeEnd);
        break;
      case 115: // s
        this.style = this.digits(this.attributeStart, this.attributeEnd) ?? 0;
        break;
      case 116: // t
        this.type = cellType(this.text, this.attributeStart, this.attributeEnd);
        break;
    }
  }

  private readCellContent(): void {
    for (;;) {
      const tag = this.text.indexOf("<", this.at);
      if (tag < 0 || tag >= this.end) throw damagedSheet();
      const name = tag + 1 + this.prefix.length;
      if (this.text.charCodeAt(tag + 1) === slash) {
        this.at = this.text.indexOf(">", tag) + 1;
        return;
      }
      const code = this.text.charCodeAt(name);
      if (code === letterV && this.isTag(tag, "v")) this.readElement(tag, 1, this.value);
      else if (code === letterF && this.isTag(tag, "f")) {
        this.at = this.behindElement(tag);
        this.formula.start = tag;
        this.formula.end = this.at;
      } else if (this.isTag(tag, "is")) this.readElement(tag, 2, this.inline);
      else this.at = this.behindNode(tag);
    }
  }

  /** Moves behind an element and notes the span of its content. */
  private readElement(tag: number, nameLength: number, content: Span): void {
    this.at = tag + 1 + this.prefix.length + nameLength;
    while (this.nextAttribute());
    content.start = content.end = this.at;
    if (this.selfClosed) return;
    const next = this.text.indexOf("<", this.at);
    const plain = next >= 0 && this.text.charCodeAt(next + 1) === slash;
    this.at = plain ? this.text.indexOf(">", next) + 1 : this.behindElement(tag);
    content.end = plain ? next : this.text.lastIndexOf("<", this.at - 1);
  }

  /** Reads the attribute at the scan's place; at the tag's end moves behind it and answers false. */
  private nextAttribute(): boolean {
    const text = this.text;
    let code = text.charCodeAt(this.at);
    while (code <= space) code = text.charCodeAt(++this.at);
    if (code === gt || code === slash) {
      this.selfClosed = code === slash;
      this.at += this.selfClosed ? 2 : 1;
      return false;
    }
    this.nameStart = this.at;
    while (code !== equals && code > space) code = text.charCodeAt(++this.at);
    this.nameEnd = this.at;
    while (code <= space) code = text.charCodeAt(++this.at);
    if (code !== equals) throw damagedSheet();
    do code = text.charCodeAt(++this.at);
    while (code <= space);
    const quote = code === 34 ? '"' : "'";
    this.attributeStart = this.at + 1;
    this.attributeEnd = text.indexOf(quote, this.attributeStart);
    if (this.attributeEnd < 0) throw damagedSheet();
    this.at = this.attributeEnd + 1;
    return true;
  }

  /** Whether an element of the worksheet's own namespace with this name starts at the `<`. */
  private isTag(tag: number, name: string): boolean {
    const start = tag + 1 + this.prefix.length;
    if (!this.text.startsWith(name, start)) return false;
    if (this.prefix && !this.text.startsWith(this.prefix, tag + 1)) return false;
    const code = this.text.charCodeAt(start + name.length);
    return code <= space || code === gt || code === slash;
  }

  private behindNode(tag: number): number {
    const code = this.text.charCodeAt(tag + 1);
    if (code === slash) return this.behind(">", tag);
    return code === bang || code === question ? this.behindMarkup(tag) : this.behindElement(tag);
  }

  /** Behind a comment, CDATA section or processing instruction. */
  private behindMarkup(tag: number): number {
    if (this.text.startsWith("<!--", tag)) return this.behind("-->", tag);
    if (this.text.startsWith("<![CDATA[", tag)) return this.behind("]]>", tag);
    return this.behind(">", tag);
  }

  private behindElement(tag: number): number {
    let depth = 0;
    let at = tag;
    for (;;) {
      const code = this.text.charCodeAt(at + 1);
      if (code === bang || code === question) at = this.behindMarkup(at);
      else {
        if (code === slash) depth -= 1;
        else depth += 1;
        at = this.behindTag(at);
        if (this.text.charCodeAt(at - 2) === slash && code !== slash) depth -= 1;
        if (depth === 0) return at;
      }
      at = this.text.indexOf("<", at);
      if (at < 0) throw damagedSheet();
    }
  }

  /** A `>` inside of an attribute's quotes does not end the tag. */
  private behindTag(tag: number): number {
    const end = this.behind(">", tag);
    const quotes = /["']/.test(this.text.slice(tag, end));
    if (!quotes) return end;
    const match = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
    match.lastIndex = tag;
    if (!match.test(this.text)) throw damagedSheet();
    return match.lastIndex;
  }

  private behind(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw damagedSheet();
    return at + mark.length;
  }

  private digits(start: number, end: number): number | null {
    let value = 0;
    for (let i = start; i < end; i++) {
      const digit = this.text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return null;
      value = value * 10 + digit;
    }
    return end > start ? value : null;
  }

  private columnOf(start: number, end: number): number {
    let column = 0;
    for (let i = start; i < end; i++) {
      const letter = this.text.charCodeAt(i) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    return column > 0 ? column - 1 : this.column;
  }
}

/** The one-letter types are by far the most frequent; no substring is made for them. */
function cellType(text: string, start: number, end: number): string {
  if (end - start !== 1) return text.slice(start, end);
  switch (text.charCodeAt(start)) {
    case 115:
      return "s";
    case 98:
      return "b";
    case 101:
      return "e";
    case 100:
      return "d";
    default:
      return "n";
  }
}

function isTrue(value: string): boolean {
  return value === "1" || value === "true";
}

function damagedSheet(): WorkbookFileError {
  return new WorkbookFileError("damaged", "The rows of a worksheet are not readable XML.");
}
