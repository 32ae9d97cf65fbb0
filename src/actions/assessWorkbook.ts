import { assessInParts } from "../domain/assess";
import type { Assessment } from "../domain/assessment";
import { defaultPolicy } from "../domain/defaultPolicy";
import type { Policy } from "../domain/policy";
import type { Book, Role } from "../domain/records";
import type { Moment } from "../domain/time";
import { giveWay, type Progress } from "../workbook/longWork";
import { readBook } from "../workbook/readBook";

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

export interface AssessedWorkbook {
  readonly book: Book;
  readonly assessment: Assessment;
}

/**
 * Finds the sheets and assesses them. Writes nothing.
 * @throws WorkbookError `no-register`, `sheet-not-found`, `no-header`, `unreadable-range`, `cancelled`
 */
export async function assessWorkbook(request: CheckRequest): Promise<AssessedWorkbook> {
  const { now, policy = defaultPolicy, onProgress, signal } = request;
  const book = await readBook({ sheets: request.sheets, onProgress, signal });
  onProgress?.({ phase: "assess", done: 0, total: book.customers.count });
  const parts = assessInParts(book, policy, now);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return { book, assessment: value };
    await giveWay({ signal });
  }
}
