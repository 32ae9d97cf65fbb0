import { defaultPolicy } from "../../domain/policy/defaultPolicy";
import { noticeOf, type Notice } from "../../domain/notice/notice";
import type { Policy } from "../../domain/policy/policy";
import type { CalendarDay, Role } from "../../domain/records";
import type { Moment } from "../../domain/time";
import type { Language } from "../../text/language";
import {
  appendCalendarDays,
  readCalendarSheet,
  type AddedRows,
  type CalendarSheet,
} from "../../workbook/sheets/calendarSheet";
import { WorkbookError } from "../../workbook/workbookError";
import { createCalendarSheet } from "./ruleSheets";

export interface NoticeRequest {
  /** As pasted. */
  readonly text: string;
  /** Taken where the text names no year. */
  readonly year?: number | undefined;
  readonly policy?: Policy;
  readonly sheets?: Partial<Record<Role, string>>;
}

/** What becomes of a day of the notice. */
export type NoticeDayState =
  | "new"
  | "listed" //          a row says the same already
  | "contradicted" //    a row of a public notice says otherwise; the day is not added
  | "company-differs"; // added; the company's own row goes on winning

export interface NoticeDay {
  readonly day: CalendarDay;
  readonly state: NoticeDayState;
  /** The row that stands there already. */
  readonly existing: CalendarDay | undefined;
}

export interface NoticePreview {
  readonly notice: Notice;
  /** "" = there is no working calendar yet; adding creates one. */
  readonly sheet: string;
  readonly days: readonly NoticeDay[];
}

/**
 * What a pasted holiday notice would add to the working calendar. Writes nothing.
 * @throws WorkbookError as `readCalendarSheet`
 */
export async function previewNotice(request: NoticeRequest): Promise<NoticePreview> {
  const calendar = await readCalendarSheet(request.sheets);
  const { days: listed = [], place } = calendar ?? {};
  return { ...compared(request, listed), sheet: place?.sheet ?? "" };
}

function compared(
  { text, year, policy = defaultPolicy }: NoticeRequest,
  listed: readonly CalendarDay[],
): Pick<NoticePreview, "notice" | "days"> {
  const notice = noticeOf(text, { year, known: [...policy.calendar.days, ...listed] });
  return { notice, days: notice.days.map((day) => noticeDay(day, listed)) };
}

function noticeDay(day: CalendarDay, listed: readonly CalendarDay[]): NoticeDay {
  const ofDate = listed.filter(({ on }) => on === day.on);
  const sameList = ofDate.filter(({ list }) => list === day.list);
  const same = sameList.find(({ type }) => type === day.type);
  if (same) return { day, state: "listed", existing: same };
  if (sameList[0]) return { day, state: "contradicted", existing: sameList[0] };
  const company = ofDate.find(({ list, type }) => list === "company" && type !== day.type);
  return company
    ? { day, state: "company-differs", existing: company }
    : { day, state: "new", existing: undefined };
}

export interface AddNoticeRequest extends NoticeRequest {
  /** A new working calendar begins the year before. */
  readonly now: Moment;
  /** Of a new working calendar; Chinese unless given. */
  readonly language?: Language;
}

export interface AddedNotice extends NoticePreview {
  /** undefined where every day was listed already or contradicted. */
  readonly rows: AddedRows | undefined;
}

/**
 * Adds the days of a notice to the working calendar as it is now, each once; creates the sheet where there is none.
 * @throws WorkbookError as `appendCalendarDays` and `setUpSheets`
 */
export async function addNotice(request: AddNoticeRequest): Promise<AddedNotice> {
  const there = await readCalendarSheet(request.sheets);
  return there ? addTo(there, request) : addToNew(request);
}

async function addTo(calendar: CalendarSheet, request: AddNoticeRequest): Promise<AddedNotice> {
  const preview = { ...compared(request, calendar.days), sheet: calendar.place.sheet };
  const added = preview.days
    .filter(({ state }) => state === "new" || state === "company-differs")
    .map(({ day }) => day);
  const rows = added.length > 0 ? await appendCalendarDays(calendar, added) : undefined;
  return { ...preview, rows };
}

/** The sheet that it creates stays where the rest fails. */
async function addToNew(request: AddNoticeRequest): Promise<AddedNotice> {
  const { now, policy = defaultPolicy, language = "zh-CN", sheets } = request;
  await createCalendarSheet(policy, now, language);
  try {
    const created = await readCalendarSheet(sheets);
    if (!created) throw new Error("the working calendar that was created is not found");
    return await addTo(created, request);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.outcome !== "nothing-written") throw error;
    throw error.withOutcome("partly-written");
  }
}
