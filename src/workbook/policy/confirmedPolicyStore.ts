import {
  confirmedFrom,
  confirmedText,
  type ConfirmedPolicy,
} from "../../domain/policy/confirmedPolicy";
import { explained } from "../explained";

/** Key of the add-in's setting in the workbook (ExcelApi 1.4), which is in the file once that is saved. Permanent. */
const CONFIRMED_KEY = "confirmed-policy";

/**
 * @returns undefined before the first check, and for a text that this version cannot read
 * @throws WorkbookError `cell-being-edited`, `excel-failed`
 */
export async function readConfirmedPolicy(): Promise<ConfirmedPolicy | undefined> {
  try {
    return await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(CONFIRMED_KEY);
      setting.load("value");
      await context.sync();
      return setting.isNullObject ? undefined : confirmedFrom(String(setting.value));
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/** @throws WorkbookError `cell-being-edited`, `excel-failed` */
export async function forgetConfirmedPolicy(): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(CONFIRMED_KEY);
      await context.sync();
      if (!setting.isNullObject) setting.delete();
      await context.sync();
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/** @returns false where Excel does not keep it: then nobody can be asked about a change; the check stands all the same */
export async function storeConfirmedPolicy(confirmed: ConfirmedPolicy): Promise<boolean> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.settings.add(CONFIRMED_KEY, confirmedText(confirmed));
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}
