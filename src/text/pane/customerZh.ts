/**
 * The customer card. Days are `2026-03-02`, moments `2026-03-02 10:00`, durations in words; counts are numbers of
 * rows. What is "" was not written.
 */
export interface CustomerTexts {
  readonly search: SearchTexts;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly unknown: (key: string, sheet: string, row: number) => string;
  readonly changed: (sheet: string) => string;
  readonly readAgain: string;
  readonly goToRow: string;
  readonly goToCell: string;
  /** The row that was read is no longer to be found. */
  readonly rowGone: string;
  readonly notesFailed: string;
  readonly sections: Readonly<Record<CardSection, string>>;
  readonly facts: Readonly<Record<"phone" | "email" | "owner" | "lastContact", string>>;
  readonly neverContacted: string;
  readonly tier: {
    readonly badge: (tier: string) => string;
    readonly none: string;
  };
  readonly followUp: {
    readonly lastAndNext: (last: string, next: string) => string;
    readonly startAndNext: (since: string, next: string) => string;
    readonly nothingKnown: string;
    readonly planned: (on: string) => string;
    readonly noLog: string;
    readonly noCadence: string;
  };
  readonly issues: {
    readonly none: (closed: number) => string;
    readonly due: (clock: string, dueAt: string, state: string) => string;
    readonly done: (clock: string, doneAt: string, state: string) => string;
    readonly open: (clock: string, state: string) => string;
    /** 响应还剩 3 小时 */
    readonly state: (clock: string, state: string) => string;
    readonly raised: (at: string, owner: string) => string;
  };
  readonly contacts: {
    readonly none: string;
    readonly doesNotCount: string;
    readonly feedback: (text: string) => string;
    readonly nextStep: (text: string, on: string) => string;
    /** The texts of rows that have moved are not shown. */
    readonly moved: string;
  };
  readonly orders: {
    readonly window: (months: number) => string;
    readonly inWindow: (count: number, amount: string) => string;
    readonly last: string;
    readonly lastOrder: (on: string, amount: string) => string;
    readonly none: string;
    readonly yuan: (amount: number) => string;
  };
  readonly scores: { readonly score: (score: number) => string; readonly none: string };
  readonly plan: (on: string, method: string, owner: string) => string;
  readonly noPlan: string;
  readonly prepare: PrepareTexts;
}

type CardSection =
  | (
      | "preparation"
      | "followUp"
      | "issues"
      | "unclosed"
      | "contacts"
      | "orders"
      | "scores"
      | "plans"
    )
  | ("findings" | "remarks");

interface SearchTexts {
  readonly label: string;
  readonly placeholder: string;
  readonly none: (query: string) => string;
  /** For screen readers, when the card of the one who was searched for is there. */
  readonly opened: (name: string) => string;
  readonly more: (count: number) => string;
  readonly loading: string;
  readonly failed: string;
}

/** What to know before a call, in sentences. */
interface PrepareTexts {
  readonly nothing: string;
  readonly openIssue: (issue: string, description: string, state: string) => string;
  readonly lastIssue: (issue: string, on: string, wasLate: boolean) => string;
  readonly dissatisfied: (score: number, on: string, words: string) => string;
  readonly promise: (step: string, on: string, lateDays: number) => string;
  readonly overdue: (kind: string, days: number) => string;
  readonly neverContacted: string;
  readonly silence: (silentDays: number, medianGapDays: number) => string;
  readonly complaints: (count: number, months: number) => string;
  readonly lastTalk: (on: string, content: string, feedback: string) => string;
  readonly plan: (on: string, method: string, content: string, lateDays: number) => string;
  readonly date: (header: string, on: string, inDays: number) => string;
  readonly remark: (header: string, text: string) => string;
}

const amount = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 2 });

const after = (mark: string, text: string) => (text === "" ? "" : mark + text);

export const customerZh: CustomerTexts = {
  search: {
    label: "查找客户",
    placeholder: "名称、拼音、编号或电话后四位",
    none: (query) => `没有找到「${query}」`,
    opened: (name) => `已打开 ${name} 的卡片。`,
    more: (count) => `还有 ${count} 个，请多输几个字`,
    loading: "正在准备查找……",
    failed: "查找没有准备好，请检查网络后再试。",
  },
  empty: {
    title: "还没有选客户",
    hint: "在客户台账里选中一行，或在上面查找。选中沟通记录、工单等表里的一行也可以。",
  },
  unknown: (key, sheet, row) =>
    `「${sheet}」第 ${row} 行的 ${key} 是读取之后加上的，还没有结果。请重新读取。`,
  changed: (sheet) => `「${sheet}」的列在读取之后变了。请重新读取。`,
  readAgain: "重新读取",
  goToRow: "跳到这一行",
  goToCell: "跳到单元格",
  rowGone: "台账里找不到这一行了（被删除，或编号有重复）。请重新读取。",
  notesFailed: "没能读到表里的文字：",
  sections: {
    preparation: "准备要点",
    followUp: "跟进",
    issues: "未结工单",
    unclosed: "已解决，还没闭环",
    contacts: "最近沟通",
    orders: "订单",
    scores: "满意度",
    plans: "维护计划",
    findings: "数据问题",
    remarks: "台账里的其他内容",
  },
  facts: { phone: "电话", email: "邮箱", owner: "负责人", lastContact: "上次沟通" },
  neverContacted: "从未",
  tier: {
    badge: (tier) => `${tier} 级`,
    none: "未评级",
  },
  followUp: {
    lastAndNext: (last, next) => `上次 ${last}，下次 ${next}`,
    startAndNext: (since, next) => `还没有过，从 ${since} 起算，应于 ${next}`,
    nothingKnown: "没有沟通，也没有建档日期，无从起算",
    planned: (on) => `已约 ${on}`,
    noLog: "工作簿里没有沟通记录，算不出跟进周期。",
    noCadence: "没有适用的跟进周期。",
  },
  issues: {
    none: (closed) => (closed > 0 ? `没有未结的工单，已办结 ${closed} 张。` : "没有工单。"),
    due: (clock, dueAt, state) => `${clock}期限 ${dueAt}，${state}`,
    done: (clock, doneAt, state) => `${clock}于 ${doneAt}，${state}`,
    open: (clock, state) => `${clock}：${state}`,
    state: (clock, state) => clock + state,
    raised: (at, owner) => `${at} 提出${after("，", owner)}`,
  },
  contacts: {
    none: "没有沟通记录。",
    doesNotCount: "不计",
    feedback: (text) => `客户：${text}`,
    nextStep: (text, on) => `下一步：${[text, on].filter((part) => part !== "").join("，")}`,
    moved: "有几行在读取之后移动了，文字没有显示。",
  },
  orders: {
    window: (months) => `最近 ${months} 个月`,
    inWindow: (count, sum) => `${count} 单${after("，", sum)}`,
    last: "最近一单",
    lastOrder: (on, sum) => `${on}${after("，", sum)}`,
    none: "没有订单",
    yuan: (value) => `${amount.format(value)} 元`,
  },
  scores: { score: (score) => `${score} 分`, none: "没有评价。" },
  plan: (on, method, owner) => [on, method, owner].filter((part) => part !== "").join(" · "),
  noPlan: "没有待办的计划。",
  prepare: {
    nothing: "没有需要特别准备的事项。",
    openIssue: (issue, description, state) =>
      `工单 ${issue}${after("：", description)}。${state}。`,
    lastIssue: (issue, on, wasLate) =>
      `上一张工单 ${issue} 已于 ${on} 解决${wasLate ? "，但超过了时限" : ""}。问问现在是否满意。`,
    dissatisfied: (score, on, words) =>
      `最近一次满意度只有 ${score} 分${on === "" ? "" : `（${on}）`}${words === "" ? "" : `：“${words}”`}。先了解原因。`,
    promise: (step, on, lateDays) => {
      const late = lateDays > 0 ? `，已过 ${lateDays} 天` : "";
      if (step === "") return `上次约定 ${on} 再联系${late}。`;
      return `上次答应：${step}${on === "" ? "" : `（${on}${late}）`}。`;
    },
    overdue: (kind, days) => `${kind}已逾期 ${days} 天。`,
    neverContacted: "还没有联系过这位客户。",
    silence: (days, gap) =>
      Number.isNaN(gap)
        ? `已 ${days} 天没有下单。`
        : `已 ${days} 天没有下单，平时约 ${amount.format(gap)} 天一单。`,
    complaints: (count, months) => `最近 ${months} 个月投诉过 ${count} 次。`,
    lastTalk: (on, content, feedback) =>
      `上次（${on}）${content || "沟通"}${feedback === "" ? "" : `；客户说：${feedback}`}。`,
    plan: (on, method, content, lateDays) =>
      `计划 ${on} ${method}${after("：", content)}${lateDays > 0 ? `，已过 ${lateDays} 天` : ""}。`,
    date: (header, on, inDays) =>
      inDays === 0 ? `今天是客户的${header}。` : `${header}：${on}，还有 ${inDays} 天。`,
    remark: (header, text) => `${header}：${text}`,
  },
};
