import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { CellStyle, Styles } from "../model/styles";
import { requireAllowed } from "./guards";
import { columnCount, isEntireColumn, isEntireRow, type RangeTarget } from "./ranges";
import type { Session } from "./session";

type StyleChange = Partial<CellStyle>;

/** Formats of one or several ranges; the members of RangeFormat work on all of them. */
export type FormatTarget = readonly RangeTarget[];

/**
 * Changes the styles of a bounded range, row by row. What one change makes of one style is derived once, since
 * deriving compares whole styles.
 * @param changeAt null leaves the cell as it is
 */
export function styleCells(
  target: RangeTarget,
  session: Session,
  changeAt: (row: number, column: number) => StyleChange | null,
): void {
  const { sheet, area } = target;
  const derived = new DerivedStyles(session.workbook.styles);
  const after = new Array<number | null>(columnCount(area));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let i = 0; i < after.length; i++) {
      const change = changeAt(row, area.left + i);
      const before = sheet.styleId(row, area.left + i);
      const style = change ? derived.from(before, change) : before;
      after[i] = style === before ? null : style;
    }
    sheet.cells.setStyles(row, area.left, after);
  }
}

class DerivedStyles {
  private readonly byChange = new Map<StyleChange, Map<number, number>>();
  private last: StyleChange | null = null;
  private ofLast = new Map<number, number>();

  constructor(private readonly styles: Styles) {}

  from(before: number, change: StyleChange): number {
    if (change !== this.last) this.turnTo(change);
    let after = this.ofLast.get(before);
    if (after === undefined) {
      after = this.styles.derive(before, change);
      this.ofLast.set(before, after);
    }
    return after;
  }

  private turnTo(change: StyleChange): void {
    this.ofLast = this.byChange.get(change) ?? new Map<number, number>();
    this.byChange.set(change, this.ofLast);
    this.last = change;
  }
}

/** Changes the look of all cells; whole columns and rows get it as columns and rows. */
export function restyle(ranges: FormatTarget, session: Session, change: StyleChange): void {
  for (const range of ranges) {
    requireAllowed(range.sheet, session, "allowFormatCells");
    const { styles } = session.workbook;
    const derive = (style: number) => styles.derive(style, change);
    if (isEntireColumn(range.area)) restyleColumns(range, derive);
    else if (isEntireRow(range.area)) restyleRows(range, derive);
    else styleCells(range, session, () => change);
  }
}

type Derive = (style: number) => number;

function restyleColumns({ sheet, area }: RangeTarget, derive: Derive): void {
  restyleOwnCells(sheet, area, derive);
  for (let column = area.left; column <= area.right; column++) {
    const last = lastColumnLike(sheet, column, area.right);
    sheet.columns.change(column, last, { style: derive(sheet.columns.style(column) ?? 0) });
    column = last;
  }
}

/** Columns of one run are changed in one step: a whole sheet has 16,384 columns. */
function lastColumnLike(sheet: Sheet, column: number, end: number): number {
  const run = sheet.columns.runs().find((item) => item.last >= column);
  if (!run) return end;
  return Math.min(run.first <= column ? run.last : run.first - 1, end);
}

function restyleRows({ sheet, area }: RangeTarget, derive: Derive): void {
  restyleOwnCells(sheet, area, derive);
  for (let row = area.top; row <= area.bottom; row++) {
    sheet.rows.setStyle(row, derive(sheet.rows.style(row) ?? 0));
  }
}

function restyleOwnCells(sheet: Sheet, area: Area, derive: Derive): void {
  const bottom = Math.min(area.bottom, sheet.cells.rowCount - 1);
  for (let row = area.top; row <= bottom; row++) {
    const right = Math.min(area.right, sheet.cells.rowStyles(row).length - 1);
    for (let column = area.left; column <= right; column++) {
      const style = sheet.cells.ownStyle(row, column);
      if (style !== null) sheet.setStyleId(row, column, derive(style));
    }
  }
}

/** What all cells share, or null when they differ. */
export function commonStyle(ranges: FormatTarget, read: (style: CellStyle) => unknown): unknown {
  let common: unknown;
  for (const { sheet, area } of ranges) {
    const seen = inhabited(sheet, area);
    for (let row = seen.top; row <= seen.bottom; row++) {
      for (let column = seen.left; column <= seen.right; column++) {
        const value = read(sheet.style(row, column));
        if (common === undefined) common = value;
        else if (common !== value) return null;
      }
    }
  }
  return common ?? null;
}

/** Whole columns and rows cut down to where cells are, and one row and column more for the empty rest. */
function inhabited(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea(false);
  const bottom = isEntireColumn(area) ? (used?.bottom ?? -1) + 1 : area.bottom;
  const right = isEntireRow(area) ? (used?.right ?? -1) + 1 : area.right;
  return {
    ...area,
    bottom: Math.min(area.bottom, Math.max(bottom, area.top)),
    right: Math.min(area.right, Math.max(right, area.left)),
  };
}
