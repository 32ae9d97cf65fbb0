import type { DateFacts } from "../../domain/calendar/calendarDates";
import { isoDay, isoMoment, weekdayIndex, type Day, type Moment } from "../../domain/time";
import type { Language } from "../language";
import { explainEn } from "./explainEn";
import { explainZh, type ExplainWords } from "./explainZh";

const byLanguage: Readonly<Record<Language, ExplainWords>> = {
  "zh-CN": explainZh,
  "en-US": explainEn,
};

export function explainWords(language: Language): ExplainWords {
  return byLanguage[language];
}

/** `2026-03-02 10:00` */
export function momentText(at: Moment): string {
  return isoMoment(at).replace("T", " ");
}

/** `2026-03-02 周一` */
export function dayText(on: Day, words: ExplainWords): string {
  return `${isoDay(on)} ${words.weekdays[weekdayIndex(on)] ?? ""}`;
}

/** `2 小时 30 分`, exact to the second. */
export function durationText(seconds: number, words: ExplainWords): string {
  const whole = Math.round(Math.abs(seconds));
  const parts = [
    [Math.floor(whole / 3600), words.hours] as const,
    [Math.floor(whole / 60) % 60, words.minutes] as const,
    [whole % 60, words.seconds] as const,
  ];
  const written = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => unit(amount));
  return written.length > 0 ? written.join(" ") : words.hours(0);
}

/** What a date is, by name: `休 春节`. */
export function dayKindText({ kind, name }: DateFacts, words: ExplainWords): string {
  return name === "" ? words.kinds[kind] : `${words.kinds[kind]} ${name}`;
}

/** Which row or source decided a date. */
export function basisText({ rows, source }: DateFacts, words: ExplainWords): string {
  if (rows.length > 0) return words.calendarRow(rows.join(words.comma));
  return source === "" ? words.weekBasis : source;
}
