import type { Finding } from "../../src/domain/findings/findings";
import { fields } from "../../src/domain/records";
import type { Book, CalendarDay, Field, Role, SheetPlace, Table } from "../../src/domain/records";
import { dayFromIso, momentFromIso, startOfDay } from "../../src/domain/time";
import { lifeColumnsOf, type LifeCells } from "./lifeColumns";

/**
 * A row as a person would read it. Days are `2026-03-02`, moments `2026-03-02T10:00` or a day for a cell
 * that holds a date without a time; a field left out is an empty cell.
 */
type Literal<Texts extends string, Numbers extends string = never> = {
  readonly [K in Texts]?: string;
} & { readonly [K in Numbers]?: number };

export type CustomerLiteral = Literal<
  | ("id" | "name" | "kind" | "phone" | "email" | "creditCode" | "region" | "owner")
  | ("createdOn" | "cooperationOn" | "potential" | "dependence")
>;
export type ContactLiteral = Literal<
  "id" | "customerId" | "at" | "enteredAt" | "method" | "kind" | "outcome" | "owner" | "nextOn"
>;
export type OrderLiteral = Literal<"id" | "customerId" | "orderedAt", "amount">;
export type IssueLiteral = Literal<
  | ("id" | "customerId" | "raisedAt" | "channel" | "severity" | "category" | "status" | "owner")
  | ("respondedAt" | "waitingFrom" | "waitingTo" | "resolvedAt")
> & {
  /** A second and further pairs of waiting times. */
  readonly moreWaits?: readonly { readonly from?: string; readonly to?: string }[];
} & LifeCells;
export type SurveyLiteral = Literal<"customerId" | "issueId" | "answeredAt", "score">;
export type PlanLiteral = Literal<"customerId" | "method" | "owner" | "nextOn">;

export interface BookLiteral {
  readonly customers?: readonly CustomerLiteral[];
  /** A sheet that is left out is not in the workbook; an empty one has all its columns. */
  readonly contacts?: readonly ContactLiteral[];
  readonly orders?: readonly OrderLiteral[];
  readonly issues?: readonly IssueLiteral[];
  readonly surveys?: readonly SurveyLiteral[];
  readonly plans?: readonly PlanLiteral[];
  readonly calendarDays?: readonly CalendarDay[];
  readonly readFindings?: readonly Finding[];
}

type Row = Readonly<Record<string, unknown>>;

const FIRST_ROW = 2;

const sheetNames = {
  register: "客户台账",
  contacts: "沟通记录",
  orders: "订单",
  issues: "工单",
  surveys: "满意度",
  plans: "维护计划",
} satisfies Partial<Record<Role, string>>;
type SheetRole = keyof typeof sheetNames;

const textFields = {
  register: [
    ...(["id", "name", "kind", "phone", "email", "creditCode", "region", "owner"] as const),
    ...(["potential", "dependence"] as const),
  ],
  contacts: ["id", "customerId", "method", "kind", "outcome", "owner"],
  orders: ["id", "customerId"],
  issues: ["id", "customerId", "channel", "severity", "category", "status", "owner"],
  surveys: ["customerId", "issueId"],
  plans: ["customerId", "method", "owner"],
} as const;

const numberFields = {
  register: ["createdOn", "cooperationOn"],
  contacts: ["at", "enteredAt", "nextOn"],
  orders: ["orderedAt", "amount"],
  issues: ["raisedAt", "respondedAt", "waitingFrom", "waitingTo", "resolvedAt"],
  surveys: ["score", "answeredAt"],
  plans: ["nextOn"],
} as const;

/**
 * A workbook from literals. The first data row of every sheet is row 2; a sheet has the columns that its
 * rows use, lettered in the order of `fields`.
 */
export function bookOf(literal: BookLiteral): Book {
  const sheets: [SheetRole, readonly Row[] | undefined][] = [
    ["register", literal.customers ?? []],
    ["contacts", literal.contacts],
    ["orders", literal.orders],
    ["issues", literal.issues],
    ["surveys", literal.surveys],
    ["plans", literal.plans],
  ];
  return {
    places: new Map(
      sheets.flatMap(([role, rows]) => (rows ? [[role, placeOf(role, rows)] as const] : [])),
    ),
    customers: tableOf("register", literal.customers ?? []),
    contacts: literal.contacts && tableOf("contacts", literal.contacts),
    orders: literal.orders && tableOf("orders", literal.orders),
    issues: literal.issues && {
      ...tableOf("issues", literal.issues),
      moreWaits: moreWaitsOf(literal.issues),
      life: lifeColumnsOf(literal.issues),
      raisedWithoutTime: Uint8Array.from(literal.issues, ({ raisedAt }) =>
        raisedAt !== undefined && !raisedAt.includes("T") ? 1 : 0,
      ),
    },
    surveys: literal.surveys && tableOf("surveys", literal.surveys),
    plans: literal.plans && tableOf("plans", literal.plans),
    calendarDays: literal.calendarDays ?? [],
    readFindings: literal.readFindings ?? [],
  };
}

/** `2026-03-02T10:00`, or a day for its beginning; anything else is a mistake in the test. */
export function momentOf(text: string): number {
  const at = text.includes("T") ? momentFromIso(text) : startOfDay(dayFromIso(text));
  if (Number.isNaN(at)) throw new Error(`not a moment: ${text}`);
  return at;
}

export function dayOfIso(text: string): number {
  const on = dayFromIso(text);
  if (Number.isNaN(on)) throw new Error(`not a day: ${text}`);
  return on;
}

type Columns<R extends SheetRole> = Table & {
  readonly [K in (typeof textFields)[R][number]]: readonly string[];
} & { readonly [K in (typeof numberFields)[R][number]]: Float64Array };

function tableOf<R extends SheetRole>(role: R, rows: readonly Row[]): Columns<R> {
  const texts = textFields[role].map((field) => [field, rows.map((row) => textIn(row, field))]);
  const numbers = numberFields[role].map((field) => [
    field,
    Float64Array.from(rows, (row) => numberIn(row, field)),
  ]);
  return {
    count: rows.length,
    row: Int32Array.from(rows, (_, i) => i + FIRST_ROW),
    ...Object.fromEntries([...texts, ...numbers]),
  } as Columns<R>;
}

function textIn(row: Row, field: string): string {
  const value = row[field];
  return typeof value === "string" ? value : "";
}

function numberIn(row: Row, field: string): number {
  const value = row[field];
  if (typeof value === "number") return value;
  if (typeof value !== "string") return NaN;
  return field.endsWith("On") ? dayOfIso(value) : momentOf(value);
}

function moreWaitsOf(issues: readonly IssueLiteral[]) {
  const most = Math.max(0, ...issues.map(({ moreWaits }) => moreWaits?.length ?? 0));
  const cell = (text: string | undefined): number => (text === undefined ? NaN : momentOf(text));
  return Array.from({ length: most }, (_, k) => ({
    from: Float64Array.from(issues, ({ moreWaits }) => cell(moreWaits?.[k]?.from)),
    to: Float64Array.from(issues, ({ moreWaits }) => cell(moreWaits?.[k]?.to)),
  }));
}

function placeOf(role: SheetRole, rows: readonly Row[]): SheetPlace {
  const known: readonly Field[] = [...textFields[role], ...numberFields[role]];
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const present = fields.filter(
    (field) => known.includes(field) && (rows.length === 0 || used.has(field)),
  );
  return {
    role,
    sheet: sheetNames[role],
    headerRow: FIRST_ROW - 1,
    firstRow: FIRST_ROW,
    rows: rows.length,
    columns: new Map(
      present.map((field, i) => [
        field,
        { column: String.fromCharCode("A".charCodeAt(0) + i), header: field },
      ]),
    ),
  };
}
