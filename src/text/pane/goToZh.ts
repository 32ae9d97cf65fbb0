/** Said when a row that was gone to does not show. */
export interface GoToTexts {
  readonly hiddenByFilter: (row: number) => string;
  readonly clearFilters: string;
  readonly hiddenByHand: (row: number) => string;
  readonly showRow: string;
  readonly close: string;
}

export const goToZh: GoToTexts = {
  hiddenByFilter: (row) => `已选中第 ${row} 行，但它被筛选隐藏了。`,
  clearFilters: "清除筛选",
  hiddenByHand: (row) => `已选中第 ${row} 行，但这一行是隐藏的。`,
  showRow: "显示这一行",
  close: "关闭",
};
