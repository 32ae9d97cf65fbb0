import type { Policy, PresetName } from "../../domain/policy/policy";
import { presetPolicy } from "../../domain/policy/policyPresets";
import type { Moment } from "../../domain/time";
import type { Language } from "../../text/language";
import { setUpSheets, type SheetDefinition } from "../../workbook/setup/setUpSheets";
import { sheetOf } from "../setup/sheetLayouts";
import { calendarRows } from "./calendarRows";
import { policySheet } from "./policySheet";

/**
 * Writes the rules of a preset down as a sheet, for a workbook that has none.
 * @returns the sheet's name
 * @throws WorkbookError as `setUpSheets`
 */
export async function createPolicySheet(preset: PresetName, language: Language): Promise<string> {
  return created(policySheet(presetPolicy(preset), language));
}

/**
 * Writes the announced days from the year before `now` on down as a sheet, for a workbook that has no working calendar.
 * @returns the sheet's name
 * @throws WorkbookError as `setUpSheets`
 */
export async function createCalendarSheet(
  policy: Policy,
  now: Moment,
  language: Language,
): Promise<string> {
  return created(sheetOf("calendar", calendarRows(policy, now, language), policy, language));
}

async function created(sheet: SheetDefinition): Promise<string> {
  await setUpSheets([sheet]);
  return sheet.name;
}
