import { asNumber } from "./arguments";
import { apiError } from "./errors";
import { requireAllowed } from "./guards";
import { isEntireColumn, type RangeTarget } from "./ranges";
import type { Session } from "./session";
import type { FormatTarget } from "./styling";

/** A digit of Calibri 11 at 96 dpi is 7 pixels wide (ECMA-376 part 1, 18.3.1.13); a pixel is 0.75 points. */
const pointsPerCharacter = 7 * 0.75;
/** Excel's limits: 255 characters wide, 409.5 points high. */
const maxWidthCharacters = 255;
const maxHeightPoints = 409.5;

/** Width in points; null when the columns differ. */
export function columnWidth(ranges: FormatTarget): number | null {
  return common(ranges, function* ({ sheet, area }) {
    for (let column = area.left; column <= area.right; column++) {
      yield sheet.columns.width(column) * pointsPerCharacter;
    }
  });
}

export function setColumnWidth(ranges: FormatTarget, value: unknown, session: Session): void {
  const width = asNumber(value) / pointsPerCharacter;
  if (width < 0 || width > maxWidthCharacters) throw apiError("InvalidArgument");
  for (const { sheet, area } of ranges) {
    requireAllowed(sheet, session, "allowFormatColumns");
    sheet.columns.change(area.left, area.right, { width });
  }
}

/** Height in points; null when the rows differ. */
export function rowHeight(ranges: FormatTarget): number | null {
  return common(ranges, function* ({ sheet, area }) {
    const last = Math.min(area.bottom, Math.max(area.top, sheet.rows.count));
    for (let row = area.top; row <= last; row++) yield sheet.rows.height(row);
  });
}

export function setRowHeight(ranges: FormatTarget, value: unknown, session: Session): void {
  const points = asNumber(value);
  if (points < 0 || points > maxHeightPoints) throw apiError("InvalidArgument");
  for (const { sheet, area } of ranges) {
    requireAllowed(sheet, session, "allowFormatRows");
    if (isEntireColumn(area)) throw apiError("NotImplemented", "All rows at once are not played.");
    for (let row = area.top; row <= area.bottom; row++) sheet.rows.setHeight(row, points);
  }
}

function common(
  ranges: FormatTarget,
  sizes: (range: RangeTarget) => Iterable<number>,
): number | null {
  let first: number | undefined;
  for (const range of ranges) {
    for (const size of sizes(range)) {
      if (first === undefined) first = size;
      else if (first !== size) return null;
    }
  }
  return first ?? null;
}

/** Room at both ends of a cell, in characters. */
const padding = 2;

/** Widens or narrows columns to their longest text; a Chinese character counts as two. */
export function autofitColumns({ sheet, area }: RangeTarget): void {
  const used = sheet.usedArea(true);
  if (!used) return;
  for (let column = area.left; column <= Math.min(area.right, used.right); column++) {
    let longest = 0;
    const last = Math.min(area.bottom, used.bottom);
    for (let row = area.top; row <= last; row++) {
      longest = Math.max(longest, textWidth(sheet.text(row, column)));
    }
    const width = Math.min(longest + padding, maxWidthCharacters);
    if (longest > 0) sheet.columns.setWidth(column, width);
  }
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 2 : 1;
  return width;
}
