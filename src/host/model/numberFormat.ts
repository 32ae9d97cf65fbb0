import { serialParts } from "./serials";

/** Letters that make a section of a format a date or a time. */
const dateLetters = /[ymdhs]|aaa/i;

/** Quoted texts, escaped characters and bracketed parts are no format letters; elapsed hours `[h]` are. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

/** Whether numbers under this format are shown as dates or times. */
export function isDateFormat(format: string): boolean {
  const plain = bare(format.split(";")[0] ?? "");
  return format !== "General" && dateLetters.test(plain.replace(/General/gi, ""));
}

/** @returns null when the format has something that is not supported: fractions, E-notation, conditions */
export function formatNumber(value: number, format: string, date1904: boolean): string | null {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const [positive = "General", negative, zero] = sections;
  if (isDateFormat(positive)) return dateText(value, positive, date1904);
  if (value < 0 && negative !== undefined) return numberText(-value, negative);
  if (value === 0 && zero !== undefined) return numberText(0, zero);
  const text = numberText(Math.abs(value), positive);
  return value < 0 && text !== null ? `-${text}` : text;
}

const literalParts = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/g;

function numberText(size: number, section: string): string | null {
  if (/\[[<>=]/.test(section)) return null;
  const pattern = /[#0?][#0?,.]*/.exec(
    section.replace(literalParts, (part) => "\u0000".repeat(part.length)),
  );
  const literal = (text: string) =>
    text.replace(
      literalParts,
      (part, quoted?: string, char?: string) =>
        quoted ?? char ?? /^\[\$([^-\]]*)/.exec(part)?.[1] ?? (part.startsWith("_") ? " " : ""),
    );
  if (!pattern) return section.includes("General") ? null : literal(section);
  const before = section.slice(0, pattern.index);
  const after = section.slice(pattern.index + pattern[0].length);
  if (/^[eE][+-]|^\s*\?*\/|[#0?]/.test(after.replace(literalParts, ""))) return null;
  const percents = (section.replace(literalParts, "").match(/%/g) ?? []).length;
  return literal(before) + digitsText(size * 100 ** percents, pattern[0]) + literal(after);
}

function digitsText(size: number, pattern: string): string {
  const [whole = "", decimals = ""] = pattern.replace(/,+$/, "").split(".");
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const places = decimals.replace(/[^#0?]/g, "");
  const fixed = roundHalfUp(size / 1000 ** thousands, places.length);
  const [digits = "0", fraction = ""] = fixed.split(".");
  const least = whole.replace(/[^0]/g, "").length;
  const padded = (digits === "0" ? "" : digits).padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const kept = trimOptional(fraction, places);
  return grouped + (pattern.includes(".") ? `.${kept}` : "");
}

/** Digits behind the last `0` of the pattern are dropped when they are zeros. */
function trimOptional(fraction: string, places: string): string {
  let length = fraction.length;
  while (length > 0 && fraction[length - 1] === "0" && places[length - 1] !== "0") length -= 1;
  return fraction.slice(0, length);
}

/** Rounds what the person sees (15 digits), not the binary fraction below it: 1.005 → 1.01. */
function roundHalfUp(size: number, places: number): string {
  const seen = Number(size.toPrecision(15));
  const [digits = "0", exponent = "0"] = seen.toExponential().split("e");
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  if (!Number.isSafeInteger(scaled)) return seen.toFixed(places);
  const text = String(scaled).padStart(places + 1, "0");
  const cut = text.length - places;
  return places === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
}

const dateTokens =
  /"[^"]*"|\\.|_.|\*.|\[\$[^\]]*\]|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|y+|m+|d+|h+|s+(?:\.0+)?|AM\/PM|A\/P|上午\/下午|aaaa|aaa|./giu;

function dateText(value: number, section: string, date1904: boolean): string | null {
  const tokens = section.match(dateTokens) ?? [];
  const fractionDigits = Math.max(0, ...tokens.map((t) => /^s+\.(0+)$/i.exec(t)?.[1]?.length ?? 0));
  const parts = serialParts(value, date1904, fractionDigits);
  if (!parts) return null;
  const halfDays = tokens.some((token) => /^(AM\/PM|A\/P|上午\/下午)$/i.test(token));
  return tokens.map((token, i) => dateToken(token, i, tokens, parts, halfDays)).join("");
}

type Parts = NonNullable<ReturnType<typeof serialParts>>;

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const chineseDays = ["日", "一", "二", "三", "四", "五", "六"];

function dateToken(
  token: string,
  index: number,
  tokens: readonly string[],
  parts: Parts,
  halfDays: boolean,
): string {
  const lower = token.toLowerCase();
  const two = (n: number) => (lower.length > 1 ? String(n).padStart(2, "0") : String(n));
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (token.startsWith("_") && token.length > 1) return " ";
  if (token.startsWith("*") && token.length > 1) return "";
  if (token.startsWith("[")) return elapsed(lower, parts);
  if (/^y+$/.test(lower))
    return lower.length > 2 ? String(parts.year) : String(parts.year % 100).padStart(2, "0");
  if (/^m+$/.test(lower))
    return isMinute(index, tokens) ? two(parts.minute) : monthText(lower, parts);
  if (/^d+$/.test(lower)) return dayText(lower, parts);
  if (/^h+$/.test(lower)) return two(halfDays ? parts.hour % 12 || 12 : parts.hour);
  if (/^s+/.test(lower)) return secondText(lower, parts);
  if (lower === "am/pm") return parts.hour < 12 ? "AM" : "PM";
  if (lower === "a/p") return parts.hour < 12 ? "A" : "P";
  if (token === "上午/下午") return parts.hour < 12 ? "上午" : "下午";
  if (lower === "aaaa") return `星期${chineseDays[parts.weekday] ?? ""}`;
  if (lower === "aaa") return `周${chineseDays[parts.weekday] ?? ""}`;
  return token;
}

/** `m` is minutes right behind hours or right before seconds (ECMA-376 18.8.31). */
function isMinute(index: number, tokens: readonly string[]): boolean {
  const isTime = (token: string) => /^(\[?[hs]+\]?|s+\.0+)$/i.test(token);
  const isPart = (token: string) => isTime(token) || /^[ymd]+$/i.test(token);
  const before = tokens.slice(0, index).findLast(isPart) ?? "";
  const after = tokens.slice(index + 1).find(isPart) ?? "";
  return /^\[?h/i.test(before) || /^s/i.test(after);
}

function monthText(token: string, parts: Parts): string {
  const name = months[parts.month - 1] ?? "";
  if (token.length === 3) return name.slice(0, 3);
  if (token.length === 4) return name;
  if (token.length === 5) return name.slice(0, 1);
  return String(parts.month).padStart(token.length, "0");
}

function dayText(token: string, parts: Parts): string {
  const name = days[parts.weekday] ?? "";
  if (token.length === 3) return name.slice(0, 3);
  if (token.length > 3) return name;
  return String(parts.day).padStart(token.length, "0");
}

function secondText(token: string, parts: Parts): string {
  const [whole = "s", digits = ""] = token.split(".");
  const second = String(parts.second).padStart(Math.min(whole.length, 2), "0");
  return digits ? `${second}.${parts.fraction.padEnd(digits.length, "0")}` : second;
}

function elapsed(token: string, parts: Parts): string {
  const unit = /^\[([hms])\1*\]$/.exec(token)?.[1];
  if (!unit) return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? "";
  const divisor = unit === "h" ? 3600 : unit === "m" ? 60 : 1;
  return String(Math.floor(parts.totalSeconds / divisor)).padStart(token.length - 2, "0");
}
