import type { FollowUpStatus, SlaStatus } from "../domain/assessment";
import type {
  FindingCode,
  FindingDetail,
  FindingPlace,
  FindingSeverity,
} from "../domain/findings/findings";
import type { Tag } from "../domain/policy/policy";
import type { Field, Role } from "../domain/records";
import { findingKindsZh, type FindingKind } from "./findingKindsZh";
import { zhFindings } from "./zhFindings";
import { zhPane, type PaneTexts } from "./zhPane";

/** The sentence of each finding, from its own parameters. `field` names a field in the language. */
export type FindingSentences = {
  readonly [C in FindingCode]: (
    detail: Extract<FindingDetail, { code: C }>,
    field: (field: Field) => string,
    role: (role: Role) => string,
  ) => string;
};

export interface Texts {
  readonly roles: Readonly<Record<Role, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly findings: FindingSentences;
  readonly findingKinds: Readonly<Record<FindingCode, FindingKind>>;
  readonly severities: Readonly<Record<FindingSeverity, string>>;
  readonly followUps: Readonly<Record<FollowUpStatus, string>>;
  readonly sla: Readonly<Record<SlaStatus, string>>;
  readonly tags: Readonly<Record<Tag, string>>;
  readonly place: (place: FindingPlace) => string;
  readonly report: ReportTexts;
  readonly command: CommandTexts;
  readonly pane: PaneTexts;
  /** By the code of a workbook error; the parameters are its own. */
  readonly failures: Readonly<Record<Failure, (parameters: FailureParameters) => string>>;
  /** What the workbook looks like after a failure. */
  readonly outcomes: Readonly<
    Record<
      "nothing-written" | "partly-written" | "unknown",
      (parameters: FailureParameters) => string
    >
  >;
  readonly fileFailures: Readonly<Record<FileFailure, string>>;
}

/** Why a workbook could not be read or written, for which a person can do something. */
export type Failure =
  | "no-register"
  | "sheet-not-found"
  | "no-header"
  | "unreadable-range"
  | "cancelled"
  | "sheet-protected"
  | "workbook-read-only"
  | "changed-since-read"
  | "excel-silent"
  | "cell-being-edited"
  | "excel-failed"
  | "too-many-runs"
  | "not-written"
  | "sheet-exists"
  | "nothing-to-undo"
  | "undo-sheet-changed"
  | "undo-rows-changed"
  | "setup-outdated"
  | "setup-not-saved"
  | "no-status-columns"
  | "filter-elsewhere"
  | "column-missing"
  | "no-room-below";

/** Why a file is no workbook that can be opened here. */
export type FileFailure =
  "not-a-workbook" | "legacy-format" | "encrypted" | "damaged" | "too-large";

export type FailureParameters = Readonly<Record<string, string | number>>;

export interface ReportTexts {
  readonly title: (workbook: string) => string;
  readonly checkedAt: (now: string, policy: string) => string;
  readonly readFrom: string;
  readonly sheetLine: (role: string, sheet: string, headerRow: number, rows: number) => string;
  readonly absent: (roles: string) => string;
  readonly policySheetNotRead: (sheet: string) => string;
  readonly customers: string;
  readonly tiers: string;
  readonly unrated: string;
  readonly tags: string;
  readonly followUps: string;
  readonly sla: string;
  readonly noIssues: string;
  readonly findings: (count: number) => string;
  readonly moreFindings: (count: number) => string;
  readonly overdueFirst: string;
  readonly overdueLine: (id: string, name: string, days: number, row: number) => string;
  readonly nothingNeedsAttention: string;
  readonly written: (sheets: number, cells: number, file: string) => string;
  readonly unchanged: (file: string) => string;
  readonly skipped: (sheet: string, reason: string, rows: string) => string;
}

export interface CommandTexts {
  readonly usageCheck: string;
  readonly usageSample: string;
  /** What `--help` says below the usage. */
  readonly optionsCheck: readonly string[];
  readonly optionsSample: readonly string[];
  readonly noWorkbook: string;
  readonly tooManyWorkbooks: string;
  readonly unknownOption: (option: string) => string;
  readonly badNow: (value: string) => string;
  readonly badFormat: (value: string) => string;
  readonly badSheet: (value: string, roles: string) => string;
  readonly fileNotFound: (path: string) => string;
  readonly fileNotReadable: (path: string) => string;
  readonly fileNotWritable: (path: string) => string;
  readonly unexpected: (detail: string) => string;
  /** How to say yes to changed rules. */
  readonly acceptPolicy: string;
  readonly sampleWritten: (path: string) => string;
  readonly phases: Readonly<Record<string, string>>;
}

export const zhCN: Texts = {
  roles: {
    register: "客户台账",
    contacts: "沟通记录",
    orders: "订单",
    issues: "工单",
    surveys: "满意度",
    plans: "维护计划",
    policy: "管理办法",
    calendar: "工作日历",
  },
  fields: {
    id: "编号",
    name: "名称",
    kind: "类型",
    phone: "联系电话",
    email: "邮箱",
    creditCode: "统一社会信用代码",
    region: "地区",
    owner: "负责人",
    createdOn: "建档日期",
    cooperationOn: "合作开始日",
    potential: "合作潜力",
    dependence: "服务依赖度",
    customerId: "客户编号",
    at: "沟通时间",
    enteredAt: "录入时间",
    method: "方式",
    outcome: "沟通结果",
    content: "沟通内容",
    feedback: "客户反馈",
    nextStep: "下一步行动",
    nextOn: "下次日期",
    orderedAt: "订购日期",
    amount: "金额",
    raisedAt: "提出时间",
    channel: "渠道",
    severity: "严重程度",
    category: "类别",
    status: "状态",
    respondedAt: "首次响应时间",
    waitingFrom: "等待客户起",
    waitingTo: "等待客户止",
    resolvedAt: "解决时间",
    acceptedAt: "接单时间",
    plannedAt: "方案时间",
    confirmedAt: "客户确认时间",
    surveyedAt: "回访时间",
    reopenedAt: "重开时间",
    resolvedAgainAt: "再次解决时间",
    mergedInto: "合并到",
    exemption: "豁免",
    exemptionApprover: "豁免批准人",
    exemptionReason: "豁免原因",
    rootCause: "根本原因",
    issueId: "工单号",
    score: "评分",
    answeredAt: "评价日期",
    on: "日期",
    lastOn: "结束日期",
    dayType: "日期类型",
    from: "起",
    to: "止",
    source: "来源",
  },
  findings: zhFindings,
  findingKinds: findingKindsZh,
  severities: { error: "错误", warning: "提醒", info: "说明" },
  followUps: {
    overdue: "逾期",
    "due-soon": "将到期",
    "on-track": "正常",
    never: "从未联系",
    none: "无结论",
  },
  sla: {
    breached: "超时",
    "at-risk": "临近超时",
    unmatched: "未匹配规则",
    provisional: "暂定",
    waiting: "等待客户",
    "on-track": "正常",
    met: "达标",
    exempted: "豁免",
    none: "无结论",
  },
  tags: { "high-value": "高价值", potential: "潜力", "churn-risk": "流失风险" },
  place: ({ sheet, row, column, header }) =>
    [
      sheet === "" ? "" : `「${sheet}」`,
      row === null ? "" : `第 ${row} 行`,
      column === null ? "" : ` ${column} 列`,
      header ? `（${header}）` : "",
    ].join(""),
  report: {
    title: (workbook) => `客户台账检查：${workbook}`,
    checkedAt: (now, policy) => `检查时间 ${now}，依据 ${policy}`,
    readFrom: "读取",
    sheetLine: (role, sheet, headerRow, rows) =>
      `${role}：工作表「${sheet}」，表头在第 ${headerRow} 行，数据 ${rows} 行`,
    absent: (roles) => `没有找到：${roles}（与之有关的结果从缺，其余照常）`,
    policySheetNotRead: (sheet) => `工作表「${sheet}」不是可以读取的规则表，本次按默认管理办法`,
    customers: "客户",
    tiers: "客户等级",
    unrated: "未评级",
    tags: "客户标签",
    followUps: "跟进",
    sla: "工单 SLA",
    noIssues: "没有工单",
    findings: (count) => `数据问题 ${count} 个`,
    moreFindings: (count) => `……另有 ${count} 个，见 --format json`,
    overdueFirst: "逾期最久",
    overdueLine: (id, name, days, row) => `${id} ${name}：逾期 ${days} 天（第 ${row} 行）`,
    nothingNeedsAttention: "没有需要处理的事项。",
    written: (sheets, cells, file) => `已写入 ${sheets} 张工作表、${cells} 个单元格：${file}`,
    unchanged: (file) => `状态列已是最新，写入 0 个单元格：${file}`,
    skipped: (sheet, reason, rows) => `「${sheet}」有几行没有写入：${reason}${rows}`,
  },
  command: {
    usageCheck:
      "用法：npm run check -- <工作簿.xlsx> [--now 2026-03-02T10:00] [--format text|json] [--write 输出.xlsx] [--sheet 角色=工作表名 …] [--accept-policy] [--language zh-CN|en-US]",
    usageSample:
      "用法：npm run sample -- <输出.xlsx> [--now 2026-03-02T10:00] [--language zh-CN|en-US]",
    optionsCheck: [
      "读出工作簿里的客户台账和其他各表，检查后写一份副本，在屏幕上报告结果。",
      "  --now 2026-03-02T10:00     把“现在”定在某一刻；不写就是此刻",
      "  --format text|json         报告的格式；不写是 text",
      "  --write 输出.xlsx          副本写到哪里；不写就在原文件旁边：<工作簿>.checked.xlsx",
      "  --sheet 角色=工作表名      指定某张表的用途，可以写几次；角色为 register、contacts、orders、issues、surveys、plans、policy、calendar",
      "  --accept-policy            工作簿里的管理办法与上次确认的不同时，按新办法检查",
      "  --language zh-CN|en-US     报告的语言；不写就随系统",
      "退出码：0 没有需要处理的事项；1 有逾期、超时、临近超时或数据问题；2 读不了工作簿或命令写错。",
    ],
    optionsSample: [
      "造一本示例工作簿：一家定制服装公司的台账，含真实会犯的错误。",
      "  --now 2026-03-02T10:00     日期从这一刻算起；不写就是此刻",
      "  --language zh-CN|en-US     工作簿的语言；不写就随系统",
    ],
    noWorkbook: "请给出要检查的工作簿。",
    tooManyWorkbooks: "一次只能给出一个文件。",
    unknownOption: (option) => `不认识的参数：${option}（--help 列出所有参数）`,
    badNow: (value) => `--now 应写成 2026-03-02T10:00，收到的是「${value}」。`,
    badFormat: (value) => `--format 只能是 text 或 json，收到的是「${value}」。`,
    badSheet: (value, roles) =>
      `--sheet 应写成 角色=工作表名，角色为 ${roles}；收到的是「${value}」。`,
    fileNotFound: (path) => `找不到文件：${path}`,
    fileNotReadable: (path) => `无法读取文件：${path}`,
    fileNotWritable: (path) => `无法写入文件：${path}（可能正被其他程序打开，或没有权限）`,
    unexpected: (detail) => `程序出错，没有写入任何文件：${detail}`,
    acceptPolicy: "没有写入任何文件。确认按新办法检查时，加上 --accept-policy 再运行一次。",
    sampleWritten: (path) => `示例工作簿已写入：${path}`,
    phases: {
      open: "打开",
      find: "查找工作表",
      read: "读取",
      assess: "计算",
      plan: "比较",
      keep: "留存原来的内容",
      write: "写入",
      record: "记录 SLA 结论",
      restore: "恢复",
      save: "保存",
    },
  },
  pane: zhPane,
  failures: {
    "no-register": () =>
      "没有找到客户台账：需要一张有「客户编号」或「客户名称」等表头的工作表，可用 --sheet register=工作表名 指定。",
    "sheet-not-found": ({ sheet }) => `没有名为「${sheet ?? ""}」的工作表。`,
    "no-header": ({ sheet }) => `工作表「${sheet ?? ""}」里没有认得出的表头。`,
    "unreadable-range": ({ sheet, row }) =>
      `「${sheet ?? ""}」第 ${row ?? ""} 行起读不出来，可能内容过大；请缩小后再试。`,
    cancelled: () => "已取消。",
    "sheet-protected": ({ sheet }) => `「${sheet ?? ""}」受保护；请先撤销工作表保护再检查。`,
    "workbook-read-only": () => "工作簿是只读的；请另存为可编辑的副本再检查。",
    "changed-since-read": ({ sheet, row }) =>
      `「${sheet ?? ""}」第 ${row ?? ""} 行刚刚被改动了；请再试一次。`,
    "excel-silent": () =>
      "Excel 两分钟没有回应。请看看 Excel 里是否有对话框或正在编辑的单元格，然后再试一次。",
    "cell-being-edited": () => "有单元格正在编辑；请先按回车完成编辑。",
    "excel-failed": ({ code }) => `Excel 没能完成这一步（${code ?? ""}）；请再试一次。`,
    "too-many-runs": ({ sheet }) =>
      `「${sheet ?? ""}」的筛选把行切得太碎，没有写入；请先清除筛选再检查。`,
    "not-written": ({ sheet, row }) =>
      `「${sheet ?? ""}」第 ${row ?? ""} 行写入后读回的内容不一致；请再试一次。`,
    "sheet-exists": ({ sheet }) => `已经有名为「${sheet ?? ""}」的工作表，没有覆盖它。`,
    "setup-outdated": ({ sheet, headers }) =>
      headers === ""
        ? `设置里的工作表「${sheet ?? ""}」不在了；请在面板的设置向导里重新确认。`
        : `「${sheet ?? ""}」里找不到设置时的表头「${headers ?? ""}」，可能改了名、删了，或重复了；请在面板的设置向导里重新确认。`,
    "nothing-to-undo": () => "没有可以撤销的检查；可能已经撤销过了。",
    "undo-sheet-changed": ({ sheet, column }) =>
      `找不到工作表「${sheet ?? ""}」或它的「${column ?? ""}」列，认不出检查过的行，所以没有撤销；请把表名和表头改回去再试。`,
    "undo-rows-changed": ({ sheet, found, rows }) =>
      `「${sheet ?? ""}」在检查之后改动太大：检查时写入的 ${rows ?? ""} 行，现在只认得出 ${found ?? ""} 行，所以没有撤销。再检查一次即可更新状态列。`,
    "setup-not-saved": () => "Excel 没有保存设置；请另存工作簿后再试一次。",
    "no-status-columns": ({ sheet }) => `「${sheet ?? ""}」还没有状态列；请先检查一次，再筛选。`,
    "column-missing": ({ sheet }) =>
      `「${sheet ?? ""}」的表头不全，需要「日期」「类型」「依据」，有时段的还要「上班」「下班」；请补上表头后再试。`,
    "no-room-below": ({ sheet, row }) =>
      `「${sheet ?? ""}」第 ${row ?? ""} 行下面有汇总行或其他内容，没有地方添加；请先移开再试。`,
    "filter-elsewhere": ({ sheet, column }) =>
      `「${sheet ?? ""}」上的筛选没有包括「${column ?? ""}」列；请先在“数据”选项卡关闭那个筛选，再试。`,
  },
  outcomes: {
    "nothing-written": () => "没有写入任何单元格。",
    "partly-written": ({ rowsWritten, rowsToWrite }) =>
      rowsToWrite === undefined
        ? "只写入了一部分；请先看看工作表，再试一次。"
        : `要改的 ${rowsToWrite} 行已写入 ${rowsWritten ?? 0} 行；再检查一次会补齐。`,
    unknown: () => "不能确定写入了多少；请再试一次，已写入的不会重复。",
  },
  fileFailures: {
    "not-a-workbook": "这不是 Excel 工作簿（.xlsx 或 .xlsm）。",
    "legacy-format": "这是旧版 .xls 文件；请在 Excel 或 WPS 里另存为 .xlsx。",
    encrypted: "工作簿加了打开密码；请在 Excel 里去掉密码另存一份再检查。",
    damaged: "工作簿文件已损坏，读不出来。",
    "too-large": "工作簿展开后过大，拒绝打开。",
  },
};
