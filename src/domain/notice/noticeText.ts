/**
 * The text of a holiday notice as sentences of plain signs: half-width, digits for Chinese numerals, no spaces.
 * `written` is the sentence as pasted.
 */
export interface NoticeSentence {
  readonly written: string;
  readonly plain: string;
}

const ITEM_MARK = String.raw`[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]`;
const newItem = new RegExp(`^(?:${ITEM_MARK}|[^：:，,。]{1,20}[：:])`);

/** A text copied from a page breaks its lines anywhere. */
export function noticeSentences(text: string): NoticeSentence[] {
  return unwrapped(text)
    .flatMap((line) => line.split(/(?<=[。；;！!])/))
    .map((written) => written.trim())
    .filter((written) => written !== "")
    .map((written) => ({ written, plain: plainText(written) }));
}

/** A line goes on with the next one where it has begun to tell a date and not ended. */
function unwrapped(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/[\r\n]+/).map((one) => one.trim())) {
    const before = lines.at(-1) ?? "";
    const goesOn = /\d\s*[月日号]/.test(before) && !/[。；;！!]$/.test(before);
    if (goesOn && !newItem.test(line)) lines.splice(-1, 1, before + line);
    else lines.push(line);
  }
  return lines;
}

const digits = "零一二三四五六七八九";

/** 二十三 is 23. */
function numeral(text: string): string {
  if (!text.includes("十")) return String(digits.indexOf(text));
  const [tens = "", ones = ""] = text.split("十");
  return String((tens === "" ? 1 : digits.indexOf(tens)) * 10 + Math.max(0, digits.indexOf(ones)));
}

function plainText(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[。;!]$/, "")
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) =>
      Array.from(year, (sign) => (sign === "〇" ? "0" : String(digits.indexOf(sign)))).join(""),
    )
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?(?=[月日号天])/g, numeral)
    .replace(/(?<!(?:期|周|拜))[一二三四五六七八九](?=[月日号天])/g, numeral)
    .replace(/(?<=[月至到、~—–-]\d{1,2})号/g, "日")
    .replace(/(?<=(?:放假|共|连休|休息)\d{1,2})日/g, "天")
    .replace(/[—–~]+|-+/g, "至")
    .replace(/[〔[【]/g, "(")
    .replace(/[〕\]】]/g, ")");
}

/** A date as written; a missing year or month is taken over from what stands before it. */
export interface WrittenDate {
  readonly written: string;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** 0 = Monday, NaN = not written. */
  readonly weekday: number;
}

const writtenDate = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?/g;

/** A clause with each date replaced by `D`, and other brackets left out. */
export interface Clause {
  readonly form: string;
  readonly dates: readonly WrittenDate[];
}

/** Cuts a sentence at its commas; dates alone belong to the words that follow them. */
export function clausesOf(plain: string): Clause[] {
  const dates = Array.from(plain.matchAll(writtenDate), dateIn);
  const form = plain.replace(writtenDate, "D").replace(/\([^)]*\)/g, "");
  const forms: string[] = [];
  for (const part of form.split(",")) {
    const before = forms.at(-1);
    if (before !== undefined && /^[D至到、和及与]+$/.test(before))
      forms.splice(-1, 1, before + part);
    else forms.push(part);
  }
  let used = 0;
  return forms.map((clause) => {
    const from = used;
    used += clause.split("D").length - 1;
    return { form: clause, dates: dates.slice(from, used) };
  });
}

function dateIn([written, year, month, date, remark = ""]: RegExpMatchArray): WrittenDate {
  return {
    written,
    year: Number(year ?? NaN),
    month: Number(month ?? NaN),
    date: Number(date),
    weekday: weekdayIn(remark),
  };
}

function weekdayIn(remark: string): number {
  const sign = /(?:星期|周|礼拜)([一二三四五六日天])/.exec(remark)?.[1];
  if (sign === undefined) return NaN;
  return sign === "天" ? 6 : "一二三四五六日".indexOf(sign);
}
