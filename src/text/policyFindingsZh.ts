import type { PolicyFindingDetail } from "../domain/policy/policyFindings";
import type { ValueKind } from "../domain/policy/policyRules";
import type { ValueProblem } from "../domain/policy/policyValues";
import type { FindingSentences } from "./zhCN";

export type PolicySentences = Pick<FindingSentences, PolicyFindingDetail["code"]>;

const expected: Readonly<Record<ValueKind, string>> = {
  text: "请填文字",
  number: "请填数字",
  target: "请填数字，算法写在单位一栏",
  duration: "请填整数，单位写天、周、个月、季度或年",
  day: "请填日期，例如 2026-03-02",
  "yes-no": "请填是或否",
  words: "请填词语，用顿号分开；没有则填 —",
  fields: "请填这张表的列名，用顿号分开；没有则填 —",
  tiers: "请填等级，用顿号分开；没有则填 —",
  "contact-kinds": "请填沟通性质，用顿号分开",
  "life-steps": "请填环节，用顿号分开；没有则填 —",
  severities: "请填严重程度，用顿号分开；没有则填 —",
  "contact-kind": "请填一种沟通性质",
  "rest-day": "请填一种处理办法",
  status: "请填一种状态",
  preset: "请填一种预设",
  week: "请写成「周一至周五 9:00–12:00、13:00–18:00」的样子",
  scale: "请写成「≥0：0 分；≥5000：25 分」的样子",
};

function demand(problem: ValueProblem): string {
  switch (problem.kind) {
    case "too-small":
      return problem.inclusive ? `不能小于 ${problem.limit}` : `必须大于 ${problem.limit}`;
    case "too-large":
      return problem.inclusive ? `不能大于 ${problem.limit}` : `必须小于 ${problem.limit}`;
    case "not-whole":
      return "必须是整数";
    case "scale-not-rising":
      return "分段重叠，起点必须从小到大、互不相同";
    case "empty-list":
      return "至少要写一个";
    case "cannot-be-removed":
      return "这条规则必须有数值，不能取消";
    case "not-allowed":
      return "不是这条规则可用的数值";
  }
}

const instead = (used: string): string =>
  used === "" ? "这一行没有采用。" : `这一行没有采用，仍按「${used}」。`;
const oneOf = (choices: string): string => (choices === "" ? "" : `（${choices}）`);
const whenever = (always: boolean, raisedAt: string): string =>
  always ? "" : `有时如此，例如 ${raisedAt} 提出：`;

export const policyFindingsZh: PolicySentences = {
  "policy-sheet-unread": ({ missing }) =>
    `这张工作表不是可以读取的规则表（没有「${missing}」列），其中的数字没有采用。请改名后用「建立工作表」重新建立。`,
  "policy-rule-unknown": ({ value }) => `规则「${value}」不认识，这一行保留原样，不参与计算。`,
  "policy-object-unknown": ({ value, choices }) =>
    `对象「${value}」不适用于这条规则，请改写${oneOf(choices)}；这一行没有采用。`,
  "policy-value-unreadable": ({ value, expected: kind, choices, used }) =>
    `数值${value === "" ? "空着" : `「${value}」看不懂`}，${expected[kind]}${oneOf(choices)}。${instead(used)}`,
  "policy-value-not-allowed": ({ value, problem, used }) =>
    `数值「${value}」${demand(problem)}。${instead(used)}`,
  "policy-unit-unknown": ({ value, choices, used }) =>
    `单位${value === "" ? "没有写" : `「${value}」不适用于这条规则`}，请填${oneOf(choices)}。${instead(used)}`,
  "policy-date-unreadable": ({ value }) =>
    `生效日期「${value}」看不出是哪一天，请写成 2026-03-02 的样子；这一行没有采用。`,
  "policy-row-twice": ({ firstRow }) =>
    `与第 ${firstRow} 行说的是同一件事、同一生效日期，采用第 ${firstRow} 行；请删去一行或改生效日期。`,
  "policy-severity-incomplete": ({ name }) =>
    `「${name}」没有同时写明首次响应和解决，这种问题视为未匹配规则；请补上另一行。`,
  "policy-no-weight": ({ preset }) => `各项权重都是 0，无法评级，仍按「${preset}」的权重。`,
  "policy-rows-missing": ({ rules, preset }) => `没有写出的规则按「${preset}」的数值：${rules}。`,
  "policy-response-after-resolution": ({ name, raisedAt, respondBy, resolveBy, always }) =>
    `「${name}」的首次响应晚于解决。${whenever(always, raisedAt)}响应截止 ${respondBy}，解决截止 ${resolveBy}。`,
  "policy-easier-later": ({ easier, harder, raisedAt, easierBy, harderBy, always }) =>
    `较轻的「${easier}」比较重的「${harder}」更晚到期。${whenever(always, raisedAt)}「${easier}」${easierBy}，「${harder}」${harderBy}。`,
  "policy-weight-sum": ({ sum }) => `评级权重合计是 ${sum}，不是 100；得分按比例折算。`,
  "policy-tier-unreachable": ({ tier, highest }) =>
    `按现有分段最高只能得 ${highest} 分，达不到 ${tier} 级的最低分。`,
  "policy-scores-not-descending": ({ upper, lower }) =>
    `${upper} 级的最低分必须高于 ${lower} 级，否则 ${lower} 级不会出现。`,
  "policy-word-twice": ({ word, first, second }) =>
    `「${word}」同时写在「${first}」和「${second}」，按「${first}」理解。`,
  "policy-review-due": ({ on }) => `这份办法应在 ${on} 评审，评审后请改写下次评审日期。`,
};
