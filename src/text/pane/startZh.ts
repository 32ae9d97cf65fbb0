/** Why the pane cannot work where it was opened. */
export interface StartTexts {
  readonly notInExcel: StartText;
  readonly unreachable: StartText;
  readonly notReady: StartText;
  readonly tooOld: StartText;
}

export interface StartText {
  readonly title: string;
  /** Paragraphs: what happened. */
  readonly what: readonly string[];
  /** What stands between the paragraphs, to be copied: commands to run, or the address of office.js. */
  readonly shown: "commands" | "address" | "nothing";
  /** Paragraphs: what to do. */
  readonly advice: readonly string[];
  /** Loads the page again; absent where that changes nothing. */
  readonly retry?: string;
}

export const startZh: StartTexts = {
  notInExcel: {
    title: "这是 Excel 里的面板",
    what: [
      "「客户台账」是 Excel 加载项：在工作簿里检查客户等级、跟进周期与服务时限。这个页面在 Excel 里打开才有用。",
      "没有 Excel 也能试：在项目目录运行下面的命令，会打开一个和 Excel 一样操作的工作台页面。",
    ],
    shown: "commands",
    advice: ["装进 Excel 的办法见 docs/deploy.md。"],
  },
  unreachable: {
    title: "连不上 office.js",
    what: ["面板要从这个地址加载 Microsoft 的 office.js，没有成功："],
    shown: "address",
    advice: [
      "请检查网络，再点「重新加载」；公司网络要放行这个地址。",
      "管理员可换用 21Vianet 或自己服务器上的副本，见 docs/deploy.md。",
    ],
    retry: "重新加载",
  },
  notReady: {
    title: "Excel 还没有准备好",
    what: ["office.js 已经加载，但 Excel 迟迟没有回应，可能是网络慢："],
    shown: "address",
    advice: ["请再等一会儿，Excel 一有回应面板就会出现；仍不行就重新加载，或关闭面板再打开。"],
    retry: "重新加载",
  },
  tooOld: {
    title: "需要更新的 Excel",
    what: ["这个加载项需要 Excel 2021、Excel 2024 或 Microsoft 365（ExcelApi 1.14）。"],
    shown: "nothing",
    advice: ["请更新 Excel 后再打开，或用网页版 Excel 打开这个工作簿。"],
  },
};
