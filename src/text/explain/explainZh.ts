import type { DateKind } from "../../domain/calendar/calendarDates";
import type { PieceReason } from "../../domain/explain/explainDeadline";
import type { CadenceStart } from "../../domain/explain/explainNextContact";
import type { TagCondition } from "../../domain/explain/explainTags";
import type { IssueRemark } from "../../domain/validation/issueRemarks";
import type { RuleName } from "../../domain/policy/policyRules";
import type { ContactKind, CriterionKind, Reading } from "../../domain/policy/policy";
import { clockNames } from "../clockNames";

/** Arguments are words and dates as they are shown, numbers as they are meant. */
export const explainZh = {
  comma: "、",
  semicolon: "；",
  /** A remark after what it belongs to. */
  remarked: (text: string, remark: string) => `${text}（${remark}）`,
  range: (from: string, to: string) => `${from} 至 ${to}`,
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"] as readonly string[],
  kinds: {
    weekday: "工作日",
    weekend: "周末",
    holiday: "休",
    "make-up-day": "班",
    "half-day": "半天",
    "company-day-off": "公司休",
    "company-working-day": "公司班",
    conflict: "休班不一致",
  } satisfies Record<DateKind, string>,
  unknownYear: "放假安排未公布",
  weekBasis: "每周作息",
  calendarRow: (rows: string) => `工作日历第 ${rows} 行`,
  /** @param place `管理办法 D57` */
  rule: (place: string, said: string, source: string) =>
    `${place}：${said}${source === "" ? "" : `，依据 ${source}`}`,
  /** Parts of a source that are words. */
  sources: {
    "chosen default": "原文没有给出，取默认值",
    "not in this text: from the default": "本文没有规定，取自默认",
    "Civil Code Art. 203": "民法典第二百零三条",
  } as Readonly<Record<string, string>>,
  decision: (number: string) => `产品约定 ${number}`,
  /** In place of the cell where the workbook does not say the rule. */
  builtIn: "内置规则",
  hours: (hours: number) => `${hours} 小时`,
  minutes: (minutes: number) => `${minutes} 分`,
  seconds: (seconds: number) => `${seconds} 秒`,
  days: (days: number) => `${days} 天`,
  months: (months: number) => `${months} 个月`,
  workingTime: "上班时间",
  clockTime: "时钟时间",

  deadline: {
    title: (issue: string, clock: string) => `工单 ${issue}：${clock}期限为什么是这样`,
    clocks: clockNames["zh-CN"],
    columns: ["日期", "这一天", "计入", "时段", "依据"] as readonly string[],
    target: (amount: number, reading: Reading) =>
      `${amount} ${
        {
          "clock-hours": "小时（不看日历）",
          "clock-hours-to-opening": "小时（落在下班时间则顺延到上班）",
          "working-hours": "小时（只算上班时间）",
          "working-days": "个工作日（当日不计，下班截止）",
          "working-days-start-counted": "个工作日（当日计入，下班截止）",
          "working-days-same-time": "个工作日（同一时刻截止）",
          "calendar-days": "天（当日不计，末日下班截止，遇休顺延）",
          "calendar-days-same-time": "天（同一时刻截止）",
        }[reading]
      }`,
    startDay: "当日不计",
    notCounted: "不计",
    oneDay: "1 天",
    movedOn: "顺延",
    pieces: {
      running: "计时",
      paused: "等待客户，不计",
      closed: "下班",
      "paused-closed": "等待客户（下班时间，0 小时）",
      "to-end": "顺延",
    } satisfies Record<PieceReason, string>,
    /** Between a resolution and the reopening after it. */
    closedPieces: {
      paused: "已解决，不计",
      "paused-closed": "已解决（下班时间，0 小时）",
    } satisfies Partial<Record<PieceReason, string>>,
    /** @param severity "" where one promise holds for all */
    policyRule: (severity: string, clock: string, target: string) =>
      `${severity === "" ? "" : `「${severity}」`}${clock} ${target}`,
    /** Where the clock of a step starts that follows the resolution. */
    fromResolution: (at: string) => `自解决时起算：${at}`,
    daySum: (parts: string, sum: number) => `${parts} = ${sum} 天`,
    timeSum: (parts: string, sum: string) => `${parts} = ${sum}`,
    paused: (from: string, to: string, taken: string) => `等待客户 ${from} 至 ${to}：扣除 ${taken}`,
    closedTime: (from: string, to: string, taken: string) =>
      `${from} 已解决，${to} 重新打开：扣除 ${taken}`,
    pausedOpen: (from: string) => `等待客户自 ${from} 起，尚未结束`,
    allowance: (allowed: string, used: string, at: string) =>
      `时限折合 ${allowed}，到 ${at} 已用 ${used}`,
    answers: {
      met: (clock: string, due: string, stop: string) =>
        `应在 ${due} 前${clock}，${stop} 已${clock}，达标。`,
      late: (clock: string, due: string, stop: string, by: string) =>
        `应在 ${due} 前${clock}，${stop} 才${clock}，超时 ${by}。`,
      overdue: (clock: string, due: string, by: string) =>
        `应在 ${due} 前${clock}，至今超时 ${by}。`,
      left: (clock: string, due: string, left: string) => `应在 ${due} 前${clock}，还剩 ${left}。`,
      atRisk: (clock: string, due: string, left: string) =>
        `应在 ${due} 前${clock}，还剩 ${left}，临近超时。`,
      waiting: (since: string, left: string) =>
        `自 ${since} 起等待客户，计时已停，恢复后还剩 ${left}。`,
      provisional: (clock: string, due: string, from: string) =>
        `暂定在 ${due} 前${clock}：自 ${from} 起的放假安排还没有公布或自相矛盾。`,
      unmatched: (severity: string) =>
        severity === ""
          ? "没有填严重程度，未匹配到时限。"
          : `严重程度「${severity}」在管理办法里没有时限，未匹配规则。`,
      none: "这一行的时间有误或没有写，没有结论。",
      exempted: (approver: string, reason: string, own: string) =>
        `豁免，不算达标也不算超时：${approver}批准，原因：${reason}。没有豁免时：${own}`,
      noDue: "按工作日历永远到不了期限，请检查工作时间。",
    },
    /** Decision 17. */
    bySeverityNow: (severity: string) =>
      `按表中现在写的严重程度「${severity}」计算；提出以后改过的，以现在写的为准。`,
    remarks: {
      raisedAtMissing: "没有提出时间",
      raisedInFuture: "提出时间晚于检查时间",
      respondedInFuture: "首次响应时间晚于检查时间",
      resolvedInFuture: "解决时间晚于检查时间",
      waitInFuture: "等待时间晚于检查时间",
      respondedBeforeRaised: "首次响应早于提出",
      resolvedBeforeRaised: "解决早于提出",
      resolvedBeforeResponded: "解决早于首次响应",
      pauseReversed: "等待客户的止早于起",
      pauseWithoutStart: "等待客户只有止没有起",
      severityUnmatched: "严重程度没有对应的时限",
      responseInferred: "没有首次响应时间，按解决时间推定",
      closedWithoutTime: "状态已办结，却没有解决时间",
      raisedWithoutTime: "提出时间只有日期，按当天上班时间起算",
    } satisfies Record<IssueRemark, string>,
    /** Rules that can have a part in a deadline besides its target. */
    otherRules: {
      "working-hours": "每周作息",
      "weekend-moves-last-day": "末日遇普通周末是否顺延",
      "working-day": "一个工作日的时长",
      "waiting-stops-response": "等待客户时响应时限暂停",
      "at-risk-share": "已用多少算临近超时",
      "at-risk-left": "还剩多少算临近超时",
    } as Readonly<Partial<Record<RuleName, string>>>,
    asked: (raised: string) => `${raised} 提出`,
    forCustomer: {
      opening: (issue: string, raised: string) =>
        `您好！您于 ${raised} 提出的问题（工单 ${issue}）：`,
      promise: (target: string, clock: string) => `我们承诺的${clock}时限是 ${target}。`,
      skipped: (dates: string) => `其中 ${dates}不计。`,
      waited: (from: string, to: string) => `${from} 至 ${to} 等待您的答复，不计。`,
      closed: (from: string, to: string) => `${from} 至 ${to} 问题已解决、尚未重新打开，不计。`,
      due: (clock: string, due: string) => `因此应在 ${due} 前${clock}。`,
      waiting: (since: string, left: string) =>
        `自 ${since} 起在等待您的答复，收到后继续计时，还剩 ${left}。`,
      provisional: (year: number) => `${year} 年的放假安排尚未公布，时间可能调整。`,
      stopped: (clock: string, at: string) => `已于 ${at} ${clock}。`,
      late: "未能按时完成，我们深表歉意。",
    },
  },

  tier: {
    title: (customer: string) => `客户 ${customer}：等级为什么是这样`,
    columns: ["评级项", "数值", "得分", "权重", "得分 × 权重"] as readonly string[],
    criteria: {
      amount: "订单金额（元）",
      frequency: "订单数",
      cooperation: "合作月数",
      complaints: "投诉次数",
      dependence: "服务依赖度",
      potential: "合作潜力",
    } satisfies Record<CriterionKind, string>,
    notMeasured: "没有数据，不参与",
    step: (value: number, from: number) => `${value}（达到 ${from}）`,
    belowFirst: (value: number) => `${value}（未到第一档）`,
    sum: (points: number, weights: number, score: number) => `${points} ÷ ${weights} = ${score} 分`,
    bounds: (bounds: string) => `各级最低分：${bounds}，其余为 D`,
    answer: (tier: string, score: number) => `${tier} 级，${score} 分。`,
    next: (tier: string, missing: number) => `距 ${tier} 级还差 ${missing} 分。`,
    none: "没有一项能算，未评级。",
    rule: (criterion: string) => `「${criterion}」的权重与分档`,
    boundsRule: "各级最低分",
  },

  tags: {
    title: (customer: string) => `客户 ${customer}：标签为什么是这样`,
    columns: ["标签", "条件", "实际", "结果"] as readonly string[],
    yes: "符合",
    no: "不符合",
    given: (tags: string) => `有标签：${tags}。`,
    none: "没有标签。",
    any: "流失风险：任一条件符合即有；其余标签须全部符合",
    unknown: "没有数据",
    condition: (condition: TagCondition): { wanted: string; found: string } => {
      switch (condition.kind) {
        case "tier":
          return {
            wanted: `等级 ${condition.tiers.join("、")}`,
            found: condition.tier ?? "未评级",
          };
        case "potential":
          return {
            wanted: `合作潜力不低于 ${condition.lowest} 分`,
            found: known(condition.points, "分"),
          };
        case "own-rhythm":
          return {
            wanted: `超过自身下单间隔的 ${condition.gaps} 倍未下单（至少 ${condition.fewestOrders} 单）`,
            found: Number.isNaN(condition.medianGapDays)
              ? "样本不足"
              : `${condition.silentDays} 天，间隔中位数 ${condition.medianGapDays} 天，限 ${condition.gaps} × ${condition.medianGapDays} = ${condition.gaps * condition.medianGapDays} 天`,
          };
        case "silent":
          return {
            wanted: `${condition.fewest} 天未下单`,
            found: known(condition.silentDays, "天"),
          };
        case "complaints":
          return {
            wanted: `${condition.windowMonths} 个月内投诉 ${condition.fewest} 次`,
            found: known(condition.complaints, "次"),
          };
        case "satisfaction":
          return {
            wanted: `最近满意度不高于 ${condition.highest} 分`,
            found: known(condition.score, "分"),
          };
      }
    },
  },

  contact: {
    title: (customer: string) => `客户 ${customer}：下次联系为什么是这一天`,
    columns: ["计时", "从哪天起", "间隔", "到期日", ""] as readonly string[],
    kinds: { deep: "深度沟通", routine: "常规互动", review: "业务回顾" } satisfies Record<
      ContactKind,
      string
    >,
    cadence: (segment: string, kind: string) => `${segment}：${kind}`,
    others: "其他客户",
    from: (kind: CadenceStart["kind"], on: string) =>
      ({
        contact: `${on} 的沟通`,
        created: `${on} 建档，还没有联系过`,
        cooperation: `${on} 开始合作，还没有联系过`,
        unknown: "不知从哪天起",
      })[kind],
    plan: "维护计划",
    planMet: "已联系，完成",
    decides: "最早到期",
    notFor: "不适用",
    sum: (from: string, every: string, to: string) => `${from} + ${every} = ${to}`,
    moved: (from: string, to: string, over: string) => `${from} 遇休（${over}），改到 ${to}`,
    earliest: (on: string) => `几个计时取最早的：${on}`,
    planned: (on: string) => `已安排 ${on} 联系。`,
    /** Decision 17. */
    byStandingNow: (standing: string) =>
      `按当前等级和标签计算（${standing}）；等级或标签变了，这一天也会变。`,
    noTier: "未评级",
    answer: (on: string, status: string) => `下次联系 ${on}，${status}。`,
    overdue: (on: string, days: number) => `应在 ${on} 联系，逾期 ${days} 天。`,
    none: "没有适用的跟进频次，也没有维护计划。",
    noStart: "有适用的跟进频次，但没有沟通、建档日期或合作开始日，算不出日期。",
    noLog: "没有沟通记录表，跟进频次不计算。",
    rule: (segment: string, kind: string, every: string, role: string) =>
      [segment, `${kind}每 ${every}`, role].filter((part) => part !== "").join("，"),
    otherRules: {
      "due-on-rest-day": "到期日遇休怎么办",
      "due-soon": "提前多少天算将到期",
    } as Readonly<Partial<Record<RuleName, string>>>,
  },
};

export type ExplainWords = typeof explainZh;

function known(value: number, unit: string): string {
  return Number.isNaN(value) ? "没有数据" : `${value} ${unit}`;
}
