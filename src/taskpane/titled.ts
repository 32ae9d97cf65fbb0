/** A word of a sentence as a title or a label: `customer register` → `Customer register`. */
export function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
