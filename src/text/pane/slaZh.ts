import type { LedgerCause } from "../../domain/ledger/ledger";

/** The view for the weekly meeting. Moments are `2026-03-02 10:00`; counts are numbers of issues. */
export interface SlaTexts {
  readonly notPrepared: string;
  readonly noIssues: string;
  readonly prepared: string;
  readonly sheet: (sheet: string) => string;
  readonly goToSheet: string;
  readonly copy: string;
  readonly copied: string;
  readonly cutOff: string;
  readonly cutOffHint: string;
  readonly cutOffCheck: string;
  readonly totals: string;
  readonly groupTitle: (title: string, count: number) => string;
  readonly due: (clock: string, at: string) => string;
  readonly goTo: (issue: string) => string;
  readonly ledger: string;
  readonly ledgerAdded: (lines: number, sheet: string) => string;
  readonly ledgerUnchanged: string;
  readonly ledgerPast: string;
  readonly ledgerChanged: (sheet: string, row: number) => string;
  readonly ledgerShortened: (sheet: string, lines: number) => string;
  readonly ledgerDeleted: (lines: number) => string;
  readonly goToLine: string;
  readonly overturned: (count: number) => string;
  readonly then: string;
  readonly now: string;
  readonly noVerdict: string;
  readonly subjects: Readonly<Record<"issue" | "customer", string>>;
  readonly causes: Readonly<Record<LedgerCause, string>>;
}

export const slaZh: SlaTexts = {
  notPrepared: "点上面的「检查」：记下每个工单的结论，写出周会用的「SLA 检查」表。",
  noIssues: "这个工作簿没有工单表，没有 SLA 可以检查。",
  prepared: "周会的数字已算好。",
  sheet: (sheet) => `已写在工作表「${sheet}」，可以打印。`,
  goToSheet: "打开这张表",
  copy: "复制文字版",
  copied: "已复制，可以粘贴到企业微信或钉钉。",
  cutOff: "截止时点",
  cutOffHint: "按过去的时点再算一遍；只重写「SLA 检查」表，状态列不动。",
  cutOffCheck: "按此时点检查",
  totals: "总数",
  groupTitle: (title, count) => `${title} ${count}`,
  due: (clock, at) => `${clock}期限 ${at}`,
  goTo: (issue) => `跳到这一行：${issue}`,
  ledger: "结论记录",
  ledgerAdded: (lines, sheet) => `本次记下 ${lines} 行，在工作表「${sheet}」。`,
  ledgerUnchanged: "与上次记录相比没有变化。",
  ledgerPast: "记录里已有更晚的检查，过去的时点不再补记。",
  ledgerChanged: (sheet, row) =>
    `「${sheet}」第 ${row} 行与当时记下的不一致：这一行，或它上面的一行，被改动、移动或删除过。`,
  ledgerShortened: (sheet, lines) => `「${sheet}」末尾少了 ${lines} 行。`,
  ledgerDeleted: (lines) => `原有 ${lines} 行结论记录的工作表不见了；已重新开始记录。`,
  goToLine: "跳到这一行",
  overturned: (count) => `改判 ${count} 个：原来已定的结论变了`,
  then: "当时",
  now: "现在",
  noVerdict: "没有结论",
  subjects: { issue: "工单", customer: "客户" },
  causes: {
    new: "新增",
    gone: "行已删除",
    data: "数据改动",
    policy: "管理办法改动",
    calendar: "工作日历改动",
    time: "时间推移",
  },
};
