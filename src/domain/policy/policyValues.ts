import { z } from "zod";
import { policySchema } from "./policy";
import { valueInPolicy } from "./policyFromRows";
import { policyRules, type RuleName } from "./policyRules";
import type { PolicyRow } from "./policyRows";

/** Why a value that could be read is none that the rule can have. */
export type ValueProblem =
  | {
      readonly kind: "too-small" | "too-large";
      readonly limit: number;
      readonly inclusive: boolean;
    }
  | { readonly kind: "not-whole" }
  | { readonly kind: "scale-not-rising" }
  | { readonly kind: "empty-list" }
  | { readonly kind: "cannot-be-removed" }
  | { readonly kind: "not-allowed" };

const { serviceLevel, tiers, followUp, goals, channels, routines } = policySchema.shape;
const severity = serviceLevel.shape.severities.element.shape;
const criterion = tiers.shape.criteria.element.shape;
const words = z.array(z.string());

const listSchemas: Readonly<Partial<Record<RuleName, z.ZodType>>> = {
  goal: goals.element.shape.amount,
  channel: channels.element.shape.weekly,
  "method-words": words,
  respond: severity.respond,
  resolve: severity.resolve,
  "severity-words": severity.names,
  weight: z.number().min(0),
  scale: criterion.scale,
  "rating-words": words,
  cadence: followUp.shape.cadences.element.shape.every,
  routine: routines.element.shape.every,
};

/** The schema of a single value, found along its path through the policy's own. */
function schemaAt(path: string): z.ZodType {
  return path.split(".").reduce<z.ZodType>((schema, key) => {
    if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
    const inner = schema instanceof z.ZodObject ? (schema.shape as z.ZodRawShape)[key] : undefined;
    if (!inner) throw new Error(`no such value in the policy: ${path}`);
    return inner as z.ZodType;
  }, policySchema);
}

/** @returns undefined where the value can be used, or where there is none */
export function valueProblem(row: PolicyRow): ValueProblem | undefined {
  if (row.value === undefined) return undefined;
  const { path } = policyRules[row.rule];
  if (row.value === null) return path === undefined ? undefined : { kind: "cannot-be-removed" };
  const schema =
    listSchemas[row.rule] ??
    schemaAt(row.object === "" ? (path ?? "") : `${path ?? ""}.${row.object}`);
  const { error } = schema.safeParse(valueInPolicy(row));
  return error && problemOf(error.issues[0], row.unit === "percent" ? 100 : 1);
}

function problemOf(issue: z.core.$ZodIssue | undefined, perUnit: number): ValueProblem {
  if (issue?.code === "too_small" || issue?.code === "too_big") {
    if (issue.origin === "array") return { kind: "empty-list" };
    const inclusive = issue.inclusive ?? true;
    return issue.code === "too_small"
      ? { kind: "too-small", limit: Number(issue.minimum) * perUnit, inclusive }
      : { kind: "too-large", limit: Number(issue.maximum) * perUnit, inclusive };
  }
  if (issue?.code === "invalid_type" && issue.expected === "int") return { kind: "not-whole" };
  return { kind: issue?.message === "scale-not-rising" ? "scale-not-rising" : "not-allowed" };
}
