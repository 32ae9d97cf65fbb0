/** A rectangle of cells; 0-based rows and columns, all four edges inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns of an .xlsx worksheet (ECMA-376 part 1, 18.3.1.73: 1,048,576 × 16,384). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

const knownLetters: string[] = [];

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  return (knownLetters[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `A` → `0`, `AA` → `26`; upper or lower case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `(1, 2)` → `C2`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `B2:D9`, or `B2` for one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const areaPattern = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i;

/**
 * Reads `B2`, `$B$2:D9`, `B:D` (whole columns) and `2:9` (whole rows), without a sheet name.
 * @returns null when the text is no such address or lies outside the sheet
 */
export function parseArea(address: string): Area | null {
  const match = areaPattern.exec(address.trim());
  if (!match) return null;
  const [, letters1, digits1, letters2 = letters1, digits2 = digits1] = match;
  if ((letters1 ?? digits1) === undefined) return null;
  if (!address.includes(":") && (letters1 === undefined || digits1 === undefined)) return null;
  const left = letters1 === undefined ? 0 : columnIndex(letters1);
  const right = letters2 === undefined ? maxColumns - 1 : columnIndex(letters2);
  const top = digits1 === undefined ? 0 : Number(digits1) - 1;
  const bottom = digits2 === undefined ? maxRows - 1 : Number(digits2) - 1;
  return inSheet({
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  });
}

function inSheet(area: Area): Area | null {
  const inside =
    area.top >= 0 && area.left >= 0 && area.bottom < maxRows && area.right < maxColumns;
  return inside ? area : null;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** The up to four rectangles of `area` that lie outside `hole`. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const pieces: Area[] = [];
  if (cut.top > area.top) pieces.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) pieces.push({ ...area, top: cut.bottom + 1 });
  const band = { ...area, top: cut.top, bottom: cut.bottom };
  if (cut.left > area.left) pieces.push({ ...band, right: cut.left - 1 });
  if (cut.right < area.right) pieces.push({ ...band, left: cut.right + 1 });
  return pieces;
}

/** The top left cell of the rectangle around all areas: relative references of rules are seen from there. */
export function commonCorner(areas: readonly Area[]): { row: number; column: number } {
  const first = areas[0] ?? { top: 0, left: 0 };
  return {
    row: areas.reduce((row, area) => Math.min(row, area.top), first.top),
    column: areas.reduce((column, area) => Math.min(column, area.left), first.left),
  };
}
