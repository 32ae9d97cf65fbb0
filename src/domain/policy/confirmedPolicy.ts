import { z } from "zod";
import { dayFromIso, type Moment } from "../time";
import { computedRows, computedVersions, policyDigest } from "./computedRules";
import type { Policy } from "./policy";
import { policyHistory, type PolicyHistory } from "./policyHistory";
import { presetPolicy } from "./policyPresets";
import type { PolicyRow, PolicyValue } from "./policyRows";
import { ruleNames, type RuleName } from "./policyRules";

/** The rules that somebody has confirmed, as a workbook keeps them. */
export interface ConfirmedPolicy {
  readonly confirmedAt: Moment;
  readonly history: PolicyHistory;
  /** Digest of the rules that they took the place of; undefined = a first check took them as they were, unasked. */
  readonly before?: string | undefined;
  /** The check that they were confirmed for was undone: the results are those by the rules before again. */
  readonly isUndone?: boolean | undefined;
}

/** The rules as confirmed now, after what was confirmed until now. */
export function confirmedAfter(
  earlier: ConfirmedPolicy | undefined,
  history: PolicyHistory,
  confirmedAt: Moment,
): ConfirmedPolicy {
  const digest = earlier && policyDigest(earlier.history);
  const isSame = digest === policyDigest(history);
  return { history, confirmedAt, before: isSame ? earlier?.before : digest };
}

/**
 * What stays confirmed when the check that confirmed it is undone. Rules that were taken unasked go with it; what a
 * person has said yes to stays, beside the rules before it, whose results stand again.
 */
export function confirmedWhenUndone(confirmed: ConfirmedPolicy): ConfirmedPolicy | undefined {
  return confirmed.before === undefined ? undefined : { ...confirmed, isUndone: true };
}

/** Has a person agreed to the rules, or are they those by which the results were reported? */
export function isConfirmed(
  { history, before, isUndone }: ConfirmedPolicy,
  digest: string,
): boolean {
  return policyDigest(history) === digest || (isUndone === true && before === digest);
}

/** The format of the kept text. */
const FORMAT = 1;

const keptRow = z.tuple([z.string(), z.string(), z.json(), z.string()]);
const kept = z.strictObject({
  format: z.literal(FORMAT),
  confirmedAt: z.int(),
  before: z.string().optional(),
  isUndone: z.boolean().optional(),
  rows: z.array(keptRow),
  /** Each version by its first day and its rows' places in the list. */
  versions: z.array(z.tuple([z.iso.date().or(z.literal("")), z.array(z.int().min(0))])).min(1),
});
type Kept = z.infer<typeof kept>;

/** JSON of a few kilobytes: a row that holds in several versions stands in it once. */
export function confirmedText({ history, ...told }: ConfirmedPolicy): string {
  const rows: Kept["rows"] = [];
  const places = new Map<string, number>();
  const placeOf = ({ rule, object, value, unit }: PolicyRow): number => {
    const row: Kept["rows"][number] = [rule, object, value as z.core.util.JSONType, unit];
    const text = JSON.stringify(row);
    const place = places.get(text) ?? rows.push(row) - 1;
    places.set(text, place);
    return place;
  };
  const versions = computedVersions(history).map(({ from, policy }): Kept["versions"][number] => [
    from,
    computedRows(policy).map(placeOf),
  ]);
  return JSON.stringify({ format: FORMAT, ...told, rows, versions } satisfies Kept);
}

/**
 * Rules that this version of the product knows and the text does not have their default value.
 * @returns undefined for a text that this version cannot read
 */
export function confirmedFrom(text: string): ConfirmedPolicy | undefined {
  const found = keptIn(text);
  if (!found) return undefined;
  const [first, ...later] = found.versions.map(([from, places]) => ({
    from: from === "" ? -Infinity : dayFromIso(from),
    policy: policyOf(places.flatMap((place) => rowOf(found.rows[place]))),
    rows: new Map<string, PolicyRow>(),
  }));
  const { confirmedAt, before, isUndone } = found;
  return first && { confirmedAt, before, isUndone, history: { versions: [first, ...later] } };
}

function keptIn(text: string): Kept | undefined {
  try {
    return kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const known: ReadonlySet<string> = new Set(ruleNames);

/** A row of a rule that this version does not know is left out. */
function rowOf(row: Kept["rows"][number] | undefined): PolicyRow[] {
  if (!row || !known.has(row[0])) return [];
  const [rule, object, value, unit] = row;
  const unsaid = { ownerRole: "", source: "", from: -Infinity };
  return [{ rule: rule as RuleName, object, value: value as PolicyValue | null, unit, ...unsaid }];
}

function policyOf(rows: readonly PolicyRow[]): Policy {
  return policyHistory(rows, presetPolicy).history.versions[0].policy;
}
