import type { Setup } from "../domain/setup";
import { storeSetup } from "../workbook/storedSetup";

/**
 * Keeps what a person has settled in the workbook.
 * @throws WorkbookError `workbook-read-only`, `setup-not-saved`, `cell-being-edited`, `excel-failed`
 */
export async function saveSetup(setup: Setup): Promise<void> {
  await storeSetup(setup);
}
