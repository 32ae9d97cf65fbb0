/** The words of the view of data problems. Counts are numbers of findings. */
export interface FindingsTexts {
  readonly title: (count: number) => string;
  readonly none: { readonly title: string; readonly hint: string };
  /** All that is left is ignored. */
  readonly allIgnored: string;
  /** Of a group, for screen readers too: kind and number. */
  readonly group: (kind: string, count: number) => string;
  readonly goTo: string;
  readonly goToPlace: (place: string) => string;
  readonly ignore: string;
  readonly ignoreThis: string;
  readonly note: string;
  readonly noteHint: string;
  readonly cancel: string;
  readonly ignored: (count: number) => string;
  readonly ignoredHint: string;
  readonly ignoredOn: (day: string) => string;
  readonly restore: string;
  readonly export: string;
  readonly exportTitle: (at: string, count: number) => string;
  /** What the pane says after an order. */
  readonly wasIgnored: string;
  readonly wasRestored: string;
  readonly wasExported: (count: number, sheet: string) => string;
}

export const findingsZh: FindingsTexts = {
  title: (count) => `数据问题 ${count} 个`,
  none: { title: "没有数据问题", hint: "各张工作表的内容都读得懂，也没有自相矛盾的地方。" },
  allIgnored: "其余的都已忽略。",
  group: (kind, count) => `${kind}（${count}）`,
  goTo: "转到",
  goToPlace: (place) => `转到${place}`,
  ignore: "忽略",
  ignoreThis: "忽略这一条",
  note: "备注",
  noteHint: "为什么可以忽略（可不填）",
  cancel: "取消",
  ignored: (count) => `已忽略 ${count} 个`,
  ignoredHint: "不计入状态列和汇总。单元格的内容一改，就会重新出现。",
  ignoredOn: (day) => `${day} 忽略`,
  restore: "恢复",
  export: "导出到工作表",
  exportTitle: (at, count) => `数据问题 ${count} 个，检查时间 ${at}`,
  wasIgnored: "已忽略，记在工作簿里；状态列的个数在下次检查时更新。",
  wasRestored: "已恢复；状态列的个数在下次检查时更新。",
  wasExported: (count, sheet) => `已把 ${count} 个问题写进工作表「${sheet}」。`,
};
