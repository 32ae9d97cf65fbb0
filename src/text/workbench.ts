import type { Language } from "./language";

/** Troubles that the workbench can play. */
export type FaultName =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-read-only"
  | "co-author-sorts"
  | "co-author-inserts-row"
  | "sync-fails"
  | "web-limits";

/** Words of the workbench around the add-in; what Excel itself would say is said as Excel says it. */
export interface WorkbenchTexts {
  readonly file: string;
  readonly sample: string;
  readonly open: string;
  readonly saveAs: string;
  readonly undo: string;
  readonly redo: string;
  readonly readOnly: string;
  readonly dropHere: string;
  readonly loading: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly paneMissing: string;
  readonly workbench: string;
  readonly notExcel: string;
  readonly unfold: string;
  readonly fold: string;
  readonly lastAction: string;
  readonly noAction: string;
  /** `bytes` with its unit. */
  readonly actionSummary: (syncs: number, bytes: string, cells: number) => string;
  readonly syncs: string;
  readonly sent: string;
  readonly received: string;
  readonly cellsRead: string;
  readonly cellsWritten: string;
  readonly profile: string;
  readonly language: string;
  readonly officeTheme: string;
  readonly officeThemes: Readonly<Record<"colorful" | "black", string>>;
  readonly now: string;
  readonly clock: string;
  readonly faults: string;
  readonly faultsHint: string;
  readonly faultNames: Readonly<Record<FaultName, string>>;
  readonly faultSync: string;
  readonly sheetProtected: string;
  readonly sampleMissing: string;
  readonly cannotOpen: (file: string, reason: string) => string;
  readonly refused: (reason: string) => string;
  readonly notOffered: string;
  readonly unknownFunction: (name: string) => string;
  readonly sheets: string;
  readonly nameBox: string;
  readonly cellContent: string;
  readonly withoutGrid: string;
}

const zhCN: WorkbenchTexts = {
  file: "文件",
  sample: "新建示例工作簿",
  open: "打开…",
  saveAs: "另存为 .xlsx",
  undo: "撤消",
  redo: "恢复",
  readOnly: "只读",
  dropHere: "松开鼠标即可打开工作簿",
  loading: "正在打开工作簿…",
  closePane: "关闭任务窗格",
  resizePane: "调整任务窗格的宽度",
  paneMissing: "任务窗格还没有构建，请先运行 npm start。",
  workbench: "试验台",
  notExcel: "这里演示的是加载项在 Excel 中的样子；这一页不是 Excel。",
  unfold: "展开试验台",
  fold: "收起试验台",
  lastAction: "最近一次操作",
  noAction: "还没有操作",
  actionSummary: (syncs, bytes, cells) =>
    `最近一次操作：${syncs} 次同步，${bytes}，${cells} 个单元格`,
  syncs: "同步次数",
  sent: "发给 Excel",
  received: "从 Excel 收到",
  cellsRead: "读取单元格",
  cellsWritten: "写入单元格",
  profile: "Excel 版本",
  language: "语言",
  officeTheme: "Office 主题",
  officeThemes: { colorful: "彩色", black: "黑色" },
  now: "现在",
  clock: "改用电脑时钟",
  faults: "故障",
  faultsHint: "打开后，下一次操作会遇到它；只发生一次的故障发生后自动关闭。",
  faultNames: {
    "cell-editing": "用户正在编辑单元格",
    "sheet-protected": "当前工作表受保护",
    "workbook-read-only": "工作簿只读",
    "co-author-sorts": "同事重新排序（一次）",
    "co-author-inserts-row": "同事插入一行（一次）",
    "sync-fails": "同步失败（一次）",
    "web-limits": "网页版 5 MB 限制",
  },
  faultSync: "在第几次同步时发生",
  sheetProtected: "工作表受保护，不能修改锁定的单元格。",
  sampleMissing: "示例工作簿还没有生成，请先运行 npm start。",
  cannotOpen: (file, reason) => `打不开“${file}”：${reason}`,
  refused: (reason) => `Excel 不允许这样修改：${reason}`,
  notOffered: "试验台不提供这个操作，请在 Excel 里做。",
  unknownFunction: (name) => `加载项没有名为 ${name} 的函数。`,
  sheets: "工作表",
  nameBox: "名称框",
  cellContent: "单元格内容",
  withoutGrid:
    "这一页不显示单元格（地址里有 grid=off），所以打开得快。工作簿、功能区和任务窗格照常工作：可以换工作表，在名称框里选单元格，再输入内容。去掉 grid=off 就会显示单元格。",
};

const enUS: WorkbenchTexts = {
  file: "File",
  sample: "New sample workbook",
  open: "Open…",
  saveAs: "Save as .xlsx",
  undo: "Undo",
  redo: "Redo",
  readOnly: "Read-only",
  dropHere: "Drop to open the workbook",
  loading: "Opening the workbook…",
  closePane: "Close the task pane",
  resizePane: "Width of the task pane",
  paneMissing: "The task pane is not built yet; run npm start first.",
  workbench: "Workbench",
  notExcel: "Shows the add-in as it looks in Excel. This page is not Excel.",
  unfold: "Unfold the workbench",
  fold: "Fold the workbench",
  lastAction: "Last action",
  noAction: "No action yet",
  actionSummary: (syncs, bytes, cells) => `Last action: ${syncs} syncs, ${bytes}, ${cells} cells`,
  syncs: "Syncs",
  sent: "Sent to Excel",
  received: "Received from Excel",
  cellsRead: "Cells read",
  cellsWritten: "Cells written",
  profile: "Excel version",
  language: "Language",
  officeTheme: "Office theme",
  officeThemes: { colorful: "Colorful", black: "Black" },
  now: "Now",
  clock: "Use the computer's clock",
  faults: "Faults",
  faultsHint: "The next action meets what is on; what happens once is off again afterwards.",
  faultNames: {
    "cell-editing": "The user is editing a cell",
    "sheet-protected": "The active sheet is protected",
    "workbook-read-only": "The workbook is read-only",
    "co-author-sorts": "A co-author sorts (once)",
    "co-author-inserts-row": "A co-author inserts a row (once)",
    "sync-fails": "A sync fails (once)",
    "web-limits": "5 MB limits of Excel on the web",
  },
  faultSync: "At sync number",
  sheetProtected: "The sheet is protected; its locked cells cannot be changed.",
  sampleMissing: "The sample workbook is not made yet; run npm start first.",
  cannotOpen: (file, reason) => `“${file}” cannot be opened: ${reason}`,
  refused: (reason) => `Excel refuses this edit: ${reason}`,
  notOffered: "The workbench does not offer this; do it in Excel.",
  unknownFunction: (name) => `The add-in has no function named ${name}.`,
  sheets: "Worksheets",
  nameBox: "Name box",
  cellContent: "Content of the cell",
  withoutGrid:
    "This page shows no cells (its address says grid=off) and opens fast. Workbook, ribbon and task pane work as usual: change the sheet, select a cell by the name box, and type into it. Without grid=off the cells are shown.",
};

const byLanguage: Readonly<Record<Language, WorkbenchTexts>> = { "zh-CN": zhCN, "en-US": enUS };

export function workbenchTexts(language: Language): WorkbenchTexts {
  return byLanguage[language];
}
