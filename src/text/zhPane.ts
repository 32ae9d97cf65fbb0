import { filterZh, type FilterTexts } from "./pane/filterZh";
import { findingsZh, type FindingsTexts } from "./pane/findingsZh";
import { goToZh, type GoToTexts } from "./pane/goToZh";
import { overviewZh, type OverviewTexts } from "./pane/overviewZh";
import { policyZh, type PolicyTexts } from "./pane/policyZh";
import { customerZh, type CustomerTexts } from "./pane/customerZh";
import { logContactZh, type LogContactTexts } from "./pane/logContactZh";
import { slaZh, type SlaTexts } from "./pane/slaZh";
import { todayZh, type TodayTexts } from "./pane/todayZh";
import { whyZh, type WhyTexts } from "./pane/whyZh";
import { stepZh, type StepTexts } from "./pane/stepZh";
import { startZh, type StartTexts } from "./pane/startZh";
import { settingsZh, type SettingsTexts } from "./pane/settingsZh";
import { setupZh, type SetupTexts } from "./pane/setupZh";
import { shellZh, type ShellTexts } from "./pane/shellZh";

/** What the pane calls the things that a person can ask for. */
type OrderName =
  | "checkSla"
  | "updateStatusColumns"
  | "read"
  | "showToday"
  | "filterTierA"
  | "filterOverdue"
  | "filterSlaBreached"
  | "clearFilters"
  | "setUpEmpty"
  | "setUpSample"
  | "saveSetup"
  | "undo"
  | "prepareMeeting"
  | "filterByFigure"
  | "ignoreFinding"
  | "restoreFinding"
  | "exportFindings"
  | "logContact"
  | "createContactLog"
  | "addLogColumns"
  | "filterCustomers"
  | "clearCustomerFilter"
  | "acceptPolicy"
  | "createPolicySheet"
  | "createCalendarSheet"
  | "addNotice"
  | "compareVersion";

/** The words of the task pane. Counts are numbers of rows, days whole days. */
export interface PaneTexts {
  readonly title: string;
  readonly check: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly orders: Readonly<Record<OrderName, string>>;
  readonly progress: (phase: string, done: number, total: number) => string;
  readonly noAnswer: string;
  readonly busy: (running: string, refused: string) => string;
  readonly failed: (order: string) => string;
  readonly unexpected: string;
  readonly detail: string;
  readonly reading: string;
  readonly notRead: string;
  /** For screen readers: the view shows the rest. */
  readonly read: string;
  readonly views: Readonly<
    Record<
      | "overview"
      | "today"
      | "sla"
      | "customer"
      | "findings"
      | "filter"
      | "settings"
      | "setup"
      | "policy",
      string
    >
  >;
  readonly checkedAt: (now: string) => string;
  readonly written: (sheets: number, cells: number) => string;
  readonly unchanged: string;
  readonly writingCancelled: (cells: number) => string;
  readonly skipped: (sheet: string, rows: readonly number[]) => string;
  readonly noFindings: string;
  readonly more: (count: number) => string;
  /** `matching` rows fit the filter, `shown` of them are not hidden by another one. */
  readonly filtered: (filter: string, shown: number, matching: number, total: number) => string;
  readonly noneFound: (filter: string) => string;
  readonly filtersCleared: (shown: number, total: number) => string;
  readonly setupSaved: string;
  readonly setUpDone: (sheets: number, withSample: boolean) => string;
  readonly noRegister: {
    readonly title: string;
    readonly hint: string;
    readonly empty: string;
    readonly sample: string;
  };
  readonly overview: OverviewTexts;
  readonly today: TodayTexts;
  readonly sla: SlaTexts;
  readonly why: WhyTexts;
  readonly step: StepTexts;
  readonly logContact: LogContactTexts;
  readonly customer: CustomerTexts;
  readonly goTo: GoToTexts;
  readonly settings: SettingsTexts;
  readonly policy: PolicyTexts;
  readonly setup: SetupTexts;
  readonly findings: FindingsTexts;
  readonly filter: FilterTexts;
  readonly shell: ShellTexts;
  readonly start: StartTexts;
}

const numbered = (rows: readonly number[]) =>
  rows.slice(0, 10).join("、") + (rows.length > 10 ? " 等" : "");

export const zhPane: PaneTexts = {
  title: "客户台账",
  check: "检查",
  cancel: "取消",
  cancelling: "正在停下……",
  orders: {
    checkSla: "检查",
    updateStatusColumns: "更新状态列",
    read: "读取工作簿",
    showToday: "今日待办",
    filterTierA: "A 级客户",
    filterOverdue: "逾期跟进",
    filterSlaBreached: "SLA 超时",
    clearFilters: "清除筛选",
    ignoreFinding: "忽略问题",
    restoreFinding: "恢复问题",
    exportFindings: "导出问题",
    filterCustomers: "筛选客户",
    clearCustomerFilter: "清除筛选",
    setUpEmpty: "建立空白台账",
    setUpSample: "建立示例台账",
    saveSetup: "保存设置",
    undo: "撤销",
    prepareMeeting: "按截止时点检查",
    filterByFigure: "筛选",
    logContact: "记一笔",
    createContactLog: "建立沟通记录表",
    addLogColumns: "补上沟通记录的列",
    acceptPolicy: "按新办法检查",
    createPolicySheet: "建立管理办法表",
    createCalendarSheet: "建立工作日历",
    addNotice: "加入工作日历",
    compareVersion: "比较新旧办法",
  },
  progress: (phase, done, total) => (total > 0 ? `${phase} ${done} / ${total}` : phase),
  noAnswer: "Excel 还没有回应。如果有单元格正在编辑，请按回车结束编辑。",
  busy: (running, refused) => `「${running}」还没有完成，「${refused}」没有执行；请稍后再点。`,
  failed: (order) => `「${order}」没有完成`,
  unexpected: "程序出错。请再试一次；仍不行时，把下面的技术信息发给维护人员。",
  detail: "技术信息",
  reading: "正在读取工作簿……",
  notRead: "还没有读取工作簿。",
  read: "已读取工作簿。",
  views: {
    overview: "总览",
    today: "今日",
    sla: "SLA",
    customer: "客户",
    findings: "问题",
    filter: "筛选",
    settings: "设置",
    setup: "设置向导",
    policy: "管理办法",
  },
  checkedAt: (now) => `检查时间 ${now}`,
  written: (sheets, cells) => `已更新 ${sheets} 张工作表的 ${cells} 个单元格。`,
  unchanged: "状态列已是最新，没有改动单元格。",
  writingCancelled: (cells) => `已取消：写入了 ${cells} 个单元格，其余没有写；再检查一次会补齐。`,
  skipped: (sheet, rows) =>
    `「${sheet}」有 ${rows.length} 行没有写入（第 ${numbered(rows)} 行）：检查期间被移走、删除，或是合并单元格。`,
  noFindings: "没有数据问题。",
  more: (count) => `另有 ${count} 个`,
  filtered: (filter, shown, matching, total) =>
    shown < matching
      ? `${filter}：符合的有 ${matching} 行，其他列的筛选仍在，显示其中 ${shown} 行（共 ${total} 行）。`
      : `${filter}：显示 ${shown} 行，共 ${total} 行。`,
  noneFound: (filter) => `${filter}：没有符合的行。点“清除筛选”可恢复。`,
  filtersCleared: (shown, total) =>
    shown < total
      ? `已清除状态列的筛选；其他列的筛选仍在，显示 ${shown} 行，共 ${total} 行。`
      : `已清除状态列的筛选，显示全部 ${total} 行。`,
  setupSaved: "设置已保存在这个工作簿里。",
  setUpDone: (sheets, withSample) =>
    `已建立 ${sheets} 张工作表。${withSample ? "点「检查」看示例的结果。" : "填好以后点「检查」。"}`,
  noRegister: {
    title: "这个工作簿里没有客户台账",
    hint: "需要一张有「客户编号」或「客户名称」等表头的工作表；表头的写法和位置不限。也可以现在建立一套：",
    empty: "建立空白台账",
    sample: "建立示例台账",
  },
  overview: overviewZh,
  today: todayZh,
  sla: slaZh,
  why: whyZh,
  step: stepZh,
  logContact: logContactZh,
  customer: customerZh,
  goTo: goToZh,
  settings: settingsZh,
  policy: policyZh,
  setup: setupZh,
  findings: findingsZh,
  filter: filterZh,
  shell: shellZh,
  start: startZh,
};
