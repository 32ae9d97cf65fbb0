import { normalized } from "../words";

/** What people type in the status of an issue that is being analysed, or whose plan is being made (S1-09, S2-37). */
const analysisWords: ReadonlySet<string> = new Set([
  ...["分析", "分析中", "待分析", "正在分析", "原因分析", "分析原因", "调查", "调查中"],
  ...["方案", "待出方案", "方案中", "制定方案", "方案制定中"],
  ...["analysis", "analysing", "analyzing", "in analysis", "planning"],
]);

/** Does the status say that the issue is in the third of the five stages? */
export function saysAnalysis(typed: string): boolean {
  return analysisWords.has(normalized(typed));
}
