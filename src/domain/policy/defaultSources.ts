import { ruleKey, type RuleName } from "./policyRules";

/** The texts name the rule but give no figure for it. */
export const CHOSEN = "chosen default";

/** Where each single value of the default policy comes from; parts are separated by semicolons. */
const byRule: Readonly<Partial<Record<RuleName, string>>> = {
  name: "S0-01",
  version: "S0-20",
  preset: "S0-24",
  status: "S0-20",
  approver: "S0-20",
  "effective-on": "S0-20",
  "next-review-on": "S0-19",
  "working-hours": "S0-06",
  "working-day": "S0-06",
  "kind-otherwise": `S2-33; ${CHOSEN}`,
  "attempt-words": "decision 33",
  "mailing-words": "S0-14",
  "record-within": "S3-22",
  "at-risk-share": "decision 25",
  "at-risk-left": "decision 25",
  "waiting-stops-response": "decision 11",
  "weekend-moves-last-day": "Civil Code Art. 203",
  "closed-words": "S2-46",
  "closed-loop": "S2-42, S2-52, S2-53",
  "root-cause-for": "S2-54",
  "complaint-words": "S1-09",
  "risk-complaints": `S1-15, S3-14; ${CHOSEN}`,
  "risk-satisfaction": `S1-15, S3-14; ${CHOSEN}`,
  "survey-every": "S0-12",
  window: `S2-45; ${CHOSEN}`,
  "high-value-tiers": `S3-14; ${CHOSEN}`,
  "potential-rating": `S3-14; ${CHOSEN}`,
  "potential-tiers": `S3-14; ${CHOSEN}`,
  "silent-gaps": `S1-15, S3-14; ${CHOSEN}`,
  "fewest-orders": `S1-15, S3-14; ${CHOSEN}`,
  "silent-days": `S1-15, S3-14; ${CHOSEN}`,
  "due-soon": CHOSEN,
  "due-on-rest-day": `decision 32; ${CHOSEN}`,
};

const each = (rule: RuleName, objects: readonly string[], source: string) =>
  objects.map((object) => [ruleKey(rule, object), source] as const);

export const defaultSources: Readonly<Record<string, string>> = {
  ...byRule,
  ...Object.fromEntries([
    [ruleKey("required", "register"), "S0-03, S3-19"],
    ...each("required", ["contacts", "orders", "issues", "surveys", "plans"], "S3-11"),
    ...each("module", ["contacts", "plans", "issues", "orders", "surveys", "calendar"], "S3-08"),
    ...each("kind-words", ["deep", "routine", "review"], "S2-33, S3-16"),
    ...each("method-words", ["deep", "routine", "review"], "S2-35, S4-06"),
    ...each("reset-by", ["deep", "routine", "review"], "S2-33, decision 33"),
    ...each("lowest-score", ["A", "B", "C"], `S2-45, S1-04; ${CHOSEN}`),
    ...each("severity-words", ["ordinary", "moderate", "major"], "S2-41, S0-10"),
    ...each("scale", ["amount", "frequency", "complaints", "dependence"], `S2-45; ${CHOSEN}`),
    ...each("scale", ["cooperation", "potential"], `S3-14; ${CHOSEN}`),
    ...each("rating-words", ["100", "90", "75", "60", "40", "30", "10", "0"], CHOSEN),
  ]),
};
