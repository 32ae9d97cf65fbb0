/** The words around the views. */
export interface ShellTexts {
  readonly settings: string;
  /** Opens the tabs that do not fit. */
  readonly moreViews: string;
  readonly dismiss: string;
  readonly tryAgain: string;
  readonly copyDetail: string;
  readonly copied: string;
  /** Where copying is forbidden: the text is selected. */
  readonly copyByHand: string;
  readonly viewFailed: { readonly title: string; readonly hint: string };
  readonly viewNotLoaded: { readonly title: string; readonly hint: string };
  readonly reveal: Readonly<Record<"phone" | "email", string>>;
  readonly cover: Readonly<Record<"phone" | "email", string>>;
}

export const shellZh: ShellTexts = {
  settings: "设置",
  moreViews: "更多",
  dismiss: "关闭这条消息",
  tryAgain: "重试",
  copyDetail: "复制技术信息",
  copied: "已复制",
  copyByHand: "不能自动复制：文字已选中，请按 Ctrl+C。",
  viewFailed: {
    title: "这一页出错了",
    hint: "其他页仍可使用，工作簿没有改动。请重试；仍不行时，把技术信息发给维护人员，里面没有客户资料。",
  },
  viewNotLoaded: {
    title: "这一页没有加载成功",
    hint: "可能是网络断了，或者加载项刚刚更新。网络恢复后会自动重试；仍不行就关闭面板再打开。",
  },
  reveal: { phone: "显示完整电话", email: "显示完整邮箱" },
  cover: { phone: "遮住电话", email: "遮住邮箱" },
};
