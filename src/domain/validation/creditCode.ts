/** GB 32100-2015: 18 characters, digits and capitals without I, O, Z, S and V; 3 to 8 are the region's digits. */
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MODULUS = 31;
/** The weight of the character at i is 3 to the power i, modulo 31. */
const BASE = 3;

const valueByCharCode = new Uint8Array(128);
for (let value = 0; value < ALPHABET.length; value++) {
  valueByCharCode[ALPHABET.charCodeAt(value)] = value;
}

/** A 统一社会信用代码 of the right form whose weighted values, the check character among them, sum to 0 mod 31. */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!FORM.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < code.length - 1; i++) {
    sum += weight * (valueByCharCode[code.charCodeAt(i)] ?? 0);
    weight = (weight * BASE) % MODULUS;
  }
  return (sum + (valueByCharCode[code.charCodeAt(code.length - 1)] ?? 0)) % MODULUS === 0;
}
