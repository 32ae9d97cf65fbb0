import { z } from "zod";
import { followUpStatuses, slaStatuses, type Assessment, type Summary } from "./assessment";
import { tagNames, tierNames } from "./policy/policy";
import type { Book } from "./records";

/** What a workbook keeps of its last check: figures only, no row. */

const count = z.int().min(0);
const countsOf = <Name extends string>(names: readonly Name[]) => z.record(z.enum(names), count);

const summary: z.ZodType<Summary> = z.strictObject({
  customers: count,
  tiers: countsOf(tierNames),
  tags: countsOf(tagNames),
  followUps: countsOf(followUpStatuses),
  dueThisWeek: count,
  sla: countsOf(slaStatuses),
  openSla: countsOf(slaStatuses),
  findings: count,
});

export const LAST_CHECK_VERSION = 1;

const lastCheck = z.strictObject({
  version: z.literal(LAST_CHECK_VERSION),
  /** The moment that the figures hold for. */
  now: z.int(),
  /** The rules that were applied. */
  policy: z.strictObject({ name: z.string(), version: z.string() }),
  summary,
  hasIssues: z.boolean(),
});
export type LastCheck = Readonly<z.infer<typeof lastCheck>>;

export function lastCheckOf({ issues }: Book, { now, policy, summary }: Assessment): LastCheck {
  const { name, version } = policy;
  return {
    version: LAST_CHECK_VERSION,
    now,
    policy: { name, version },
    summary,
    hasIssues: (issues?.count ?? 0) > 0,
  };
}

/** @param stored JSON text; undefined for anything that this version cannot use */
export function lastCheckFrom(stored: unknown): LastCheck | undefined {
  if (typeof stored !== "string") return undefined;
  try {
    return lastCheck.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}
