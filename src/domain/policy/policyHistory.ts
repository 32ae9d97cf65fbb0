import { policyFromRows } from "./policyFromRows";
import { policyRowsOf, rowKey, type PolicyRow } from "./policyRows";
import { fixedObjects, policyRules, ruleKey, ruleNames, type RuleName } from "./policyRules";
import { valueProblem, type ValueProblem } from "./policyValues";
import type { Policy, PresetName } from "./policy";
import type { Day } from "../time";

/** The rules from one day on. */
export interface PolicyVersion<Row extends PolicyRow = PolicyRow> {
  /** -Infinity for the first. */
  readonly from: Day;
  readonly policy: Policy;
  /** By `ruleKey`: the written row that each value comes from; without one it is the preset's. */
  readonly rows: ReadonlyMap<string, Row>;
}

export interface PolicyHistory<Row extends PolicyRow = PolicyRow> {
  /** By date, the first from the beginning; never empty. */
  readonly versions: readonly [PolicyVersion<Row>, ...PolicyVersion<Row>[]];
}

/** What is wrong with a row. Another value holds in its place. */
export type RowMistake<Row extends PolicyRow = PolicyRow> =
  | { readonly code: "not-usable"; readonly row: Row; readonly problem: ValueProblem }
  | { readonly code: "written-twice"; readonly row: Row; readonly first: Row }
  | { readonly code: "severity-incomplete"; readonly row: Row }
  | { readonly code: "no-weight"; readonly row: Row };

export interface HistoryFromRows<Row extends PolicyRow> {
  readonly history: PolicyHistory<Row>;
  readonly mistakes: readonly RowMistake<Row>[];
  /** Rules that no row writes, so that the preset's values hold. */
  readonly missing: readonly Pick<PolicyRow, "rule" | "object">[];
}

/** One version, always in force. */
export function alwaysInForce(policy: Policy): PolicyHistory {
  return { versions: [{ from: -Infinity, policy, rows: new Map() }] };
}

export function isHistory(rules: Policy | PolicyHistory): rules is PolicyHistory {
  return "versions" in rules;
}

/** @returns the place of the version in force on a day; the first where the day is not known */
export function versionIndexAt({ versions }: PolicyHistory, on: Day): number {
  return Math.max(
    0,
    versions.findLastIndex(({ from }) => from <= on),
  );
}

export function policyInForce<Row extends PolicyRow>(
  history: PolicyHistory<Row>,
  on: Day,
): PolicyVersion<Row> {
  return history.versions[versionIndexAt(history, on)] ?? history.versions[0];
}

/**
 * The versions that dated rows make: on each day every rule has the value of its latest row up to then. What no usable
 * row says is the preset's.
 * @param presetOf the policy of a preset, with the public days to use
 */
export function policyHistory<Row extends PolicyRow>(
  rows: readonly Row[],
  presetOf: (preset: PresetName) => Policy,
): HistoryFromRows<Row> {
  const mistakes: RowMistake<Row>[] = [];
  const usable = withoutRepeats(rows, mistakes).filter((row) => isUsable(row, mistakes));
  const keys = new Set(rows.map(rowKey));
  const written: Written = { keys, rules: new Set(rows.map(({ rule }) => rule)) };
  const sheet: Sheet<Row> = { usable, written, presetOf, mistakes };
  const first = versionOf(-Infinity, sheet);
  const later = [...new Set(usable.map(({ from }) => from))]
    .filter((from) => from > -Infinity)
    .sort((a, b) => a - b)
    .map((from) => versionOf(from, sheet));
  return {
    history: { versions: [first, ...later] },
    mistakes: withoutRepetition(mistakes),
    missing: missingIn(first.policy, written),
  };
}

/** What rows speak about, whether or not they can be used. */
interface Written {
  readonly keys: ReadonlySet<string>;
  readonly rules: ReadonlySet<RuleName>;
}

interface Sheet<Row extends PolicyRow> {
  readonly usable: readonly Row[];
  readonly written: Written;
  readonly presetOf: (preset: PresetName) => Policy;
  readonly mistakes: RowMistake<Row>[];
}

/** A row that is in force in several versions has its mistake once. */
function withoutRepetition<Row extends PolicyRow>(
  mistakes: readonly RowMistake<Row>[],
): RowMistake<Row>[] {
  return mistakes.filter(
    ({ code, row }, i) => i === mistakes.findIndex((one) => one.code === code && one.row === row),
  );
}

/** Severities may have no further names, and a criterion that is not used needs no scale. */
function missingIn({ tiers }: Policy, written: Written): HistoryFromRows<PolicyRow>["missing"] {
  return ruleNames.flatMap((rule) => {
    const objects = fixedObjects(policyRules[rule].object);
    if (rule === "severity-words") return [];
    if (!objects) return written.rules.has(rule) ? [] : [{ rule, object: "" }];
    return objects
      .filter((object) => rule !== "scale" || tiers.criteria.some(({ kind }) => kind === object))
      .filter((object) => !written.keys.has(ruleKey(rule, object)))
      .map((object) => ({ rule, object }));
  });
}

function isUsable<Row extends PolicyRow>(row: Row, mistakes: RowMistake<Row>[]): boolean {
  const problem = valueProblem(row);
  if (problem) mistakes.push({ code: "not-usable", row, problem });
  return !problem && row.value !== undefined;
}

/** Of two rows about one thing from one day the first counts. */
function withoutRepeats<Row extends PolicyRow>(
  rows: readonly Row[],
  mistakes: RowMistake<Row>[],
): Row[] {
  const firsts = new Map<string, Row>();
  return rows.filter((row) => {
    const key = `${rowKey(row)} ${row.from}`;
    const first = firsts.get(key);
    if (first) mistakes.push({ code: "written-twice", row, first });
    else firsts.set(key, row);
    return !first;
  });
}

function versionOf<Row extends PolicyRow>(
  from: Day,
  { usable, written, presetOf, mistakes }: Sheet<Row>,
): PolicyVersion<Row> {
  const inForce = rowsInForce(usable, from);
  const preset = presetOf((inForce.get("preset")?.value ?? "default") as PresetName);
  const others = fallbackRows(preset, presetOf("default")).filter((row) => isNeeded(row, written));
  leaveWeightless(inForce, others, mistakes);
  const lacking = others.filter((row) => !inForce.has(rowKey(row)));
  const policy = policyFromRows([...inForce.values(), ...lacking], preset.calendar);
  const rows = Array.from(inForce).filter(([, { value }]) => value !== null);
  noteIncompleteSeverities(policy, rows, mistakes);
  return { from, policy, rows: new Map(rows) };
}

/** A preset that does not use a criterion has no scale for it; the default policy has every scale. */
function fallbackRows(preset: Policy, fullest: Policy): PolicyRow[] {
  const own = policyRowsOf(preset);
  const known = new Set(own.map(rowKey));
  const scales = policyRowsOf(fullest).filter((row) => row.rule === "scale");
  return [...own, ...scales.filter((row) => !known.has(rowKey(row)))];
}

const severityRules: readonly RuleName[] = ["respond", "resolve", "severity-words"];

/** Does the preset's row stand in where no usable row is in force? A list that is written is complete as it is. */
function isNeeded({ rule, object }: PolicyRow, written: Written): boolean {
  const { object: kind } = policyRules[rule];
  if (fixedObjects(kind)) return true;
  if (written.keys.has(ruleKey(rule, object))) return true;
  if (kind !== "severity") return !written.rules.has(rule);
  return (
    severityRules.every((one) => !written.rules.has(one)) ||
    severityRules.some((one) => written.keys.has(ruleKey(one, object)))
  );
}

/** Where nothing weighs anything the preset's weights hold. */
function leaveWeightless<Row extends PolicyRow>(
  inForce: Map<string, Row>,
  others: readonly PolicyRow[],
  mistakes: RowMistake<Row>[],
): void {
  const weights = Array.from(inForce).filter(([, { rule }]) => rule === "weight");
  const [first] = weights;
  const weighs = ({ rule, value }: PolicyRow) => rule === "weight" && Number(value) > 0;
  const lacking = others.filter((row) => !inForce.has(rowKey(row)));
  if (!first || weights.some(([, row]) => weighs(row)) || lacking.some(weighs)) return;
  mistakes.push({ code: "no-weight", row: first[1] });
  for (const [key] of weights) inForce.delete(key);
}

function noteIncompleteSeverities<Row extends PolicyRow>(
  { serviceLevel }: Policy,
  rows: readonly (readonly [string, Row])[],
  mistakes: RowMistake<Row>[],
): void {
  const complete = new Set(serviceLevel.severities.map(({ key }) => key));
  for (const [, row] of rows) {
    if (policyRules[row.rule].object === "severity" && !complete.has(row.object)) {
      mistakes.push({ code: "severity-incomplete", row });
    }
  }
}

function rowsInForce<Row extends PolicyRow>(rows: readonly Row[], on: Day): Map<string, Row> {
  const inForce = new Map<string, Row>();
  for (const row of rows) {
    const key = rowKey(row);
    const other = inForce.get(key);
    if (row.from <= on && !(other && other.from > row.from)) inForce.set(key, row);
  }
  return inForce;
}
