import type { Setup, StoredSetup } from "../../domain/setup/setup";
import { storedSetupFrom } from "../../domain/setup/setupSchema";
import { explained } from "../explained";
import { WorkbookError } from "../workbookError";

/** Keys of the add-in's settings in the workbook (ExcelApi 1.4). Permanent: files keep them. */
const SETUP_KEY = "setup";
/** What could not be used when it was written over, for whoever has to mend it. */
const UNUSABLE_KEY = "setup-unusable";

/** Asks for the setup with the next sync; `storedIn` takes the answer. */
export function querySetup({ workbook }: Excel.RequestContext): Excel.Setting {
  const setting = workbook.settings.getItemOrNullObject(SETUP_KEY);
  setting.load("value");
  return setting;
}

export function storedIn(setting: Excel.Setting): StoredSetup {
  return storedSetupFrom(textIn(setting));
}

function textIn(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : setting.value;
}

/** @throws WorkbookError `cell-being-edited`, `excel-failed` */
export async function readStoredSetup(): Promise<StoredSetup> {
  try {
    return await Excel.run(async (context) => {
      const setting = querySetup(context);
      await context.sync();
      return storedIn(setting);
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
  const before = querySetup(context);
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only");
  if (storedIn(before).kind === "unusable") {
    workbook.settings.add(UNUSABLE_KEY, String(textIn(before)));
  }
  workbook.settings.add(SETUP_KEY, text);
  await context.sync();
  const kept = querySetup(context);
  await context.sync();
  if (textIn(kept) !== text) throw new WorkbookError("setup-not-saved");
}
