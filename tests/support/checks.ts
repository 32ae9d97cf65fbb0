import type { CheckRequest } from "../../src/actions/check/assessWorkbook";
import { checkWorkbook, type CheckedWorkbook } from "../../src/actions/check/checkWorkbook";

/** A check in a workbook whose rules nobody has changed. */
export async function checkedWorkbook(request: CheckRequest): Promise<CheckedWorkbook> {
  const result = await checkWorkbook(request);
  if ("question" in result) throw new Error("the check asks about changed rules");
  return result;
}
