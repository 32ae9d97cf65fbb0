import type { LifeClock } from "../../domain/serviceLevel/issueLifeClocks";
import type { Cadence, ContactKind, Reading, Segment } from "../../domain/policy/policy";
import { clockNames } from "../clockNames";

/** The list of the day. Days are `2026-03-02`, moments `2026-03-02 10:00`; counts are numbers of items. */
export interface TodayTexts {
  readonly nothing: string;
  readonly nothingFor: (owner: string) => string;
  readonly groups: Readonly<
    Record<"overdue" | "today" | "week" | "breached" | "at-risk" | "unclosed", string>
  >;
  readonly groupTitle: (group: string, items: number) => string;
  readonly overdue: (days: number) => string;
  readonly dueToday: string;
  readonly dueOn: (on: string) => string;
  readonly tier: (tier: string) => string;
  readonly kinds: Readonly<Record<ContactKind, string>>;
  readonly segment: (segment: Segment) => string;
  /** 高价值客户每月深度沟通 */
  readonly cadence: (segment: string, every: Cadence["every"], kind: string) => string;
  readonly reason: {
    readonly plan: (dueOn: string) => string;
    readonly afterContact: (cadence: string, last: string, dueOn: string) => string;
    readonly withoutContact: (cadence: string, since: string, dueOn: string) => string;
  };
  readonly planned: (on: string) => string;
  readonly clocks: Readonly<Record<LifeClock, string>>;
  /** 4 个营业小时内响应 */
  readonly promise: (amount: number, reading: Reading, clock: string) => string;
  readonly issueReason: (promise: string, raisedAt: string, clock: string, dueAt: string) => string;
  readonly late: (duration: string) => string;
  readonly left: (duration: string) => string;
  readonly duration: (days: number, hours: number, minutes: number) => string;
  readonly issue: (severity: string, id: string) => string;
  readonly owners: {
    readonly label: string;
    readonly all: string;
    readonly nobody: string;
    readonly counted: (owner: string, items: number) => string;
  };
  readonly entries: {
    readonly line: (withinHours: number, counts: string) => string;
    readonly counts: (onTime: number, late: number, unknown: number) => string;
    readonly none: string;
    readonly show: string;
    readonly hide: string;
    readonly entered: (at: string, duration: string) => string;
  };
  readonly goTo: (name: string) => string;
}

const units: Readonly<Record<Reading, string>> = {
  "clock-hours": "小时",
  "clock-hours-to-opening": "小时",
  "working-hours": "个营业小时",
  "working-days": "个工作日",
  "working-days-start-counted": "个工作日",
  "working-days-same-time": "个工作日",
  "calendar-days": "天",
  "calendar-days-same-time": "天",
};

const segments: Readonly<Record<Segment, string>> = {
  "high-value": "高价值客户",
  potential: "潜力客户",
  "churn-risk": "流失风险客户",
  A: "A 级客户",
  B: "B 级客户",
  C: "C 级客户",
  D: "D 级客户",
  others: "其他客户",
};

function everyText({ amount, unit }: Cadence["every"]): string {
  if (unit === "months") return amount === 1 ? "每月" : `每 ${amount} 个月`;
  if (amount === 7) return "每周";
  return amount === 14 ? "每两周" : `每 ${amount} 天`;
}

export const todayZh: TodayTexts = {
  nothing: "这一周没有要做的跟进，也没有超时或临近超时的工单。",
  nothingFor: (owner) => `${owner}这一周没有要做的跟进和工单。`,
  groups: {
    overdue: "逾期跟进",
    today: "今天到期",
    week: "本周到期",
    breached: "工单超时",
    "at-risk": "工单临近超时",
    unclosed: "已解决，还没闭环",
  },
  groupTitle: (group, items) => `${group} ${items}`,
  overdue: (days) => `逾期 ${days} 天`,
  dueToday: "今天",
  dueOn: (on) => on,
  tier: (tier) => `${tier} 级`,
  kinds: { deep: "深度沟通", routine: "常规互动", review: "业务回顾" },
  segment: (segment) => segments[segment],
  cadence: (segment, every, kind) => `${segment}${everyText(every)}${kind}`,
  reason: {
    plan: (dueOn) => `维护计划：${dueOn} 跟进`,
    afterContact: (cadence, last, dueOn) => `${cadence}：上次 ${last}，应于 ${dueOn}`,
    withoutContact: (cadence, since, dueOn) =>
      `${cadence}：还没有过，从 ${since} 建档或合作起算，应于 ${dueOn}`,
  },
  planned: (on) => `已约 ${on}`,
  clocks: clockNames["zh-CN"],
  promise: (amount, reading, clock) => `${amount} ${units[reading]}内${clock}`,
  issueReason: (promise, raisedAt, clock, dueAt) =>
    `${promise}：${raisedAt} 提出，应于 ${dueAt} 前${clock}`,
  late: (duration) => `超时 ${duration}`,
  left: (duration) => `还剩 ${duration}`,
  duration: (days, hours, minutes) =>
    days > 0 ? `${days} 天${hours > 0 ? ` ${hours} 小时` : ""}` : hoursText(hours, minutes),
  issue: (severity, id) => [severity, id].filter((part) => part !== "").join(" · "),
  owners: {
    label: "负责人",
    all: "全部",
    nobody: "（未填）",
    counted: (owner, items) => `${owner}（${items}）`,
  },
  entries: {
    line: (hours, counts) => `本周沟通 ${hours} 小时内录入：${counts}`,
    counts: (onTime, late, unknown) =>
      [
        `${onTime} 次按时`,
        ...(late > 0 ? [`${late} 次超过`] : []),
        ...(unknown > 0 ? [`${unknown} 次缺时间`] : []),
      ].join("，"),
    none: "还没有沟通",
    show: "看是哪些",
    hide: "收起",
    entered: (at, duration) => `${at} 沟通，${duration}后录入`,
  },
  goTo: (name) => `在表中选中 ${name}`,
};

function hoursText(hours: number, minutes: number): string {
  if (hours === 0) return `${minutes} 分钟`;
  return `${hours} 小时${minutes > 0 ? ` ${minutes} 分钟` : ""}`;
}
