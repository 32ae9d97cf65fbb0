import type { Policy } from "../../domain/policy/policy";
import type { Field } from "../../domain/records";
import type { Language } from "../../text/language";
import type { ColumnDefinition } from "../../workbook/setup/columnLook";
import type { SetUpCell, SheetDefinition } from "../../workbook/setup/setUpSheets";

/** Sheets of rows that the set-up action creates, by the role they play for the check. */
export type LayoutRole =
  "register" | "contacts" | "orders" | "issues" | "surveys" | "plans" | "calendar";

/** A row by column key; what is left out is an empty cell. */
export type LayoutRow = Readonly<Partial<Record<string, SetUpCell>>>;

type Words = Readonly<Record<Language, string>>;

interface LayoutColumn {
  readonly key: string;
  readonly header: Words;
  readonly widthChars: number;
  readonly numberFormat: string;
  /** Separated by commas. */
  readonly choices?: Words;
  readonly wrap?: boolean;
}

interface Layout {
  readonly name: Words;
  readonly columns: readonly LayoutColumn[];
}

const words = (zh: string, en: string): Words => ({ "zh-CN": zh, "en-US": en });

/** Ids and phones: text, so that Excel neither rounds them nor drops leading zeros. */
const TEXT = "@";
const GENERAL = "General";
const DAY = "yyyy-mm-dd";
const MOMENT = "yyyy-mm-dd hh:mm";
const AMOUNT = "#,##0.00";

function column(
  key: string,
  zh: string,
  en: string,
  widthChars: number,
  numberFormat = GENERAL,
  choices?: Words,
): LayoutColumn {
  const header = words(zh, en);
  return choices
    ? { key, header, widthChars, numberFormat, choices }
    : { key, header, widthChars, numberFormat };
}

function longText(key: string, zh: string, en: string, widthChars: number): LayoutColumn {
  return { ...column(key, zh, en, widthChars), wrap: true };
}

const rating = words("高,中,低", "high,medium,low");

const register: Layout = {
  name: words("客户台账", "Customers"),
  columns: [
    column("id", "客户编号", "Customer ID", 12, TEXT),
    column("name", "客户名称", "Customer name", 26),
    column(
      "kind",
      "客户类型",
      "Customer type",
      10,
      GENERAL,
      words("企业,个人", "enterprise,individual"),
    ),
    column("phone", "联系电话", "Phone", 16, TEXT),
    column("email", "邮箱", "Email", 24),
    column("creditCode", "统一社会信用代码", "Credit code", 22, TEXT),
    column("region", "地区", "Region", 8),
    column("owner", "负责人", "Owner", 13),
    column("createdOn", "建档日期", "Created on", 12, DAY),
    column("cooperationOn", "合作开始日", "Customer since", 13, DAY),
    column("potential", "合作潜力", "Potential", 10, GENERAL, rating),
    column("dependence", "服务依赖度", "Service dependence", 12, GENERAL, rating),
  ],
};

const contacts: Layout = {
  name: words("沟通记录", "Contact log"),
  columns: [
    column("id", "记录编号", "Record ID", 11, TEXT),
    column("customerId", "客户编号", "Customer ID", 11, TEXT),
    column("at", "沟通时间", "Contacted at", 17, MOMENT),
    column("enteredAt", "录入时间", "Entered at", 17, MOMENT),
    column(
      ...(["method", "沟通方式", "Method", 11, GENERAL] as const),
      words("电话,微信,邮件,短信,拜访,线上会议", "phone,WeChat,mail,SMS,visit,meeting"),
    ),
    column(
      ...(["kind", "沟通性质", "Contact kind", 11, GENERAL] as const),
      words("深度,常规,业务回顾", "deep,routine,review"),
    ),
    column(
      ...(["outcome", "沟通结果", "Outcome", 10, GENERAL] as const),
      words("有效,未接通", "reached,no answer"),
    ),
    longText("content", "沟通内容", "Content", 32),
    longText("feedback", "客户反馈", "Feedback", 24),
    longText("nextStep", "下一步行动", "Next step", 22),
    column("nextOn", "下一步日期", "Next step on", 12, DAY),
    column("owner", "记录人", "Recorded by", 12),
  ],
};

const orders: Layout = {
  name: words("订单", "Orders"),
  columns: [
    column("id", "订单号", "Order ID", 14, TEXT),
    column("customerId", "客户编号", "Customer ID", 11, TEXT),
    column("orderedAt", "订购日期", "Order date", 12, DAY),
    column("style", "商品款式", "Style", 18),
    column("amount", "金额", "Amount", 13, AMOUNT),
    column("cost", "成本", "Cost", 13, AMOUNT),
    column(
      ...(["payment", "支付方式", "Payment", 11, GENERAL] as const),
      words("对公转账,微信支付,支付宝,银行卡,现金", "bank transfer,WeChat Pay,Alipay,card,cash"),
    ),
  ],
};

/** The severities of the policy, each by its first name in the language. */
function severityChoices({ serviceLevel }: Policy): Words {
  const english = (name: string) => /^[a-z]/i.test(name);
  const first = (wanted: (name: string) => boolean) =>
    serviceLevel.severities.map(({ names }) => names.find(wanted) ?? names[0]).join(",");
  return words(
    first((name) => !english(name)),
    first(english),
  );
}

/** What an issue's way to the closed loop is read from (S2-16, S2-37, S2-42, S2-52 to S2-54). */
const issueLife: readonly LayoutColumn[] = [
  column("acceptedAt", "接单时间", "Accepted at", 17, MOMENT),
  column("plannedAt", "方案时间", "Plan at", 17, MOMENT),
  column("confirmedAt", "客户确认时间", "Confirmed at", 17, MOMENT),
  column("surveyedAt", "回访时间", "Surveyed at", 17, MOMENT),
  longText("rootCause", "根本原因", "Root cause", 26),
  column("reopenedAt", "重开时间", "Reopened at", 17, MOMENT),
  column("resolvedAgainAt", "再次解决时间", "Resolved again at", 17, MOMENT),
  column("mergedInto", "合并到", "Merged into", 11, TEXT),
  column("exemption", "豁免", "Exemption", 8, GENERAL, words("是,否", "yes,no")),
  column("exemptionApprover", "豁免批准人", "Exemption approver", 13),
  longText("exemptionReason", "豁免原因", "Exemption reason", 24),
];

function issues(policy: Policy): Layout {
  return {
    name: words("工单", "Issues"),
    columns: [
      column("id", "工单号", "Issue ID", 11, TEXT),
      column("customerId", "客户编号", "Customer ID", 11, TEXT),
      column("raisedAt", "提出时间", "Raised at", 17, MOMENT),
      column(
        ...(["channel", "渠道", "Channel", 10, GENERAL] as const),
        words("电话,邮件,微信,门店,意见箱", "phone,mail,WeChat,shop,suggestion box"),
      ),
      column("severity", "严重程度", "Severity", 10, GENERAL, severityChoices(policy)),
      column(
        ...(["category", "类别", "Category", 10, GENERAL] as const),
        words(
          "尺寸,面料,交期,售后,投诉,咨询",
          "size,fabric,delivery,after-sales,complaint,question",
        ),
      ),
      longText("description", "问题详情", "Description", 32),
      column("owner", "责任人", "Assigned to", 12),
      column(
        ...(["status", "状态", "Status", 11, GENERAL] as const),
        words(
          "已接单,处理中,等待客户,已解决,已关闭,已合并",
          "received,in progress,waiting for customer,resolved,closed,merged",
        ),
      ),
      column("respondedAt", "首次响应时间", "First response at", 17, MOMENT),
      column("waitingFrom", "等待客户起", "Waiting from", 17, MOMENT),
      column("waitingTo", "等待客户止", "Waiting to", 17, MOMENT),
      column("resolvedAt", "解决时间", "Resolved at", 17, MOMENT),
      ...issueLife,
    ],
  };
}

const surveys: Layout = {
  name: words("满意度", "Surveys"),
  columns: [
    column("customerId", "客户编号", "Customer ID", 11, TEXT),
    column("issueId", "工单号", "Issue ID", 11, TEXT),
    column("kind", "类型", "Type", 9, GENERAL, words("CSAT,NPS,CES", "CSAT,NPS,CES")),
    column("score", "评分", "Score", 8, "0"),
    longText("words", "客户原话", "In the customer's words", 36),
    column("answeredAt", "评价日期", "Answered on", 12, DAY),
    column(
      "method",
      "方式",
      "Method",
      10,
      GENERAL,
      words("问卷,电话,微信", "questionnaire,phone,WeChat"),
    ),
  ],
};

const plans: Layout = {
  name: words("维护计划", "Maintenance plan"),
  columns: [
    column("customerId", "客户编号", "Customer ID", 11, TEXT),
    column("cycle", "维护周期", "Cycle", 11),
    column(
      "method",
      "跟进方式",
      "Method",
      11,
      GENERAL,
      words("电话,微信,拜访,线上会议", "phone,WeChat,visit,meeting"),
    ),
    longText("content", "内容要点", "Points", 34),
    column("owner", "负责人", "Owner", 13),
    column("nextOn", "下次跟进日期", "Next contact date", 14, DAY),
  ],
};

const calendar: Layout = {
  name: words("工作日历", "Working calendar"),
  columns: [
    column("on", "日期", "Date", 12, DAY),
    column("lastOn", "结束日期", "Last date", 12, DAY),
    column("dayType", "类型", "Day type", 9, GENERAL, words("休,班,半天", "off,work,half")),
    column("from", "上班", "From", 9, "hh:mm"),
    column("to", "下班", "To", 9, "hh:mm"),
    column("name", "名称", "Name", 20),
    column("source", "依据", "Source", 44),
  ],
};

function layoutOf(role: LayoutRole, policy: Policy): Layout {
  return role === "issues"
    ? issues(policy)
    : { register, contacts, orders, surveys, plans, calendar }[role];
}

/** What the set-up calls the customer register. */
export function registerSheetName(language: Language): string {
  return register.name[language];
}

/** A column of a role as the set-up makes it; undefined where it makes none for the field. */
export function layoutColumn(
  role: LayoutRole,
  field: Field,
  policy: Policy,
  language: Language,
): ColumnDefinition | undefined {
  const found = layoutOf(role, policy).columns.find(({ key }) => key === field);
  return found && definitionOf(found, language);
}

/** The sheet of a role with its rows, ready to be set up. */
export function sheetOf(
  role: LayoutRole,
  rows: readonly LayoutRow[],
  policy: Policy,
  language: Language,
): SheetDefinition {
  const { name, columns } = layoutOf(role, policy);
  return {
    name: name[language],
    columns: columns.map((one) => definitionOf(one, language)),
    rows: rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  };
}

function definitionOf(one: LayoutColumn, language: Language): ColumnDefinition {
  const { header, widthChars, numberFormat, choices, wrap } = one;
  return {
    header: header[language],
    widthChars,
    numberFormat,
    ...(choices && { choices: choices[language].split(",") }),
    ...(wrap && { wrap }),
  };
}
