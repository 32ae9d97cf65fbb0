import type { FollowUpStatus, SlaStatus } from "../../domain/assessment";
import { tagNames, tierNames, type Tag, type Tier } from "../../domain/policy/policy";

/**
 * The words that stand in cells. They are the file's own and follow the language of the sheet they
 * stand in, not that of the person who looks at it.
 */
export type SheetLanguage = "zh-CN" | "en-US";

type Words = Readonly<Record<SheetLanguage, string>>;

interface Mark {
  readonly symbol: string;
  readonly words: Words;
}

const mark = (symbol: string, zh: string, en: string): Mark => ({
  symbol,
  words: { "zh-CN": zh, "en-US": en },
});

/**
 * The star is kept for important customers and the question mark for unresolved issues (S4-11), so
 * neither appears below as anything else. All but ◐ belong to GB 2312 and so to every Chinese font;
 * none is an emoji, whose look differs between systems.
 */
export const tierSymbols: Readonly<Record<Tier, string>> = { A: "★", B: "◆", C: "■", D: "□" };

export const followUpMarks: Readonly<Record<FollowUpStatus, Mark>> = {
  overdue: mark("●", "逾期", "Overdue"),
  "due-soon": mark("◐", "将到期", "Due soon"),
  "on-track": mark("○", "正常", "On track"),
  never: mark("◇", "从未联系", "Never contacted"),
  none: mark("—", "无", "None"),
};

export const slaMarks: Readonly<Record<Exclude<SlaStatus, "none">, Mark>> = {
  breached: mark("●", "超时", "Breached"),
  "at-risk": mark("◐", "临近超时", "At risk"),
  unmatched: mark("△", "未匹配规则", "No matching rule"),
  provisional: mark("≈", "暂定", "Provisional"),
  waiting: mark("‖", "等待客户", "Waiting for customer"),
  "on-track": mark("○", "正常", "On track"),
  met: mark("√", "达标", "Met"),
  exempted: mark("◇", "豁免", "Exempt"),
};

export const tagWords: Readonly<Record<Tag, Words>> = {
  "high-value": { "zh-CN": "高价值", "en-US": "High value" },
  potential: { "zh-CN": "潜力", "en-US": "Potential" },
  "churn-risk": { "zh-CN": "流失风险", "en-US": "Churn risk" },
};

const tagSeparators: Words = { "zh-CN": "、", "en-US": ", " };

/** `★ A`; "" for a customer without a tier. */
export function tierText(tier: Tier | undefined): string {
  return tier === undefined ? "" : `${tierSymbols[tier]} ${tier}`;
}

/** `● 逾期` */
export function followUpText(status: FollowUpStatus, language: SheetLanguage): string {
  return markText(followUpMarks[status], language);
}

/** `◐ 临近超时`; "" where there is no verdict. */
export function slaText(status: SlaStatus, language: SheetLanguage): string {
  return status === "none" ? "" : markText(slaMarks[status], language);
}

/** `◐` */
export function slaMark(status: Exclude<SlaStatus, "none">): string {
  return slaMarks[status].symbol;
}

/** `高价值、流失风险` @param bits bit k set = `tagNames[k]` */
export function tagsText(bits: number, language: SheetLanguage): string {
  return tagNames
    .filter((_tag, bit) => (bits & (1 << bit)) !== 0)
    .map((tag) => tagWords[tag][language])
    .join(tagSeparators[language]);
}

/** Every text that the tier column can hold, in either language. */
export const tierTexts: ReadonlySet<string> = new Set(tierNames.map(tierText));

export const followUpTexts: ReadonlySet<string> = textsOf(Object.values(followUpMarks));

export const slaTexts: ReadonlySet<string> = textsOf(Object.values(slaMarks));

export const tagTexts: ReadonlySet<string> = new Set(
  Array.from({ length: 2 ** tagNames.length - 1 }, (_, i) => i + 1).flatMap((bits) => [
    tagsText(bits, "zh-CN"),
    tagsText(bits, "en-US"),
  ]),
);

function textsOf(marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(marks.flatMap((one) => [markText(one, "zh-CN"), markText(one, "en-US")]));
}

function markText({ symbol, words }: Mark, language: SheetLanguage): string {
  return `${symbol} ${words[language]}`;
}
