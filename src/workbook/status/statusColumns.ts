import {
  followUpStatuses,
  slaStatuses,
  type Assessment,
  type IssueLifeResults,
} from "../../domain/assessment";
import { tierNames } from "../../domain/policy/policy";
import type { Book } from "../../domain/records";
import { lifeStates } from "../../domain/serviceLevel/issueLife";
import { remembered } from "../../domain/remembered";
import type { Module } from "../../domain/setup/setup";
import { startOfDay } from "../../domain/time";
import { serialFromMoment, type DateSystem } from "../read/dateSystem";
import { lifeText, lifeTexts } from "./lifeWords";
import {
  followUpRules,
  lifeRules,
  slaRules,
  tagRules,
  tierRules,
  type ColourRule,
} from "./statusColours";
import {
  followUpText,
  followUpTexts,
  slaText,
  slaTexts,
  tagsText,
  tagTexts,
  tierText,
  tierTexts,
  type SheetLanguage,
} from "./statusWords";

/** What a cell of ours holds; "" = empty. Dates are serials. */
export type Cell = string | number;

export type StatusRole = "register" | "issues";

export interface StatusColumn {
  readonly key: string;
  readonly role: StatusRole;
  readonly headers: Readonly<Record<SheetLanguage, string>>;
  readonly numberFormat: string;
  readonly widthChars: number;
  /** The texts it can hold; undefined for numbers and dates. */
  readonly vocabulary?: ReadonlySet<string>;
  /** Each of these texts begins with a symbol: nobody types them by chance. */
  readonly hasSymbols?: boolean;
  readonly rules: (language: SheetLanguage) => readonly ColourRule[];
  /** Modules of which one at least has to be used (S3-08). */
  readonly needs?: readonly Module[];
}

export const COUNT_FORMAT = "0";
const DAY_FORMAT = "yyyy-mm-dd";
const MOMENT_FORMAT = "yyyy-mm-dd hh:mm";

const noRules = () => [];
const count = { numberFormat: COUNT_FORMAT, widthChars: 10, rules: noRules };
const day = { numberFormat: DAY_FORMAT, widthChars: 13, rules: noRules };
const moment = { numberFormat: MOMENT_FORMAT, widthChars: 18, rules: noRules };
const marked = { hasSymbols: true } as const;
const words = { numberFormat: "General", widthChars: 15 };

const headers = (zh: string, en: string) => ({ "zh-CN": zh, "en-US": en });

const sla = { ...words, ...marked, vocabulary: slaTexts, rules: () => slaRules };
const followUp = { ...words, ...marked, vocabulary: followUpTexts, rules: () => followUpRules };
/** A planned contact is a follow-up as well as one that is due. */
const followedUp = { needs: ["contacts", "plans"] } as const;
const issued = { needs: ["issues"] } as const;
const tier = { ...words, ...marked, widthChars: 11, vocabulary: tierTexts, rules: () => tierRules };
const tags = { ...words, widthChars: 18, vocabulary: tagTexts, rules: tagRules };

export const registerColumns: readonly StatusColumn[] = [
  { key: "tier", role: "register", headers: headers("客户等级", "Tier"), ...tier },
  { key: "tags", role: "register", headers: headers("客户标签", "Tags"), ...tags },
  {
    key: "follow-up",
    role: "register",
    headers: headers("跟进状态", "Follow-up"),
    ...followUp,
    ...followedUp,
  },
  {
    key: "next-contact",
    role: "register",
    headers: headers("下次跟进", "Next contact"),
    ...day,
    ...followedUp,
  },
  {
    key: "overdue-days",
    role: "register",
    headers: headers("逾期天数", "Days overdue"),
    ...count,
    ...followedUp,
  },
  { key: "sla", role: "register", headers: headers("SLA状态", "SLA"), ...sla, ...issued },
  {
    key: "open-issues",
    role: "register",
    headers: headers("未结工单", "Open issues"),
    ...count,
    ...issued,
  },
  { key: "findings", role: "register", headers: headers("数据问题", "Data problems"), ...count },
];

const life = { ...words, ...marked, widthChars: 20, vocabulary: lifeTexts, rules: () => lifeRules };

export const issueColumns: readonly StatusColumn[] = [
  { key: "respond-by", role: "issues", headers: headers("响应截止", "Response due"), ...moment },
  { key: "respond", role: "issues", headers: headers("响应状态", "Response status"), ...sla },
  { key: "resolve-by", role: "issues", headers: headers("解决截止", "Resolution due"), ...moment },
  { key: "resolve", role: "issues", headers: headers("解决状态", "Resolution status"), ...sla },
  { key: "life", role: "issues", headers: headers("环节", "Step"), ...life },
];

/** Set behind our header where the user already keeps a column of that name himself. */
const besideSuffixes: Readonly<Record<SheetLanguage, string>> = {
  "zh-CN": "（检查）",
  "en-US": " (check)",
};

export function besideHeader(column: StatusColumn, language: SheetLanguage): string {
  return column.headers[language] + besideSuffixes[language];
}

function headersOf(columns: readonly StatusColumn[]): ReadonlySet<string> {
  return new Set(
    columns.flatMap((column) => [
      column.headers["zh-CN"],
      column.headers["en-US"],
      besideHeader(column, "zh-CN"),
      besideHeader(column, "en-US"),
    ]),
  );
}

/** Every header text of our own columns: results are never read as data (decision list, 30). */
export const statusHeaders: Readonly<Record<StatusRole, ReadonlySet<string>>> = {
  register: headersOf(registerColumns),
  issues: headersOf(issueColumns),
};

/**
 * Column key → its cells; entry i belongs to entry i of `book.customers`. Without the columns of which every module
 * is switched off (S3-08).
 */
export function registerCells(
  book: Book,
  assessment: Assessment,
  language: SheetLanguage,
  system: DateSystem,
): ReadonlyMap<string, readonly Cell[]> {
  const unused = new Set(
    registerColumns
      .filter(({ needs = [] }) => needs.length > 0 && needs.every((one) => book.unused?.has(one)))
      .map(({ key }) => key),
  );
  const cells = customerCells(book, assessment, language, system);
  return new Map(Array.from(cells).filter(([key]) => !unused.has(key)));
}

function customerCells(
  book: Book,
  { customers }: Assessment,
  language: SheetLanguage,
  system: DateSystem,
): ReadonlyMap<string, readonly Cell[]> {
  const overdue = followUpStatuses.indexOf("overdue");
  const column = <T>(values: ArrayLike<T>, cell: (value: T, i: number) => Cell): readonly Cell[] =>
    Array.from(values, cell);
  return new Map([
    ["tier", wordCells(customers.tier, (tier) => tierText(tierNames[tier]))],
    ["tags", wordCells(customers.tags, (bits) => tagsText(bits, language))],
    [
      "follow-up",
      wordCells(customers.followUp, (k) => followUpText(named(followUpStatuses, k), language)),
    ],
    [
      "next-contact",
      column(customers.nextContactOn, (on) => orEmpty(serialFromMoment(startOfDay(on), system))),
    ],
    [
      "overdue-days",
      column(customers.overdueDays, (days, i) => (customers.followUp[i] === overdue ? days : "")),
    ],
    ["sla", wordCells(customers.sla, (k) => slaText(named(slaStatuses, k), language))],
    ["open-issues", column(customers.openIssues, (open) => (book.issues ? open : ""))],
    ["findings", column(customers.findings, (found) => found)],
  ]);
}

/**
 * Column key → its cells; entry i belongs to entry i of `book.issues`. Without the step where the sheet keeps none
 * beyond response and resolution.
 */
export function issueCells(
  { issues }: Assessment,
  language: SheetLanguage,
  system: DateSystem,
): ReadonlyMap<string, readonly Cell[]> {
  if (!issues) return new Map();
  const due = (moments: Float64Array): readonly Cell[] =>
    Array.from(moments, (at) => orEmpty(serialFromMoment(at, system)));
  const status = (statuses: Uint8Array) =>
    wordCells(statuses, (k) => slaText(named(slaStatuses, k), language));
  return new Map([
    ["respond-by", due(issues.respondBy)],
    ["respond", status(issues.respond)],
    ["resolve-by", due(issues.resolveBy)],
    ["resolve", status(issues.resolve)],
    ...(issues.life ? [["life", lifeCells(issues.life, language)] as const] : []),
  ]);
}

function lifeCells({ state, status }: IssueLifeResults, language: SheetLanguage): readonly Cell[] {
  const statuses = slaStatuses.length;
  const both = Uint16Array.from(state, (one, i) => one * statuses + (status[i] ?? 0));
  return wordCells(both, (k) => {
    const step = named(lifeStates, Math.floor(k / statuses));
    return lifeText(step, named(slaStatuses, k % statuses), language);
  });
}

/** Each text is made once: all cells that say the same share it. */
function wordCells(values: ArrayLike<number>, words: (value: number) => string): readonly Cell[] {
  return Array.from(values, remembered(words));
}

function orEmpty(serial: number): Cell {
  return Number.isNaN(serial) ? "" : serial;
}

function named<T>(names: readonly T[], index: number): T {
  const name = names[index];
  if (name === undefined) throw new RangeError(`no status ${index}`);
  return name;
}
