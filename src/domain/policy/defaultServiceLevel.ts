import type { Policy, Target } from "./policy";

/** "All customer issues must be answered within 24 hours", without a word on working time. */
const respond: Target = { amount: 24, reading: "clock-hours", source: "S0-09" };

/** 一般问题 3 个工作日: the start day not counted, due at close (Civil Code Art. 201 and 203). */
const threeWorkingDays: Target = { amount: 3, reading: "working-days", source: "S0-10" };

/** 复杂问题不超过 7 天: the text says days, not working days. */
const sevenDays: Target = { amount: 7, reading: "calendar-days", source: "S0-10" };

/** The promises that the company's texts make; the three severities are those of S2-41. */
export const defaultServiceLevel: Policy["serviceLevel"] = {
  severities: [
    {
      key: "ordinary",
      names: [
        "一般",
        "一般问题",
        "普通",
        "轻微",
        "低",
        "general",
        "ordinary",
        "normal",
        "minor",
        "low",
      ],
      respond,
      resolve: threeWorkingDays,
    },
    {
      key: "moderate",
      names: ["中度", "中等", "中", "medium", "moderate"],
      respond,
      resolve: threeWorkingDays,
    },
    {
      key: "major",
      names: [
        ...["重大", "复杂", "复杂问题", "严重", "紧急", "高"],
        ...["major", "complex", "severe", "critical", "urgent", "high"],
      ],
      respond,
      resolve: sevenDays,
    },
  ],
  atRisk: { usedShare: 0.75, hoursLeft: 4 },
  waitingStopsResponse: false,
  weekendMovesLastDay: true,
  closedWords: [
    ...[
      "已关闭",
      "关闭",
      "已解决",
      "已完成",
      "完成",
      "已闭环",
      "闭环",
      "已结案",
      "已办结",
      "已合并",
    ],
    ...["closed", "resolved", "done", "completed", "merged"],
  ],
  plan: { amount: 48, reading: "clock-hours", source: "S2-37" },
  confirm: { amount: 24, reading: "clock-hours", source: "S2-52" },
};
