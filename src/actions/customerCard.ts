import {
  followUpStatuses,
  type Assessment,
  type FollowUpStatus,
  type TierReason,
} from "../domain/assessment";
import { explainChurn, type ExplainedChurn } from "../domain/explainChurn";
import { explainFollowUp, type ExplainedClock } from "../domain/explainFollowUp";
import type { Finding } from "../domain/findings";
import { oneCustomer, ownRows, type OneCustomer } from "../domain/oneCustomer";
import { tagNames, tierNames, type Tag, type Tier } from "../domain/policy";
import type { Role, Table } from "../domain/records";
import { tagBit } from "../domain/tags";
import { tierReasonsOf } from "../domain/tiers";
import type { Day, Moment } from "../domain/time";
import type { AssessedWorkbook } from "./assessWorkbook";
import { cardContacts, cardPlans, type CardContact, type CardPlan } from "./cardContacts";
import { cardIssues, type CardIssues } from "./cardIssues";
import { cardOrders, cardScores, type CardOrders, type CardScore } from "./cardOrders";
import { rowPlace, type RowPlace } from "./rowPlace";
import { worstFirst } from "./worstFirst";

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
  readonly tier: CardTier;
  readonly tags: readonly Tag[];
  readonly churn: readonly ExplainedChurn[];
  readonly followUp: CardFollowUp | undefined;
  readonly issues: CardIssues | undefined;
  readonly contacts: readonly CardContact[] | undefined;
  readonly plans: readonly CardPlan[] | undefined;
  readonly orders: CardOrders | undefined;
  readonly scores: readonly CardScore[] | undefined;
  /** Of the customer's row and of his rows in other sheets, the worst first. */
  readonly findings: readonly Finding[];
}

export interface CardTier {
  /** undefined where no criterion could be measured. */
  readonly tier: Tier | undefined;
  /** 0–100; NaN without a tier. */
  readonly score: number;
  /** From which score on it is this tier; 0 for the last one. */
  readonly lowestScore: number;
  readonly reasons: readonly TierReason[];
}

export interface CardFollowUp {
  readonly status: FollowUpStatus;
  /** NaN where nothing is due. */
  readonly nextOn: Day;
  readonly overdueDays: number;
  /** A contact that is arranged already; NaN = none. */
  readonly plannedOn: Day;
  /** The last real contact; NaN = never. */
  readonly lastContactAt: Moment;
  readonly clocks: readonly ExplainedClock[];
}

/** @param customer index into `book.customers` */
export function customerCard(
  { book, assessment }: Pick<AssessedWorkbook, "book" | "assessment">,
  customer: number,
): CustomerCard {
  const { customers } = book;
  const one = oneCustomer(book, customer);
  const text = (column: readonly string[]) => column[customer] ?? "";
  const bits = assessment.customers.tags[customer] ?? 0;
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
    tier: cardTier(assessment, customer),
    tags: tagNames.filter((tag) => bits & tagBit(tag)),
    churn: explainChurn(one, assessment, customer),
    followUp: cardFollowUp(one, assessment, customer),
    issues: cardIssues(one, assessment),
    contacts: cardContacts(one, assessment),
    plans: cardPlans(one, assessment.customers.lastContactAt[customer] ?? NaN),
    orders: cardOrders(one, assessment),
    scores: cardScores(one, assessment),
    findings: cardFindings(one, assessment),
  };
}

function cardTier(assessment: Assessment, customer: number): CardTier {
  const { lowestScore } = assessment.policy.tiers;
  const tier = tierNames[assessment.customers.tier[customer] ?? NaN];
  return {
    tier,
    score: assessment.customers.score[customer] ?? NaN,
    lowestScore: tier === undefined || tier === "D" ? 0 : lowestScore[tier],
    reasons: tierReasonsOf(assessment, customer),
  };
}

function cardFollowUp(
  one: OneCustomer,
  assessment: Assessment,
  customer: number,
): CardFollowUp | undefined {
  const { customers } = assessment;
  if (!one.book.contacts && !one.book.plans) return undefined;
  return {
    status: followUpStatuses[customers.followUp[customer] ?? NaN] ?? "none",
    nextOn: customers.nextContactOn[customer] ?? NaN,
    overdueDays: customers.overdueDays[customer] ?? 0,
    plannedOn: customers.plannedOn[customer] ?? NaN,
    lastContactAt: customers.lastContactAt[customer] ?? NaN,
    clocks: explainFollowUp(one, assessment, customer),
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
