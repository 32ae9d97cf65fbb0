import { lastCheckFrom, type LastCheck } from "../../domain/lastCheck";

/** Key of the add-in's setting in the workbook (ExcelApi 1.4). Permanent: files keep it. */
const LAST_CHECK_KEY = "last-check";

/** @returns undefined before the first check, and for one that this version cannot read */
export async function readLastCheck(): Promise<LastCheck | undefined> {
  return lastCheckFrom(await readLastCheckText());
}

export async function readLastCheckText(): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(LAST_CHECK_KEY);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : String(setting.value);
  });
}

/** @returns false where Excel does not keep it; the check itself stands all the same */
export async function storeLastCheck(lastCheck: LastCheck): Promise<boolean> {
  try {
    await writeLastCheckText(JSON.stringify(lastCheck));
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

/** @param text undefined to keep none */
export async function writeLastCheckText(text: string | undefined): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { settings } = context.workbook;
    if (text === undefined) {
      const setting = settings.getItemOrNullObject(LAST_CHECK_KEY);
      await context.sync();
      if (!setting.isNullObject) setting.delete();
    } else {
      settings.add(LAST_CHECK_KEY, text);
    }
    await context.sync();
  });
}
