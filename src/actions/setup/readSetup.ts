import type { StoredSetup } from "../../domain/setup/setup";
import { readStoredSetup } from "../../workbook/setup/storedSetup";

/**
 * What a person has settled for this workbook.
 * @throws WorkbookError `cell-being-edited`, `excel-failed`
 */
export async function readSetup(): Promise<StoredSetup> {
  return readStoredSetup();
}
