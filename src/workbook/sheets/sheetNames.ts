/** `SLA 记录`, `SLA 记录 2`, `SLA 记录 3` … */
export function* numberedNames(wanted: string): Generator<string, never, undefined> {
  yield wanted;
  for (let number = 2; ; number++) yield `${wanted} ${number}`;
}

/** The first of the numbered names that no sheet has. Excel does not tell capitals from small letters. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const candidates = numberedNames(wanted);
  for (;;) {
    const { value } = candidates.next();
    if (!names.has(value.toLowerCase())) return value;
  }
}
