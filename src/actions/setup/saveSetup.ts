import type { Setup } from "../../domain/setup/setup";
import type { Language } from "../../text/language";
import { showSetup } from "../../workbook/setup/setupBlock";
import { storeSetup } from "../../workbook/setup/storedSetup";
import { WorkbookError } from "../../workbook/workbookError";
import { setupLines } from "./setupLines";

export interface SavedSetup {
  readonly setup: Setup;
  /** Why the 管理办法 sheet does not show it although it is kept. */
  readonly notShown: WorkbookError | undefined;
}

/**
 * Keeps what a person has settled in the workbook, and shows it on the 管理办法 sheet where there is one.
 * @throws WorkbookError `workbook-read-only`, `setup-not-saved`, `cell-being-edited`, `excel-failed`
 */
export async function saveSetup(setup: Setup, language: Language): Promise<SavedSetup> {
  await storeSetup(setup);
  return { setup, notShown: await shown(setup, language) };
}

async function shown(setup: Setup, language: Language): Promise<WorkbookError | undefined> {
  try {
    await showSetup(setupLines(setup, language), language);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
