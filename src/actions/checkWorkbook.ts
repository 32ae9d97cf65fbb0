import type { LongWork } from "../workbook/longWork";
import { planStatus } from "../workbook/planStatus";
import type { StatusPlan } from "../workbook/statusPlan";
import { WorkbookError } from "../workbook/workbookError";
import { writeStatus, type WrittenStatus } from "../workbook/writeStatus";
import { assessWorkbook, type AssessedWorkbook, type CheckRequest } from "./assessWorkbook";

export interface CheckedWorkbook extends AssessedWorkbook {
  readonly plan: StatusPlan;
  /** What was written, or why the results could not be written although they are computed. */
  readonly written: WrittenStatus | WorkbookError;
}

/**
 * Finds the sheets, assesses them and writes the status columns.
 * @throws WorkbookError where the workbook cannot be read, see `assessWorkbook`
 */
export async function checkWorkbook(request: CheckRequest): Promise<CheckedWorkbook> {
  const assessed = await assessWorkbook(request);
  const work = { onProgress: request.onProgress, signal: request.signal };
  const plan = await planStatus(assessed.book, assessed.assessment, work);
  return { ...assessed, plan, written: await written(plan, work) };
}

async function written(plan: StatusPlan, work: LongWork): Promise<WrittenStatus | WorkbookError> {
  try {
    return await writeStatus(plan, work);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
