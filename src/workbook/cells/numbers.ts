import { narrowText } from "./texts";

const powers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const units = String.raw`[百千万萬亿億]*`;
const oneTerm = new RegExp(`^(${digits})(${units})$`);
const terms = new RegExp(`(${digits})([百千万萬亿億]+)`, "g");
const currency = /^(?:¥|\$|rmb|cny|人民币)|(?:元整?|圆整?|rmb|cny|人民币)$/gi;

/**
 * Reads an amount as Chinese staff write it: 1,234.50 · ¥1，234 · 3.5万 · 1亿2000万 · 12% · (1,234).
 * @returns NaN where it is not plainly one number
 */
export function numberFromText(text: string): number {
  const narrow = narrowText(text).replace(/[\s']/g, "").replaceAll("−", "-");
  const inBrackets = /^\((.*)\)$/.exec(narrow);
  const unbracketed = inBrackets?.[1] ?? narrow;
  const [, sign = "", rest = ""] =
    /^([-+]?)(.*)$/.exec(unbracketed.replace(/^(¥|\$)([-+])/, "$2$1")) ?? [];
  if (inBrackets && sign !== "") return NaN;
  const size = unsignedFrom(rest.replace(currency, ""));
  return (sign === "-" || inBrackets) && size !== 0 ? -size : size;
}

function unsignedFrom(text: string): number {
  const isPercent = text.endsWith("%");
  const [, number, unit = ""] = oneTerm.exec(isPercent ? text.slice(0, -1) : text) ?? [];
  if (number === undefined) return isPercent ? NaN : sumOfTerms(text);
  return scaled(number, powerOf(unit) - (isPercent ? 2 : 0));
}

/** 1亿2000万 and 3万5千: each unit smaller than the one before it. */
function sumOfTerms(text: string): number {
  if (text === "" || text.replace(terms, "") !== "") return NaN;
  let sum = 0;
  let before = Infinity;
  for (const [, number = "", unit = ""] of text.matchAll(terms)) {
    const power = powerOf(unit);
    if (power >= before) return NaN;
    sum += scaled(number, power);
    before = power;
  }
  return sum;
}

/** 千万 is 10^7. */
function powerOf(unit: string): number {
  return Array.from(unit).reduce((sum, character) => sum + (powers[character] ?? NaN), 0);
}

/** Lets the decimal parser shift the point: 1.1 × 10000 would be 11000.000000000002. */
function scaled(number: string, power: number): number {
  return Number(`${number.replaceAll(",", "")}e${power}`);
}

/** A header such as 金额（万元）, 金额/万元 or 金额(万) says what one unit of its plain numbers is worth. */
export function unitOfHeader(header: string): number {
  const unit =
    /([百千万萬亿億]+)\s*(?:元|圆|圓|rmb|cny)|[([（【]\s*([百千万萬亿億]+)\s*[)\]）】]/i.exec(
      header,
    );
  return unit ? Number(`1e${powerOf(unit[1] ?? unit[2] ?? "")}`) : 1;
}
