import type { NoticeProblem } from "../domain/notice/noticeProblems";
import { isoDay, weekdayIndex, type Day } from "../domain/time";
import { explainWords } from "./explain/explainWords";
import type { Language } from "./language";

interface Dates {
  /** The date that the problem is about, as shown. */
  readonly on: string;
  readonly weekday: string;
  /** As the notice writes it. */
  readonly writtenWeekday: string;
}

type Sentences = {
  readonly [C in NoticeProblem["code"]]: (
    problem: Extract<NoticeProblem, { code: C }>,
    dates: Dates,
  ) => string;
};

const zhCN: Sentences = {
  "nothing-found": () => "没有找到放假安排；请粘贴通知的正文。",
  "no-year": () => "看不出是哪一年的通知；请填写年份。",
  "year-differs": ({ written, given }) =>
    `通知写的是 ${written} 年，不是所填的 ${given} 年；按通知的年份。`,
  "not-understood": () => "这句话没有看懂，这个节日没有采用。",
  advice: () => "这是建议，不是放假安排，没有采用。",
  "count-differs": ({ stated, counted }) =>
    `写的是 ${stated} 天，列出的是 ${counted} 天，这个节日没有采用。`,
  "work-on-weekday": (_, { on }) => `${on} 本来就是工作日，不必调休，这个节日没有采用。`,
  "off-and-work": (_, { on }) => `${on} 既放假又上班，这个节日没有采用。`,
  "not-beside-weekend": (_, { on }) => `${on} 不与周末相连，这个节日没有采用。`,
  "nothing-to-extend": () => "不知道原来的假期到哪天，无法延长；请先加入原来的通知。",
  "month-missing": ({ written }) => `「${written}」没有写月份，这个节日没有采用。`,
  "no-such-date": ({ written }) => `「${written}」这一天不存在，这个节日没有采用。`,
  "wrong-weekday": (_, { on, weekday, writtenWeekday }) =>
    `${on} 是${weekday}，通知写的是${writtenWeekday}，这个节日没有采用。`,
  "outside-year": (_, { on }) => `${on} 不在通知的年份里，这个节日没有采用。`,
  "range-too-long": ({ days }) =>
    days < 1 ? "起止日期颠倒，这个节日没有采用。" : `一次放假 ${days} 天太长，这个节日没有采用。`,
};

const enUS: Sentences = {
  "nothing-found": () => "No holidays were found; paste the text of the notice.",
  "no-year": () => "The year of the notice is not clear; please enter it.",
  "year-differs": ({ written, given }) =>
    `The notice says ${written}, not ${given} as entered; the notice's year is used.`,
  "not-understood": () => "This sentence was not understood; the holiday is not taken over.",
  advice: () => "This is advice, not a day off; it is not taken over.",
  "count-differs": ({ stated, counted }) =>
    `It says ${stated} days and lists ${counted}; the holiday is not taken over.`,
  "work-on-weekday": (_, { on }) => `${on} is a working day anyway; the holiday is not taken over.`,
  "off-and-work": (_, { on }) => `${on} is called off and worked; the holiday is not taken over.`,
  "not-beside-weekend": (_, { on }) =>
    `${on} does not join a weekend; the holiday is not taken over.`,
  "nothing-to-extend": () =>
    "The end of the holiday as announced is not known; add the first notice before its extension.",
  "month-missing": ({ written }) => `“${written}” has no month; the holiday is not taken over.`,
  "no-such-date": ({ written }) => `“${written}” does not exist; the holiday is not taken over.`,
  "wrong-weekday": (_, { on, weekday, writtenWeekday }) =>
    `${on} is a ${weekday}, the notice says ${writtenWeekday}; the holiday is not taken over.`,
  "outside-year": (_, { on }) =>
    `${on} lies outside the notice's year; the holiday is not taken over.`,
  "range-too-long": ({ days }) =>
    days < 1
      ? "The range runs backwards; the holiday is not taken over."
      : `${days} days in a row are too many; the holiday is not taken over.`,
};

const byLanguage: Readonly<Record<Language, Sentences>> = { "zh-CN": zhCN, "en-US": enUS };

/** What was refused and why; the notice's own sentence stands in `problem.sentence`. */
export function noticeSentence(problem: NoticeProblem, language: Language): string {
  const { weekdays } = explainWords(language);
  const on: Day = "on" in problem ? problem.on : NaN;
  const dates: Dates = {
    on: Number.isNaN(on) ? "" : isoDay(on),
    weekday: Number.isNaN(on) ? "" : (weekdays[weekdayIndex(on)] ?? ""),
    writtenWeekday: "writtenWeekday" in problem ? (weekdays[problem.writtenWeekday] ?? "") : "",
  };
  const sentence = byLanguage[language][problem.code] as (
    problem: NoticeProblem,
    dates: Dates,
  ) => string;
  return sentence(problem, dates);
}
