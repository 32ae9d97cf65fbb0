import { plainExplanation, type ExplanationTable } from "../text/explain/explanationTable";
import type { Language } from "../text/language";
import type { AssessedWorkbook } from "./check/assessWorkbook";
import { customerTables, explainCustomer } from "./customer/explainCustomer";
import { explainIssue, issueClockText } from "./policy/explainIssue";

type Assessed = Pick<AssessedWorkbook, "book" | "assessment">;

/** What 为什么 shows of a result. */
export interface Why {
  readonly tables: readonly ExplanationTable[];
  /** A reply to the customer, where something was promised. */
  readonly letter?: string | undefined;
}

/** All clocks of an issue. @param issue index into `book.issues` */
export function whyIssue(assessed: Assessed, issue: number, language: Language): Why {
  const explained = explainIssue(assessed, issue);
  if (!explained) return { tables: [] };
  const texts = explained.clocks.map((clock) => issueClockText(explained, clock, language));
  const resolution = explained.clocks.findIndex(({ clock }) => clock === "resolve");
  return {
    tables: texts.map(({ table }) => table),
    letter: texts[resolution]?.plain.customer,
  };
}

/** A customer's tier and tags. @param customer index into `book.customers` */
export function whyTierAndTags(assessed: Assessed, customer: number, language: Language): Why {
  const explained = explainCustomer(assessed, customer);
  if (!explained) return { tables: [] };
  const { tier, tags } = customerTables(explained, language);
  return { tables: [tier, tags] };
}

/** @param customer index into `book.customers` */
export function whyNextContact(assessed: Assessed, customer: number, language: Language): Why {
  const explained = explainCustomer(assessed, customer);
  return { tables: explained ? [customerTables(explained, language).nextContact] : [] };
}

/** As lines of text, to paste into a message or a mail. */
export function plainWhy({ tables }: Why): string {
  return tables.map(plainExplanation).join("\n\n");
}
