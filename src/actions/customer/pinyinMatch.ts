const LETTER_A = 97;

/** One character of a name, as it can be typed. */
export interface NameUnit {
  readonly character: string;
  /** The commonest first; [] where it has none. */
  readonly readings: readonly string[];
  /** Bit k set = it can begin with the k-th letter of a to z. */
  readonly letters: number;
}

export function nameUnit(character: string, readings: readonly string[]): NameUnit {
  const letters = [character, ...readings].reduce((bits, text) => bits | letterBit(text), 0);
  return { character, readings, letters };
}

/** The bit of a text's first letter; 0 for any other beginning. */
export function letterBit(text: string): number {
  const place = text.charCodeAt(0) - LETTER_A;
  return place >= 0 && place < 26 ? 1 << place : 0;
}

/** How a query fits a name; the smaller, the better. */
export const fit = { common: 0, rare: 1, none: 2 } as const;
export type Fit = (typeof fit)[keyof typeof fit];

/**
 * Does the query spell the units from `start` on? Each may be typed as itself, by a reading, by its first letter or
 * its zh, ch or sh; the last one also by the beginning of a reading: yinhang, yh and yinh are 银行, and so is 银h.
 * @param query of lower-case letters and digits; not empty
 * @param from the place in the query that is next
 */
export function fitAt(units: readonly NameUnit[], start: number, query: string, from = 0): Fit {
  const unit = units[start];
  if (!unit) return fit.none;
  const { character, readings } = unit;
  if (query.startsWith(character, from)) {
    const end = from + character.length;
    return end === query.length ? fit.common : fitAt(units, start + 1, query, end);
  }
  let best: Fit = fit.none;
  for (let k = 0; k < readings.length && best !== fit.common; k++) {
    const found = fitByReading(units, start, query, from, readings[k] ?? "");
    best = better(best, k > 0 && found === fit.common ? fit.rare : found);
  }
  return best;
}

function fitByReading(
  units: readonly NameUnit[],
  start: number,
  query: string,
  from: number,
  reading: string,
): Fit {
  let same = 0;
  while (same < reading.length && reading.charCodeAt(same) === query.charCodeAt(from + same)) {
    same++;
  }
  if (same === 0) return fit.none;
  if (from + same === query.length) return fit.common;
  let best: Fit = fit.none;
  for (const length of lengthsOf(reading)) {
    if (length <= same) best = better(best, fitAt(units, start + 1, query, from + length));
  }
  return best;
}

/** The whole reading, its initial of two letters, and its first letter. */
function lengthsOf(reading: string): readonly number[] {
  const hasLongInitial = reading.length > 2 && reading[1] === "h";
  if (reading.length === 1) return [1];
  return hasLongInitial ? [reading.length, 2, 1] : [reading.length, 1];
}

function better(a: Fit, b: Fit): Fit {
  return a < b ? a : b;
}
