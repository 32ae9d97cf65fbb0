import type { RuleName } from "../../domain/policy/policyRules";
import type { SheetLanguage } from "../status/statusWords";

/** How a rule is called in its sheet, and what stands beside it for the person who reads it. */
export interface RuleWords {
  readonly name: Readonly<Record<SheetLanguage, string>>;
  readonly note: Readonly<Record<SheetLanguage, string>>;
}

const words = (zh: string, en: string, zhNote = "", enNote = ""): RuleWords => ({
  name: { "zh-CN": zh, "en-US": en },
  note: { "zh-CN": zhNote, "en-US": enNote },
});

export const ruleWords: Readonly<Record<RuleName, RuleWords>> = {
  name: words("名称", "Name"),
  version: words("版本", "Version"),
  preset: words(
    "预设",
    "Preset",
    "没有写出的规则按这一套数值：默认、S0 办法、S2 手册、S3 工具",
    "Rules that are not written have these values: Default, S0, S2, S3",
  ),
  status: words("状态", "Status", "草案、评审中、已批准", "Draft, In review, Approved"),
  approver: words("审批人", "Approver"),
  "effective-on": words(
    "实施日期",
    "Effective on",
    "整份办法的日期；单条规则从哪天起变动，写在该行的生效日期",
    "Of the whole document; from when one rule changes stands in its own row",
  ),
  "next-review-on": words(
    "下次评审日期",
    "Next review on",
    "过了这一天，检查时会提醒",
    "After this day the check reminds of it",
  ),
  goal: words("目标", "Goal", "一行一个目标", "One goal a row"),

  required: words(
    "必填字段",
    "Required fields",
    "这张表每一行都要有的内容",
    "What every row of the sheet must have",
  ),
  module: words(
    "启用模块",
    "Module in use",
    "填「否」则不检查这张表",
    "With No the sheet is not checked",
  ),

  channel: words(
    "渠道服务时间",
    "Channel hours",
    "客户何时能找到人；时限按公司上班时间计算",
    "When customers reach somebody; deadlines run on the working hours",
  ),
  "working-hours": words(
    "上班时间",
    "Working hours",
    "写法：周一至周五 9:00–12:00、13:00–18:00；周六 9:00–12:00",
    "For example: Mon–Fri 9:00–12:00, 13:00–18:00; Sat 9:00–12:00",
  ),
  "working-day": words("一个工作日的长度", "Length of a working day"),
  "kind-words": words(
    "沟通性质的写法",
    "Words for the contact kind",
    "沟通记录「性质」一栏写这些词，就算这种沟通",
    "These words in the log's kind column mean this kind",
  ),
  "method-words": words(
    "沟通方式对应的性质",
    "Methods of the contact kind",
    "没有写性质时，按沟通方式判断",
    "Where the kind is not written the method tells it",
  ),
  "kind-otherwise": words("看不出性质时算作", "Contact kind if not told"),
  "reset-by": words(
    "重新计时",
    "Clock reset by",
    "哪些沟通使这一种重新计时",
    "Which contacts reset the clock of this kind",
  ),
  "attempt-words": words(
    "未接通的写法",
    "Words for an attempt",
    "结果写这些词，只算尝试，不算沟通",
    "These outcomes are attempts, not contacts",
  ),
  "mailing-words": words(
    "群发的写法",
    "Words for a mailing",
    "群发不算沟通",
    "A mailing is no contact",
  ),
  "record-within": words("沟通后录入", "Contact recorded within"),

  respond: words(
    "首次响应",
    "First response",
    "提出之后多久内答复；算法写在单位一栏",
    "Answered within, from raising; the unit says how it is counted",
  ),
  resolve: words(
    "解决",
    "Resolution",
    "工作日、自然日当日不计，末日下班截止；小时从提出时刻起",
    "Days: the first is not counted, due at close; hours: from the moment of raising",
  ),
  "severity-words": words(
    "严重程度的写法",
    "Words for the severity",
    "工单「严重程度」一栏的写法，第一个用于显示",
    "As written in the issues' severity column; the first is shown",
  ),
  plan: words("分析与方案", "Plan of solution", "从提出时起", "From the raising on"),
  confirm: words("解决后确认", "Confirmation after resolution"),
  "at-risk-share": words(
    "临近超时：已用时限",
    "At risk: time used",
    "已用时限达到此比例，或剩余时间不足下一行，先到为准",
    "This share used or less left than in the next row, whichever is first",
  ),
  "at-risk-left": words("临近超时：剩余时间", "At risk: time left"),
  "waiting-stops-response": words(
    "等待客户时暂停响应时限",
    "Waiting stops the response clock",
    "解决时限总会暂停",
    "The resolution clock always stops",
  ),
  "weekend-moves-last-day": words(
    "末日遇周末顺延",
    "Last day on a weekend moves on",
    "只影响自然日；法定节假日总会顺延",
    "For calendar days only; public holidays always move it",
  ),
  "closed-words": words("已办结的写法", "Words for closed"),
  "closed-loop": words(
    "闭环必需环节",
    "Steps of the closed loop",
    "这些环节都有记录，工单才算闭环；工单表里要有相应的列",
    "An issue is closed only with all of these; the issues sheet needs their columns",
  ),
  "root-cause-for": words(
    "须写根本原因",
    "Root cause needed for",
    "这些严重程度的工单，写了根本原因才算闭环",
    "Issues of these severities are closed only with their root cause written",
  ),

  "complaint-words": words(
    "投诉的写法",
    "Words for a complaint",
    "工单类别含这些词，就算投诉",
    "A category with one of these is a complaint",
  ),
  "risk-complaints": words("流失风险：投诉次数", "Churn risk: complaints"),
  "risk-satisfaction": words(
    "流失风险：满意度不高于",
    "Churn risk: satisfaction at most",
    "最近一次评分，5 分制",
    "The last score, of 5",
  ),
  "survey-every": words("满意度问卷", "Satisfaction survey"),
  "survey-after-resolution": words("解决后回访", "Survey after resolution"),

  window: words("统计期间", "Period looked at"),
  weight: words(
    "评级权重",
    "Criterion weight",
    "权重合计 100；填 0 则不用这一项",
    "Together 100; 0 leaves the criterion out",
  ),
  scale: words(
    "评级分段",
    "Criterion scale",
    "达到某个数得多少分，从小到大写：≥0：0 分；≥5000：25 分",
    "From which value how many points, upwards: ≥0: 0; ≥5000: 25",
  ),
  "lowest-score": words(
    "等级最低分",
    "Lowest score of the tier",
    "低于 C 的为 D",
    "Below C it is D",
  ),
  "rating-words": words(
    "评分的写法",
    "Words for a rating",
    "合作潜力、服务依赖度两栏的写法和分数",
    "In the columns potential and service dependence",
  ),
  "high-value-tiers": words("高价值：等级", "High value: tiers"),
  "potential-rating": words("潜力：合作潜力不低于", "Potential: rating at least"),
  "potential-tiers": words("潜力：等级", "Potential: tiers"),
  "silent-gaps": words(
    "流失风险：超过下单间隔",
    "Churn risk: gaps without an order",
    "客户自身下单间隔中位数的倍数",
    "Times the customer's own median gap",
  ),
  "fewest-orders": words(
    "流失风险：至少订单数",
    "Churn risk: from so many orders",
    "订单少于此数，看不出间隔",
    "With fewer there is no rhythm to see",
  ),
  "silent-days": words("流失风险：未下单", "Churn risk: no order for"),
  cadence: words(
    "跟进频率",
    "Follow-up cadence",
    "对象写：客群 · 沟通性质；「其他客户」指别的行都没有提到的客户",
    "Object: segment · contact kind; other customers are those that no row names",
  ),
  "due-soon": words("将到期提前", "Due soon before"),
  "due-on-rest-day": words(
    "到期日遇休息日",
    "Due day on a day off",
    "不变、提前、顺延",
    "Stays, Moves before, Moves after",
  ),
  routine: words("定期工作", "Routine work"),
};
