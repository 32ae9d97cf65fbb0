/** What can be written of an issue from its raising to the closed loop (S2-37, S2-42, S2-52 to S2-54). */
export const lifeSteps = [
  "received", //   接单
  "classified", // 分类
  "responded", //  响应
  "planned", //    方案
  "resolved", //   解决
  "confirmed", //  反馈: the result told to the customer
  "surveyed", //   回访
  "root-cause", // 根因
] as const;
export type LifeStep = (typeof lifeSteps)[number];
