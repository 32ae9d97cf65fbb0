import type { PolicyPart, PolicyUnit } from "../../domain/policy/policyRules";
import type { Policy } from "../../domain/policy/policy";
import type { LifeStep } from "../../domain/serviceLevel/lifeSteps";
import type { SheetLanguage } from "../status/statusWords";

/** The words of the policy sheet's cells other than rules: permanent word → what stands in the cell. */
export interface Word {
  readonly words: Readonly<Record<SheetLanguage, string>>;
  /** Other writings that are understood, separated by commas. */
  readonly also: string;
}

const word = (zh: string, en: string, also = ""): Word => ({
  words: { "zh-CN": zh, "en-US": en },
  also,
});

export type WordList = Readonly<Record<string, Word>>;

export const partWords = {
  document: word("总则", "General"),
  information: word("一、客户信息管理", "1 Customer information"),
  channels: word("二、沟通渠道管理", "2 Communication channels"),
  service: word("三、客户服务标准", "3 Service standards"),
  feedback: word("四、客户反馈机制", "4 Feedback"),
  relations: word("五、客户关系维护", "5 Customer relations"),
} satisfies Record<PolicyPart, Word>;

/** The readings are named as in the glossary; what else people write means the one that the Civil Code gives it. */
export const unitWords = {
  days: word("天", "days", "日,day"),
  months: word("个月", "months", "月,month"),
  hours: word("小时", "hours", "hour,h"),
  percent: word("%", "%", "％,percent,百分比"),
  points: word("分", "points", "point"),
  times: word("次", "times", "次数"),
  orders: word("单", "orders", "订单"),
  gaps: word("倍", "times the gap", "times"),
  stars: word("分（5 分制）", "of 5", "分"),
  "clock-hours": word("时钟小时", "clock hours", "小时,hours,hour,h"),
  "clock-hours-to-opening": word("时钟小时顺延到开门", "clock hours, moved to the next opening"),
  "working-hours": word("营业小时", "working hours", "工作小时,business hours"),
  "working-days": word("工作日", "working days", "个工作日,working day,business days"),
  "working-days-start-counted": word("工作日（当日计入）", "working days, first day counted"),
  "working-days-same-time": word("工作日（同一时刻）", "working days, same time of day"),
  "calendar-days": word("自然日", "calendar days", "天,日,days,day"),
  "calendar-days-same-time": word("自然日（同一时刻）", "calendar days, same time of day"),
} satisfies Record<PolicyUnit, Word>;

/** Durations that are written in another unit: 2 周 is 14 days. */
export const otherDurations: readonly {
  readonly words: WordList;
  readonly unit: "days" | "months";
  readonly times: number;
}[] = [
  { words: { week: word("周", "weeks", "星期,礼拜,week") }, unit: "days", times: 7 },
  { words: { quarter: word("季度", "quarters", "季,个季度,quarter") }, unit: "months", times: 3 },
  { words: { year: word("年", "years", "year") }, unit: "months", times: 12 },
];

export const sheetWords: WordList = {
  register: word("客户台账", "Customers"),
  contacts: word("沟通记录", "Contact log"),
  orders: word("订单", "Orders"),
  issues: word("工单", "Issues"),
  surveys: word("满意度", "Surveys"),
  plans: word("维护计划", "Maintenance plan"),
  calendar: word("工作日历", "Working calendar"),
};

export const contactKindWords: WordList = {
  deep: word("深度沟通", "In-depth contact", "深度,deep"),
  routine: word("常规互动", "Routine contact", "常规,routine"),
  review: word("业务回顾", "Business review", "回顾,review"),
};

export const tierWords: WordList = Object.fromEntries(
  ["A", "B", "C", "D"].map((tier) => [tier, word(tier, tier, `${tier}级,${tier}类,tier ${tier}`)]),
);

export const segmentWords: WordList = {
  "high-value": word("高价值", "High value", "高价值客户,vip"),
  potential: word("潜力", "Potential", "潜力客户"),
  "churn-risk": word("流失风险", "Churn risk", "流失风险客户"),
  ...tierWords,
  others: word("其他客户", "Other customers", "其他,others,普通客户"),
};

export const criterionWords: WordList = {
  amount: word("订单金额", "Order amount"),
  frequency: word("订单数", "Number of orders"),
  cooperation: word("合作月数", "Months of cooperation"),
  complaints: word("投诉次数", "Complaints"),
  dependence: word("服务依赖度", "Service dependence"),
  potential: word("合作潜力", "Potential"),
};

export const severityWords: WordList = {
  ordinary: word("一般", "Ordinary"),
  moderate: word("中度", "Moderate"),
  major: word("重大", "Major"),
  complex: word("复杂", "Complex"),
};

export const lifeStepWords = {
  received: word("接单", "Received", "接收,受理"),
  classified: word("分类", "Classified"),
  responded: word("响应", "Responded", "首次响应"),
  planned: word("方案", "Planned", "分析,分析与方案,处理方案"),
  resolved: word("解决", "Resolved", "处理"),
  confirmed: word("反馈", "Confirmed", "确认,客户确认,反馈结果"),
  surveyed: word("回访", "Surveyed", "满意度回访,满意度调查"),
  "root-cause": word("根因", "Root cause", "根本原因"),
} satisfies Record<LifeStep, Word>;

/** Names that the presets give to goals, channels, routines and roles; people add their own. */
export const nameWords: WordList = {
  satisfaction: word("客户满意度", "Customer satisfaction"),
  renewal: word("重点客户续约率", "Renewal of key accounts"),
  phone: word("电话", "Phone"),
  mail: word("邮件", "E-mail"),
  social: word("微信、微博", "WeChat and Weibo"),
  online: word("在线客服", "Online service"),
  "suggestion-box": word("意见箱", "Suggestion box"),
  catalogue: word("向老客户推送产品目录", "Product catalogue to existing customers"),
  "skills-assessment": word("客服技能考核", "Assessment of service skills"),
  "root-cause-analysis": word("问题根因分析", "Root-cause analysis"),
};

/** The policy keeps these in Chinese. */
export const roleWords: WordList = {
  高级客户经理: word("高级客户经理", "Senior account manager"),
  客户经理: word("客户经理", "Account manager"),
  销售代表: word("销售代表", "Sales representative"),
  客户经理与团队负责人: word("客户经理与团队负责人", "Account manager and team leader"),
  客服负责人: word("客服负责人", "Head of service"),
};

export const statusWords: WordList = {
  draft: word("草案", "Draft"),
  "in-review": word("评审中", "In review"),
  approved: word("已批准", "Approved", "生效,已生效,批准"),
};

export const presetWords: WordList = {
  default: word("默认", "Default"),
  s0: word("S0 办法", "S0 policy", "S0"),
  s2: word("S2 手册", "S2 handbook", "S2"),
  s3: word("S3 工具", "S3 tool", "S3"),
};

export const restDayWords = {
  stays: word("不变", "Stays"),
  "moves-before": word("提前", "Moves before", "提前到前一个工作日"),
  "moves-after": word("顺延", "Moves after", "顺延到下一个工作日"),
} satisfies Record<Policy["followUp"]["dueOnRestDay"], Word>;

export const yesNoWords: WordList = {
  yes: word("是", "Yes", "开,启用,on,y,true,√"),
  no: word("否", "No", "关,停用,不启用,off,n,false,×"),
};

/** Parts of a source that are words; requirement ids stand for themselves. */
export const sourceWords: WordList = {
  "chosen default": word("文中未给出，为默认取值", "not given in the text: a default was chosen"),
  "not in this text: from the default": word(
    "本文未规定，取自默认",
    "not in this text: from the default",
  ),
  "Civil Code Art. 203": word("民法典第二百零三条", "Civil Code Art. 203"),
};

/** An empty list or text, and a row that ends a rule. */
export const markWords = {
  none: word("—", "—"),
  removed: word("取消", "Removed", "删除,废止"),
} satisfies WordList;
