import { movedRows, type RowEdit } from "./rowEdit";

/** Which references of a formula an edit of rows concerns. */
export interface ReferenceScope {
  /** @param sheet the sheet's name before the `!`, null for the formula's own sheet */
  readonly concerns: (sheet: string | null) => boolean;
  /** Rules of formats and validations hold relative references, which move with their area instead. */
  readonly fixedRowsOnly?: boolean;
}

const sheetName = String.raw`(?:'(?:[^']|'')*'|(?:\[[^[\]]*\])?[\p{L}_][\p{L}\p{N}_.]*)!`;
const cells = String.raw`(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\w.(!])`;
const rows = String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])`;

/**
 * A reference with its sheet; then what only looks like one: "texts", [structured parts], names and numbers, which are
 * consumed whole so that `LOG10(` or `A1B` is not one.
 */
const tokens = new RegExp(
  String.raw`(${sheetName})?(?:${cells}|${rows})|"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^\]]*\])*\]|` +
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  "gu",
);

/** The formula after rows were inserted or deleted; references to deleted cells become `#REF!`, as in Excel. */
export function movedReferences(text: string, edit: RowEdit, scope: ReferenceScope): string {
  return text.replace(tokens, (token: string, ...groups: (string | undefined)[]) => {
    const [sheet, ...parts] = groups.slice(0, 11);
    const isReference = parts[2] !== undefined || parts[7] !== undefined;
    if (!isReference || !scope.concerns(sheet === undefined ? null : unquoted(sheet))) return token;
    const prefix = sheet ?? "";
    return prefix + (movedReference(parts, edit, scope.fixedRowsOnly ?? false) ?? "#REF!");
  });
}

/** @param parts column, `$`, row of both ends, then `$` and row of both ends of whole rows */
function movedReference(
  parts: readonly (string | undefined)[],
  edit: RowEdit,
  fixedOnly: boolean,
): string | null {
  const [column1 = "", fixed1 = "", row1, column2, fixed2 = "", row2] = parts;
  const [lineFixed1 = "", line1 = "", lineFixed2 = "", line2 = ""] = parts.slice(6);
  if (row1 === undefined) {
    const ends = movedEnds([lineFixed1, line1], [lineFixed2, line2], edit, fixedOnly);
    return ends && `${lineFixed1}${ends[0]}:${lineFixed2}${ends[1]}`;
  }
  const ends = movedEnds([fixed1, row1], [fixed2 || fixed1, row2 ?? row1], edit, fixedOnly);
  if (!ends) return null;
  const first = `${column1}${fixed1}${ends[0]}`;
  return row2 === undefined ? first : `${first}:${column2 ?? ""}${fixed2}${ends[1]}`;
}

type End = readonly [fixed: string, row: string];

function movedEnds(first: End, last: End, edit: RowEdit, fixedOnly: boolean) {
  const [a, b] = [Number(first[1]) - 1, Number(last[1]) - 1];
  const moved = movedRows(Math.min(a, b), Math.max(a, b), edit);
  const isLoose = fixedOnly && (first[0] === "" || last[0] === "");
  if (isLoose) return [a + 1, b + 1] as const;
  if (!moved) return null;
  return a <= b
    ? ([moved.top + 1, moved.bottom + 1] as const)
    : ([moved.bottom + 1, moved.top + 1] as const);
}

/** `'Q1 ''24'!` → `Q1 '24` */
function unquoted(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
