/** Draws of one seeded sequence. The same seed gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** A whole number from 0 to `limit` − 1. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** Standard normal (Box–Muller). */
  readonly normal: () => number;
}

export function seededRandom(seed: number): Random {
  const uniform = sfc32(seed);
  const below = (limit: number): number => Math.floor(uniform() * limit);
  return {
    uniform,
    below,
    chance: (share) => uniform() < share,
    pick: (list) => list[below(list.length)] ?? list[0],
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** Chris Doty-Humphrey's Small Fast Counting generator, 32 bits; the first 15 draws are discarded. */
function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, seed >>> 16, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}
