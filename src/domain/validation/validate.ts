import type { CustomerFacts, Links } from "../customers/customerFacts";
import type { Finding } from "../findings/findings";
import type { InParts } from "../inParts";
import type { IdIndex } from "../links";
import type { Policy } from "../policy/policy";
import type { Book, Role } from "../records";
import { SheetFindings } from "../findings/sheetFindings";
import type { LifePolicy } from "../serviceLevel/issueLifeResults";
import type { Merges } from "../serviceLevel/mergedIssues";
import { dayOf, type Moment } from "../time";
import type { Told } from "./validateCells";
import {
  validateChild,
  validateContacts,
  validateOrders,
  validateSurveys,
} from "./validateChildren";
import { validateIssueLife } from "./validateIssueLife";
import { validateIssues } from "./validateIssues";
import { validateRegister } from "./validateRegister";

export interface ValidationInput {
  readonly book: Book;
  readonly links: Links;
  readonly ids: IdIndex;
  readonly facts: Pick<CustomerFacts, "potential" | "dependence">;
  /** Bits of `issueRemark` per issue. */
  readonly issueRemarks: Uint16Array;
  readonly merges: Merges | undefined;
  /** By which an issue is judged. */
  readonly lifeRulesOf: (issue: number) => LifePolicy;
  readonly required: Policy["required"];
  readonly now: Moment;
}

export interface Validation {
  readonly findings: readonly Finding[];
  /** Per customer: findings of severity error or warning on the register row. */
  readonly onRegister: Int32Array;
}

type RowRole = keyof Policy["required"];

export function* validationOf(input: ValidationInput): InParts<Validation> {
  const { book, ids, facts, required, now } = input;
  const onRegister = new Int32Array(book.customers.count);
  const register = sheetFindings(book, "register", book.customers.row, onRegister);
  const told = toldBy(book.readFindings, "register");
  validateRegister(register, book.customers, ids, facts, required.register, told, dayOf(now));
  yield;
  const children = yield* childFindings(input);
  const findings = [register, ...children].flatMap(({ found }) => found);
  return { findings, onRegister };
}

function* childFindings(input: ValidationInput): InParts<readonly SheetFindings[]> {
  const { book, links, issueRemarks, required, now } = input;
  const sheets: SheetFindings[] = [];
  const begin = (
    role: Exclude<RowRole, "register">,
    table: Parameters<typeof validateChild>[1],
  ) => {
    const findings = sheetFindings(book, role, table.row);
    const told = toldBy(book.readFindings, role);
    validateChild(findings, table, links[role], required[role], told);
    sheets.push(findings);
    return findings;
  };
  const { contacts, orders, issues, surveys, plans } = book;
  if (contacts) validateContacts(begin("contacts", contacts), contacts, now);
  yield;
  if (orders) validateOrders(begin("orders", orders), orders, now);
  yield;
  if (issues) {
    const findings = begin("issues", { ...issues, ...issues.life });
    validateIssues(findings, issues, issueRemarks, now);
    if (issues.life) validateIssueLife(findings, issues, issues.life, input);
  }
  if (surveys) validateSurveys(begin("surveys", surveys), surveys, now);
  // A plan's date may stand on either side of today.
  if (plans) begin("plans", plans);
  return sheets;
}

function sheetFindings(
  book: Book,
  role: Role,
  rows: Int32Array,
  countByRow?: Int32Array,
): SheetFindings {
  const place = book.places.get(role);
  if (!place) throw new Error(`a table without a place: ${role}`);
  return new SheetFindings(place, rows, countByRow);
}

function toldBy(readFindings: readonly Finding[], role: Role): Told {
  const told = new Set<string>();
  for (const finding of readFindings) {
    if (finding.role !== role) continue;
    if (finding.code === "missing-column") told.add(`|${finding.field}`);
    else told.add(`${String(finding.row)}|${String(finding.column)}`);
  }
  return told;
}
