import { WorkbookFileError } from "./errors";
import { decodeContent, decodeEscapes } from "./xmlText";

export interface SharedStrings {
  readonly texts: string[];
  /** Numbers of the strings with formatted runs or phonetic guides; a plain text is never written as one of them. */
  readonly formatted: ReadonlySet<number>;
}

type OnItem = (text: string, formatted: boolean) => void;

/** Tags of a string item; `rPh` (phonetic guide) holds a text that is not the cell's. */
const tag = /<(\/?)(?:[^\s:/>"'<!?]+:)?(si|t|r|rPh|rPr|phoneticPr)(?=[\s/>])([^>]*)>/g;

/** Nearly all items are plain texts; each is taken in one step. */
const plainItem = /<si><t( xml:space="preserve")?>([^<]*)<\/t><\/si>/y;

/**
 * Reads the table of shared strings (ECMA-376 18.4). One pass from tag to tag: nothing in it searches farther than the
 * next tag, so the time grows with the size of the part.
 */
export function readSharedStrings(source: string): SharedStrings {
  if (source.slice(0, 2000).includes("<!DOCTYPE")) {
    throw new WorkbookFileError("damaged", "The shared strings have a document type definition.");
  }
  const texts: string[] = [];
  const formatted = new Set<number>();
  readStringItems(source, (text, isFormatted) => {
    if (isFormatted) formatted.add(texts.length);
    texts.push(text);
  });
  return { texts: looseTexts(texts), formatted };
}

/** A copy that does not keep the file's part in memory, as every piece that is cut out of a text does. */
export function looseText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** How many texts are copied at once, so that their JSON stays small. */
const textsAtOnce = 10_000;

function looseTexts(texts: readonly string[]): string[] {
  const copies: string[] = [];
  for (let start = 0; start < texts.length; start += textsAtOnce) {
    const json = JSON.stringify(texts.slice(start, start + textsAtOnce));
    for (const copy of JSON.parse(json) as readonly string[]) copies.push(copy);
  }
  return copies;
}

/** The text of an `<is>` element's content. */
export function readInlineString(content: string): string {
  let result = "";
  readStringItems(`<si>${content}</si>`, (text) => (result = text));
  return result;
}

function readStringItems(source: string, onItem: OnItem): void {
  new StringItemsReader(source, onItem).readAll();
}

class StringItemsReader {
  private text = "";
  private formatted = false;
  /** How many phonetic guides the scan is in. */
  private guides = 0;
  private textStart = -1;
  private keepSpace = false;
  private readonly keepsAllSpace: boolean;

  constructor(
    private readonly source: string,
    private readonly onItem: OnItem,
  ) {
    const head = source.slice(0, source.indexOf("si>"));
    this.keepsAllSpace = /xml:space\s*=\s*["']preserve/.test(head);
  }

  readAll(): void {
    tag.lastIndex = 0;
    for (let match = tag.exec(this.source); match; match = tag.exec(this.source)) {
      const [, slash, name, rest = ""] = match;
      this.readTag(name ?? "", slash === "/", rest, match.index);
    }
  }

  private readTag(name: string, closing: boolean, rest: string, at: number): void {
    const selfClosed = rest.endsWith("/");
    if (name === "si") this.readItemTag(closing, selfClosed);
    else if (name !== "t") {
      this.formatted = true;
      if (name === "rPh" && !selfClosed) this.guides += closing ? -1 : 1;
    } else if (closing) this.endText(at);
    else if (!selfClosed) {
      this.textStart = tag.lastIndex;
      this.keepSpace = rest.includes("preserve");
      // Text runs to the next tag; what stands in a CDATA section is no tag.
      tag.lastIndex = endOfText(this.source, this.textStart);
    }
  }

  private readItemTag(closing: boolean, selfClosed: boolean): void {
    if (!closing) {
      this.text = "";
      this.formatted = false;
    }
    if (!closing && !selfClosed) return;
    this.onItem(this.text, this.formatted);
    this.readPlainItems();
  }

  private readPlainItems(): void {
    plainItem.lastIndex = tag.lastIndex;
    for (let item = plainItem.exec(this.source); item; item = plainItem.exec(this.source)) {
      tag.lastIndex = plainItem.lastIndex;
      this.onItem(textOf(item[2] ?? "", item[1] !== undefined || this.keepsAllSpace), false);
    }
  }

  private endText(end: number): void {
    if (this.textStart >= 0 && this.guides === 0) {
      const raw = this.source.slice(this.textStart, end);
      this.text += textOf(raw, this.keepSpace || this.keepsAllSpace);
    }
    this.textStart = -1;
  }
}

function endOfText(source: string, start: number): number {
  let at = source.indexOf("<", start);
  while (at >= 0 && source.charCodeAt(at + 1) === 33) {
    const cdata = source.startsWith("<![CDATA[", at);
    at = source.indexOf("<", source.indexOf(cdata ? "]]>" : "-->", at) + 3);
  }
  return at < 0 ? source.length : at;
}

/** Without `xml:space="preserve"` Excel drops white space at the edges. */
function textOf(raw: string, keepSpace: boolean): string {
  const text = decodeEscapes(decodeContent(raw));
  return keepSpace ? text : text.trim();
}
