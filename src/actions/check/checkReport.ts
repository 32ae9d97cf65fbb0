import {
  followUpStatuses,
  slaStatuses,
  type Assessment,
  type FollowUpStatus,
  type SlaStatus,
} from "../../domain/assessment";
import { tagNames, tierNames, type Tag, type Tier } from "../../domain/policy/policy";
import type { Book, Role } from "../../domain/records";
import { tierReasonsOf } from "../../domain/customers/tiers";
import { isoDay, isoMoment } from "../../domain/time";
import { sentenceOf } from "../../text/sentences";
import type { Language } from "../../text/language";

/** What a check says, as plain data: the command's JSON. Rows are the sheet's own, from 1. */
export interface CheckReport {
  /** Local moment, ISO without zone. */
  readonly now: string;
  readonly workbook: string;
  readonly sheets: readonly { role: Role; sheet: string; headerRow: number; rows: number }[];
  readonly summary: {
    readonly customers: number;
    readonly tiers: Readonly<Record<Tier, number>>;
    readonly followUps: { overdue: number; dueSoon: number; onTrack: number; never: number };
    /** Issues by the worse of response and resolution. */
    readonly sla: {
      breached: number;
      atRisk: number;
      onTrack: number;
      waiting: number;
      met: number;
      provisional: number;
      unmatched: number;
    };
    readonly findings: number;
  };
  readonly customers: readonly CustomerReport[];
  readonly issues: readonly IssueReport[];
  readonly findings: readonly FindingReport[];
  readonly written: { readonly sheets: number; readonly cells: number };
}

export interface CustomerReport {
  readonly id: string;
  readonly row: number;
  readonly tier: Tier | null;
  /** `points` is what the criterion adds to the score of 0–100. */
  readonly tierReasons: readonly {
    criterion: string;
    value: number;
    points: number;
    weight: number;
  }[];
  readonly tags: readonly Tag[];
  readonly followUpStatus: FollowUpStatus;
  readonly nextContactOn: string | null;
  readonly overdueDays: number;
  readonly slaStatus: SlaStatus;
  readonly openIssues: number;
}

export interface IssueReport {
  readonly id: string;
  readonly row: number;
  readonly respondBy: string | null;
  readonly respondStatus: SlaStatus;
  readonly resolveBy: string | null;
  readonly resolveStatus: SlaStatus;
}

export interface FindingReport {
  readonly code: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly severity: string;
  readonly message: string;
}

export function checkReport(
  workbook: string,
  book: Book,
  assessment: Assessment,
  written: { sheets: number; cells: number },
  language: Language,
): CheckReport {
  const { followUps, sla, customers, tiers, findings } = assessment.summary;
  return {
    now: isoMoment(assessment.now),
    workbook,
    sheets: [...book.places.values()].map(({ role, sheet, headerRow, rows }) => ({
      role,
      sheet,
      headerRow,
      rows,
    })),
    summary: {
      customers,
      tiers,
      followUps: {
        overdue: followUps.overdue,
        dueSoon: followUps["due-soon"],
        onTrack: followUps["on-track"],
        never: followUps.never,
      },
      sla: {
        breached: sla.breached,
        atRisk: sla["at-risk"],
        onTrack: sla["on-track"],
        waiting: sla.waiting,
        met: sla.met,
        provisional: sla.provisional,
        unmatched: sla.unmatched,
      },
      findings,
    },
    customers: customerReports(book, assessment),
    issues: issueReports(book, assessment),
    findings: assessment.findings.map((finding) => ({
      code: finding.code,
      sheet: finding.sheet,
      row: finding.row,
      column: finding.column,
      severity: finding.severity,
      message: sentenceOf(finding, language),
    })),
    written: { sheets: written.sheets, cells: written.cells },
  };
}

/** Overdue follow-ups, breached or endangered service levels, or data that need mending. */
export function needsAttention(assessment: Assessment): boolean {
  const { followUps, sla } = assessment.summary;
  return (
    followUps.overdue + sla.breached + sla["at-risk"] > 0 ||
    assessment.findings.some((finding) => finding.severity !== "info")
  );
}

function customerReports(book: Book, assessment: Assessment): CustomerReport[] {
  const results = assessment.customers;
  return Array.from({ length: book.customers.count }, (_, i) => ({
    id: at(book.customers.id, i),
    row: at(book.customers.row, i),
    tier: tierNames[at(results.tier, i)] ?? null,
    tierReasons: [...tierReasonsOf(assessment, i)],
    tags: tagNames.filter((_tag, bit) => (at(results.tags, i) & (1 << bit)) !== 0),
    followUpStatus: at(followUpStatuses, at(results.followUp, i)),
    nextContactOn: orNull(at(results.nextContactOn, i), isoDay),
    overdueDays: at(results.overdueDays, i),
    slaStatus: at(slaStatuses, at(results.sla, i)),
    openIssues: at(results.openIssues, i),
  }));
}

function issueReports(book: Book, { issues: results }: Assessment): IssueReport[] {
  const { issues } = book;
  if (!issues || !results) return [];
  return Array.from({ length: issues.count }, (_, i) => ({
    id: at(issues.id, i),
    row: at(issues.row, i),
    respondBy: orNull(at(results.respondBy, i), isoMoment),
    respondStatus: at(slaStatuses, at(results.respond, i)),
    resolveBy: orNull(at(results.resolveBy, i), isoMoment),
    resolveStatus: at(slaStatuses, at(results.resolve, i)),
  }));
}

function orNull(value: number, text: (value: number) => string): string | null {
  return Number.isNaN(value) ? null : text(value);
}

/** @throws RangeError: the tables of a book and its assessment are of one length. */
function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no entry ${index}`);
  return value;
}
