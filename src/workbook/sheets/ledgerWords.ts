import type { LedgerCause, LedgerSubject } from "../../domain/ledger/ledger";
import { slaMarks, type SheetLanguage } from "../status/statusWords";

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** The cells of the ledger are the file's own, in the language in which the sheet was created. */
export interface LedgerWords {
  readonly sheet: string;
  /** In the order of `LedgerCells`; the last is the line's code. */
  readonly headers: readonly string[];
  readonly subjects: Words<LedgerSubject>;
  readonly causes: Words<LedgerCause>;
  readonly outcome: Words<"respond" | "resolve" | "reopened" | "tier" | "followUp">;
  readonly facts: Words<
    | ("severity" | "status" | "raised" | "responded" | "waits" | "resolved" | "reopened")
    | ("exemption" | "lastContact" | "score")
  >;
  /** Stands between the clocks of an outcome and between facts, and in none of them. */
  readonly between: string;
  readonly due: (at: string) => string;
  readonly overturned: string;
  /** What stands for an empty value in a changed fact. */
  readonly empty: string;
}

export const ledgerWords: Readonly<Record<SheetLanguage, LedgerWords>> = {
  "zh-CN": {
    sheet: "SLA 记录",
    headers: [
      "序号",
      "检查时间",
      "对象",
      "编号",
      "之前",
      "之后",
      "原因",
      "改动",
      "依据数据",
      "管理办法",
      "工作日历",
      "校验码",
    ],
    subjects: { issue: "工单", customer: "客户" },
    causes: {
      new: "新增",
      gone: "行已删除",
      data: "数据改动",
      policy: "管理办法改动",
      calendar: "工作日历改动",
      time: "时间推移",
    },
    outcome: {
      respond: "响应",
      resolve: "解决",
      reopened: "重开",
      tier: "等级",
      followUp: "跟进",
    },
    facts: {
      severity: "严重程度",
      status: "状态",
      raised: "提出",
      responded: "响应",
      waits: "等待客户",
      resolved: "解决",
      reopened: "重开",
      exemption: "豁免",
      lastContact: "最近沟通",
      score: "得分",
    },
    between: "；",
    due: (at) => `期限 ${at}`,
    overturned: "改判",
    empty: "空",
  },
  "en-US": {
    sheet: "SLA log",
    headers: [
      "No.",
      "Checked at",
      "Subject",
      "ID",
      "Before",
      "After",
      "Cause",
      "Changed",
      "Based on",
      "Policy",
      "Calendar",
      "Check code",
    ],
    subjects: { issue: "Issue", customer: "Customer" },
    causes: {
      new: "New",
      gone: "Row deleted",
      data: "Data changed",
      policy: "Policy changed",
      calendar: "Calendar changed",
      time: "Time passed",
    },
    outcome: {
      respond: "Response",
      resolve: "Resolution",
      reopened: "Reopened",
      tier: "Tier",
      followUp: "Follow-up",
    },
    facts: {
      severity: "severity",
      status: "status",
      raised: "raised",
      responded: "responded",
      waits: "waiting",
      resolved: "resolved",
      reopened: "reopened",
      exemption: "exempt",
      lastContact: "last contact",
      score: "score",
    },
    between: "; ",
    due: (at) => `due ${at}`,
    overturned: "Overturned",
    empty: "empty",
  },
};

const textsOf = ({ symbol, words }: (typeof slaMarks)["met"]) =>
  Object.values(words).map((word) => `${symbol} ${word}`);
const breachedTexts = textsOf(slaMarks.breached);
const settledTexts = [...breachedTexts, ...textsOf(slaMarks.met)];

/** The final verdict that an outcome's text states, such as `● 超时`; undefined while it may still change. */
export function settledVerdict(text: string): string | undefined {
  return settledTexts.find((mark) => text.includes(mark));
}

export function isBreachedText(text: string): boolean {
  return breachedTexts.some((breached) => text.includes(breached));
}
