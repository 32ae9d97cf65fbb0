import { policyPageEn } from "./policyPageEn";
import type { PolicyTexts } from "./policyZh";

const countOf = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

const turned = (what: string) => (before: string, after: string) => `${what} ${before} → ${after}`;

export const policyEn: PolicyTexts = {
  question: {
    title: "The policy has changed. Check by the new one?",
    lead: (confirmedAt) =>
      `It differs from the policy confirmed at ${confirmedAt}. No cell has been written.`,
    sheetGone: "The policy sheet is gone or cannot be read; the new policy is the default.",
    accept: "Check by the new policy",
    decline: "Not now",
    news: "The policy has changed. No cell was written; the check waits for your answer.",
    show: "See the change",
  },
  impact: {
    rules: (count) => `${countOf(count, "rule", "rules")} changed`,
    change: (rule, before, after) => `${rule}: ${before} → ${after}`,
    noValue: "none",
    asOf: (at) => `Old and new policy compared as of ${at}:`,
    none: "No customer and no issue changes.",
    customers: (count, tiers, tags, followUps) =>
      `${countOf(count, "customer changes", "customers change")}: tier ${tiers}, tags ${tags}, follow-up ${followUps}`,
    issues: (count, verdicts) =>
      `${countOf(count, "issue gets", "issues get")} another deadline, ${verdicts} of them another verdict`,
    customerExamples: (count) => (count === 1 ? "A customer" : `The first ${count} customers`),
    issueExamples: (count) => (count === 1 ? "An issue" : `The first ${count} issues`),
    tier: turned("tier"),
    noTier: "not rated",
    tags: turned("tags"),
    followUp: turned("follow-up"),
    respond: turned("response"),
    resolve: turned("resolution"),
  },
  page: policyPageEn,
};
