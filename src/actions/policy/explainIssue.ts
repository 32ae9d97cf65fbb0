import { workCalendarOf, type WorkCalendar } from "../../domain/calendar/calendar";
import { issueExplainer, type ExplainedIssueClock } from "../../domain/explain/explainIssue";
import { stepExplainer } from "../../domain/explain/explainStep";
import { writtenRules, type WrittenRules } from "../../domain/explain/writtenRules";
import type { Policy } from "../../domain/policy/policy";
import { policyOfIssue } from "../../domain/policy/policyVersions";
import type { Book } from "../../domain/records";
import { lifeClocks } from "../../domain/serviceLevel/issueLifeClocks";
import { dayOf, monthsLater, type Moment } from "../../domain/time";
import { customerLetter } from "../../text/explain/customerLetter";
import { deadlineTable } from "../../text/explain/deadlineTable";
import { plainExplanation, type ExplanationTable } from "../../text/explain/explanationTable";
import type { Language } from "../../text/language";
import type { AssessedWorkbook } from "../check/assessWorkbook";
import { rowPlace, type RowPlace } from "../rowPlace";

/** Why the clocks of an issue stand as they do, by the policy in force when it was raised, as plain values. */
export interface ExplainedIssue {
  /** As the sheet names it. */
  readonly id: string;
  readonly place: RowPlace;
  /** Response and resolution, and those of the further steps that have begun, in the order of an issue's life. */
  readonly clocks: readonly ExplainedIssueClock[];
  readonly rules: WrittenRules;
}

/** The working calendar that the assessment of the same book, policy and moment uses. */
export function calendarOf(book: Book, policy: Policy, now: Moment): WorkCalendar {
  const today = dayOf(now);
  const range = { from: monthsLater(today, -24), to: monthsLater(today, 12) };
  return workCalendarOf(policy.calendar, book.calendarDays, range);
}

/**
 * @param issue index into `book.issues`
 * @returns undefined where the workbook has no such issue
 */
export function explainIssue(
  { book, assessment }: Pick<AssessedWorkbook, "book" | "assessment">,
  issue: number,
): ExplainedIssue | undefined {
  const { issues } = book;
  const row = issues?.row[issue];
  if (!issues || row === undefined) return undefined;
  const { now } = assessment;
  const policy = policyOfIssue(assessment, issue);
  const calendar = calendarOf(book, policy, now);
  const explain = issueExplainer(issues, policy, calendar, now);
  const explainStep = stepExplainer(issues, policy, calendar, now);
  return {
    id: issues.id[issue] ?? "",
    place: rowPlace(book, "issues", row),
    clocks: lifeClocks.flatMap((clock): ExplainedIssueClock[] => {
      if (clock === "respond" || clock === "resolve") return [explain(issue, clock)];
      const step = explainStep(issue, clock);
      return step ? [step] : [];
    }),
    rules: writtenRules(book, assessment.history, assessment.issues?.version[issue] ?? 0),
  };
}

/** Whom an explanation is written for. */
export type Reader = "boss" | "customer";

export interface IssueClockText {
  readonly table: ExplanationTable;
  /** To copy: the whole count for a boss, a letter for a customer; undefined where nothing was promised. */
  readonly plain: Readonly<Record<Reader, string | undefined>>;
}

/** @param explained one of the issue's clocks */
export function issueClockText(
  { id, rules }: Pick<ExplainedIssue, "id" | "rules">,
  explained: ExplainedIssueClock,
  language: Language,
): IssueClockText {
  const table = deadlineTable(explained, id, rules, language);
  const customer = customerLetter(explained, id, language);
  return { table, plain: { boss: plainExplanation(table), customer } };
}
