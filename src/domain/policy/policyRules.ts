import { contactKinds, criterionKinds, durationUnits, readings } from "./policy";
import { modules } from "../setup/setup";

/** The document itself, and the five parts that a 客户管理办法 has (S0-01). */
export const policyParts = [
  "document",
  "information",
  "channels",
  "service",
  "feedback",
  "relations",
] as const;
export type PolicyPart = (typeof policyParts)[number];

/** What stands in a rule's value cell. */
export const valueKinds = [
  "text",
  "number",
  "target", //        a number and its reading
  "duration", //      a number of days or months
  "day", //           ISO date, "" for none
  "yes-no",
  "words", //         words that people write in other sheets
  "fields", //        columns of one sheet
  "tiers",
  "contact-kinds",
  "life-steps",
  "severities",
  "contact-kind",
  "rest-day",
  "status",
  "preset",
  "week", //          working intervals from Monday on
  "scale", //         steps from a measured value to points
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** What a rule speaks about. All but the last four have a fixed list. */
export type ObjectKind =
  | "none"
  | "sheet"
  | "module"
  | "contact-kind"
  | "graded-tier"
  | "criterion"
  | "severity"
  | "cadence" //     `high-value deep`
  | "points"
  | "name";

export const policyUnits = [
  ...durationUnits,
  "hours",
  "percent",
  "points",
  "times",
  "orders",
  "gaps",
  "stars",
  ...readings,
] as const;
export type PolicyUnit = (typeof policyUnits)[number];

export interface RuleDefinition {
  readonly part: PolicyPart;
  readonly object: ObjectKind;
  readonly value: ValueKind;
  /** Of the number; where it is the only one it need not be written. "any" = a person's own words. */
  readonly units: readonly PolicyUnit[] | "any";
  /** Of a single value: where it stands in the policy, before the object. Rules without it are rows of lists. */
  readonly path?: string;
  /** For people to read: nothing is computed from it. */
  readonly forReading?: true;
}

const rule = (
  part: PolicyPart,
  value: ValueKind,
  path?: string,
  units: readonly PolicyUnit[] = [],
  object: ObjectKind = "none",
): RuleDefinition => ({ part, object, value, units, ...(path !== undefined && { path }) });

const listed = (
  part: PolicyPart,
  object: ObjectKind,
  value: ValueKind,
  units: RuleDefinition["units"] = [],
): RuleDefinition => ({ part, object, value, units });

const read = (definition: RuleDefinition): RuleDefinition => ({ ...definition, forReading: true });

/** Every line that the policy sheet can have, in its order; the names are permanent. */
const definitions = {
  name: read(rule("document", "text", "name")),
  version: read(rule("document", "text", "version")),
  preset: rule("document", "preset", "preset"),
  status: read(rule("document", "status", "document.status")),
  approver: read(rule("document", "text", "document.approver")),
  "effective-on": read(rule("document", "day", "document.effectiveOn")),
  "next-review-on": rule("document", "day", "document.nextReviewOn"),
  goal: read(listed("document", "name", "number", "any")),

  required: rule("information", "fields", "required", [], "sheet"),
  module: rule("information", "yes-no", "modules", [], "module"),

  channel: read(listed("channels", "name", "week")),
  "working-hours": rule("channels", "week", "calendar.weekly"),
  "working-day": rule("channels", "number", "calendar.hoursPerWorkingDay", ["hours"]),
  "kind-words": rule("channels", "words", "followUp.kindNames", [], "contact-kind"),
  "method-words": listed("channels", "contact-kind", "words"),
  "kind-otherwise": rule("channels", "contact-kind", "followUp.kindOtherwise"),
  "reset-by": rule("channels", "contact-kinds", "followUp.resetBy", [], "contact-kind"),
  "attempt-words": rule("channels", "words", "followUp.attemptWords"),
  "mailing-words": rule("channels", "words", "followUp.mailingWords"),
  "record-within": read(rule("channels", "number", "followUp.recordWithinHours", ["hours"])),

  respond: listed("service", "severity", "target", readings),
  resolve: listed("service", "severity", "target", readings),
  "severity-words": listed("service", "severity", "words"),
  plan: rule("service", "target", "serviceLevel.plan", readings),
  confirm: rule("service", "target", "serviceLevel.confirm", readings),
  "at-risk-share": rule("service", "number", "serviceLevel.atRisk.usedShare", ["percent"]),
  "at-risk-left": rule("service", "number", "serviceLevel.atRisk.hoursLeft", ["hours"]),
  "waiting-stops-response": rule("service", "yes-no", "serviceLevel.waitingStopsResponse"),
  "weekend-moves-last-day": rule("service", "yes-no", "serviceLevel.weekendMovesLastDay"),
  "closed-words": rule("service", "words", "serviceLevel.closedWords"),
  "closed-loop": rule("service", "life-steps", "issueLife.required"),
  "root-cause-for": rule("service", "severities", "issueLife.rootCauseFor"),

  "complaint-words": rule("feedback", "words", "tiers.complaintWords"),
  "risk-complaints": rule("feedback", "number", "tags.churnRisk.complaints", ["times"]),
  "risk-satisfaction": rule("feedback", "number", "tags.churnRisk.lowestSatisfaction", ["stars"]),
  "survey-every": read(rule("feedback", "duration", "surveys.every", durationUnits)),
  "survey-after-resolution": rule("feedback", "target", "surveys.afterResolution", readings),

  window: rule("relations", "number", "tiers.windowMonths", ["months"]),
  weight: listed("relations", "criterion", "number", ["points"]),
  scale: listed("relations", "criterion", "scale"),
  "lowest-score": rule("relations", "number", "tiers.lowestScore", ["points"], "graded-tier"),
  "rating-words": listed("relations", "points", "words"),
  "high-value-tiers": rule("relations", "tiers", "tags.highValue.tiers"),
  "potential-rating": rule("relations", "number", "tags.potential.lowestPotential", ["points"]),
  "potential-tiers": rule("relations", "tiers", "tags.potential.tiers"),
  "silent-gaps": rule("relations", "number", "tags.churnRisk.silentGaps", ["gaps"]),
  "fewest-orders": rule("relations", "number", "tags.churnRisk.fewestOrders", ["orders"]),
  "silent-days": rule("relations", "number", "tags.churnRisk.silentDays", ["days"]),
  cadence: listed("relations", "cadence", "duration", durationUnits),
  "due-soon": rule("relations", "number", "followUp.dueSoonDays", ["days"]),
  "due-on-rest-day": rule("relations", "rest-day", "followUp.dueOnRestDay"),
  routine: read(listed("relations", "name", "duration", durationUnits)),
} satisfies Record<string, RuleDefinition>;

export type RuleName = keyof typeof definitions;
export const ruleNames = Object.keys(definitions) as readonly RuleName[];
export const policyRules: Readonly<Record<RuleName, RuleDefinition>> = definitions;

export const requiredRoles = [
  "register",
  "contacts",
  "orders",
  "issues",
  "surveys",
  "plans",
] as const;
export const gradedTiers = ["A", "B", "C"] as const;

/** @returns undefined where the objects are a person's own */
export function fixedObjects(kind: ObjectKind): readonly string[] | undefined {
  switch (kind) {
    case "none":
      return [""];
    case "sheet":
      return requiredRoles;
    case "module":
      return modules;
    case "contact-kind":
      return contactKinds;
    case "graded-tier":
      return gradedTiers;
    case "criterion":
      return criterionKinds;
    case "severity":
    case "cadence":
    case "points":
    case "name":
      return undefined;
  }
}

/** One rule about one object, as one text. */
export function ruleKey(name: RuleName, object: string): string {
  return object === "" ? name : `${name} ${object}`;
}
