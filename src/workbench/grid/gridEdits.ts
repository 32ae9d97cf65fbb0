import {
  BooleanNumber,
  CellValueType,
  extractPureTextFromCell,
  type IRange,
  type IStyleData,
  type Nullable,
  type Workbook as GridWorkbook,
  type Worksheet as GridSheet,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  type IFilterColumn,
} from "@univerjs/preset-sheets-filter";
import type { Area } from "../../host/model/area";
import type { FilterCriteria } from "../../host/model/autoFilter";
import type { FrozenPanes } from "../../host/model/sheet";
import type { CellStyle } from "../../host/model/styles";
import { cellError, type CellValue } from "../../host/model/values";
import { modelCriteria } from "./filters";
import { columnChars, rowPoints } from "./pixels";
import { areaOf } from "./ranges";

export interface CellContent {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula: string | null;
}

/** What a cell holds after an edit; members that the edit left alone are absent. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  readonly style?: Partial<CellStyle>;
}

/** What a person has done to a sheet in the grid. */
export type GridEdit =
  /** `calculated`: nobody typed, the grid has calculated formulas. */
  | { readonly kind: "cells"; readonly cells: readonly EditedCell[]; readonly calculated: boolean }
  | { readonly kind: "insert-rows" | "delete-rows"; readonly top: number; readonly count: number }
  /** `order` names, from the top, the row that comes to each place. */
  | { readonly kind: "reorder-rows"; readonly area: Area; readonly order: readonly number[] }
  | { readonly kind: "hide-rows" | "hide-columns"; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: "row-height"; readonly area: Area; readonly points: number }
  | { readonly kind: "column-width"; readonly area: Area; readonly chars: number }
  | { readonly kind: "merges"; readonly areas: readonly Area[] }
  | { readonly kind: "freeze"; readonly frozen: FrozenPanes | null }
  /** null switches the filter off. */
  | { readonly kind: "filter-area"; readonly area: Area | null }
  | { readonly kind: "filter"; readonly column: number; readonly criteria: FilterCriteria | null }
  /** What the grid can do and the workbook cannot keep. */
  | { readonly kind: "not-offered" };

/** A mutation that the grid has carried out; `fromFormula` when its own calculation did it. */
export interface Mutation {
  readonly id: string;
  readonly sheetId: string;
  readonly params: unknown;
  readonly fromFormula: boolean;
}

/** A drag of cells is read as an edit of both places, which may lie on two sheets. */
export function mutationsOf(id: string, params: unknown, fromFormula: boolean): Mutation[] {
  if (id === MoveRangeMutation.id) {
    const { from, to } = params as Record<"from" | "to", { subUnitId: string; value: unknown }>;
    return [from, to].map(({ subUnitId, value }) => ({
      id: SetRangeValuesMutation.id,
      sheetId: subUnitId,
      params: { cellValue: value },
      fromFormula,
    }));
  }
  const { subUnitId } = params as { subUnitId?: string };
  return readers.has(id) && subUnitId !== undefined
    ? [{ id, sheetId: subUnitId, params, fromFormula }]
    : [];
}

/** Reads a mutation as edits of the model, after it has been carried out. */
export function editsOf(mutation: Mutation, book: GridWorkbook, sheet: GridSheet): GridEdit[] {
  return readers.get(mutation.id)?.(mutation, book, sheet) ?? [];
}

type Reader = (mutation: Mutation, book: GridWorkbook, sheet: GridSheet) => GridEdit[];

const readers = new Map<string, Reader>([
  [SetRangeValuesMutation.id, cells],
  [SetNumfmtMutation.id, numberFormats],
  [RemoveNumfmtMutation.id, numberFormats],
  [InsertRowMutation.id, ({ params }) => [rows("insert-rows", params)]],
  [RemoveRowMutation.id, ({ params }) => [rows("delete-rows", params)]],
  [ReorderRangeMutation.id, ({ params }) => [reorder(params)]],
  [SetRowHiddenMutation.id, ({ params }) => hide("hide-rows", params, true)],
  [SetRowVisibleMutation.id, ({ params }) => hide("hide-rows", params, false)],
  [SetColHiddenMutation.id, ({ params }) => hide("hide-columns", params, true)],
  [SetColVisibleMutation.id, ({ params }) => hide("hide-columns", params, false)],
  [SetWorksheetRowHeightMutation.id, rowHeights],
  [SetWorksheetColWidthMutation.id, columnWidths],
  [AddWorksheetMergeMutation.id, merges],
  [RemoveWorksheetMergeMutation.id, merges],
  [SetFrozenMutation.id, freezes],
  [SetSheetsFilterRangeMutation.id, ({ params }) => [filterArea(params)]],
  [RemoveSheetsFilterMutation.id, () => [{ kind: "filter-area", area: null }]],
  [SetSheetsFilterCriteriaMutation.id, ({ params }) => filter(params)],
]);

function cells(mutation: Mutation, book: GridWorkbook, sheet: GridSheet): GridEdit[] {
  const { cellValue } = mutation.params as {
    cellValue?: Record<string, Record<string, Nullable<object>>>;
  };
  const edited = Object.entries(cellValue ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, change]) =>
      editedCell(book, sheet, Number(row), Number(column), change),
    ),
  );
  return [{ kind: "cells", cells: edited, calculated: mutation.fromFormula }];
}

/** Typing a date or a percentage gives the cell its number format. */
function numberFormats({ params }: Mutation, book: GridWorkbook, sheet: GridSheet): GridEdit[] {
  const { values, ranges } = params as {
    values?: Readonly<Record<string, { ranges: readonly IRange[] }>>;
    ranges?: readonly IRange[];
  };
  const all = ranges ?? Object.values(values ?? {}).flatMap((value) => value.ranges);
  const cells = all.flatMap(cellsOf).map(({ row, column }) => {
    const { numberFormat = "General" } = styleOf(book, sheet, row, column);
    return { row, column, style: { numberFormat } };
  });
  return [{ kind: "cells", cells, calculated: false }];
}

function cellsOf(range: IRange): { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      cells.push({ row, column });
    }
  }
  return cells;
}

/** The cell as the grid holds it now; `change` says only which of its parts were touched. */
function editedCell(
  book: GridWorkbook,
  sheet: GridSheet,
  row: number,
  column: number,
  change: Nullable<object>,
): EditedCell {
  const touched = (member: string) => !change || member in change;
  return {
    row,
    column,
    ...(["v", "f", "p", "t"].some(touched) ? { content: contentOf(sheet, row, column) } : {}),
    ...(touched("s") ? { style: styleOf(book, sheet, row, column) } : {}),
  };
}

const errorText = /^#(?:N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

function contentOf(sheet: GridSheet, row: number, column: number): CellContent {
  const cell = sheet.getCellRaw(row, column);
  const formula = cell?.f?.startsWith("=") === true ? cell.f : null;
  const value = cell?.p ? extractPureTextFromCell(cell) : cell?.v;
  if (value === null || value === undefined || value === "") return { value: null, formula };
  if (cell?.t === CellValueType.BOOLEAN) return { value: Boolean(Number(value)), formula };
  if (typeof value !== "string") return { value, formula };
  const isNumber =
    cell?.t === CellValueType.NUMBER && value.trim() !== "" && !Number.isNaN(Number(value));
  if (isNumber) return { value: Number(value), formula };
  return { value: errorText.test(value) ? cellError(value) : value, formula };
}

/** Alignment, borders and fonts have no button here; they come along with copied cells, from the model anyway. */
function styleOf(
  book: GridWorkbook,
  sheet: GridSheet,
  row: number,
  column: number,
): Partial<CellStyle> {
  const style: IStyleData = book.getStyles().getStyleByCell(sheet.getCellRaw(row, column)) ?? {};
  return {
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    fill: colour(style.bg?.rgb),
    numberFormat: style.n?.pattern ?? "General",
  };
}

/** The grid writes `rgb(255, 0, 0)` as well as `#FF0000`. */
function colour(text: Nullable<string>): string | null {
  if (text === null || text === undefined || text === "") return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!parts) return text.toUpperCase();
  const hex = parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${hex.join("").toUpperCase()}`;
}

function rows(kind: "insert-rows" | "delete-rows", params: unknown): GridEdit {
  const { range } = params as { range: IRange };
  return { kind, top: range.startRow, count: range.endRow - range.startRow + 1 };
}

function reorder(params: unknown): GridEdit {
  const { range, order } = params as { range: IRange; order: Record<number, number> };
  const area = areaOf(range);
  const places = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  return { kind: "reorder-rows", area, order: places.map((row) => order[row] ?? row) };
}

function hide(kind: "hide-rows" | "hide-columns", params: unknown, hidden: boolean): GridEdit[] {
  const { ranges } = params as { ranges: readonly IRange[] };
  return ranges.map((range) => ({ kind, area: areaOf(range), hidden }));
}

/** One size for all, or one by row or column. */
type Sizes = number | Readonly<Record<number, Nullable<number>>>;

function rowHeights({ params }: Mutation): GridEdit[] {
  const { ranges, rowHeight } = params as { ranges: readonly IRange[]; rowHeight: Sizes };
  return ranges.flatMap((range) =>
    sized(range.startRow, range.endRow, rowHeight).map(([row, pixels]) => ({
      kind: "row-height" as const,
      area: { ...areaOf(range), top: row, bottom: row },
      points: rowPoints(pixels),
    })),
  );
}

function columnWidths({ params }: Mutation): GridEdit[] {
  const { ranges, colWidth } = params as { ranges: readonly IRange[]; colWidth: Sizes };
  return ranges.flatMap((range) =>
    sized(range.startColumn, range.endColumn, colWidth).map(([column, pixels]) => ({
      kind: "column-width" as const,
      area: { ...areaOf(range), left: column, right: column },
      chars: columnChars(pixels),
    })),
  );
}

function sized(first: number, last: number, sizes: Sizes): [number, number][] {
  const all: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    const pixels = typeof sizes === "number" ? sizes : sizes[index];
    if (pixels !== null && pixels !== undefined) all.push([index, pixels]);
  }
  return all;
}

function merges(_: Mutation, __: GridWorkbook, sheet: GridSheet): GridEdit[] {
  return [{ kind: "merges", areas: sheet.getMergeData().map(areaOf) }];
}

function freezes({ params }: Mutation): GridEdit[] {
  const { xSplit, ySplit } = params as { xSplit: number; ySplit: number };
  const frozen = xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
  return [{ kind: "freeze", frozen }];
}

function filterArea(params: unknown): GridEdit {
  return { kind: "filter-area", area: areaOf((params as { range: IRange }).range) };
}

function filter(params: unknown): GridEdit[] {
  const { col, criteria } = params as { col: number; criteria: Nullable<IFilterColumn> };
  const wanted = criteria ? modelCriteria(criteria) : null;
  const isOffered = wanted !== null || !criteria;
  return [isOffered ? { kind: "filter", column: col, criteria: wanted } : { kind: "not-offered" }];
}
