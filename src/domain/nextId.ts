/** As many digits before the running number are a date or something else that does not simply go on. */
const CODED_DIGITS = 6;

/**
 * The id after those of a list: GT0123 → GT0124, as the last one is made.
 * @returns undefined where the ids do not end with a running number, or carry a date before it (20260302-01)
 */
export function nextIdAfter(ids: readonly string[]): string | undefined {
  const last = ids.findLast((id) => id !== "");
  const [, prefix, digits] = /^(.*?)(\d+)$/.exec(last ?? "") ?? [];
  if (prefix === undefined || digits === undefined) return undefined;
  if (prefix.replace(/\D/g, "").length >= CODED_DIGITS) return undefined;
  let highest = 0n;
  for (const id of ids) {
    const number = id.startsWith(prefix) ? id.slice(prefix.length) : "";
    if (/^\d+$/.test(number) && BigInt(number) > highest) highest = BigInt(number);
  }
  return prefix + String(highest + 1n).padStart(digits.length, "0");
}
