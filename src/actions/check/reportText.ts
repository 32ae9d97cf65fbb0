import { followUpStatuses, slaStatuses, type Assessment } from "../../domain/assessment";
import { tagNames, tierNames } from "../../domain/policy/policy";
import type { Book, Role } from "../../domain/records";
import { isoMoment } from "../../domain/time";
import { textsOf, type Language } from "../../text/language";
import { placedSentenceOf } from "../../text/sentences";
import type { Texts } from "../../text/zhCN";
import { needsAttention } from "./checkReport";
import { worstFirst } from "../today/worstFirst";

/** How many findings and overdue customers the text names; the JSON has all. */
const FIRST = 20;
const OVERDUE_FIRST = 5;

const rolesWithResults: readonly Role[] = ["contacts", "orders", "issues", "surveys"];

/** The report that a person reads, in lines. */
export function reportLines(
  workbook: string,
  book: Book,
  assessment: Assessment,
  language: Language,
): string[] {
  const texts = textsOf(language);
  return [
    texts.report.title(workbook),
    texts.report.checkedAt(
      isoMoment(assessment.now).replace("T", " "),
      `${assessment.policy.name} ${assessment.policy.version}`,
    ),
    "",
    ...sheetLines(book, texts),
    "",
    ...countLines(book, assessment, texts),
    "",
    ...overdueLines(book, assessment, texts),
    ...findingLines(assessment, language),
    ...(needsAttention(assessment) ? [] : [texts.report.nothingNeedsAttention]),
  ];
}

function sheetLines(book: Book, { report, roles }: Texts): string[] {
  const places = [...book.places.values()];
  const absent = rolesWithResults.filter((role) => !book.places.has(role));
  const unread = book.policySheet ? undefined : book.places.get("policy");
  return [
    `${report.readFrom}:`,
    ...places.map(
      ({ role, sheet, headerRow, rows }) =>
        `  ${report.sheetLine(roles[role], sheet, headerRow, rows)}`,
    ),
    ...(unread ? [`  ${report.policySheetNotRead(unread.sheet)}`] : []),
    ...(absent.length ? [`  ${report.absent(absent.map((role) => roles[role]).join(", "))}`] : []),
  ];
}

function countLines(book: Book, { summary }: Assessment, texts: Texts): string[] {
  const { report } = texts;
  const rated = tierNames.reduce((sum, tier) => sum + summary.tiers[tier], 0);
  const tiers = [
    ...tierNames.map((tier) => `${tier} ${summary.tiers[tier]}`),
    ...(rated < summary.customers ? [`${report.unrated} ${summary.customers - rated}`] : []),
  ];
  const sla = slaStatuses.filter((status) => summary.sla[status] > 0);
  return [
    `${report.customers}: ${summary.customers}`,
    `${report.tiers}: ${tiers.join("  ")}`,
    `${report.tags}: ${tagNames.map((tag) => `${texts.tags[tag]} ${summary.tags[tag]}`).join("  ")}`,
    `${report.followUps}: ${followUpStatuses
      .map((status) => `${texts.followUps[status]} ${summary.followUps[status]}`)
      .join("  ")}`,
    book.issues && book.issues.count > 0
      ? `${report.sla}: ${sla.map((status) => `${texts.sla[status]} ${summary.sla[status]}`).join("  ")}`
      : `${report.sla}: ${report.noIssues}`,
  ];
}

function overdueLines(book: Book, { customers: results }: Assessment, texts: Texts): string[] {
  const overdue = Array.from(results.overdueDays.keys())
    .filter((i) => (results.overdueDays[i] ?? 0) > 0)
    .sort((a, b) => (results.overdueDays[b] ?? 0) - (results.overdueDays[a] ?? 0))
    .slice(0, OVERDUE_FIRST);
  if (overdue.length === 0) return [];
  const { id, name, row } = book.customers;
  return [
    `${texts.report.overdueFirst}:`,
    ...overdue.map(
      (i) =>
        `  ${texts.report.overdueLine(id[i] ?? "", name[i] ?? "", results.overdueDays[i] ?? 0, row[i] ?? 0)}`,
    ),
    "",
  ];
}

function findingLines({ findings }: Assessment, language: Language): string[] {
  const { report, severities } = textsOf(language);
  if (findings.length === 0) return [];
  const more = findings.length - FIRST;
  return [
    `${report.findings(findings.length)}:`,
    ...worstFirst(findings)
      .slice(0, FIRST)
      .map(
        (finding) => `  [${severities[finding.severity]}] ${placedSentenceOf(finding, language)}`,
      ),
    ...(more > 0 ? [`  ${report.moreFindings(more)}`] : []),
    "",
  ];
}
