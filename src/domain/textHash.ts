/** FNV-1a's 32-bit prime and offset basis; the second lane begins elsewhere (draft-eastlake-fnv). */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x9747b28c;

/**
 * Sixteen hexadecimal digits of a text, the same on every machine: two lanes of FNV-1a over its UTF-16 units, one
 * forwards and one backwards. For telling values apart, not for secrets.
 */
export function textHash(text: string): string {
  let [one, other] = [BASIS, OTHER_BASIS];
  for (let i = 0; i < text.length; i++) {
    one = Math.imul(one ^ text.charCodeAt(i), PRIME);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - i), PRIME);
  }
  return hex(one) + hex(other);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, "0");
}
