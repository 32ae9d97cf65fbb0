import type { PolicyFindingDetail } from "../domain/policy/policyFindings";
import type { FindingKind } from "./findingKindsZh";

type PolicyKinds = Readonly<Record<PolicyFindingDetail["code"], FindingKind>>;

const kind = (title: string, advice: string): FindingKind => ({ title, advice });

export const policyFindingKindsZh: PolicyKinds = {
  "policy-sheet-unread": kind(
    "管理办法没有读取",
    "把这张表改名，重新建立管理办法，再把数值填进去。",
  ),
  "policy-rule-unknown": kind(
    "管理办法里有不认识的规则",
    "核对规则的写法；如果只是备注，可以不管。",
  ),
  "policy-object-unknown": kind("规则的对象不适用", "把对象改成这条规则适用的写法。"),
  "policy-value-unreadable": kind("规则的数值看不懂", "按说明改写数值。"),
  "policy-value-not-allowed": kind("规则的数值不能用", "把数值改到允许的范围内。"),
  "policy-unit-unknown": kind("规则的单位不适用", "从列出的单位里选一种。"),
  "policy-date-unreadable": kind("生效日期看不懂", "写成 2026-03-02 的样子，或清空表示一直有效。"),
  "policy-row-twice": kind("同一条规则写了两次", "删去一行，或给后一行写上另一个生效日期。"),
  "policy-severity-incomplete": kind("严重程度缺一个时限", "补上首次响应或解决那一行。"),
  "policy-no-weight": kind("评级没有权重", "至少给一项大于 0 的权重。"),
  "policy-rows-missing": kind("有规则没有写出", "需要改动的，补上一行；不改则按预设。"),
  "policy-response-after-resolution": kind("响应晚于解决", "缩短首次响应，或放宽解决时限。"),
  "policy-easier-later": kind(
    "较轻的问题反而更晚到期",
    "核对两种严重程度的时限和算法是否符合本意。",
  ),
  "policy-weight-sum": kind("权重合计不是 100", "调整权重，使合计为 100。"),
  "policy-tier-unreachable": kind("有等级达不到", "提高分段的分数，或降低等级最低分。"),
  "policy-scores-not-descending": kind("等级最低分颠倒", "使 A、B、C 的最低分从高到低。"),
  "policy-word-twice": kind("同一个词有两种意思", "从其中一行删去这个词。"),
  "policy-review-due": kind("办法到了评审日期", "评审后改写下次评审日期。"),
};

export const policyFindingKindsEn: PolicyKinds = {
  "policy-sheet-unread": kind(
    "Policy sheet not read",
    "Rename the sheet, create the policy sheet anew and enter the numbers there.",
  ),
  "policy-rule-unknown": kind(
    "Unknown rule in the policy",
    "Check how the rule is written; a remark can stay.",
  ),
  "policy-object-unknown": kind(
    "Object does not fit",
    "Write an object that the rule speaks about.",
  ),
  "policy-value-unreadable": kind("Value cannot be read", "Write the value as the message says."),
  "policy-value-not-allowed": kind("Value not allowed", "Bring the value into the allowed range."),
  "policy-unit-unknown": kind("Unit does not fit", "Choose one of the listed units."),
  "policy-date-unreadable": kind(
    "Date of effect cannot be read",
    "Write it like 2026-03-02, or leave it empty for always.",
  ),
  "policy-row-twice": kind(
    "Rule written twice",
    "Delete one row, or give the later one another date of effect.",
  ),
  "policy-severity-incomplete": kind(
    "Severity lacks a target",
    "Add the row of its first response or resolution.",
  ),
  "policy-no-weight": kind("Nothing weighs anything", "Give at least one criterion a weight."),
  "policy-rows-missing": kind(
    "Rules not written",
    "Add a row for what should differ; the preset holds for the rest.",
  ),
  "policy-response-after-resolution": kind(
    "Response after resolution",
    "Shorten the response or extend the resolution.",
  ),
  "policy-easier-later": kind(
    "Lighter issue due later",
    "Check whether both targets and their readings are meant so.",
  ),
  "policy-weight-sum": kind("Weights do not sum to 100", "Change the weights so that they do."),
  "policy-tier-unreachable": kind(
    "Tier out of reach",
    "Raise the points of the scales or lower the tier's score.",
  ),
  "policy-scores-not-descending": kind(
    "Lowest scores out of order",
    "Let the scores of A, B and C descend.",
  ),
  "policy-word-twice": kind("Word with two meanings", "Take the word out of one of the rows."),
  "policy-review-due": kind("Policy due for review", "Set the next review date after the review."),
};
