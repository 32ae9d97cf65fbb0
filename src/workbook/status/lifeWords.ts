import type { SlaStatus } from "../../domain/assessment";
import type { LifeState } from "../../domain/serviceLevel/issueLife";
import { slaMarks, type SheetLanguage } from "./statusWords";

type Words = Readonly<Record<SheetLanguage, string>>;
type Step = Exclude<LifeState, "none">;

const step = (zh: string, en: string): Words => ({ "zh-CN": zh, "en-US": en });

/** What an issue waits for next, in the words of S2-42 and S1-09. */
export const stepWords: Readonly<Record<Step, Words>> = {
  receive: step("待接单", "To receive"),
  classify: step("待分类", "To classify"),
  respond: step("待响应", "To respond"),
  plan: step("待出方案", "To plan"),
  analyse: step("待分析", "To analyse"),
  resolve: step("待解决", "To resolve"),
  "resolve-again": step("重开，待解决", "Reopened, to resolve"),
  handle: step("待处理", "To handle"),
  confirm: step("待反馈", "To confirm"),
  survey: step("待回访", "To survey"),
  "root-cause": step("待写根因", "Root cause to write"),
  closed: step("闭环", "Closed"),
  merged: step("已合并", "Merged"),
};

const remarks: Words = { "zh-CN": "，", "en-US": ", " };
/** Merged rows have no course of their own. */
const MERGED_SYMBOL = "—";

/** Statuses of the clock that are worth a word beside the step. */
const toldStatuses = ["breached", "at-risk", "waiting", "exempted"] as const;

/** `◐ 待反馈，临近超时`, `√ 闭环`; "" where the row's moments are in error. */
export function lifeText(state: LifeState, status: SlaStatus, language: SheetLanguage): string {
  if (state === "none") return "";
  const word = stepWords[state][language];
  if (state === "closed") return `${slaMarks.met.symbol} ${word}`;
  if (state === "merged") return `${MERGED_SYMBOL} ${word}`;
  const told = toldStatuses.find((one) => one === status);
  if (!told) return `${slaMarks["on-track"].symbol} ${word}`;
  const { symbol, words } = slaMarks[told];
  return `${symbol} ${word}${remarks[language]}${words[language]}`;
}

/** Every text that the column can hold, in either language. */
export const lifeTexts: ReadonlySet<string> = new Set(
  (Object.keys(stepWords) as Step[]).flatMap((state) =>
    (["on-track", ...toldStatuses] as const).flatMap((status) => [
      lifeText(state, status, "zh-CN"),
      lifeText(state, status, "en-US"),
    ]),
  ),
);
