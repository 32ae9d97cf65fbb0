import type { Cell } from "./cells/texts";

const tooLargeCodes = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
]);

/** Excel on the web refuses requests and answers over 5 MB; the cure is to ask for less at a time. */
export function isTooLarge(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    tooLargeCodes.has(String(error.code))
  );
}

/** Excel leaves `values` null where a range is larger than it is ready to answer. */
export function valuesOf(range: Excel.Range): readonly (readonly Cell[])[] | null {
  return range.values as readonly (readonly Cell[])[] | null;
}
