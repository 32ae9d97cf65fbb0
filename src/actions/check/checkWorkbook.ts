import type { ConfirmedPolicy } from "../../domain/policy/confirmedPolicy";
import { lastCheckOf } from "../../domain/lastCheck";
import { keepUndo, type KeptUndo } from "../../workbook/undo/keepUndo";
import { storeLastCheck } from "../../workbook/status/lastCheckStore";
import { planStatus } from "../../workbook/status/planStatus";
import type { StatusPlan } from "../../workbook/status/statusPlan";
import { WorkbookError } from "../../workbook/workbookError";
import { writeStatus, type WriteWork, type WrittenStatus } from "../../workbook/status/writeStatus";
import { policyQuestion, type PolicyQuestion } from "../policy/policyQuestion";
import { mayHaveWritten, whileConfirmed } from "../policy/whileConfirmed";
import { assessWorkbook, type AssessedWorkbook, type CheckRequest } from "./assessWorkbook";

export interface CheckedWorkbook extends AssessedWorkbook {
  readonly plan: StatusPlan;
  /** What was written, or why the results could not be written although they are computed. */
  readonly written: WrittenStatus | WorkbookError;
  /** Cells were written, and the workbook does not keep what undoing them would need. */
  readonly cannotBeUndone: boolean;
}

/** Nothing was written: the rules are others than the ones confirmed, and a person has to say yes first. */
export interface AskedAboutPolicy {
  readonly question: PolicyQuestion;
}

/**
 * Finds the sheets, assesses them and writes the status columns, unless the rules have changed since somebody
 * confirmed them.
 * @throws WorkbookError where the workbook cannot be read, see `assessWorkbook`
 */
export async function checkWorkbook(
  request: CheckRequest,
): Promise<CheckedWorkbook | AskedAboutPolicy> {
  const { now, accepted, remember = false, onProgress, signal } = request;
  const assessed = await assessWorkbook(request);
  const keep = remember || accepted !== undefined;
  const answer = await policyQuestion(assessed, { at: now, accepted }, { onProgress, signal });
  if ("question" in answer) return answer;
  return writeCheck(assessed, request, keep ? answer.toConfirm : undefined);
}

async function writeCheck(
  assessed: AssessedWorkbook,
  { now, remember = false, onProgress, signal }: CheckRequest,
  toConfirm: ConfirmedPolicy | undefined,
): Promise<CheckedWorkbook> {
  const work = { onProgress, signal };
  const plan = await planStatus(assessed.book, assessed.assessment, work);
  let undo: KeptUndo | undefined;
  const beforeWriting = async () => {
    undo = await keepUndo(plan, now, work);
  };
  const write = () => written(plan, { ...work, ...(remember && { beforeWriting }) });
  const result = await whileConfirmed(toConfirm, write, hasResults);
  if (!hasResults(result)) await undo?.giveBack();
  if (remember && !(result instanceof WorkbookError)) {
    await storeLastCheck(lastCheckOf(assessed.book, assessed.assessment));
  }
  return { ...assessed, plan, written: result, cannotBeUndone: undo?.isKept === false };
}

/** May the sheets hold results of this check? Those that stand already as they should be count. */
function hasResults(result: WrittenStatus | WorkbookError): boolean {
  if (result instanceof WorkbookError) return mayHaveWritten(result);
  return result.outcome !== "cancelled" || result.sheets > 0;
}

async function written(plan: StatusPlan, work: WriteWork): Promise<WrittenStatus | WorkbookError> {
  try {
    return await writeStatus(plan, work);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
