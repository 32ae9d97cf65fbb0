/** Whole numbers that look random and are the same in every run from the same seed. */
export class SeededNumbers {
  constructor(private state: number) {}

  /** From 0 to `below` - 1. */
  below(below: number): number {
    // SplitMix32: a counter and two multiply-and-shift rounds that spread its bits
    this.state = (this.state + 0x9e3779b9) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return Math.floor((((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32) * below);
  }

  between(lowest: number, highest: number): number {
    return lowest + this.below(highest - lowest + 1);
  }

  oneOf<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}
