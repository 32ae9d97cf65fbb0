/** What a number format adds around an id's digits: `"C"0000` shows 17 as C0017. */
export interface IdFormat {
  readonly prefix: string;
  readonly digits: number;
}

const literal = String.raw`"[^"]*"|\\.|[-_#]`;
const form = new RegExp(`^((?:${literal})*)(0{2,})$`);

/** @returns undefined where the number is shown as it is */
export function idFormatOf(numberFormat: string): IdFormat | undefined {
  const [, prefix = "", zeros] = form.exec(numberFormat.split(";")[0] ?? "") ?? [];
  if (zeros === undefined) return undefined;
  return { prefix: prefix.replace(/[#"\\]/g, ""), digits: zeros.length };
}

export function formattedId(id: number, { prefix, digits }: IdFormat): string {
  return prefix + String(id).padStart(digits, "0");
}
