import { policyPageZh, type PolicyPageTexts } from "./policyPageZh";

/** The question that a change of the rules asks, and the page of the rules. */
export interface PolicyTexts {
  readonly question: {
    readonly title: string;
    readonly lead: (confirmedAt: string) => string;
    readonly sheetGone: string;
    readonly accept: string;
    readonly decline: string;
    /** In the header, wherever the person is. */
    readonly news: string;
    readonly show: string;
  };
  readonly impact: {
    readonly rules: (count: number) => string;
    readonly change: (rule: string, before: string, after: string) => string;
    readonly noValue: string;
    readonly asOf: (at: string) => string;
    readonly none: string;
    readonly customers: (count: number, tiers: number, tags: number, followUps: number) => string;
    readonly issues: (count: number, verdicts: number) => string;
    readonly customerExamples: (count: number) => string;
    readonly issueExamples: (count: number) => string;
    readonly tier: (before: string, after: string) => string;
    readonly noTier: string;
    readonly tags: (before: string, after: string) => string;
    readonly followUp: (before: string, after: string) => string;
    readonly respond: (before: string, after: string) => string;
    readonly resolve: (before: string, after: string) => string;
  };
  readonly page: PolicyPageTexts;
}

const turned = (what: string) => (before: string, after: string) => `${what} ${before} → ${after}`;

export const policyZh: PolicyTexts = {
  question: {
    title: "管理办法有改动，要按新办法检查吗？",
    lead: (confirmedAt) => `与 ${confirmedAt} 确认的办法不同。还没有写入任何单元格。`,
    sheetGone: "管理办法表不见了或读不出来，新办法指默认办法。",
    accept: "按新办法检查",
    decline: "先不检查",
    news: "管理办法有改动，没有写入任何单元格，等您确认。",
    show: "查看改动",
  },
  impact: {
    rules: (count) => `改动的规则 ${count} 条`,
    change: (rule, before, after) => `${rule}：${before} → ${after}`,
    noValue: "没有",
    asOf: (at) => `以 ${at} 的情形比较新旧办法：`,
    none: "没有客户或工单因此改变。",
    customers: (count, tiers, tags, followUps) =>
      `${count} 位客户会变：等级 ${tiers} 位，标签 ${tags} 位，跟进 ${followUps} 位`,
    issues: (count, verdicts) => `${count} 件工单的期限会变，其中 ${verdicts} 件的结论也变`,
    customerExamples: (count) => `客户举例（前 ${count} 位）`,
    issueExamples: (count) => `工单举例（前 ${count} 件）`,
    tier: turned("等级"),
    noTier: "未评级",
    tags: turned("标签"),
    followUp: turned("跟进"),
    respond: turned("响应"),
    resolve: turned("解决"),
  },
  page: policyPageZh,
};
