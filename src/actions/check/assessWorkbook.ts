import { assessInParts } from "../../domain/assess";
import type { Assessment } from "../../domain/assessment";
import { defaultPolicy } from "../../domain/policy/defaultPolicy";
import { withIgnored, type IgnoredFinding } from "../../domain/findings/ignoredFindings";
import { bookInUse } from "../../domain/setup/modulesInUse";
import type { Policy } from "../../domain/policy/policy";
import { alwaysInForce, policyInForce } from "../../domain/policy/policyHistory";
import type { Book, Role } from "../../domain/records";
import { dayOf, type Moment } from "../../domain/time";
import { readIgnoredFindings } from "../../workbook/ignoredFindings";
import { partByPart, type Progress } from "../../workbook/longWork";
import { readBook } from "../../workbook/read/readBook";

export interface CheckRequest {
  /** Taken once by the door that was used. */
  readonly now: Moment;
  /** In place of the workbook's own policy sheet. */
  readonly policy?: Policy;
  /** Sheets named by hand; the others are found by their headers. */
  readonly sheets?: Partial<Record<Role, string>>;
  /** Leaves in the workbook when it was checked, with its figures, and what undoing the check needs. */
  readonly remember?: boolean;
  /** The digest of changed rules that the person has said yes to; see `policyQuestion`. */
  readonly accepted?: string | undefined;
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type CheckProgress =
  Progress | { readonly phase: "assess"; readonly done: number; readonly total: number };

export interface AssessedWorkbook {
  readonly book: Book;
  /** Without the findings that are set aside. */
  readonly assessment: Assessment;
  /** The findings that somebody has set aside, in this or an earlier state of the workbook. */
  readonly ignored: readonly IgnoredFinding[];
}

/**
 * Finds the sheets and assesses them by the policy sheet, or by the default policy where there is none. Writes nothing.
 * @throws WorkbookError `no-register`, `sheet-not-found`, `no-header`, `unreadable-range`, `cancelled`
 */
export async function assessWorkbook(request: CheckRequest): Promise<AssessedWorkbook> {
  const { now, onProgress, signal } = request;
  const whole = await readBook({ sheets: request.sheets, onProgress, signal });
  const history = request.policy
    ? alwaysInForce(request.policy)
    : (whole.policySheet?.history ?? alwaysInForce(defaultPolicy));
  const book = bookInUse(whole, policyInForce(history, dayOf(now)).policy);
  const ignored = await readIgnoredFindings();
  const identities = new Set(ignored.map(({ identity }) => identity));
  onProgress?.({ phase: "assess", done: 0, total: book.customers.count });
  const assessment = await partByPart(assessInParts(book, history, now), { signal });
  return { book, ignored, assessment: withIgnored(book, assessment, identities) };
}
