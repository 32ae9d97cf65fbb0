/** A number with or without decimals; a percent sign changes nothing. */
const NUMBER = /^\d{1,3}(?:\.\d+)?\s*%?$/;
const HIGHEST = 100;

/**
 * The points of a typed rating: a word of the policy, or a number from 0 to 100 which stands for itself.
 * @returns NaN for an empty or unknown text
 */
export function ratingOf(ratings: Readonly<Record<string, number>>): (text: string) => number {
  const points = new Map(
    Object.entries(ratings).map(([word, value]) => [word.toLowerCase(), value]),
  );
  return (text) => {
    if (NUMBER.test(text)) return parseFloat(text) <= HIGHEST ? parseFloat(text) : NaN;
    return points.get(text.toLowerCase()) ?? NaN;
  };
}
