import type { LifeState } from "../../domain/serviceLevel/issueLife";

/** What an issue waits for next. Moments are `2026-03-02 10:00`, `left` is `还剩 3 小时` or `超时 2 天`. */
export interface StepTexts {
  readonly names: Readonly<Record<Exclude<LifeState, "none">, string>>;
  /** As the sheet says it, where it keeps no steps. */
  readonly status: (typed: string) => string;
  readonly line: (step: string) => string;
  readonly lineDue: (step: string, dueAt: string, left: string) => string;
  /** What was promised from the resolution on: `解决后 24 小时内反馈：应于 2026-03-02 10:00 前反馈`. */
  readonly afterResolution: (promise: string, clock: string, dueAt: string) => string;
}

export const stepZh: StepTexts = {
  names: {
    receive: "待接单",
    classify: "待分类",
    respond: "待响应",
    plan: "待出方案",
    analyse: "待分析",
    resolve: "待解决",
    "resolve-again": "重开，待解决",
    handle: "待处理",
    confirm: "待反馈",
    survey: "待回访",
    "root-cause": "待写根因",
    closed: "闭环",
    merged: "已合并",
  },
  status: (typed) => `状态：${typed}`,
  line: (step) => `环节：${step}`,
  lineDue: (step, dueAt, left) => `环节：${step}，期限 ${dueAt}，${left}`,
  afterResolution: (promise, clock, dueAt) => `解决后 ${promise}：应于 ${dueAt} 前${clock}`,
};
