import type { Policy } from "../../src/domain/policy/policy";
import { policyRowsOf, type PolicyRow } from "../../src/domain/policy/policyRows";
import { policySheetOf } from "../../src/workbook/policy/policySheet";
import { readPolicy, type ReadPolicy } from "../../src/workbook/read/readPolicy";
import { queryDateSystem } from "../../src/workbook/read/dateSystem";
import { setUpSheets } from "../../src/workbook/setup/setUpSheets";
import type { SheetLanguage } from "../../src/workbook/status/statusWords";
import { startExcel } from "./excel";
import { workbookWith, type SheetLiterals } from "./sheets";

const names = { "zh-CN": "管理办法", "en-US": "Policy" } as const;

/** Writes the rows with the real client over the stand-in and reads them back. */
export async function writtenAndRead(
  rows: readonly PolicyRow[],
  language: SheetLanguage = "zh-CN",
): Promise<ReadPolicy> {
  const excel = startExcel();
  try {
    await setUpSheets([policySheetOf(rows, language)]);
    return await readSheet(names[language]);
  } finally {
    excel.dispose();
  }
}

export function policyThroughSheet(policy: Policy, language: SheetLanguage): Promise<ReadPolicy> {
  return writtenAndRead(policyRowsOf(policy), language);
}

/** Reads the policy from a workbook of literals. */
export async function readPolicyFrom(
  sheets: SheetLiterals,
  sheet = "管理办法",
): Promise<ReadPolicy> {
  const excel = startExcel(workbookWith(sheets));
  try {
    return await readSheet(sheet);
  } finally {
    excel.dispose();
  }
}

function readSheet(sheet: string): Promise<ReadPolicy> {
  return Excel.run((context) => readPolicy(context, sheet, queryDateSystem(context).system));
}
