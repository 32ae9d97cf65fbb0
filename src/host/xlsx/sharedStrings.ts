import { WorkbookFileError } from "./errors";
import { decodeContent, decodeEscapes } from "./xmlText";

export interface SharedStrings {
  readonly texts: string[];
  /** Numbers of the strings with formatted runs or phonetic guides; a plain text is never written as one of them. */
  readonly formatted: ReadonlySet<number>;
}

/** Tags of a string item; `rPh` (phonetic guide) and `rPr` (run format) are passed over as a whole. */
const tag = /<(\/?)(?:[^\s:/>"'<!?]+:)?(si|t|r|rPh|rPr|phoneticPr)(?=[\s/>])([^>]*)>/g;

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
  return { texts, formatted };
}

/** The text of an `<is>` element's content. */
export function readInlineString(content: string): string {
  let result = "";
  readStringItems(`<si>${content}</si>`, (text) => (result = text));
  return result;
}

function readStringItems(source: string, onItem: (text: string, formatted: boolean) => void): void {
  let text = "";
  let formatted = false;
  let guides = 0;
  let textStart = -1;
  let keepSpace = false;
  const spaceOfAll = /xml:space\s*=\s*["']preserve/.test(source.slice(0, source.indexOf("si>")));
  tag.lastIndex = 0;
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    const closing = match[1] === "/";
    const selfClosed = match[3]?.endsWith("/") === true;
    switch (match[2]) {
      case "si":
        if (!closing) {
          text = "";
          formatted = false;
        }
        if (closing || selfClosed) onItem(text, formatted);
        break;
      case "t":
        if (closing && textStart >= 0) {
          if (guides === 0)
            text += textOf(source.slice(textStart, match.index), keepSpace || spaceOfAll);
          textStart = -1;
        } else if (!closing && !selfClosed) {
          textStart = tag.lastIndex;
          keepSpace = match[3]?.includes("preserve") === true;
          // Text runs to the next tag; what stands in a CDATA section is no tag.
          tag.lastIndex = endOfText(source, textStart);
        }
        break;
      case "rPh":
        formatted = true;
        if (!selfClosed) guides += closing ? -1 : 1;
        break;
      case undefined:
      default:
        formatted = true;
    }
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
