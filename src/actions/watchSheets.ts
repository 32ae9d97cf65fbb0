import type { Book } from "../domain/records";
import { tellFirstChange, type StopListening } from "../workbook/undo/sheetChanges";

let stop: StopListening | undefined;

/** Tells once that somebody has changed a sheet that was read. A watch before this one ends. */
export async function watchSheets({ places }: Book, tell: () => void): Promise<void> {
  await stopWatching();
  const sheets = [...places.values()].map(({ sheet }) => sheet);
  stop = await tellFirstChange(sheets, tell);
}

/**
 * To be called before much is written: with a listener, Excel on the web has failed to write large blocks (office-js
 * issue 539).
 */
export async function stopWatching(): Promise<void> {
  const running = stop;
  stop = undefined;
  await running?.();
}
