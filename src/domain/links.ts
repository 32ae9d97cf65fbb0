/**
 * Which row each id stands in. Most ids are one prefix and a number (C00042), so their rows are kept
 * in a plain array at that number, which is about twice as fast as a Map; all other ids, and numbers
 * far from the rest, go to a Map. Both ways give the same answers.
 */
export interface IdIndex {
  readonly prefix: string;
  /** Entry n: 1 + the index of the first row whose number is `lowest` + n; 0 = none. */
  readonly dense: Int32Array;
  readonly lowest: number;
  readonly others: ReadonlyMap<string, number>;
  /** Rows whose id stands in an earlier row too. */
  readonly repeats: readonly Repeat[];
}

export interface Repeat {
  readonly index: number;
  readonly firstIndex: number;
}

const SAMPLE = 64;
/** With the leading 1 of `numberAfter` still a 31-bit integer, which engines add and compare fastest. */
const MOST_DIGITS = 8;
const NOT_OF_FORM = -1;
/** Room for this many numbers per row, so that a numbering with gaps stays in the array. */
const ROOM_PER_ROW = 2;
const LEAST_ROOM = 1024;
const TRAILING_DIGITS = new RegExp(`[0-9]{1,${MOST_DIGITS}}$`);
const DIGIT_ZERO = 48;

/** The first row wins where an id stands twice; an empty id is in no row. */
export function indexIds(ids: readonly string[]): IdIndex {
  const { prefix, middle } = formOf(ids);
  const room = middle < 0 ? 0 : ids.length * ROOM_PER_ROW + LEAST_ROOM;
  const lowest = Math.max(0, middle - Math.floor(room / 2));
  const dense = new Int32Array(room);
  const others = new Map<string, number>();
  const repeats: Repeat[] = [];
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? "";
    if (id === "") continue;
    const slot = slotOf(prefix, id, lowest, room);
    const inRoom = slot >= 0;
    const firstIndex = inRoom ? (dense[slot] ?? 0) - 1 : (others.get(id) ?? -1);
    if (firstIndex >= 0) repeats.push({ index, firstIndex });
    else if (inRoom) dense[slot] = index + 1;
    else others.set(id, index);
  }
  return { prefix, dense, lowest, others, repeats };
}

/** @returns for each id the index of the first row that has it; -1 = unknown or empty */
export function linksOf(index: IdIndex, ids: readonly string[]): Int32Array {
  const { prefix, dense, lowest, others } = index;
  const room = dense.length;
  const links = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? "";
    const slot = slotOf(prefix, id, lowest, room);
    if (slot >= 0) links[i] = (dense[slot] ?? 0) - 1;
    else links[i] = others.size > 0 ? (others.get(id) ?? -1) : -1;
  }
  return links;
}

/** @returns rows whose id stands in an earlier row too; most sheets number their rows upwards, which is soon seen */
export function repeatsOf(ids: readonly string[]): readonly Repeat[] {
  return isAscending(ids) ? [] : indexIds(ids).repeats;
}

function isAscending(ids: readonly string[]): boolean {
  let before = "";
  for (const id of ids) {
    if (id <= before) return false;
    before = id;
  }
  return true;
}

/** The commonest prefix in a sample of the ids, and the middle one of its numbers; -1 = no numbers. */
function formOf(ids: readonly string[]): { prefix: string; middle: number } {
  const numbers = new Map<string, number[]>();
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  for (let i = 0; i < ids.length; i += step) {
    const id = ids[i] ?? "";
    const prefix = id.replace(TRAILING_DIGITS, "");
    const number = numberAfter(prefix, id);
    if (number >= 0) numbers.set(prefix, [...(numbers.get(prefix) ?? []), number]);
  }
  let [prefix, commonest]: [string, number[]] = ["", []];
  for (const [candidate, found] of numbers) {
    if (found.length > commonest.length) [prefix, commonest] = [candidate, found];
  }
  commonest.sort((a, b) => a - b);
  return { prefix, middle: commonest[Math.floor(commonest.length / 2)] ?? -1 };
}

/** @returns -1 where the id belongs to the Map */
function slotOf(prefix: string, id: string, lowest: number, room: number): number {
  const number = numberAfter(prefix, id);
  if (number < 0) return -1;
  const slot = number - lowest;
  return slot >= 0 && slot < room ? slot : -1;
}

/**
 * The digits after the prefix, with a 1 before them so that leading zeros count: C01 is 101, C1 is 11.
 * @returns NOT_OF_FORM for an id of any other form
 */
function numberAfter(prefix: string, id: string): number {
  const { length } = id;
  const start = prefix.length;
  if (length <= start || length - start > MOST_DIGITS) return NOT_OF_FORM;
  for (let i = 0; i < start; i++) {
    if (id.charCodeAt(i) !== prefix.charCodeAt(i)) return NOT_OF_FORM;
  }
  let number = 1;
  for (let i = start; i < length; i++) {
    const digit = id.charCodeAt(i) - DIGIT_ZERO;
    if (digit < 0 || digit > 9) return NOT_OF_FORM;
    number = number * 10 + digit;
  }
  return number;
}
