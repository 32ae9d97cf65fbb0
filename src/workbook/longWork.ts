import type { InParts } from "../domain/inParts";
import { WorkbookError } from "./workbookError";

export interface Progress {
  readonly phase: "find" | "read" | "plan" | "keep" | "write" | "record" | "restore";
  /** In rows, except `find` and `restore`: in sheets; 0 of 0 where it is not counted. */
  readonly done: number;
  readonly total: number;
}

/** What long work takes from its caller. */
export interface LongWork {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lets the pane draw and react, then stops the work if it was cancelled meanwhile.
 * Excel restarts every add-in of the document after five seconds without a turn.
 */
export async function giveWay(work: LongWork): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  stopIfCancelled(work);
}

/** Carries out work that comes in parts and gives way after each. */
export async function partByPart<Result>(parts: InParts<Result>, work: LongWork): Promise<Result> {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
    await giveWay(work);
  }
}

export function stopIfCancelled({ signal }: LongWork): void {
  if (signal?.aborted) throw new WorkbookError("cancelled");
}
