import { cleanText, type Cell } from "../cells/texts";
import type { SheetLanguage } from "../status/statusWords";

/** Stands in the first column of each line that shows the setup, where rules have their part; files keep it. */
export const setupMarks: Readonly<Record<SheetLanguage, string>> = {
  "zh-CN": "设置",
  "en-US": "Setup",
};

const marks = new Set(Object.values(setupMarks));

/** Is a line of the 管理办法 sheet part of the shown setup, and no rule? */
export function isSetupMark(cell: Cell): boolean {
  return marks.has(cleanText(String(cell)));
}
