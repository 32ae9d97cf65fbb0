import type { SheetPlace } from "../domain/records";
import type { Language } from "../text/language";

/** The language of a sheet's headers, in which its cells are written too. */
export function headerLanguage({ columns }: SheetPlace): Language {
  const headers = Array.from(columns.values(), ({ header }) => header).join("");
  return /[\u4e00-\u9fff]/.test(headers) ? "zh-CN" : "en-US";
}
