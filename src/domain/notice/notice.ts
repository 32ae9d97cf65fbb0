import { readHoliday, type HolidayReading, type NoticeItem } from "./noticeHoliday";
import { holidaysIn } from "./noticeHolidays";
import { noticeSentences, type NoticeSentence } from "./noticeText";
import { isHarmless, type NoticeProblem } from "./noticeProblems";
import { isPublicNotice } from "./publicNotice";
import type { CalendarDay } from "../records";
import { isoDay, type Day } from "../time";

/** The text of a holiday notice (放假安排的通知) as days of the working calendar, and what of it was refused. */
export interface Notice {
  /** NaN where neither the text nor the caller says it. */
  readonly year: number;
  /** As the rows name it. */
  readonly source: string;
  readonly holidays: readonly NoticeHoliday[];
  readonly problems: readonly NoticeProblem[];
  /** By date, each once. A holiday with a problem other than `advice` gives none. */
  readonly days: readonly CalendarDay[];
}

export interface NoticeHoliday {
  readonly name: string;
  readonly off: readonly Day[];
  /** Make-up days, 调休上班. */
  readonly work: readonly Day[];
  readonly sentences: readonly string[];
}

export interface NoticeOptions {
  /** Taken where the text names none. */
  readonly year?: number | undefined;
  /** Days that are listed already: a holiday can be extended only if it is known. */
  readonly known?: readonly CalendarDay[] | undefined;
}

/** Understands a whole holiday or refuses it whole: half of one would be a wrong calendar. */
export function noticeOf(text: string, { year: given, known = [] }: NoticeOptions = {}): Notice {
  const sentences = noticeSentences(text);
  const written = yearIn(sentences);
  const year = Number.isNaN(written) ? (given ?? yearOfDates(sentences)) : written;
  const source = sourceOf(text, year);
  const problems: NoticeProblem[] = [];
  if (given !== undefined && given !== year) {
    problems.push({ ...wholeText, code: "year-differs", written: year, given });
  }
  if (Number.isNaN(year)) {
    return { year, source, holidays: [], days: [], problems: [{ ...wholeText, code: "no-year" }] };
  }
  const readings = itemsOf(sentences).map((item) => readHoliday(item, { year, known }));
  const refused = withContradictions(readings);
  const holidays = refused.filter(isAccepted).map(({ name, off, work, sentences: told }) => {
    return { name, off: sorted(off), work: sorted(work), sentences: told };
  });
  problems.push(...refused.flatMap((reading) => reading.problems));
  if (refused.length === 0) problems.push({ ...wholeText, code: "nothing-found" });
  return { year, source, holidays, problems, days: daysOf(holidays, source) };
}

const wholeText = { holiday: "", sentence: "" } as const;

/** The year of the heading is followed by no month; a date of issue is. */
function yearIn(sentences: readonly NoticeSentence[]): number {
  for (const { plain } of sentences) {
    const year = /(\d{4})年(?!度?\d{1,2}月)/.exec(plain)?.[1];
    if (year !== undefined) return Number(year);
  }
  return NaN;
}

function yearOfDates(sentences: readonly NoticeSentence[]): number {
  const years = sentences.flatMap(({ plain }) =>
    Array.from(plain.matchAll(/(\d{4})年\d{1,2}月/g), ([, year]) => Number(year)),
  );
  return years.length > 0 ? Math.max(...years) : NaN;
}

/** The heading and the number of the notice, as far as they were pasted. */
function sourceOf(text: string, year: number): string {
  const joined = text.replace(/\s/g, "");
  const title = /[^。；：:，]{0,20}关于[^。；：:，]{0,30}?通知/.exec(joined)?.[0];
  const number = /国办发明电[〔[（(]\d{4}[〕\]）)]\d+号/.exec(joined)?.[0];
  const plain =
    title ?? `国务院办公厅关于${Number.isNaN(year) ? "" : `${year}年`}部分节假日安排的通知`;
  return number !== undefined ? `${plain}（${number}）` : plain;
}

const mark = /^\(?[一二三四五六七八九十\d]{1,3}\)?[、.]/;
const itemHeading = /^([^:,D\d]{1,40}):/;

/** Sentences with dates by the holiday that they speak of: the last one that was named. */
function itemsOf(sentences: readonly NoticeSentence[]): NoticeItem[] {
  const items: NoticeItem[] = [];
  let named = "";
  for (const { written, plain } of sentences) {
    const text = plain.replace(mark, "");
    const firstDate = text.search(/(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日/);
    const lead = firstDate < 0 ? text : text.slice(0, firstDate);
    const heading = itemHeading.exec(lead)?.[1];
    const names = holidaysIn(lead);
    const isNew = mark.test(plain) || heading !== undefined || names.length > 0;
    if (firstDate < 0) {
      named = names.length === 1 ? (names[0] ?? "") : "";
      if (!isRuleWithoutDate(text, names)) continue;
    } else if (isIssueDate(text)) continue;
    const name = names.length > 0 ? names.join("、") : (heading ?? named);
    const body = { written, plain: text.slice(lead.lastIndexOf(":") + 1) };
    const last = items.at(-1);
    if (last && (!isNew || last.name === name)) last.sentences.push(body);
    else items.push({ name, sentences: [body] });
    if (firstDate >= 0 && isNew) named = name;
  }
  return items;
}

/** 春节放假7天: a rule, but nobody can tell the dates. */
function isRuleWithoutDate(text: string, names: readonly string[]): boolean {
  return names.length === 1 && /放假\d+天|(?:放假|上班)$/.test(text);
}

/** The day on which the notice was signed. */
function isIssueDate(text: string): boolean {
  return (
    /^[^,:]{0,30}?\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/.test(text) && !/[放假上班至到休]/.test(text)
  );
}

function isAccepted({ problems }: HolidayReading): boolean {
  return problems.every(isHarmless);
}

/** A date that one holiday calls off and another one work is in neither. */
function withContradictions(readings: readonly HolidayReading[]): HolidayReading[] {
  const off = new Set(readings.flatMap((reading) => [...reading.off]));
  const both = new Set(readings.flatMap(({ work }) => [...work]).filter((on) => off.has(on)));
  return readings.map((reading) => {
    const own = sorted([...both].filter((on) => reading.off.has(on) || reading.work.has(on)));
    const told = own.map((on): NoticeProblem => {
      return {
        holiday: reading.name,
        sentence: reading.sentences.join(""),
        code: "off-and-work",
        on,
      };
    });
    return { ...reading, problems: [...reading.problems, ...told] };
  });
}

function daysOf(holidays: readonly NoticeHoliday[], source: string): CalendarDay[] {
  const list = isPublicNotice(source) ? "notice" : "company";
  const days = new Map<Day, CalendarDay>();
  for (const { name, off, work } of holidays) {
    for (const on of off) days.set(on, { on: isoDay(on), type: "off", name, source, list });
    const working = name === "" ? "调休上班" : `${name}调休上班`;
    for (const on of work)
      days.set(on, { on: isoDay(on), type: "work", name: working, source, list });
  }
  return sorted(days.keys()).flatMap((on) => days.get(on) ?? []);
}

function sorted(days: Iterable<Day>): Day[] {
  return [...days].sort((a, b) => a - b);
}
