import type { Assessment } from "../../domain/assessment";
import { explainTags, type ExplainedTag } from "../../domain/explain/explainTags";
import type { Finding } from "../../domain/findings/findings";
import { oneCustomer, ownRows, type OneCustomer } from "../../domain/customers/oneCustomer";
import { tierNames, type Tier } from "../../domain/policy/policy";
import type { Role, Table } from "../../domain/records";
import type { Moment } from "../../domain/time";
import type { AssessedWorkbook } from "../check/assessWorkbook";
import { cardContacts, cardPlans, type CardContact, type CardPlan } from "./cardContacts";
import { cardFollowUp, type CardFollowUp } from "./cardFollowUp";
import { cardIssues, type CardIssues } from "./cardIssues";
import { cardOrders, cardScores, type CardOrders, type CardScore } from "./cardOrders";
import { rowPlace, type RowPlace } from "../rowPlace";
import { worstFirst } from "../today/worstFirst";

/**
 * All that is known of one customer, as plain values. A part whose sheet the workbook lacks is undefined, and not
 * shown. Rows are those at the time of reading.
 */
export interface CustomerCard {
  /** Index into `book.customers`. */
  readonly customer: number;
  readonly now: Moment;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly owner: string;
  readonly phone: string;
  readonly email: string;
  readonly place: RowPlace;
  /** undefined where no criterion could be measured. */
  readonly tier: Tier | undefined;
  /** Those that he carries. */
  readonly tags: readonly ExplainedTag[];
  readonly followUp: CardFollowUp | undefined;
  readonly issues: CardIssues | undefined;
  readonly contacts: readonly CardContact[] | undefined;
  readonly plans: readonly CardPlan[] | undefined;
  readonly orders: CardOrders | undefined;
  readonly scores: readonly CardScore[] | undefined;
  /** Of the customer's row and of his rows in other sheets, the worst first. */
  readonly findings: readonly Finding[];
}

/** @param customer index into `book.customers` */
export function customerCard(
  { book, assessment }: Pick<AssessedWorkbook, "book" | "assessment">,
  customer: number,
): CustomerCard {
  const { customers } = book;
  const one = oneCustomer(book, customer);
  const text = (column: readonly string[]) => column[customer] ?? "";
  return {
    customer,
    now: assessment.now,
    id: text(customers.id),
    name: text(customers.name),
    kind: text(customers.kind),
    region: text(customers.region),
    owner: text(customers.owner),
    phone: text(customers.phone),
    email: text(customers.email),
    place: rowPlace(book, "register", customers.row[customer] ?? 0),
    tier: tierNames[assessment.customers.tier[customer] ?? NaN],
    tags: explainTags(one, assessment, customer).filter(({ given }) => given),
    followUp: cardFollowUp(one, assessment, customer),
    issues: cardIssues(one, assessment),
    contacts: cardContacts(one, assessment),
    plans: cardPlans(one, assessment.customers.lastContactAt[customer] ?? NaN),
    orders: cardOrders(one, assessment),
    scores: cardScores(one, assessment),
    findings: cardFindings(one, assessment),
  };
}

function cardFindings({ book, links }: OneCustomer, { findings }: Assessment): readonly Finding[] {
  const own = new Map<Role | null, ReadonlySet<number>>([
    ["register", new Set(book.customers.row)],
    ["contacts", sheetRows(book.contacts, links.contacts)],
    ["orders", sheetRows(book.orders, links.orders)],
    ["issues", sheetRows(book.issues, links.issues)],
    ["surveys", sheetRows(book.surveys, links.surveys)],
    ["plans", sheetRows(book.plans, links.plans)],
  ]);
  const isOwn = ({ role, row }: Finding) => row !== null && own.get(role)?.has(row) === true;
  return worstFirst(findings.filter(isOwn));
}

function sheetRows(table: Table | undefined, links: Int32Array): ReadonlySet<number> {
  return new Set(ownRows(links).map((row) => table?.row[row] ?? 0));
}
