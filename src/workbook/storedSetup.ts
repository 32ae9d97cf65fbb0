import type { Setup, StoredSetup } from "../domain/setup";
import { storedSetupFrom } from "../domain/setupSchema";
import { explained } from "./explained";
import { WorkbookError } from "./workbookError";

/** Keys of the add-in's settings in the workbook (ExcelApi 1.4). Permanent: files keep them. */
const SETUP_KEY = "setup";
/** What could not be used when it was written over, for whoever has to mend it. */
const UNUSABLE_KEY = "setup-unusable";

/** Asks for the setup with the next sync. */
export function queryStoredSetup(context: Excel.RequestContext): {
  readonly stored: () => StoredSetup;
} {
  const { text } = querySetting(context, SETUP_KEY);
  return { stored: () => storedSetupFrom(text()) };
}

function querySetting(context: Excel.RequestContext, key: string) {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  return { text: (): unknown => (setting.isNullObject ? undefined : setting.value) };
}

/** @throws WorkbookError `cell-being-edited`, `excel-failed` */
export async function readStoredSetup(): Promise<StoredSetup> {
  try {
    return await Excel.run(async (context) => {
      const setup = queryStoredSetup(context);
      await context.sync();
      return setup.stored();
    });
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/**
 * Keeps the setup in the workbook; it is in the file once that is saved. Read back, because some builds of Excel
 * accept settings and lose them (office-js issues 2940, 5206 and 6091).
 * @throws WorkbookError `workbook-read-only`, `setup-not-saved`, `cell-being-edited`, `excel-failed`
 */
export async function storeSetup(setup: Setup): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      await store(context, JSON.stringify(setup));
    });
  } catch (error) {
    throw explained(error, "unknown");
  }
}

async function store(context: Excel.RequestContext, text: string): Promise<void> {
  const { workbook } = context;
  workbook.load("readOnly");
  const before = querySetting(context, SETUP_KEY);
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
  if (storedSetupFrom(before.text()).kind === "unusable") {
    workbook.settings.add(UNUSABLE_KEY, String(before.text()));
  }
  workbook.settings.add(SETUP_KEY, text);
  await context.sync();
  const kept = querySetting(context, SETUP_KEY);
  await context.sync();
  if (kept.text() !== text) throw new WorkbookError("setup-not-saved");
}
