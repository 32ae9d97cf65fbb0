import { surveySheets } from "../../workbook/find/surveySheets";
import type { Survey } from "../../workbook/find/survey";

export type { Doubt, Survey, SurveyedRow, SurveyedSheet } from "../../workbook/find/survey";

/**
 * Looks through the workbook for what a person has to settle: its sheets, their roles, headers and columns.
 * @throws WorkbookError `unreadable-range`, `cell-being-edited`, `excel-failed`
 */
export async function surveyWorkbook(): Promise<Survey> {
  return surveySheets();
}
