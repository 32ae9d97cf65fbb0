import { narrowText } from "../cells/texts";
import type { RowBlock } from "../read/rowBlocks";
import type { ColourRule } from "./statusColours";
import { besideHeader, type Cell, type StatusColumn } from "./statusColumns";
import type { SheetLanguage } from "./statusWords";

/** A column of the sheet whose header is one of ours, as it stands. */
export interface FoundColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  /** Entry i is the sheet row `firstRow + i`. */
  readonly cells: readonly Cell[];
  readonly hasFormulas: boolean;
  /** Number formats by row; only read for columns of numbers and dates. */
  readonly formats: readonly string[];
  readonly rules: readonly FoundRule[];
}

export interface FoundRule {
  readonly id: string;
  readonly rule: ColourRule;
  /** The rows it covers; undefined where it covers several areas or other columns too. */
  readonly rows: RowBlock | undefined;
}

/** Where the cells of a status column go. */
export type Placement =
  | { readonly kind: "found"; readonly found: FoundColumn }
  | { readonly kind: "new"; readonly header: string };

/**
 * The columns that a header row has under one of this column's names. The name that we take beside a column of the
 * staff's own comes first: where it stands, the plain one is theirs.
 */
export function candidateColumns(column: StatusColumn, headers: readonly string[]): number[] {
  const names = [
    besideHeader(column, "zh-CN"),
    besideHeader(column, "en-US"),
    column.headers["zh-CN"],
    column.headers["en-US"],
  ].map(narrowText);
  return names.flatMap((name) =>
    headers.flatMap((header, index) => (narrowText(header) === name ? [index] : [])),
  );
}

/**
 * A column that staff fill by hand or by formula keeps its content even if it is called as ours is:
 * then our results go beside it, under a header of their own.
 * @param wereHere something on the sheet shows that a check has written there (`showsCheck`): numbers, dates and words
 *   without a symbol could be anybody's
 */
export function placementOf(
  column: StatusColumn,
  candidates: readonly FoundColumn[],
  language: SheetLanguage,
  wereHere: boolean,
): Placement {
  const found = candidates.find(
    (candidate) =>
      isEmpty(candidate) ||
      (couldBeOurs(column, candidate) && (wereHere || column.hasSymbols === true)),
  );
  if (found) return { kind: "found", found };
  const taken = candidates.some(({ header }) => Object.values(column.headers).includes(header));
  return {
    kind: "new",
    header: taken ? besideHeader(column, language) : column.headers[language],
  };
}

/** Does the column hold what only a check writes: words with our symbols, or our colour rules? */
export function showsCheck(column: StatusColumn, found: FoundColumn): boolean {
  const rules = languages.flatMap((language) => column.rules(language));
  return (
    found.rules.some(({ rule }) => isOurRule(rule, rules)) ||
    (column.hasSymbols === true && !isEmpty(found) && couldBeOurs(column, found))
  );
}

const languages: readonly SheetLanguage[] = ["zh-CN", "en-US"];

function isEmpty({ cells }: FoundColumn): boolean {
  return cells.every((cell) => cell === "");
}

/** At least half of what stands there is what we would write, and none of it is a formula. */
function couldBeOurs(column: StatusColumn, found: FoundColumn): boolean {
  if (found.hasFormulas) return false;
  const filled = found.cells.filter((cell) => cell !== "");
  const ours = filled.filter((cell) =>
    column.vocabulary ? column.vocabulary.has(String(cell)) : Number.isFinite(Number(cell)),
  );
  return ours.length * 2 >= filled.length;
}

/** All rules there with our colours, each reaching over all rows, and none of ours left over. */
export function rulesInPlace(
  wanted: readonly ColourRule[],
  found: readonly FoundRule[],
  rows: RowBlock,
): boolean {
  const ours = found.filter(({ rule }) => isOurRule(rule, wanted));
  return (
    ours.length === wanted.length &&
    wanted.every((one) =>
      ours.some(
        ({ rule, rows: covered }) =>
          sameRule(rule, one) &&
          covered !== undefined &&
          covered.first <= rows.first &&
          covered.last >= rows.last,
      ),
    )
  );
}

/** Rules are recognised by content: Excel gives a rule another id when the file is opened again. */
export function isOurRule(rule: ColourRule, wanted: readonly ColourRule[]): boolean {
  return wanted.some((one) => sameRule(rule, one));
}

function sameRule(a: ColourRule, b: ColourRule): boolean {
  return (
    a.test === b.test &&
    a.text === b.text &&
    a.fill.toUpperCase() === b.fill.toUpperCase() &&
    a.font.toUpperCase() === b.font.toUpperCase()
  );
}
