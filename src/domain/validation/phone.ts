import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Mobile numbers of mainland China: 11 digits from 13 to 19. */
const MOBILE = /^1[3-9]\d{9}$/;
/** Area code with its trunk 0, then 8 digits for Beijing (10) and 2x, 7 or 8 elsewhere. */
const LANDLINE = /^0(?:(?:10|2\d)[2-8]\d{7}|[3-9]\d{2}[2-8]\d{6,7})$/;
/** A mobile with a digit too few or too many. The two short cuts spare a parse of 30 µs, not a verdict. */
const MAIMED_MOBILE = /^1[3-9]\d{7,10}$/;
const POSSIBLE = /^\+?\d{7,17}\D*\d*$/;
const COUNTRY_PREFIX = /^(?:\+|00)?86(?=\D*(?:0|1[3-9]))/;
const PUNCTUATION = /[\s().（）-]/g;
const EXTENSION = /\s*(?:转|轉|分机|分機|ext\.?|x|#|-)\s*\d{1,6}$/i;
const SEPARATORS = /[/;、,；，／|\n]+/;
const CHINA = 86;

/** The country and subscriber number as one integer (8613800138000); NaN = no such phone. */
export type PhoneNumber = number;

/**
 * Every phone in a cell; two and more stand apart by / ; 、 , or a space.
 * @returns NaN in the place of each that is no phone number
 */
export function phonesIn(cell: string): PhoneNumber[] {
  return cell
    .split(SEPARATORS)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .flatMap((piece) => {
      const phone = phoneOf(piece);
      return Number.isNaN(phone) ? piece.split(/\s+/).map(phoneOf) : [phone];
    });
}

/** @returns NaN unless the cell is exactly one mobile number, digits only: the form of nearly all cells */
export function plainMobile(cell: string): PhoneNumber {
  if (cell.length !== 11 || cell.charCodeAt(0) !== 49) return NaN;
  let number = 1;
  for (let i = 1; i < 11; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number >= 1.3e10 ? CHINA * 1e11 + number : NaN;
}

function phoneOf(text: string): PhoneNumber {
  const phone = numberOf(text);
  if (!Number.isNaN(phone)) return phone;
  const main = text.replace(EXTENSION, "");
  return main === text ? NaN : numberOf(main);
}

function numberOf(text: string): PhoneNumber {
  const national = text.replace(COUNTRY_PREFIX, "").replace(PUNCTUATION, "");
  if (MOBILE.test(national)) return Number(`${CHINA}${national}`);
  if (LANDLINE.test(national)) return Number(`${CHINA}${national.slice(1)}`);
  if (MAIMED_MOBILE.test(national) || !POSSIBLE.test(national)) return NaN;
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: "CN", extract: false });
  return parsed?.isValid() ? Number(parsed.number.slice(1)) : NaN;
}
