/** 记一笔: one contact, written into the contact log. */
export interface LogContactTexts {
  /** Of the buttons that open it. */
  readonly open: string;
  readonly openFor: (customer: string) => string;
  readonly title: string;
  readonly customer: string;
  readonly changeCustomer: string;
  readonly customerMissing: string;
  readonly at: string;
  readonly atMissing: string;
  readonly atInFuture: (now: string) => string;
  readonly outcome: string;
  readonly kind: string;
  readonly method: string;
  readonly content: string;
  readonly feedback: string;
  readonly nextStep: string;
  readonly nextOn: string;
  readonly nextOnPast: string;
  readonly owner: string;
  readonly resets: (kinds: readonly string[]) => string;
  readonly resetsNothing: string;
  readonly willWrite: (sheet: string) => string;
  readonly columnsMissing: (sheet: string, fields: readonly string[]) => string;
  readonly addColumns: string;
  readonly columnsAdded: (sheet: string, headers: readonly string[]) => string;
  readonly noLog: string;
  readonly createLog: string;
  readonly logCreated: (sheet: string) => string;
  readonly loading: string;
  readonly save: string;
  readonly saving: string;
  readonly cancel: string;
  readonly logged: (customer: string, sheet: string, row: number) => string;
  /** The row of a try whose answer was lost. */
  readonly wasThere: (customer: string, sheet: string, row: number) => string;
  /** The row stands; this could not be done afterwards. */
  readonly notChecked: (reason: string) => string;
}

export const logContactZh: LogContactTexts = {
  open: "记一笔",
  openFor: (customer) => `给 ${customer} 记一笔`,
  title: "记一笔沟通",
  customer: "客户",
  changeCustomer: "换一个",
  customerMissing: "请选择客户。",
  at: "沟通时间",
  atMissing: "请填沟通时间。",
  atInFuture: (now) => `沟通时间不能晚于现在（${now}）。以后的沟通请填在「下次日期」。`,
  outcome: "沟通结果",
  kind: "性质",
  method: "方式",
  content: "沟通内容",
  feedback: "客户反馈",
  nextStep: "下一步行动",
  nextOn: "下次日期",
  nextOnPast: "下次日期不能早于沟通那天。",
  owner: "记录人",
  resets: (kinds) => `重新计时：${kinds.join("、")}`,
  resetsNothing: "未接通只算尝试，不会重新计时。",
  willWrite: (sheet) => `写入「${sheet}」的新一行，并记下录入时间。`,
  columnsMissing: (sheet, fields) =>
    `「${sheet}」没有这些列，相应内容不会写入：${fields.join("、")}。`,
  addColumns: "补上这些列",
  columnsAdded: (sheet, headers) => `已在「${sheet}」补上：${headers.join("、")}。`,
  noLog: "这个工作簿里没有沟通记录表（要有「客户编号」和「沟通时间」这样的表头）。",
  createLog: "建立沟通记录表",
  logCreated: (sheet) => `已建立工作表「${sheet}」。`,
  loading: "正在查看沟通记录表……",
  save: "保存",
  saving: "正在保存……",
  cancel: "取消",
  logged: (customer, sheet, row) => `已给 ${customer} 记一笔：「${sheet}」第 ${row} 行。`,
  wasThere: (customer, sheet, row) =>
    `刚才给 ${customer} 记的这一笔已经在表中（「${sheet}」第 ${row} 行），没有再写一次。`,
  notChecked: (reason) => `但状态还没有更新：${reason}`,
};
