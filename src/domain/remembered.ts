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

/** A judgement that judges each different text or number once: a column repeats a few of them. */
export function remembered<Key extends string | number, Answer extends string | number | boolean>(
  judge: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = judge(key);
      known.set(key, answer);
    }
    return answer;
  };
}

/** The number that each text of a column stands for. */
export function numbersOf(
  column: readonly string[],
  numberOf: (text: string) => number,
): Float64Array {
  const number = remembered(numberOf);
  const numbers = new Float64Array(column.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = number(column[i] ?? "");
  return numbers;
}
