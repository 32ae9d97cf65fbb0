import { defaultPolicy } from "../../domain/policy/defaultPolicy";
import type { Policy } from "../../domain/policy/policy";
import type { Moment } from "../../domain/time";
import type { Language } from "../../text/language";
import { setUpSheets, type SheetDefinition } from "../../workbook/setup/setUpSheets";
import { calendarRows } from "../policy/calendarRows";
import { policySheet } from "../policy/policySheet";
import { sampleRows, type SampleRows } from "../sample/sampleRows";
import { sheetOf } from "./sheetLayouts";

export interface SetUpRequest {
  /** The working calendar begins the year before; sample rows lie around it. */
  readonly now: Moment;
  readonly withSample: boolean;
  /** Of sheet names, headers and drop-downs; Chinese unless given. */
  readonly language?: Language;
  readonly policy?: Policy;
}

export interface SetUpResult {
  readonly sheets: readonly { readonly sheet: string; readonly rows: number }[];
}

/**
 * Creates the sheets of a customer register in a workbook that has none of these names yet.
 * @throws WorkbookError `sheet-exists`, `workbook-read-only`; nothing has been written
 */
export async function setUp(request: SetUpRequest): Promise<SetUpResult> {
  const sheets = setUpDefinitions(request);
  await setUpSheets(sheets);
  return { sheets: sheets.map(({ name, rows }) => ({ sheet: name, rows: rows.length })) };
}

const noRows: SampleRows = {
  register: [],
  contacts: [],
  orders: [],
  issues: [],
  surveys: [],
  plans: [],
};

/** The sheets as plain values, in the order in which they are created. */
export function setUpDefinitions(request: SetUpRequest): SheetDefinition[] {
  const { now, withSample, language = "zh-CN", policy = defaultPolicy } = request;
  const rows = withSample ? sampleRows(now) : noRows;
  const roles = ["register", "contacts", "orders", "issues", "surveys", "plans"] as const;
  return [
    ...roles.map((role) => sheetOf(role, rows[role], policy, language)),
    sheetOf("calendar", calendarRows(policy, now, language), policy, language),
    policySheet(policy, language),
  ];
}
