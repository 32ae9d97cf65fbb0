import type { Finding } from "./findings/findings";
import type { PolicySheet } from "./policy/policyPlace";

/** What a worksheet is for. The words are permanent: they appear in JSON and on the command line. */
export type Role =
  "register" | "contacts" | "orders" | "issues" | "surveys" | "plans" | "policy" | "calendar";

/** A field of a role's rows, as the header finder maps it to a column. */
export const fields = [
  "id",
  "name",
  "kind",
  "phone",
  "email",
  "creditCode",
  "region",
  "owner",
  "createdOn",
  "cooperationOn",
  "potential",
  "dependence",
  "customerId",
  "at",
  "enteredAt",
  "method",
  "outcome",
  "content",
  "feedback",
  "nextStep",
  "nextOn",
  "orderedAt",
  "amount",
  "raisedAt",
  "channel",
  "severity",
  "category",
  "status",
  "respondedAt",
  "waitingFrom",
  "waitingTo",
  "resolvedAt",
  "acceptedAt",
  "plannedAt",
  "confirmedAt",
  "surveyedAt",
  "reopenedAt",
  "resolvedAgainAt",
  "mergedInto",
  "exemption",
  "exemptionApprover",
  "exemptionReason",
  "rootCause",
  "issueId",
  "score",
  "answeredAt",
  "on",
  "lastOn",
  "dayType",
  "from",
  "to",
  "source",
] as const;
export type Field = (typeof fields)[number];

/** Where a role was found. Rows are the sheet's own, counted from 1; `column` is a letter. */
export interface SheetPlace {
  readonly role: Role;
  readonly sheet: string;
  /** The last header row. */
  readonly headerRow: number;
  readonly firstRow: number;
  /** Data rows read, empty ones left out. */
  readonly rows: number;
  readonly columns: ReadonlyMap<Field, { readonly column: string; readonly header: string }>;
}

/**
 * Rows are kept as columns: entry i of every column of a table belongs to sheet row `row[i]`.
 * An empty cell is "" in a text column and NaN in a numeric one, where days, moments and amounts stand.
 */
export interface Table {
  readonly count: number;
  readonly row: Int32Array;
}

export interface Customers extends Table {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** 企业 / 个人, as typed. */
  readonly kind: readonly string[];
  readonly phone: readonly string[];
  readonly email: readonly string[];
  /** 统一社会信用代码 */
  readonly creditCode: readonly string[];
  readonly region: readonly string[];
  readonly owner: readonly string[];
  readonly createdOn: Float64Array;
  readonly cooperationOn: Float64Array;
  /** As typed: a rating word (高 / 中 / 低) or a number from 0 to 100. */
  readonly potential: readonly string[];
  readonly dependence: readonly string[];
}

export interface Contacts extends Table {
  readonly id: readonly string[];
  readonly customerId: readonly string[];
  readonly at: Float64Array;
  readonly enteredAt: Float64Array;
  readonly method: readonly string[];
  /** 深度 / 常规 / 业务回顾 … as typed. */
  readonly kind: readonly string[];
  /** 有效 / 未接通 … as typed. */
  readonly outcome: readonly string[];
  readonly owner: readonly string[];
  readonly nextOn: Float64Array;
}

export interface Orders extends Table {
  readonly id: readonly string[];
  readonly customerId: readonly string[];
  readonly orderedAt: Float64Array;
  readonly amount: Float64Array;
}

export interface Issues extends Table {
  readonly id: readonly string[];
  readonly customerId: readonly string[];
  readonly raisedAt: Float64Array;
  readonly channel: readonly string[];
  readonly severity: readonly string[];
  readonly category: readonly string[];
  readonly status: readonly string[];
  readonly owner: readonly string[];
  readonly respondedAt: Float64Array;
  /** Waiting for the customer, one pair of columns; a second and further pairs are in `moreWaits`. */
  readonly waitingFrom: Float64Array;
  readonly waitingTo: Float64Array;
  readonly moreWaits: readonly Waits[];
  readonly resolvedAt: Float64Array;
  /** 1 where the cell of `raisedAt` held a date without a time of day. */
  readonly raisedWithoutTime: Uint8Array;
  /** undefined where the sheet has none of these columns. */
  readonly life?: IssueLifeColumns | undefined;
}

/** What a sheet tells of an issue's life beyond its two promises; undefined = it has no such column. */
export interface IssueLifeColumns {
  readonly acceptedAt: Float64Array | undefined;
  readonly plannedAt: Float64Array | undefined;
  readonly confirmedAt: Float64Array | undefined;
  readonly surveyedAt: Float64Array | undefined;
  /** One entry per column; of the resolutions `resolvedAt` is the first. */
  readonly reopenedAt: readonly Float64Array[];
  readonly resolvedAgainAt: readonly Float64Array[];
  /** Id of the issue that goes on in its place. */
  readonly mergedInto: readonly string[] | undefined;
  /** 是, or the reason itself. */
  readonly exemption: readonly string[] | undefined;
  readonly exemptionApprover: readonly string[] | undefined;
  readonly exemptionReason: readonly string[] | undefined;
  readonly rootCause: readonly string[] | undefined;
}

export interface Waits {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

export interface Surveys extends Table {
  readonly customerId: readonly string[];
  readonly issueId: readonly string[];
  readonly score: Float64Array;
  readonly answeredAt: Float64Array;
}

export interface Plans extends Table {
  readonly customerId: readonly string[];
  readonly method: readonly string[];
  readonly owner: readonly string[];
  readonly nextOn: Float64Array;
}

/** The workbook as read: typed columns, where they stood, and what could not be read. */
export interface Book {
  readonly places: ReadonlyMap<Role, SheetPlace>;
  readonly customers: Customers;
  readonly contacts: Contacts | undefined;
  readonly orders: Orders | undefined;
  readonly issues: Issues | undefined;
  readonly surveys: Surveys | undefined;
  readonly plans: Plans | undefined;
  /** Rows of the 工作日历 sheet, laid over the policy's own calendar. */
  readonly calendarDays: readonly CalendarDay[];
  /** The 管理办法 sheet; absent where there is none that could be read. */
  readonly policySheet?: PolicySheet | undefined;
  /** Roles that were switched off: their sheets were not read and are not missed. */
  readonly unused?: ReadonlySet<Role>;
  /** A person has settled in the workbook which roles are used; otherwise the policy's modules hold. */
  readonly isSetUp?: boolean;
  /** What the reader already found cell by cell (unreadable dates, rounded ids, error values …). */
  readonly readFindings: readonly Finding[];
}

/** One date that differs from its weekday. `hours` in minutes after midnight; absent = the usual hours (work) or none (off). */
export interface CalendarDay {
  /** ISO date. */
  readonly on: string;
  /** Who set it: a public notice, or (absent too) the company, whose days win. */
  readonly list?: "notice" | "company";
  /** Row of the 工作日历 sheet, from 1. */
  readonly row?: number;
  readonly type: "off" | "work" | "half";
  readonly hours?: readonly (readonly [fromMinute: number, toMinute: number])[] | undefined;
  readonly name: string;
  readonly source: string;
}
