/** `SLA 记录`, `SLA 记录 2`, `SLA 记录 3` … @param number from 1 */
export function numberedName(wanted: string, number: number): string {
  return number === 1 ? wanted : `${wanted} ${number}`;
}

/** The first of the numbered names that no sheet has. Excel does not tell capitals from small letters. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = numberedName(wanted, number);
    if (!names.has(name.toLowerCase())) return name;
  }
}
