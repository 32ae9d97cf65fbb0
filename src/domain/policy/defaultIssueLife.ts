import type { Policy } from "./policy";

/** 闭环 needs every step of S2-42 with confirmation and survey (S2-52, S2-53), for 重大 the cause too (S2-54). */
export const defaultIssueLife: Policy["issueLife"] = {
  required: ["received", "classified", "responded", "resolved", "confirmed", "surveyed"],
  rootCauseFor: ["major"],
};
