import { assess } from "../domain/assess";
import type { Assessment } from "../domain/assessment";
import { defaultPolicy } from "../domain/defaultPolicy";
import type { Policy } from "../domain/policy";
import type { Book, Role } from "../domain/records";
import type { Moment } from "../domain/time";
import type { LongWork, Progress } from "../workbook/longWork";
import { planStatus } from "../workbook/planStatus";
import { readBook } from "../workbook/readBook";
import type { StatusPlan } from "../workbook/statusPlan";
import { WorkbookError } from "../workbook/workbookError";
import { writeStatus, type WrittenStatus } from "../workbook/writeStatus";

export interface CheckRequest {
  /** Taken once by the door that was used. */
  readonly now: Moment;
  readonly policy?: Policy;
  /** Sheets named by hand; the others are found by their headers. */
  readonly sheets?: Partial<Record<Role, string>>;
  readonly onProgress?: ((progress: CheckProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type CheckProgress =
  Progress | { readonly phase: "assess"; readonly done: number; readonly total: number };

export interface CheckedWorkbook {
  readonly book: Book;
  readonly assessment: Assessment;
  readonly plan: StatusPlan;
  /** What was written, or why the results could not be written although they are computed. */
  readonly written: WrittenStatus | WorkbookError;
}

/**
 * Finds the sheets, assesses them and writes the status columns.
 * @throws WorkbookError where the workbook cannot be read: `no-register`, `sheet-not-found`,
 *   `no-header`, `unreadable-range`, `cancelled`
 */
export async function checkWorkbook(request: CheckRequest): Promise<CheckedWorkbook> {
  const { now, policy = defaultPolicy, onProgress, signal } = request;
  const work = { onProgress, signal };
  const book = await readBook({ sheets: request.sheets, ...work });
  onProgress?.({ phase: "assess", done: 0, total: book.customers.count });
  const assessment = assess(book, policy, now);
  const plan = await planStatus(book, assessment, work);
  return { book, assessment, plan, written: await written(plan, work) };
}

async function written(plan: StatusPlan, work: LongWork): Promise<WrittenStatus | WorkbookError> {
  try {
    return await writeStatus(plan, work);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
