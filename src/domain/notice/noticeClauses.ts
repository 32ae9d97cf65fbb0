import { HOLIDAY } from "./noticeHolidays";

/** What a clause of a notice says about its dates. The wordings are those of the notices since 2007. */
export type ClauseKind =
  | "off"
  | "work"
  | "swapped" //       调休 alone: off or at work, as the rest of the holiday says
  | "moved" //         rest days moved to other dates: says again what the dates are
  | "extended" //      an announced holiday goes on up to the date
  | "resumed" //       work begins again on the date
  | "advice" //        suggested, not ordered
  | "count" //         so many days
  | "beside-weekend"
  | "remark" //        says nothing about dates
  | "unknown";

const LIST = "D(?:至D)?(?:(?:、|和|及|与|以及)D(?:至D)?)*";
const LEAD =
  `(?:其中|另|另外|同时|即|现将|将|的|放假|调休|假期|假日|节日|时间|日期|具体|安排|调整|如下|通知|为|是|:|于|从|自|在|定于|` +
  String.raw`\d{4}年|${HOLIDAY}|、|和|与|及|及其)*`;
const HOW = "(?:均|全体|连续|依法|照常|正常|统一|继续|也|都|需|需要|应|要|补|为|调整为|调休)*";

const patterns: readonly (readonly [ClauseKind, RegExp])[] = [
  ["advice", /鼓励|建议|提倡|倡导|可以|引导|尽量|可结合/],
  ["extended", new RegExp(`(?:延长|顺延).*(?:至|到)D$`)],
  ["resumed", /^D(?:起|恢复)(?:开始|恢复|正常|照常)*(?:上班|工作)$/],
  ["moved", new RegExp(`${LIST}.*(?:调至|调到|调整至|调整到|移至|换到)${LIST}$`)],
  ["work", new RegExp(`^${LEAD}${LIST}${HOW}(?:上班|上课|补班|工作|工作日)$`)],
  ["swapped", new RegExp(`^${LEAD}${LIST}(?:调休)$`)],
  [
    "off",
    new RegExp(
      `^${LEAD}${LIST}${HOW}(?:放假|休息|补休|公休|休假|调休|连休|法定节假日|法定假日|法定节日|节假日|公休日|休息日)+` +
        String.raw`(?:共?\d+天)?$`,
    ),
  ],
  ["count", /^(?:共|共计|合计|连休|一共|放假|连续放假|假期共)*\d+天$/],
  [
    "beside-weekend",
    /^(?:并|且)?(?:与|和|同)(?:前后|前面的|随后的|相邻的|之后的)?(?:周末|双休日|公休日)(?:连休|相连)$/,
  ],
  ["remark", /^[^D]*$/],
];

/** @param form see `Clause` */
export function clauseKind(form: string): ClauseKind {
  return patterns.find(([, pattern]) => pattern.test(form))?.[0] ?? "unknown";
}

/** @returns the number of days that a clause states; NaN where it states none */
export function daysStated(form: string): number {
  return Number(/(\d+)天/.exec(form)?.[1] ?? NaN);
}
