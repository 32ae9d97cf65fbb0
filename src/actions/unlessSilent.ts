import type { LongWork } from "../workbook/longWork";
import { WorkbookError } from "../workbook/workbookError";

/** A sync can wait for ever (office-js issue 4805); the longest ordinary step takes seconds. */
const SILENCE_MS = 120_000;

/**
 * Gives up work that has not come further for two minutes, so that a person can try again. Should Excel answer after
 * all, the work stops at its next step.
 * @throws WorkbookError `excel-silent`, and as the work does
 */
export async function unlessSilent<Means extends LongWork, Result>(
  means: Means,
  work: (means: Means) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const passOn = () => {
    stop.abort();
  };
  means.signal?.addEventListener("abort", passOn);
  if (means.signal?.aborted) stop.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (reason: Error) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => (giveUp = reject));
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop.abort();
      giveUp(new WorkbookError("excel-silent", {}, "unknown"));
    }, SILENCE_MS);
  };
  const onProgress: NonNullable<LongWork["onProgress"]> = (progress) => {
    heard();
    means.onProgress?.(progress);
  };
  heard();
  try {
    return await Promise.race([work({ ...means, onProgress, signal: stop.signal }), silence]);
  } finally {
    clearTimeout(timer);
    means.signal?.removeEventListener("abort", passOn);
  }
}
