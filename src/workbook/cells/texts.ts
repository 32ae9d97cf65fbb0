/** A cell as Excel gives it; an empty one is "". */
export type Cell = string | number | boolean;

/** Zero-width characters, soft hyphen, direction marks, byte-order mark. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** No-break, figure and ideographic spaces, which trim() alone would keep inside a text. */
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Nothing to clean: no space at either end, and only characters that are never invisible. */
const plain = /^[!-~\u4e00-\u9fff]*$/;

/** The text that a person sees: without invisible characters and outer spaces. */
export function cleanText(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, "").replace(oddSpaces, " ").trim();
}

/** As `cleanText`, with full-width letters, digits and signs made half-width (Unicode NFKC). */
export function narrowText(text: string): string {
  return plain.test(text) ? text : cleanText(text.normalize("NFKC"));
}

/** A number as text shows at most the 15 digits that Excel keeps. */
export function textOf(cell: Cell): string {
  if (typeof cell === "string") return cleanText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(15)));
}

/** Ids and phones are compared as text, so that the number 1001 and the text １００１ are one id. */
export function idOf(cell: Cell): string {
  return typeof cell === "string" ? narrowText(cell) : textOf(cell);
}

/**
 * Has Excel rounded this id or phone? It keeps 15 significant digits, and a list that went through
 * CSV keeps only what was displayed, such as `1.23457E+17`.
 */
export function isPrecisionLost(cell: Cell): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= 1e15;
  return typeof cell === "string" && /^\s*\d(\.\d+)?E\+?\d{2,}\s*$/i.test(cell);
}

const errorValues = new Set(
  (
    "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! " +
    "#BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #EXTERNAL! #PYTHON!"
  ).split(" "),
);

export function isErrorValue(cell: Cell): cell is string {
  return typeof cell === "string" && cell.startsWith("#") && errorValues.has(cell);
}

/** What staff write into a cell of dates or numbers to say that there is none. */
export function saysNothing(narrow: string): boolean {
  return /^([-–—/\\]*|无|暂无|没有|待定|未定|n\/?a|null|none)$/i.test(narrow);
}
