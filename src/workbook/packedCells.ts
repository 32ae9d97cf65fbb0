import type { Cell } from "./statusColumns";

/**
 * A column of cells with few different contents, small before it is compressed: the contents once, and one
 * character for each cell.
 */
export interface PackedCells {
  readonly contents: readonly Cell[];
  readonly cells: string;
}

export function packCells(cells: readonly Cell[]): PackedCells {
  const places = new Map<Cell, number>();
  const characters = cells.map((cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return characterOf(place);
  });
  return { contents: [...places.keys()], cells: characters.join("") };
}

export function unpackCells({ contents, cells }: PackedCells): Cell[] {
  return Array.from(cells, (character) => {
    const cell = contents[placeOf(character)];
    if (cell === undefined) throw new RangeError(`no content for ${character}`);
    return cell;
  });
}

/** Behind the control characters; half of a surrogate pair is no character of its own. */
const FIRST = 0x20;
const SURROGATES = 0xd800;
const SURROGATE_COUNT = 0x800;

function characterOf(place: number): string {
  const code = FIRST + place;
  return String.fromCodePoint(code < SURROGATES ? code : code + SURROGATE_COUNT);
}

function placeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return (code < SURROGATES ? code : code - SURROGATE_COUNT) - FIRST;
}

/** Keys mostly begin as the one before does: each is the count of characters in common, and the rest. */
export function packKeys(keys: readonly string[]): string[] {
  return keys.map((key, i) => {
    const common = commonLength(keys[i - 1] ?? "", key);
    return characterOf(common) + key.slice(common);
  });
}

export function unpackKeys(packed: readonly string[]): string[] {
  let before = "";
  return packed.map((text) => {
    const [common = ""] = text;
    before = before.slice(0, placeOf(common)) + text.slice(common.length);
    return before;
  });
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
