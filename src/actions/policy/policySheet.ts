import type { Policy } from "../../domain/policy/policy";
import { policyRowsOf } from "../../domain/policy/policyRows";
import type { Language } from "../../text/language";
import { policySheetOf } from "../../workbook/policy/policySheet";
import type { SheetDefinition } from "../../workbook/setup/setUpSheets";

/** The rules as a sheet that a manager can read, change and print, in the five parts of S0-01. */
export function policySheet(policy: Policy, language: Language): SheetDefinition {
  return policySheetOf(policyRowsOf(policy), language);
}
