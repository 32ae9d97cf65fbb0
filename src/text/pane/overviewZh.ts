/** The figures of the overview that can be clicked. */
type FigureName =
  | "tier-a"
  | "tier-b"
  | "tier-c"
  | "tier-d"
  | "overdue"
  | "due-this-week"
  | "sla-breached"
  | "sla-at-risk"
  | "data-problems";

/** The overview. Moments are `2026-03-02 10:00`; counts are numbers of customers, issues, cells or rows. */
export interface OverviewTexts {
  readonly first: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly safe: string;
  };
  readonly checkedAt: (now: string) => string;
  readonly outdated: string;
  /** The pane was opened after the check: it has not seen what was changed in between. */
  readonly unseen: string;
  readonly tiers: string;
  readonly attention: string;
  readonly figures: Readonly<Record<FigureName, string>>;
  /** What the ribbon's message calls the filter of a figure. */
  readonly filters: Readonly<Record<FigureName, string>>;
  readonly clickFigure: string;
  readonly customers: (count: number) => string;
  readonly result: {
    readonly title: string;
    readonly sheet: (sheet: string, cells: number) => string;
    /** Between the facts of one sheet. */
    readonly separator: string;
    readonly newColumns: (headers: readonly string[]) => string;
    readonly details: string;
    readonly cannotBeUndone: string;
    readonly undo: string;
    readonly undoOf: (checkedAt: string) => string;
  };
  readonly undone: {
    readonly title: (checkedAt: string) => string;
    readonly cancelled: string;
    readonly message: (cells: number) => string;
    readonly cancelledMessage: (cells: number) => string;
    readonly sheet: (sheet: string, cells: number) => string;
    readonly removedColumns: (headers: readonly string[]) => string;
    readonly keptColumns: (headers: readonly string[]) => string;
    readonly keptCells: (cells: number) => string;
    readonly missingRows: (rows: number) => string;
  };
  readonly charts: {
    readonly tiers: string;
    readonly followUps: string;
    /** Read out for a whole chart: each part as `describe` says it. */
    readonly named: (title: string, parts: readonly string[]) => string;
    readonly part: (label: string, count: number, share: string) => string;
    readonly asTable: string;
    readonly label: string;
    readonly count: string;
    readonly share: string;
    readonly notLoaded: string;
  };
}

const listed = (headers: readonly string[]) => headers.map((header) => `「${header}」`).join("");

export const overviewZh: OverviewTexts = {
  first: {
    title: "还没有检查结果",
    lines: [
      "找到各工作表，核对每一行的数据；",
      "算出客户等级、标签、跟进与 SLA 状态；",
      "写进带颜色的状态列，并在这里给出数字。",
    ],
    safe: "点上面的「检查」开始。您自己的列不会改动，检查后可以撤销。",
  },
  checkedAt: (now) => `检查时间 ${now}`,
  outdated: "检查之后表格有改动，下面的数字可能已经过时；再检查一次即可更新。",
  unseen: "这是上次检查的结果；面板打开之前有没有改动，这里看不出来。",
  tiers: "客户等级",
  attention: "要处理的",
  figures: {
    "tier-a": "A 级",
    "tier-b": "B 级",
    "tier-c": "C 级",
    "tier-d": "D 级",
    overdue: "逾期跟进",
    "due-this-week": "本周到期",
    "sla-breached": "SLA 超时",
    "sla-at-risk": "SLA 临近",
    "data-problems": "数据问题",
  },
  filters: {
    "tier-a": "A 级客户",
    "tier-b": "B 级客户",
    "tier-c": "C 级客户",
    "tier-d": "D 级客户",
    overdue: "逾期跟进",
    "due-this-week": "本周到期",
    "sla-breached": "SLA 超时",
    "sla-at-risk": "SLA 临近超时",
    "data-problems": "有数据问题的客户",
  },
  clickFigure: "点一个数字，台账里就只显示这些客户。",
  customers: (count) => `共 ${count} 位客户`,
  result: {
    title: "这次检查写了什么",
    sheet: (sheet, cells) => `「${sheet}」${cells} 个单元格`,
    separator: "；",
    newColumns: (headers) => `新增 ${headers.length} 列${listed(headers)}`,
    details: "明细",
    cannotBeUndone:
      "原来的内容没能留在工作簿里（改动太多，或 Excel 没有保存），所以这次检查不能撤销。",
    undo: "撤销",
    undoOf: (checkedAt) => `撤销 ${checkedAt} 的检查`,
  },
  undone: {
    title: (checkedAt) => `已撤销 ${checkedAt} 的检查`,
    cancelled: "撤销停在半路",
    message: (cells) => `已撤销：恢复了 ${cells} 个单元格。`,
    cancelledMessage: (cells) => `已停下：恢复了 ${cells} 个单元格；再点「撤销」会接着恢复。`,
    sheet: (sheet, cells) => `「${sheet}」恢复 ${cells} 个单元格`,
    removedColumns: (headers) => `去掉检查新增的 ${headers.length} 列`,
    keptColumns: (headers) => `${listed(headers)}列留着：里面有别的内容，或后面接着您的列`,
    keptCells: (cells) => `${cells} 个单元格在检查后有人改过，没有动`,
    missingRows: (rows) => `${rows} 行已不在或认不出`,
  },
  charts: {
    tiers: "客户等级分布",
    followUps: "跟进状态分布",
    named: (title, parts) => `${title}：${parts.join("，")}`,
    part: (label, count, share) => `${label} ${count}（${share}）`,
    asTable: "表格",
    label: "类别",
    count: "客户数",
    share: "占比",
    notLoaded: "图表没有加载成功；关闭面板再打开可以重试。数字不受影响。",
  },
};
