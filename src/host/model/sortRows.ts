import { intersection, type Area } from "./area";
import { EditRefused } from "./editRefused";
import type { Sheet } from "./sheet";
import { isCellError, type CellValue } from "./values";

export interface SortKey {
  /** Column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of an area as Excel does: by its columns' values, equal ones in their order; hidden rows keep their
 * place, and so do row heights, conditional formats and validations.
 * @param area without its header row
 * @throws EditRefused when the area holds merged cells or array formulas
 */
export function sortRows(
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase = false,
): void {
  if (sheet.merges.some((merge) => intersection(merge, area))) {
    throw new EditRefused("Merged cells cannot be sorted.");
  }
  if (sheet.cells.arraysIn(area).length > 0) {
    throw new EditRefused("Part of an array formula cannot be changed.");
  }
  const visible: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (!sheet.rows.hidden(row)) visible.push(row);
  }
  const compare = comparison(sheet, keys, matchCase);
  const sorted = [...visible].sort(compare);
  const placed = new Map(visible.map((row, i) => [row, sorted[i] ?? row]));
  const order: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) order.push(placed.get(row) ?? row);
  sheet.cells.reorderRows(area, order);
}

/** Excel's order: numbers, texts, FALSE and TRUE, errors; empty cells come last either way. */
const kindRanks = { number: 0, string: 1, boolean: 2, error: 3, empty: 4 } as const;

function rankOf(value: CellValue): number {
  if (value === null || value === "") return kindRanks.empty;
  if (isCellError(value)) return kindRanks.error;
  return kindRanks[typeof value as "number" | "string" | "boolean"];
}

function comparison(sheet: Sheet, keys: readonly SortKey[], matchCase: boolean) {
  // Chinese texts in the order of their pinyin, as Excel in Chinese sorts them.
  const collator = new Intl.Collator("zh-CN", { sensitivity: matchCase ? "variant" : "accent" });
  const compareValues = (a: CellValue, b: CellValue): number => {
    if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
    return Number(a) - Number(b);
  };
  return (rowA: number, rowB: number): number => {
    for (const { column, ascending } of keys) {
      const [a, b] = [sheet.value(rowA, column), sheet.value(rowB, column)];
      const [rankA, rankB] = [rankOf(a), rankOf(b)];
      const isEmpty = Math.max(rankA, rankB) === kindRanks.empty;
      if (isEmpty && rankA !== rankB) return rankA - rankB;
      const isError = rankA === kindRanks.error && rankB === kindRanks.error;
      const result = rankA - rankB || (isError || isEmpty ? 0 : compareValues(a, b));
      if (result !== 0) return ascending ? result : -result;
    }
    return 0;
  };
}
