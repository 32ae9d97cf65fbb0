/** Words that are the same for people: blanks around them and the case of letters do not count. */
export function normalized(typed: string): string {
  return typed.trim().toLowerCase();
}

/** Whether a text contains one of the words, whatever the case of its letters. */
export function containsAny(words: readonly string[]): (text: string) => boolean {
  const wanted = words.map((word) => word.toLowerCase());
  return (text) => {
    const folded = text.toLowerCase();
    return wanted.some((word) => folded.includes(word));
  };
}

/**
 * As `containsAny`, but a word of one or two letters must stand alone: 未接 is no answer, while
 * 未接受报价 is an answer.
 */
export function saysAny(words: readonly string[]): (text: string) => boolean {
  const long = containsAny(words.filter((word) => word.length > 2));
  const short = new Set(words.filter((word) => word.length <= 2).map((word) => word.toLowerCase()));
  return (text) =>
    long(text) ||
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((piece) => short.has(piece));
}

/** @returns the value of the longest word that the text contains; undefined without any */
export function longestWordIn<T>(
  values: Iterable<readonly [word: string, value: T]>,
): (text: string) => T | undefined {
  const longestFirst = Array.from(values, ([word, value]) => ({ word: word.toLowerCase(), value }));
  longestFirst.sort((a, b) => b.word.length - a.word.length);
  return (text) => {
    const folded = text.toLowerCase();
    return longestFirst.find(({ word }) => folded.includes(word))?.value;
  };
}
