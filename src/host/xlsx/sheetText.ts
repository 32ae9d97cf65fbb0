import { WorkbookFileError } from "./errors";
import { parseXml, type XmlElement } from "./xmlTree";

/** A worksheet's text in two: the rows, and everything around them, which is small enough for a tree. */
export interface SheetText {
  /** The whole part with the rows cut out. */
  readonly skeleton: string;
  readonly root: XmlElement;
  /** Where the rows were cut out of the skeleton; before the `/>` when `sheetData` is self-closed. */
  readonly rowsAt: number;
  readonly selfClosed: boolean;
  /** Where the rows stand in the part's text. */
  readonly rowsStart: number;
  readonly rowsEnd: number;
}

const startTag = /<((?:[^\s:/>"'<!?]+:)?)sheetData(?=[\s/>])[^>]*>/;

export function splitSheet(text: string, partName: string): SheetText {
  const match = startTag.exec(text);
  if (!match)
    throw new WorkbookFileError("damaged", `The worksheet ${partName} has no rows element.`);
  const openEnd = match.index + match[0].length;
  if (match[0].endsWith("/>")) {
    return {
      skeleton: text,
      root: parseXml(text, partName),
      rowsAt: openEnd - 2,
      selfClosed: true,
      rowsStart: openEnd,
      rowsEnd: openEnd,
    };
  }
  const rowsEnd = text.lastIndexOf(`</${match[1] ?? ""}sheetData`);
  if (rowsEnd < openEnd)
    throw new WorkbookFileError("damaged", `The worksheet ${partName} is cut off.`);
  const skeleton = text.slice(0, openEnd) + text.slice(rowsEnd);
  return {
    skeleton,
    root: parseXml(skeleton, partName),
    rowsAt: openEnd,
    selfClosed: false,
    rowsStart: openEnd,
    rowsEnd,
  };
}
