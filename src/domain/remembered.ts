import { dayFrom, type Day } from "./time";

/** The years in which nearly every date of a register falls; others are computed afresh. */
const FIRST = dayFrom(1970, 1, 1);
const LAST = dayFrom(2099, 12, 31);

/** A function of a Day that computes each day once: 100,000 customers share a few thousand days. */
export function rememberedByDay(compute: (on: Day) => number): (on: Day) => number {
  const known = new Uint8Array(LAST - FIRST + 1);
  const values = new Float64Array(known.length);
  return (on) => {
    if (!(on >= FIRST && on <= LAST)) return compute(on);
    const place = on - FIRST;
    if (known[place] === 0) {
      values[place] = compute(on);
      known[place] = 1;
    }
    return values[place] ?? NaN;
  };
}

/** What each text of a column means, as a small integer; each different text is judged once. */
export function codesOf(column: readonly string[], codeOf: (text: string) => number): Int8Array {
  const known = new Map<string, number>();
  const codes = new Int8Array(column.length);
  let last = "";
  let lastCode = codeOf(last);
  for (let i = 0; i < codes.length; i++) {
    const text = column[i] ?? "";
    if (text !== last) {
      const before = known.get(text);
      lastCode = before ?? codeOf(text);
      if (before === undefined) known.set(text, lastCode);
      last = text;
    }
    codes[i] = lastCode;
  }
  return codes;
}

/** The number that each text of a column stands for; each different text is read once. */
export function numbersOf(
  column: readonly string[],
  numberOf: (text: string) => number,
): Float64Array {
  const known = new Map<string, number>();
  const numbers = new Float64Array(column.length);
  for (let i = 0; i < numbers.length; i++) {
    const text = column[i] ?? "";
    let number = known.get(text);
    if (number === undefined) known.set(text, (number = numberOf(text)));
    numbers[i] = number;
  }
  return numbers;
}
