import type { Role, SheetPlace } from "../domain/records";
import { explained } from "./explained";
import { hasKey, keyColumnOf, readLiveSheets, shownKeys } from "./read/liveRows";
import { WorkbookError } from "./workbookError";

/** What the selected cell is about. Rows count from 1. */
export type SelectedRow =
  | {
      readonly kind: "row";
      readonly role: Role;
      readonly sheet: string;
      readonly row: number;
      /** The customer's id in that row now; the name in a register without ids. */
      readonly key: string;
    }
  /** The sheet's columns are no longer those that were read. */
  | { readonly kind: "changed"; readonly sheet: string }
  /** Another sheet, a header or an empty row. */
  | { readonly kind: "elsewhere" };

type Places = ReadonlyMap<Role, SheetPlace>;

/** A person who walks through rows with the arrow keys is followed when he stands still. */
const STANDS_STILL_MS = 150;

/**
 * Reads which row is selected and whose it is, as the sheet stands now.
 * @throws WorkbookError `cell-being-edited`, `excel-failed`
 */
export async function readSelectedRow(places: Places): Promise<SelectedRow> {
  try {
    return await Excel.run((context) => querySelectedRow(context, places));
  } catch (error) {
    throw explained(error, "nothing-written");
  }
}

async function querySelectedRow(
  context: Excel.RequestContext,
  places: Places,
): Promise<SelectedRow> {
  // The active cell is one even where several ranges are selected.
  const cell = context.workbook.getActiveCell();
  const { worksheet } = cell;
  cell.load("rowIndex");
  worksheet.load("name");
  await context.sync();
  const [row, sheet] = [cell.rowIndex + 1, worksheet.name];
  const place = [...places.values()].find((one) => one.sheet === sheet);
  const keyColumn = place && keyColumnOf(place);
  if (!keyColumn || row < place.firstRow) return { kind: "elsewhere" };
  const key = worksheet.getRangeByIndexes(row - 1, keyColumn.column, 1, 1);
  key.load("values,numberFormat");
  const [live] = await readLiveSheets(context, [place]);
  if (!live) return { kind: "elsewhere" };
  if (!hasKey(live, keyColumn)) return { kind: "changed", sheet };
  const shown = shownKeys(key)[0] ?? "";
  return shown === ""
    ? { kind: "elsewhere" }
    : { kind: "row", role: place.role, sheet, row, key: shown };
}

/**
 * Reports the selected row: once at the beginning, then whenever the selection or the sheet in front has changed and
 * rests. What Excel cannot tell at the moment is left out; the next selection will tell.
 * @returns what ends it
 */
export function followSelection(
  places: Places,
  report: (selected: SelectedRow) => void,
): () => void {
  let latest = 0;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    const mine = ++latest;
    const selected = await readSelectedRow(places).catch(ignored);
    if (selected && mine === latest && !isOver) report(selected);
  };
  const whenStill = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), STANDS_STILL_MS);
    return Promise.resolve();
  };
  const handlers = addHandlers(whenStill).catch(withoutHandlers);
  // Only now: what is selected while the handlers are being added, nobody would tell.
  void handlers.then(tell);
  return () => {
    isOver = true;
    clearTimeout(timer);
    void handlers.then(removeHandlers);
  };
}

function withoutHandlers(error: unknown): Handlers {
  ignored(explained(error, "nothing-written"));
  return [];
}

function ignored(error: unknown): undefined {
  if (!(error instanceof WorkbookError)) throw error;
}

type Handlers = readonly { readonly context: object; remove(): void }[];

/** A sheet that comes to the front by its tab changes no selection. */
async function addHandlers(changed: () => Promise<void>): Promise<Handlers> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onSelectionChanged.add(changed),
      worksheets.onActivated.add(changed),
    ];
    await context.sync();
    return handlers;
  });
}

async function removeHandlers(handlers: Handlers): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
