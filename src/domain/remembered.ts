import { dayFrom, type Day } from "./time";

/** The years in which nearly every date of a register falls; others are computed afresh. */
const FIRST = dayFrom(1990, 1, 1);
const LAST = dayFrom(2049, 12, 31);

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

/** What few different numbers stand for, each found once. */
export function rememberedByNumber<T>(find: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    let found = known.get(number);
    if (found === undefined) {
      found = find(number);
      known.set(number, found);
    }
    return found;
  };
}

/** A judgement of texts that judges each different text once: a column repeats a few words. */
export function rememberedByText<T extends number | boolean>(
  judge: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = judge(text);
      known.set(text, answer);
    }
    return answer;
  };
}

/** The number that each text of a column stands for. */
export function numbersOf(
  column: readonly string[],
  numberOf: (text: string) => number,
): Float64Array {
  const remembered = rememberedByText(numberOf);
  const numbers = new Float64Array(column.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = remembered(column[i] ?? "");
  return numbers;
}
