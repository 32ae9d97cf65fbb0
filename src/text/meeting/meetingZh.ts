/** The words of the weekly meeting's sheet and of its text for a chat. Moments are `2026-03-02 10:00`. */
export interface MeetingTexts {
  readonly title: string;
  readonly asOf: (now: string) => string;
  readonly comparedWith: (since: string) => string;
  readonly nothingBefore: string;
  readonly policy: (version: string) => string;
  readonly rewritten: string;
  readonly totals: string;
  readonly issues: string;
  readonly byOwner: string;
  readonly byTier: string;
  readonly bySeverity: string;
  readonly owner: string;
  readonly tier: string;
  readonly severity: string;
  readonly open: string;
  readonly closedInTime: string;
  readonly closedLate: string;
  readonly closedExempted: string;
  /** Neither in time nor late: data in error, no rule, or holidays that are not announced. */
  readonly closedUnjudged: string;
  readonly noVerdict: string;
  readonly overdueFollowUps: string;
  readonly newlyBreached: string;
  readonly recovered: string;
  readonly stillBreached: string;
  readonly dueNextWeek: (from: string, to: string) => string;
  readonly unclosed: string;
  readonly exempted: string;
  readonly approvedBy: (approver: string) => string;
  readonly because: (reason: string) => string;
  readonly none: string;
  readonly unnamed: string;
  readonly columns: {
    readonly id: string;
    readonly customer: string;
    readonly owner: string;
    readonly severity: string;
    readonly clock: string;
    readonly due: string;
    readonly status: string;
    readonly step: string;
    readonly openOrClosed: string;
    readonly approver: string;
    readonly reason: string;
  };
  readonly closed: string;
  readonly clocks: Readonly<Record<"respond" | "resolve", string>>;
  readonly chartOfOwners: string;
  readonly chartOfTotals: string;
  readonly heading: (title: string, parts: readonly string[]) => string;
  /** A name and what is said of it. */
  readonly entry: (name: string, said: readonly string[]) => string;
  readonly issue: (name: string, facts: readonly string[]) => string;
  readonly count: (name: string, count: number) => string;
  readonly listed: (title: string, count: number) => string;
  readonly more: (count: number) => string;
}

export const meetingZh: MeetingTexts = {
  title: "SLA 检查",
  asOf: (now) => `截止 ${now}`,
  comparedWith: (since) => `与 ${since} 的检查相比`,
  nothingBefore: "此前没有检查记录，所有超时都算新增",
  policy: (version) => `管理办法 ${version}`,
  rewritten: "本表由检查生成，再次检查时重写；批注请写在别的工作表。",
  totals: "总数",
  issues: "工单",
  byOwner: "按负责人",
  byTier: "按客户等级",
  bySeverity: "按严重程度",
  owner: "负责人",
  tier: "客户等级",
  severity: "严重程度",
  open: "未结",
  closedInTime: "已结达标",
  closedLate: "已结超时",
  closedExempted: "已结豁免",
  closedUnjudged: "已结无结论",
  noVerdict: "未结无结论",
  overdueFollowUps: "逾期跟进的客户",
  newlyBreached: "新超时",
  recovered: "已恢复",
  stillBreached: "仍超时",
  dueNextWeek: (from, to) => `下周到期（${from} 至 ${to}）`,
  unclosed: "已解决，还没闭环",
  exempted: "豁免，不算达标也不算超时",
  approvedBy: (approver) => `批准人 ${approver}`,
  because: (reason) => `原因 ${reason}`,
  none: "没有",
  unnamed: "未填写",
  columns: {
    id: "工单号",
    customer: "客户",
    owner: "负责人",
    severity: "严重程度",
    clock: "时限",
    due: "截止",
    status: "状态",
    step: "环节",
    openOrClosed: "未结或已结",
    approver: "批准人",
    reason: "原因",
  },
  closed: "已结",
  clocks: { respond: "响应", resolve: "解决" },
  chartOfOwners: "各负责人的未结工单",
  chartOfTotals: "工单的 SLA 状态",
  heading: (title, parts) => `【${title}】${parts.join("；")}`,
  entry: (name, said) => `${name}：${said.join("，")}`,
  issue: (name, facts) => `${name}（${facts.join("，")}）`,
  count: (name, count) => `${name} ${count}`,
  listed: (title, count) => `${title} ${count} 件`,
  more: (count) => `……另有 ${count} 件`,
};
