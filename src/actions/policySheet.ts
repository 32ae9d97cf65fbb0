import type { Policy } from "../domain/policy";
import { policyRowsOf } from "../domain/policyRows";
import type { Language } from "../text/language";
import { policySheetOf } from "../workbook/policySheet";
import type { SheetDefinition } from "../workbook/setUpSheets";

/** The rules as a sheet that a manager can read, change and print, in the five parts of S0-01. */
export function policySheet(policy: Policy, language: Language): SheetDefinition {
  return policySheetOf(policyRowsOf(policy), language);
}
