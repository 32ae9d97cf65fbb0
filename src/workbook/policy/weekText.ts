import type { Week } from "../../domain/policy/policy";
import { narrowText } from "../cells/texts";
import type { SheetLanguage } from "../status/statusWords";

type Day = Week[number];

const MINUTES_PER_DAY = 1440;
const DAYS_PER_WEEK = 7;

const words = {
  "zh-CN": {
    days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    to: "至",
    comma: "、",
    semicolon: "；",
    everyDay: "每天",
    anyTime: "全天",
    closed: "休息",
  },
  "en-US": {
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    to: "–",
    comma: ", ",
    semicolon: "; ",
    everyDay: "Daily",
    anyTime: "any time",
    closed: "closed",
  },
} as const;

/** `9:30` from minutes after midnight; the end of the day is 24:00. */
function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `周一至周五 9:00–12:00、13:00–18:00；周六 9:00–12:00` */
export function weekText(week: Week, language: SheetLanguage): string {
  const { days, to, comma, semicolon, everyDay, anyTime, closed } = words[language];
  const runs = runsOf(week).filter(({ hours }) => hours.length > 0);
  const texts = runs.map(({ first, last, hours }) => {
    const [begin, end] = [days[first] ?? "", days[last] ?? ""];
    const oneOrMore = first === last ? begin : `${begin}${to}${end}`;
    const isWhole = last - first === DAYS_PER_WEEK - 1;
    if (isWhole && isAllDay(hours)) return anyTime;
    return `${isWhole ? everyDay : oneOrMore} ${hours.map((one) => intervalText(one, language)).join(comma)}`;
  });
  return texts.length === 0 ? closed : texts.join(semicolon);
}

function isAllDay([first, ...others]: Day): boolean {
  return first?.[0] === 0 && first[1] === MINUTES_PER_DAY && others.length === 0;
}

function intervalText([from, to]: Day[number], language: SheetLanguage): string {
  if (isAllDay([[from, to]])) return words[language].anyTime;
  return `${clockText(from)}–${clockText(to)}`;
}

interface DayRun {
  readonly first: number;
  readonly last: number;
  readonly hours: Day;
}

/** Days on end with the same hours. */
function runsOf(week: Week): DayRun[] {
  const runs: DayRun[] = [];
  week.forEach((hours, day) => {
    const run = runs.at(-1);
    if (run && JSON.stringify(run.hours) === JSON.stringify(hours)) {
      runs[runs.length - 1] = { ...run, last: day };
    } else runs.push({ first: day, last: day, hours });
  });
  return runs;
}

const dayNames: readonly (readonly string[])[] = [
  ["周一", "星期一", "礼拜一", "一", "monday", "mon"],
  ["周二", "星期二", "礼拜二", "二", "tuesday", "tue", "tues"],
  ["周三", "星期三", "礼拜三", "三", "wednesday", "wed"],
  ["周四", "星期四", "礼拜四", "四", "thursday", "thu", "thur", "thurs"],
  ["周五", "星期五", "礼拜五", "五", "friday", "fri"],
  ["周六", "星期六", "礼拜六", "六", "saturday", "sat"],
  ["周日", "周天", "星期日", "星期天", "礼拜日", "礼拜天", "日", "天", "sunday", "sun"],
];
const dayIndex = new Map(dayNames.flatMap((names, day) => names.map((name) => [name, day])));
const everyDay = /^(每天|每日|daily|every ?day)?$/;
const anyTime = /^(全天|24小时|任何时间|any ?time|24 ?h(ours)?|all day|24\/7)$/;
const closed = /^(休息|休|不上班|closed|off)$/;

/** @returns undefined where the text is not plainly one week: a day named twice, an hour of 25, other words */
export function weekFromText(text: string): Week | undefined {
  const narrow = narrowText(text)
    .toLowerCase()
    .replaceAll(/周|週/g, "周")
    .replaceAll("禮拜", "礼拜");
  if (closed.test(narrow)) return Array.from({ length: DAYS_PER_WEEK }, (): Day => []);
  const week: (Day | undefined)[] = Array.from({ length: DAYS_PER_WEEK }, () => undefined);
  for (const part of narrow.split(/[;\n]/)) {
    if (part.trim() === "") continue;
    const [, who = "", hours = ""] = partForm.exec(part.trim()) ?? [];
    const days = daysFrom(who.replace(/[\s:]+$/, ""));
    const intervals = intervalsFrom(hours.trim());
    if (!days || !intervals || days.some((day) => week[day])) return undefined;
    for (const day of days) week[day] = intervals;
  }
  if (week.every((hours) => hours === undefined)) return undefined;
  return week.map((hours) => hours ?? []);
}

/** Days up to the first digit or the first word for a whole day. */
const partForm = /^(.*?)((?:\d|全天|任何时间|休息|休|不上班|any ?time|all day|closed|off)[^]*)$/;

function daysFrom(text: string): number[] | undefined {
  if (everyDay.test(text)) return Array.from({ length: DAYS_PER_WEEK }, (_, day) => day);
  const days = text.split(/[、,&和及]|\band\b/).map((part) => daysOfRange(part.trim()));
  return days.includes(undefined) ? undefined : days.flatMap((range) => range ?? []);
}

function daysOfRange(text: string): number[] | undefined {
  const ends = text.split(/\s*(?:至|到|-|–|—|~|\bto\b)\s*/).map((name) => dayIndex.get(name));
  const [first, last = first] = ends;
  if (first === undefined || last === undefined || ends.length > 2 || ends.includes(undefined)) {
    return undefined;
  }
  return last < first ? undefined : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function intervalsFrom(text: string): Day | undefined {
  if (anyTime.test(text)) return [[0, MINUTES_PER_DAY]];
  if (closed.test(text)) return [];
  const intervals = text.split(/[、,和及]|\band\b/).map((part) => intervalFrom(part.trim()));
  return intervals.includes(undefined) ? undefined : intervals.flatMap((one) => (one ? [one] : []));
}

const intervalForm = /^(\d{1,2})(?::(\d{2}))?\s*(?:至|到|-|–|—|~|\bto\b)\s*(\d{1,2})(?::(\d{2}))?$/;

function intervalFrom(text: string): Day[number] | undefined {
  const match = intervalForm.exec(text);
  if (!match) return undefined;
  const [, fromHour, fromMinute = "0", toHour, toMinute = "0"] = match;
  if (Number(fromMinute) > 59 || Number(toMinute) > 59) return undefined;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  return from < to && to <= MINUTES_PER_DAY ? [from, to] : undefined;
}
