/** 为什么: how a result came about. */
export interface WhyTexts {
  readonly why: string;
  /** For screen readers and as a title: of what. */
  readonly whyOf: (name: string) => string;
  readonly tierAndTags: (customer: string) => string;
  readonly nextContact: (customer: string) => string;
  readonly nothing: string;
  readonly goToRow: (row: number) => string;
  /** @param cell such as `D57` */
  readonly goToCell: (cell: string) => string;
  /** For screen readers: where a jump leads, whatever stands around it. */
  readonly jumpIn: (jump: string, sheet: string) => string;
  readonly copyForBoss: string;
  readonly copyForCustomer: string;
  readonly copied: string;
  readonly close: string;
}

export const whyZh: WhyTexts = {
  why: "为什么",
  whyOf: (name) => `为什么：${name}`,
  tierAndTags: (customer) => `${customer}的等级和标签`,
  nextContact: (customer) => `${customer}的下次联系`,
  nothing: "没有可以解释的期限：数据有误或没有匹配的规则。",
  goToRow: (row) => `跳到第 ${row} 行`,
  goToCell: (cell) => `跳到 ${cell}`,
  jumpIn: (jump, sheet) => `${jump}（${sheet}）`,
  copyForBoss: "复制说明",
  copyForCustomer: "复制给客户的话",
  copied: "已复制，可以粘贴到企业微信或钉钉。",
  close: "关闭",
};
