import type { Finding, FindingPlace } from "../../domain/findings/findings";
import { yearsAnnouncedBy } from "../../domain/notice/publicNotice";
import { computedText } from "../../domain/policy/computedRules";
import { policyInForce, versionIndexAt } from "../../domain/policy/policyHistory";
import { ruleCell } from "../../domain/policy/policyPlace";
import { policyRowsOf } from "../../domain/policy/policyRows";
import type { RuleName } from "../../domain/policy/policyRules";
import { ruleChanges, type RuleChange } from "../../domain/policy/ruleChanges";
import { dayOf, type Day } from "../../domain/time";
import type { Language } from "../../text/language";
import { policyRowTexts } from "../../workbook/policy/rowTexts";
import type { AssessedWorkbook } from "../check/assessWorkbook";
import type { CellPlace } from "../goTo";

type Assessed = Pick<AssessedWorkbook, "book" | "assessment">;

/** What the policy says of itself as a document (S0-19, S0-20), in the words of its sheet. */
export interface DocumentFact {
  readonly name: string;
  /** "" where nothing is written. */
  readonly value: string;
  /** The cell that says it; undefined where no row does. */
  readonly place: CellPlace | undefined;
}

const documentRules: readonly RuleName[] = [
  "name",
  "version",
  "effective-on",
  "status",
  "approver",
  "next-review-on",
  "preset",
];

/** Of the rules in force at the moment of the assessment. */
export function documentFacts({ book, assessment }: Assessed, language: Language): DocumentFact[] {
  const { policySheet } = book;
  const version = policySheet && policyInForce(policySheet.history, dayOf(assessment.now));
  const rows = policyRowsOf(assessment.policy);
  return documentRules.flatMap((rule) => {
    const row = rows.find((one) => one.rule === rule);
    const cell = policySheet && version && ruleCell(policySheet, version, rule, "");
    return row ? [{ ...policyRowTexts(row, language), place: cell && cellPlace(cell) }] : [];
  });
}

function cellPlace({ sheet, row, column }: FindingPlace): CellPlace {
  return { sheet, row: row ?? 1, column };
}

/** @returns the first day of the version in force; -Infinity where the sheet has no earlier one */
export function inForceSince({ assessment: { history, now } }: Assessed): Day {
  return policyInForce(history, dayOf(now)).from;
}

/** Rules that are written already and hold from a later day on. */
export interface LaterVersion {
  readonly from: Day;
  /** Against the version before it; empty where only the document itself changes. */
  readonly rules: readonly RuleChange[];
}

/** By date, those after the moment of the assessment; one that changes nothing that is computed is left out. */
export function laterVersions({ assessment: { history, now } }: Assessed): LaterVersion[] {
  const { versions } = history;
  const current = versionIndexAt(history, dayOf(now));
  return versions.slice(current + 1).flatMap(({ from, policy }, i) => {
    const before = versions[current + i]?.policy ?? policy;
    if (computedText(before) === computedText(policy)) return [];
    return [{ from, rules: ruleChanges(before, policy) }];
  });
}

/** A year without a notice is no mistake of the sheets, and is told apart from them. */
export function isOfRuleSheets({ role, code }: Finding): boolean {
  return (role === "policy" || role === "calendar") && code !== "calendar-not-announced";
}

/** What is wrong on the sheets of rules and of the working calendar, in sheet order. */
export function ruleSheetFindings({ assessment }: Assessed): Finding[] {
  return assessment.findings.filter(isOfRuleSheets);
}

/** Years whose public holidays are known, by the product itself or by rows of the working calendar: `2004–2026`. */
export function announcedYears({ book, assessment: { policy } }: Assessed): string[] {
  const years = [...policy.calendar.announcedYears, ...yearsAnnouncedBy(book.calendarDays)];
  const known = new Set(years);
  const firsts = [...known].filter((year) => !known.has(year - 1)).sort((a, b) => a - b);
  return firsts.map((first) => {
    let last = first;
    while (known.has(last + 1)) last += 1;
    return first === last ? String(first) : `${first}–${last}`;
  });
}
