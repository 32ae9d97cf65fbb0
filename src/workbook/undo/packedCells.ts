import type { Cell } from "../status/statusColumns";

/**
 * A column of cells, small before it is compressed: its different contents once, in the order in which
 * they occur, and one character for each cell: the next content, or one that occurred before.
 * Moments differ in nearly every row; they are kept as whole minutes, each as its distance from the one before.
 */
export interface PackedCells {
  /** null: the next of `minutes`. */
  readonly contents: readonly (Cell | null)[];
  readonly minutes: readonly number[];
  readonly cells: string;
}

export function packCells(cells: readonly Cell[]): PackedCells {
  const places = new Map<Cell, number>();
  const characters = cells.map((cell) => {
    const place = places.get(cell);
    if (place !== undefined) return characterOf(place + 1);
    places.set(cell, places.size);
    return NEXT;
  });
  const contents = [...places.keys()];
  const minutes = contents.map(minutesOf);
  return {
    contents: contents.map((content, i) => (minutes[i] === undefined ? content : null)),
    minutes: steps(minutes.filter((one) => one !== undefined)),
    cells: characters.join(""),
  };
}

export function unpackCells({ contents, minutes, cells }: PackedCells): Cell[] {
  const moments = sums(minutes).map((minute) => minute / MINUTES_PER_DAY);
  let nextMoment = 0;
  const all = contents.map((content) => content ?? moments[nextMoment++]);
  let next = 0;
  return Array.from(cells, (character) => {
    const cell = all[character === NEXT ? next++ : placeOf(character) - 1];
    if (cell === undefined) throw new RangeError(`no content for ${character}`);
    return cell;
  });
}

const MINUTES_PER_DAY = 1_440;
/** Far less than what two cells may differ by and still be the same (`sameCell`). */
const SAME_MINUTE = 1e-6;

/** @returns undefined for anything but a day and a time of whole minutes, as Excel keeps moments */
function minutesOf(cell: Cell): number | undefined {
  if (typeof cell !== "number" || Number.isInteger(cell)) return undefined;
  const minutes = Math.round(cell * MINUTES_PER_DAY);
  const isWhole = Math.abs(cell * MINUTES_PER_DAY - minutes) < SAME_MINUTE;
  return isWhole && Number.isSafeInteger(minutes) ? minutes : undefined;
}

/** Each number as its distance from the one before, the first from 0. */
export function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

export function sums(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}

/** Behind the control characters; half of a surrogate pair is no character of its own. */
const FIRST = 0x20;
const SURROGATES = 0xd800;
const SURROGATE_COUNT = 0x800;

const NEXT = " ";

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
