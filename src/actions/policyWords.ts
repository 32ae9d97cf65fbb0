import type { ContactKind, CriterionKind, Policy, Reading, Tier } from "../domain/policy";
import type { Language } from "../text/language";

/** `9:30` from minutes after midnight. */
export function isoClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The words of the printed policy sheet. */
const zhCN = {
  sheet: "管理办法",
  headers: ["部分", "条目", "规定", "依据"],
  parts: [
    "一、客户信息管理",
    "二、沟通渠道管理",
    "三、客户服务标准",
    "四、客户反馈机制",
    "五、客户关系维护",
  ],
  comma: "、",
  semicolon: "；",
  policy: "名称与版本",
  requiredFields: (role: string) => `「${role}」每行必填`,
  weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  closed: "休息",
  workingDay: "一个工作日",
  hours: (hours: number) => `${hours} 小时`,
  announced: "已公布放假安排的年份",
  announcedNote: "其余年份的工作日计算标为「暂定」；逐日见「工作日历」",
  kinds: { deep: "深度沟通", routine: "常规互动", review: "业务回顾" } satisfies Record<
    ContactKind,
    string
  >,
  kindNames: (kind: string) => `写作以下词的算${kind}`,
  attempts: "只算尝试、不算沟通的结果",
  mailings: "群发推送（不算沟通）",
  respondWithin: (severity: string) => `${severity}：首次响应`,
  resolveWithin: (severity: string) => `${severity}：解决`,
  severityNames: (severity: string) => `${severity}：严重程度的写法`,
  readings: {
    "clock-hours": "小时（从提出时刻起，不看日历）",
    "clock-hours-to-opening": "小时（落在下班时间则顺延到下次上班）",
    "working-hours": "营业小时",
    "working-days": "个工作日（当日不计，下班截止）",
    "working-days-start-counted": "个工作日（当日计入，下班截止）",
    "working-days-same-time": "个工作日（同一时刻截止）",
    "calendar-days": "天（当日不计，末日下班截止，遇休顺延）",
    "calendar-days-same-time": "天（同一时刻截止，不顺延）",
  } satisfies Record<Reading, string>,
  target: (amount: number, reading: string) => `${amount} ${reading}`,
  atRisk: "临近超时",
  atRiskValue: (share: number, hours: number) =>
    `已用时限的 ${share * 100}%，或剩余不足 ${hours} 小时`,
  waitingStopsResponse: "等待客户时，响应时限是否暂停",
  weekendMovesLastDay: "末日遇普通周末是否顺延",
  closedWords: "表示已办结的状态",
  yesNo: (yes: boolean): string => (yes ? "是" : "否"),
  complaintWords: "类别含以下词的工单算投诉",
  complaintsForRisk: "投诉达到此数即为流失风险",
  scoreForRisk: "最近一次满意度达到此分即为流失风险",
  times: (count: number, months: number) => `${months} 个月内 ${count} 次`,
  atMost: (score: number) => `不高于 ${score} 分（5 分制）`,
  window: "统计期间",
  months: (months: number) => `最近 ${months} 个月`,
  criterion: (name: string, weight: number) => `评级项：${name}（权重 ${weight}）`,
  criteria: {
    amount: "订单金额（元）",
    frequency: "订单数",
    cooperation: "合作月数",
    complaints: "投诉次数",
    dependence: "服务依赖度",
    potential: "合作潜力",
  } satisfies Record<CriterionKind, string>,
  lowestScore: "各等级最低分（其余为 D）",
  inTiers: (tiers: readonly Tier[]) => `等级 ${tiers.join("、")}`,
  potentialFrom: (points: number, tiers: readonly Tier[]) =>
    `合作潜力不低于 ${points} 分，且等级为 ${tiers.join("、")}`,
  silence: (gaps: number, orders: number, days: number) =>
    `超过自身下单间隔中位数 ${gaps} 倍未下单（至少 ${orders} 单），或 ${days} 天未下单，或见第四部分`,
  others: "其他客户",
  every: (amount: number, unit: "days" | "months") =>
    `每 ${amount} ${unit === "days" ? "天" : "个月"}`,
  cadence: (who: string, kind: string) => `跟进：${who}，${kind}`,
  dueSoon: "将到期：距到期日不超过",
  days: (days: number) => `${days} 天`,
  dueOnRestDay: "到期日遇休息日",
  restDay: {
    stays: "不变",
    "moves-before": "提前到前一个工作日",
    "moves-after": "顺延到下一个工作日",
  } satisfies Record<Policy["followUp"]["dueOnRestDay"], string>,
};

export type PolicyWords = typeof zhCN;

const enUS: PolicyWords = {
  sheet: "Policy",
  headers: ["Part", "Rule", "Value", "Source"],
  parts: [
    "1 Customer information",
    "2 Communication channels",
    "3 Service standards",
    "4 Feedback",
    "5 Customer relations",
  ],
  comma: ", ",
  semicolon: "; ",
  policy: "Name and version",
  requiredFields: (role) => `Required in every row of ${role}`,
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  closed: "closed",
  workingDay: "One working day",
  hours: (hours) => `${hours} hours`,
  announced: "Years whose public holidays are announced",
  announcedNote: "Working time in other years is marked provisional; see the working calendar",
  kinds: { deep: "in-depth contact", routine: "routine contact", review: "business review" },
  kindNames: (kind) => `Words that mean ${kind}`,
  attempts: "Outcomes that are attempts, not contacts",
  mailings: "Mailings (no contact)",
  respondWithin: (severity) => `${severity}: first response within`,
  resolveWithin: (severity) => `${severity}: resolution within`,
  severityNames: (severity) => `${severity}: other names of this severity`,
  readings: {
    "clock-hours": "hours from the moment it was raised, whatever the calendar",
    "clock-hours-to-opening": "hours, moved on to the next opening if after hours",
    "working-hours": "working hours",
    "working-days": "working days (first day not counted, due at close)",
    "working-days-start-counted": "working days (first day counted, due at close)",
    "working-days-same-time": "working days (due at the same time of day)",
    "calendar-days": "days (first day not counted, due at close, moved off holidays)",
    "calendar-days-same-time": "days (due at the same time of day, not moved)",
  },
  target: (amount, reading) => `${amount} ${reading}`,
  atRisk: "At risk",
  atRiskValue: (share, hours) =>
    `${share * 100}% of the time used, or less than ${hours} hours left`,
  waitingStopsResponse: "Does waiting for the customer stop the response clock?",
  weekendMovesLastDay: "Does a last day on a plain weekend move on?",
  closedWords: "Statuses that mean closed",
  yesNo: (yes) => (yes ? "yes" : "no"),
  complaintWords: "Categories that make an issue a complaint",
  complaintsForRisk: "Complaints that make a customer a churn risk",
  scoreForRisk: "Last satisfaction score that makes a customer a churn risk",
  times: (count, months) => `${count} in ${months} months`,
  atMost: (score) => `${score} or lower (of 5)`,
  window: "Period looked at",
  months: (months) => `last ${months} months`,
  criterion: (name, weight) => `Criterion: ${name} (weight ${weight})`,
  criteria: {
    amount: "order amount (yuan)",
    frequency: "number of orders",
    cooperation: "months of cooperation",
    complaints: "complaints",
    dependence: "service dependence",
    potential: "potential",
  },
  lowestScore: "Lowest score of each tier (D below)",
  inTiers: (tiers) => `tier ${tiers.join(", ")}`,
  potentialFrom: (points, tiers) => `potential of at least ${points}, tier ${tiers.join(", ")}`,
  silence: (gaps, orders, days) =>
    `no order for ${gaps} times the customer's own median gap (from ${orders} orders on), or for ${days} days, or see part 4`,
  others: "other customers",
  every: (amount, unit) => `every ${amount} ${unit}`,
  cadence: (who, kind) => `Follow-up: ${who}, ${kind}`,
  dueSoon: "Due soon: days before the due day",
  days: (days) => `${days} days`,
  dueOnRestDay: "A due day that is no working day",
  restDay: {
    stays: "stays",
    "moves-before": "moves to the working day before",
    "moves-after": "moves to the working day after",
  },
};

export const policyWords: Readonly<Record<Language, PolicyWords>> = {
  "zh-CN": zhCN,
  "en-US": enUS,
};
