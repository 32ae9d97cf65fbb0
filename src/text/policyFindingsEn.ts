import type { ValueKind } from "../domain/policy/policyRules";
import type { ValueProblem } from "../domain/policy/policyValues";
import type { PolicySentences } from "./policyFindingsZh";

const expected: Readonly<Record<ValueKind, string>> = {
  text: "write a text",
  number: "write a number",
  target: "write a number; how it is counted stands in the unit",
  duration: "write a whole number of days, weeks, months, quarters or years",
  day: "write a date such as 2026-03-02",
  "yes-no": "write Yes or No",
  words: "write words separated by commas, — for none",
  fields: "write columns of that sheet separated by commas, — for none",
  tiers: "write tiers separated by commas, — for none",
  "contact-kinds": "write contact kinds separated by commas",
  "life-steps": "write steps separated by commas, — for none",
  severities: "write severities separated by commas, — for none",
  "contact-kind": "write one contact kind",
  "rest-day": "write what happens to it",
  status: "write a status",
  preset: "write a preset",
  week: "write it like “Mon–Fri 9:00–12:00, 13:00–18:00”",
  scale: "write it like “≥0: 0; ≥5000: 25”",
};

function demand(problem: ValueProblem): string {
  switch (problem.kind) {
    case "too-small":
      return `must be ${problem.inclusive ? "at least" : "more than"} ${problem.limit}`;
    case "too-large":
      return `must be ${problem.inclusive ? "at most" : "less than"} ${problem.limit}`;
    case "not-whole":
      return "must be a whole number";
    case "scale-not-rising":
      return "has overlapping steps; they must rise";
    case "empty-list":
      return "must name at least one";
    case "cannot-be-removed":
      return "cannot be removed; this rule needs a value";
    case "not-allowed":
      return "is no value for this rule";
  }
}

const instead = (used: string): string =>
  used === "" ? "This row is not used." : `This row is not used; “${used}” still holds.`;
const oneOf = (choices: string): string => (choices === "" ? "" : ` (${choices})`);
const whenever = (always: boolean, raisedAt: string): string =>
  always ? "" : `Sometimes so, for example when raised at ${raisedAt}: `;

export const policyFindingsEn: PolicySentences = {
  "policy-sheet-unread": ({ missing }) =>
    `This sheet is no table of rules that can be read (no column “${missing}”); its numbers are not used. Rename it and create the sheet anew.`,
  "policy-rule-unknown": ({ value }) =>
    `Rule “${value}” is not known; the row stays as it is and nothing is computed from it.`,
  "policy-object-unknown": ({ value, choices }) =>
    `The rule does not speak about “${value}”; please change it${oneOf(choices)}. This row is not used.`,
  "policy-value-unreadable": ({ value, expected: kind, choices, used }) =>
    `The value ${value === "" ? "is empty" : `“${value}” cannot be read`}; ${expected[kind]}${oneOf(choices)}. ${instead(used)}`,
  "policy-value-not-allowed": ({ value, problem, used }) =>
    `The value “${value}” ${demand(problem)}. ${instead(used)}`,
  "policy-unit-unknown": ({ value, choices, used }) =>
    `The unit ${value === "" ? "is missing" : `“${value}” does not fit this rule`}; write one of them${oneOf(choices)}. ${instead(used)}`,
  "policy-date-unreadable": ({ value }) =>
    `“${value}” is no date from which the row could hold; write it like 2026-03-02. This row is not used.`,
  "policy-row-twice": ({ firstRow }) =>
    `Says the same as row ${firstRow} from the same day; row ${firstRow} is used. Delete one of them or change its date.`,
  "policy-severity-incomplete": ({ name }) =>
    `“${name}” does not have both a first response and a resolution, so its issues match no rule; please add the other row.`,
  "policy-no-weight": ({ preset }) =>
    `All weights are 0, so nothing can be rated; the weights of “${preset}” still hold.`,
  "policy-rows-missing": ({ rules, preset }) =>
    `Rules that are not written have the values of “${preset}”: ${rules}.`,
  "policy-response-after-resolution": ({ name, raisedAt, respondBy, resolveBy, always }) =>
    `The first response of “${name}” is due after its resolution. ${whenever(always, raisedAt)}response by ${respondBy}, resolution by ${resolveBy}.`,
  "policy-easier-later": ({ easier, harder, raisedAt, easierBy, harderBy, always }) =>
    `The lighter “${easier}” is due later than the graver “${harder}”. ${whenever(always, raisedAt)}“${easier}” by ${easierBy}, “${harder}” by ${harderBy}.`,
  "policy-weight-sum": ({ sum }) =>
    `The weights of the criteria sum to ${sum}, not to 100; scores are taken in proportion.`,
  "policy-tier-unreachable": ({ tier, highest }) =>
    `The scales give at most ${highest} points, which is below the lowest score of tier ${tier}.`,
  "policy-scores-not-descending": ({ upper, lower }) =>
    `The lowest score of tier ${upper} must be above that of tier ${lower}; otherwise tier ${lower} never occurs.`,
  "policy-word-twice": ({ word, first, second }) =>
    `“${word}” stands for both “${first}” and “${second}”; it is taken as “${first}”.`,
  "policy-review-due": ({ on }) =>
    `This policy was due for review on ${on}; please set the next review date after it.`,
};
