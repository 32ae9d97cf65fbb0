import type { SheetLanguage } from "../status/statusWords";

/**
 * The words of the report sheet that make it known as ours. The file's own: a report that was written in one language
 * is recognised whatever the person speaks.
 */
export const reportWords = {
  "zh-CN": { sheet: "数据问题", headers: ["级别", "工作表", "单元格", "问题", "怎么办"] },
  "en-US": { sheet: "Data problems", headers: ["Level", "Sheet", "Cell", "Problem", "What to do"] },
} as const satisfies Readonly<
  Record<SheetLanguage, { readonly sheet: string; readonly headers: readonly string[] }>
>;

export const REPORT_COLUMNS = 5;

export function isReportHeader(texts: readonly unknown[]): boolean {
  return Object.values(reportWords).some(({ headers }) =>
    headers.every((header, i) => header === texts[i]),
  );
}
