import { clauseKind, daysStated } from "./noticeClauses";
import { readDates, type DateContext } from "./noticeDates";
import { holidaysIn } from "./noticeHolidays";
import type { NoticeProblem } from "./noticeProblems";
import { clausesOf, type Clause, type NoticeSentence } from "./noticeText";
import type { CalendarDay } from "../records";
import { dayFromIso, partsOf, weekdayIndex, type Day } from "../time";

export interface NoticeItem {
  readonly name: string;
  readonly sentences: NoticeSentence[];
}

export interface HolidayReading {
  readonly name: string;
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
  readonly sentences: readonly string[];
  readonly problems: readonly NoticeProblem[];
}

interface NoticeContext {
  readonly year: number;
  readonly known: readonly CalendarDay[];
}

/** A claim about dates that another sentence has to make good. */
interface Claim {
  readonly sentence: string;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
  readonly either: readonly Day[];
}

/** What the sentences read so far say. */
interface Draft {
  readonly name: string;
  readonly context: DateContext & NoticeContext;
  readonly off: Set<Day>;
  readonly work: Set<Day>;
  readonly claims: Claim[];
  readonly problems: NoticeProblem[];
}

type Detail = NoticeProblem extends infer P
  ? P extends NoticeProblem
    ? Omit<P, "holiday" | "sentence">
    : never
  : never;

const SATURDAY = 5;

export function readHoliday(
  { name, sentences }: NoticeItem,
  context: NoticeContext,
): HolidayReading {
  const draft: Draft = {
    name,
    context: { ...context, isNewYear: name.includes("元旦") },
    off: new Set(),
    work: new Set(),
    claims: [],
    problems: [],
  };
  for (const sentence of sentences) readSentence(draft, sentence);
  checkClaims(draft);
  const { off, work, problems } = draft;
  return { name, off, work, problems, sentences: sentences.map(({ written }) => written) };
}

function tell(draft: Draft, sentence: string, detail: Detail): void {
  draft.problems.push({ ...detail, holiday: draft.name, sentence });
}

function readSentence(draft: Draft, { written, plain }: NoticeSentence): void {
  const clauses = clausesOf(plain);
  const isAdvice = clauses.some(({ form }) => clauseKind(form) === "advice");
  if (!isAdvice && clauses.every(({ dates }) => dates.length === 0)) {
    tell(draft, written, { code: "not-understood" });
  }
  const ofSentence = new Set<Day>();
  let isBesideWeekend = false;
  let stated = NaN;
  for (const clause of clauses) {
    const kind = clauseKind(clause.form);
    if (kind === "unknown") tell(draft, written, { code: "not-understood" });
    if (kind === "advice") {
      // What is advised may be spread over the rest of the sentence.
      tell(draft, written, { code: "advice" });
      break;
    }
    if (kind === "beside-weekend") isBesideWeekend = true;
    if (kind === "off" || kind === "count") stated = definedOr(daysStated(clause.form), stated);
    const days = readClause(draft, written, clause);
    if (kind === "off" || kind === "extended") for (const on of days) ofSentence.add(on);
  }
  for (const on of ofSentence) draft.off.add(on);
  if (isBesideWeekend) checkWeekend(draft, written, ofSentence);
  checkCount(draft, written, ofSentence, stated, isBesideWeekend);
}

function definedOr(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}

/** @returns the clause's dates, where they are days off */
function readClause(draft: Draft, written: string, clause: Clause): readonly Day[] {
  if (clause.dates.length === 0) return [];
  const { days, problems } = readDates(clause, draft.context);
  for (const problem of problems) tell(draft, written, problem);
  switch (clauseKind(clause.form)) {
    case "off":
      return days;
    case "extended":
      return extension(draft, written, clause, days);
    case "work":
      for (const on of days) addWork(draft, written, on);
      return [];
    case "swapped":
      draft.claims.push({ sentence: written, off: [], work: [], either: days });
      return [];
    case "moved": {
      const moved = movedDates(clause, draft.context);
      draft.claims.push({ sentence: written, ...moved, either: [] });
      return [];
    }
    case "resumed":
      draft.claims.push({ sentence: written, off: days.map((on) => on - 1), work: [], either: [] });
      return [];
    case "advice":
    case "count":
    case "beside-weekend":
    case "remark":
    case "unknown":
      return [];
  }
}

/** Make-up days are weekend days; a plain working day needs no notice. */
function addWork(draft: Draft, sentence: string, on: Day): void {
  if (weekdayIndex(on) < SATURDAY) tell(draft, sentence, { code: "work-on-weekday", on });
  else draft.work.add(on);
}

/** 将1月3日公休日调至1月2日: the first date is worked, the second one off. */
function movedDates({ form, dates }: Clause, context: DateContext) {
  const at = /[调移换](?=至|到|整)/.exec(form)?.index ?? form.length;
  const before = form.slice(0, at).split("D").length - 1;
  const work = readDates({ form: form.slice(0, at), dates: dates.slice(0, before) }, context);
  const off = readDates({ form: form.slice(at), dates: dates.slice(before) }, context);
  return { work: work.days, off: off.days };
}

/** The days from the end of the holiday, as it is known, to the date that it is extended to. */
function extension(
  draft: Draft,
  sentence: string,
  { form }: Clause,
  [until = NaN]: readonly Day[],
): readonly Day[] {
  const names = holidaysIn(form);
  const { known, year } = draft.context;
  const wanted = names.length > 0 ? names : [draft.name];
  const days = known
    .filter(
      ({ type, name }) => type === "off" && holidaysIn(name).some((one) => wanted.includes(one)),
    )
    .map(({ on }) => dayFromIso(on))
    .filter((on) => partsOf(on).year === year && on <= until);
  if (days.length === 0) {
    tell(draft, sentence, { code: "nothing-to-extend" });
    return [];
  }
  const last = Math.max(...days);
  return Array.from({ length: until - last }, (_, i) => last + 1 + i);
}

function isWeekend(on: Day): boolean {
  return weekdayIndex(on) >= SATURDAY;
}

function checkWeekend(draft: Draft, sentence: string, days: ReadonlySet<Day>): void {
  for (const on of days) {
    const joins = [on - 1, on, on + 1].some((near) => isWeekend(near));
    if (!joins) tell(draft, sentence, { code: "not-beside-weekend", on });
  }
}

function checkCount(
  draft: Draft,
  sentence: string,
  days: ReadonlySet<Day>,
  stated: number,
  isBesideWeekend: boolean,
): void {
  if (Number.isNaN(stated) || stated === days.size) return;
  if (isBesideWeekend && stated === withWeekend(days).size) return;
  tell(draft, sentence, { code: "count-differs", stated, counted: days.size });
}

function withWeekend(days: ReadonlySet<Day>): ReadonlySet<Day> {
  const wide = new Set(days);
  for (const on of days) {
    for (let near = on - 1; isWeekend(near); near -= 1) wide.add(near);
    for (let near = on + 1; isWeekend(near); near += 1) wide.add(near);
  }
  return wide;
}

/** What is said by the way has to be what the rest of the holiday says, or it was not understood. */
function checkClaims(draft: Draft): void {
  const { off, work, context } = draft;
  const known = new Set(
    context.known.filter(({ type }) => type === "off").map(({ on }) => dayFromIso(on)),
  );
  const isOff = (on: Day) => off.has(on) || known.has(on) || isWeekend(on);
  for (const claim of draft.claims) {
    const holds =
      claim.off.every(isOff) &&
      claim.work.every((on) => work.has(on)) &&
      claim.either.every((on) => off.has(on) || work.has(on));
    if (!holds) tell(draft, claim.sentence, { code: "not-understood" });
  }
}
