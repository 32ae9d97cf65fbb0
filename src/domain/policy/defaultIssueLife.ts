import type { IssueLifeRules } from "../serviceLevel/issueLife";

/** 闭环 needs every step of S2-42 with confirmation and survey (S2-52, S2-53), for 重大 the cause too (S2-54). */
export const defaultIssueLife: IssueLifeRules = {
  required: ["received", "classified", "responded", "resolved", "confirmed", "surveyed"],
  rootCauseFor: ["major"],
  source: "S2-42, S2-52, S2-53, S2-54",
};
