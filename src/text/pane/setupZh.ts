/** The words of the set-up view. */
export interface SetupTexts {
  readonly surveying: string;
  readonly surveyFailed: string;
  readonly tryAgain: string;
  readonly found: { readonly title: string; readonly hint: string };
  readonly outdated: { readonly title: string; readonly hint: string };
  readonly unusable: Readonly<Record<"newer-version" | "damaged", string>>;
  readonly confirm: string;
  readonly adjust: string;
  readonly saveOnly: string;
  readonly back: string;
  readonly next: string;
  readonly choose: string;
  readonly steps: Readonly<Record<"sheets" | "columns" | "modules", string>>;
  readonly stepOf: (step: number, steps: number) => string;
  readonly hints: Readonly<Record<"sheets" | "columns" | "modules", string>>;
  readonly place: (sheet: string, headerRow: number) => string;
  readonly size: (rows: number, columns: number) => string;
  readonly rows: (rows: number) => string;
  readonly custom: (headers: readonly string[]) => string;
  readonly fine: string;
  readonly look: string;
  readonly lacksNeeded: (fields: string) => string;
  readonly lacksExpected: (fields: string) => string;
  readonly or: string;
  readonly comma: string;
  readonly noSheet: string;
  readonly hidden: (sheet: string) => string;
  readonly headerRow: (role: string) => string;
  readonly headerRowChoice: (row: number, headers: string) => string;
  readonly noColumn: string;
  readonly taken: (header: string, field: string) => string;
  readonly needed: string;
  readonly neededOneOf: (fields: string) => string;
  readonly expected: string;
  readonly nth: (field: string, n: number) => string;
  readonly customFields: string;
  readonly customHint: string;
  readonly sheetGone: (sheet: string) => string;
  readonly headerGone: (header: string, likely: string | undefined) => string;
  readonly otherSheet: (other: string) => string;
  /** The 管理办法 sheet does not show it. */
  readonly notShown: (reason: string) => string;
  readonly incomplete: string;
  readonly chooseSheet: string;
  readonly modules: Readonly<
    Record<"contacts" | "plans" | "issues" | "orders" | "surveys" | "calendar", string>
  >;
}

export const setupZh: SetupTexts = {
  surveying: "正在查看工作簿里的工作表……",
  surveyFailed: "没能查看工作簿",
  tryAgain: "再试一次",
  found: {
    title: "找到了这些工作表",
    hint: "没问题就点「确认并检查」：核对结果写进新的状态列，您自己的列和内容不会改动。",
  },
  outdated: {
    title: "有些地方和上次设置不一样了",
    hint: "没有检查，也没有写入任何单元格。请看标有 ▲ 的地方，改好或确认后再检查。",
  },
  unusable: {
    "newer-version":
      "工作簿里的设置是用更新的版本保存的，这里读不了；确认后会另存一份，原来的仍保留。",
    damaged: "工作簿里保存的设置已损坏；确认后会重新保存，原来的内容仍保留。",
  },
  confirm: "确认并检查",
  adjust: "逐项修改",
  saveOnly: "只保存",
  back: "上一步",
  next: "下一步",
  choose: "选择工作表",
  steps: { sheets: "工作表", columns: "列", modules: "功能" },
  stepOf: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
  hints: {
    sheets: "每种记录在哪张工作表、表头在第几行。",
    columns: "每一项在哪一列。没有对应的列照原样保留，是您的自定义字段。",
    modules: "不用的功能可以关掉：不读取，也不显示，以后随时能在设置里打开。",
  },
  place: (sheet, headerRow) => `「${sheet}」，表头在第 ${headerRow} 行`,
  size: (rows, columns) => `约 ${rows} 行，对应 ${columns} 列`,
  rows: (rows) => `约 ${rows} 行`,
  custom: (headers) => `自定义字段 ${headers.length} 个：${headers.join("、")}`,
  fine: "可以使用",
  look: "请看一下",
  lacksNeeded: (fields) => `还没有对应「${fields}」，这张表用不了`,
  lacksExpected: (fields) => `没有「${fields}」列，每行会记为数据问题`,
  or: "或",
  comma: "、",
  noSheet: "没有这张表",
  hidden: (sheet) => `${sheet}（隐藏）`,
  headerRow: (role) => `${role}的表头行`,
  headerRowChoice: (row, headers) => `第 ${row} 行：${headers}`,
  noColumn: "没有这一列",
  taken: (header, field) => `${header}（已用于${field}）`,
  needed: "必需",
  neededOneOf: (fields) => `「${fields}」至少要有一列`,
  expected: "应有，缺少时每行记为数据问题",
  nth: (field, n) => `${field}（第 ${n} 列）`,
  customFields: "自定义字段",
  customHint: "原样保留，不参与计算",
  sheetGone: (sheet) => `原来的工作表「${sheet}」不见了`,
  headerGone: (header, likely) =>
    likely === undefined
      ? `原来的「${header}」列不见了，请选现在的列`
      : `原来的「${header}」列不见了，可能是「${likely}」，请确认`,
  otherSheet: (other) => `工作表「${other}」也像，请确认用哪一张`,
  notShown: (reason) => `管理办法表里的说明没有更新：${reason}`,
  incomplete: "还有必需的工作表或列没有选好。",
  chooseSheet: "请选择客户台账在哪张工作表。",
  modules: {
    contacts: "跟进是否逾期、下次该联系谁",
    plans: "约定好的下次联系",
    issues: "响应与解决是否超时",
    orders: "按金额和频率评定等级、发现流失风险",
    surveys: "满意度低的客户标为流失风险",
    calendar: "公司自己的休息日与调休，优先于公布的节假日",
  },
};
