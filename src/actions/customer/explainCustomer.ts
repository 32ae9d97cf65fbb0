import {
  explainNextContact,
  type ExplainedNextContact,
} from "../../domain/explain/explainNextContact";
import { explainTags, type ExplainedTag } from "../../domain/explain/explainTags";
import { explainTier, type ExplainedTier } from "../../domain/explain/explainTier";
import { writtenRules, type WrittenRules } from "../../domain/explain/writtenRules";
import { versionIndexAt } from "../../domain/policy/policyHistory";
import { dayOf } from "../../domain/time";
import { oneCustomer } from "../../domain/customers/oneCustomer";
import type { ExplanationTable } from "../../text/explain/explanationTable";
import { nextContactTable, tagsTable, tierTable } from "../../text/explain/standingTables";
import type { Language } from "../../text/language";
import type { AssessedWorkbook } from "../check/assessWorkbook";
import { calendarOf } from "../policy/explainIssue";
import { rowPlace, type RowPlace } from "../rowPlace";

/** Why a customer has his tier, his tags and his next contact, as plain values. */
export interface ExplainedCustomer {
  readonly id: string;
  readonly name: string;
  readonly place: RowPlace;
  readonly tier: ExplainedTier;
  readonly tags: readonly ExplainedTag[];
  readonly nextContact: ExplainedNextContact;
  readonly rules: WrittenRules;
}

/**
 * @param customer index into `book.customers`
 * @returns undefined where the workbook has no such customer
 */
export function explainCustomer(
  { book, assessment }: Pick<AssessedWorkbook, "book" | "assessment">,
  customer: number,
): ExplainedCustomer | undefined {
  const { customers } = book;
  const row = customers.row[customer];
  if (row === undefined) return undefined;
  const { history } = assessment;
  const one = oneCustomer(book, customer);
  const calendar = calendarOf(book, assessment.policy, assessment.now);
  return {
    id: customers.id[customer] ?? "",
    name: customers.name[customer] ?? "",
    place: rowPlace(book, "register", row),
    tier: explainTier(assessment, customer),
    tags: explainTags(one, assessment, customer),
    nextContact: explainNextContact(one, assessment, calendar, customer),
    rules: writtenRules(book, history, versionIndexAt(history, dayOf(assessment.now))),
  };
}

export interface CustomerTables {
  readonly tier: ExplanationTable;
  readonly tags: ExplanationTable;
  readonly nextContact: ExplanationTable;
}

export function customerTables(
  { id, name, tier, tags, nextContact, rules }: ExplainedCustomer,
  language: Language,
): CustomerTables {
  const customer = [id, name].filter((part) => part !== "").join(" ");
  return {
    tier: tierTable(tier, customer, rules, language),
    tags: tagsTable(tags, customer, rules, language),
    nextContact: nextContactTable(nextContact, customer, rules, language),
  };
}
