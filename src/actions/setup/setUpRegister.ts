import type { Setup } from "../../domain/setup/setup";
import { WorkbookError } from "../../workbook/workbookError";
import { saveSetup } from "./saveSetup";
import { setUp, type SetUpRequest, type SetUpResult } from "./setUp";
import { surveyWorkbook } from "./surveyWorkbook";

export interface SetUpRegister extends SetUpResult {
  /** What is settled for the new sheets; undefined where Excel did not keep it: then the pane asks. */
  readonly setup: Setup | undefined;
}

/**
 * Creates the sheets of a register and settles them: nobody has to confirm what was just made for them.
 * @throws WorkbookError `sheet-exists`, `workbook-read-only`; nothing has been written
 */
export async function setUpRegister(request: SetUpRequest): Promise<SetUpRegister> {
  const result = await setUp(request);
  return { ...result, setup: await settled(request) };
}

/** The sheets stand whatever becomes of this. */
async function settled({ language = "zh-CN" }: SetUpRequest): Promise<Setup | undefined> {
  try {
    const { proposal } = await surveyWorkbook();
    return (await saveSetup(proposal, language)).setup;
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
