/** A word of a sentence as a title or a label: `customer register` → `Customer register`, `● late` → `● Late`. */
export function titled(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
