import { explained } from "../explained";

/**
 * Keys of the add-in's settings in the workbook (ExcelApi 1.4), which are in the file once that is saved. Permanent.
 * The parts are called undo-1, undo-2 …
 */
const UNDO_KEY = "undo";
const partKey = (part: number) => `${UNDO_KEY}-${part}`;

/**
 * Excel keeps about 1 MB of settings (office-js issue 3957; Microsoft speaks of 2 MB in issue 621). Three quarters are
 * for undo. A first check of 20,000 customers with as many issues takes a third of them; later checks change fewer cells.
 */
const PART_CHARS = 60_000;
const MOST_PARTS = 12;

/** What is there to be undone, without its cells. */
export interface UndoNote {
  readonly version: number;
  /** The moment that the check took for now. */
  readonly checkedAt: number;
  readonly parts: number;
}

/**
 * Keeps a record's text in place of the one before; where it cannot be kept, none is left: an older one would put
 * back what the check after it has changed.
 * @returns false where it is too long, or Excel does not keep it
 */
export async function storeUndo(
  text: string,
  { version, checkedAt }: Omit<UndoNote, "parts">,
): Promise<boolean> {
  const parts = Math.ceil(text.length / PART_CHARS);
  if (parts > MOST_PARTS) {
    await forgetUndo();
    return false;
  }
  const note: UndoNote = { version, checkedAt, parts };
  const pieces = Array.from({ length: parts }, (_, i) =>
    text.slice(i * PART_CHARS, (i + 1) * PART_CHARS),
  );
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { settings } = context.workbook;
    await deleteAll(context);
    pieces.forEach((piece, i) => settings.add(partKey(i + 1), piece));
    settings.add(UNDO_KEY, JSON.stringify(note));
    const kept = await readParts(context, parts);
    return kept === text;
  });
}

/** @throws WorkbookError `cell-being-edited`, `excel-failed` */
export async function readUndoNote(): Promise<UndoNote | undefined> {
  try {
    return await Excel.run(queryNote);
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

/** @returns undefined where nothing is kept */
export async function readUndoText(): Promise<{ note: UndoNote; text: string } | undefined> {
  return Excel.run(async (context) => {
    const note = await queryNote(context);
    return note && { note, text: await readParts(context, note.parts) };
  });
}

export async function forgetUndo(): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, deleteAll);
}

async function queryNote(context: Excel.RequestContext): Promise<UndoNote | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(UNDO_KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : noteFrom(setting.value);
}

function noteFrom(stored: unknown): UndoNote | undefined {
  try {
    const note = JSON.parse(String(stored)) as Partial<Record<keyof UndoNote, unknown>> | null;
    const { version, checkedAt, parts } = note ?? {};
    const isNote = [version, checkedAt, parts].every((one) => typeof one === "number");
    return isNote ? (note as UndoNote) : undefined;
  } catch {
    return undefined;
  }
}

/** Sends what is waiting and reads the parts behind it. */
async function readParts(context: Excel.RequestContext, parts: number): Promise<string> {
  const { settings } = context.workbook;
  const found = Array.from({ length: Math.min(parts, MOST_PARTS) }, (_, i) => {
    const setting = settings.getItemOrNullObject(partKey(i + 1));
    setting.load("value");
    return setting;
  });
  await context.sync();
  return found.map((setting) => (setting.isNullObject ? "" : String(setting.value))).join("");
}

async function deleteAll(context: Excel.RequestContext): Promise<void> {
  const { settings } = context.workbook;
  settings.load("items/key");
  await context.sync();
  const ours = new Set([UNDO_KEY, ...Array.from({ length: MOST_PARTS }, (_, i) => partKey(i + 1))]);
  for (const setting of settings.items) if (ours.has(setting.key)) setting.delete();
  await context.sync();
}
