import { findingSeverity } from "../../src/domain/findings/findingSeverity";
import {
  contactKinds,
  criterionKinds,
  tagNames,
  tierNames,
  type Criterion,
  type Policy,
} from "../../src/domain/policy/policy";
import { followUpStatuses, slaStatuses } from "../../src/domain/assessment";
import { dayOf, monthsLater, startOfDay, type Moment } from "../../src/domain/time";
import type { Connection, Duckdb } from "./engine";
import { createTable, integer, text } from "./tables";

/**
 * The policy as an analyst would hand it to SQL: word lists and cadences as tables, numbers as
 * variables, scales and segments as macros.
 */
export async function loadPolicy(
  duckdb: Duckdb,
  connection: Connection,
  policy: Policy,
  now: Moment,
): Promise<void> {
  for (const [name, value] of Object.entries(variablesOf(policy, now))) {
    await connection.run(`set variable ${name} = ${value}`);
  }
  await connection.run(`create type sla_status as enum (${quoted(slaStatuses)})`);
  await connection.run(`create type follow_up_status as enum (${quoted(followUpStatuses)})`);
  for (const macro of macrosOf(policy)) await connection.run(`create macro ${macro}`);
  const { followUp, tiers, tags, serviceLevel } = policy;
  const table = createTable.bind(null, duckdb, connection);
  await table("complaint_words", [text("word", lowerCase(tiers.complaintWords))]);
  await table("mailing_words", [text("word", lowerCase(followUp.mailingWords))]);
  await table("attempt_words", [text("word", lowerCase(followUp.attemptWords))]);
  await table("closed_words", [text("word", lowerCase(serviceLevel.closedWords))]);
  await table("method_words", pairs("word", "kind", Object.entries(followUp.kindByMethod)));
  await table(
    "kind_words",
    pairs(
      "word",
      "kind",
      contactKinds.flatMap((kind) =>
        followUp.kindNames[kind].map((name): [string, string] => [name, kind]),
      ),
    ),
  );
  await table("rating_words", [
    text("word", lowerCase(Object.keys(tiers.ratings))),
    integer("points", Int32Array.from(Object.values(tiers.ratings))),
  ]);
  await table("high_value_tiers", [integer("tier", tierIndexes(tags.highValue.tiers))]);
  await table("potential_tiers", [integer("tier", tierIndexes(tags.potential.tiers))]);
  await table("finding_severities", pairs("code", "severity", Object.entries(findingSeverity)));
  await table("cadences", cadenceColumns(followUp));
  await table("severities", severityColumns(serviceLevel));
}

/** GB 32100-2015: the weight of each character is 3 to the power of its place, modulo 31; the check's is 1. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = "[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1]";

/** Later than any moment of a book: the end of a pause that is still open. */
const NEVER = 2 ** 31 - 1;

function variablesOf(
  { tiers, tags, followUp, serviceLevel }: Policy,
  now: Moment,
): Record<string, string | number> {
  if (followUp.dueOnRestDay !== "stays") throw new Error("the SQL leaves due days where they are");
  return {
    now,
    never: NEVER,
    today: dayOf(now),
    window_from: startOfDay(monthsLater(dayOf(now), -tiers.windowMonths) + 1),
    fewest_orders: tags.churnRisk.fewestOrders,
    silent_gaps: tags.churnRisk.silentGaps,
    silent_days: tags.churnRisk.silentDays,
    most_complaints: tags.churnRisk.complaints,
    lowest_satisfaction: tags.churnRisk.lowestSatisfaction,
    lowest_potential: tags.potential.lowestPotential,
    kind_otherwise: `'${followUp.kindOtherwise}'`,
    ...Object.fromEntries(
      contactKinds.map((kind) => [
        `${kind}_reset_by`,
        `[${followUp.resetBy[kind].map((one) => `'${one}'`).join(", ")}]`,
      ]),
    ),
    due_soon_days: followUp.dueSoonDays,
    at_risk_share: serviceLevel.atRisk.usedShare,
    at_risk_seconds: serviceLevel.atRisk.hoursLeft * 3600,
  };
}

function macrosOf({ tiers, followUp }: Policy): string[] {
  const { criteria, lowestScore } = tiers;
  const points = criteria.map(({ weight, kind, scale }) => `${weight} * ${pointsSql(kind, scale)}`);
  const weights = criteria.map(({ weight, kind }) => `${weight} * (${kind} is not null)::int`);
  const total = points.map((sql) => `coalesce(${sql}, 0)`).join(" + ");
  return [
    `score_of(${criterionKinds.join(", ")}) as
       round((${total}) / nullif(${weights.join(" + ")}, 0)::double * 1e9) / 1e9`,
    `tier_of(score) as case when score is null then 255 when score >= ${lowestScore.A} then 0
       when score >= ${lowestScore.B} then 1 when score >= ${lowestScore.C} then 2 else 3 end`,
    `last_reset(kind, ${contactKinds.join("_at, ")}_at) as ${resetSql(followUp)}`,
    `applies(segment, tags, tier) as ${segmentSql(followUp)}`,
    `out_of_order(earlier, later) as coalesce(
       later < earlier and not (later // 86400 = earlier // 86400 and later % 86400 = 0), false)`,
    `wait_is_void(from_at, to_at) as coalesce((from_at is null and to_at is not null)
       or out_of_order(from_at, to_at) or from_at > getvariable('now') or to_at > getvariable('now'), false)`,
    `worked(at_moment, c) as c.seconds_before
       + coalesce(greatest(0, least(at_moment, c.closes_at) - c.opens_at), 0)`,
    `is_at_risk(used_seconds, left_seconds) as left_seconds <= getvariable('at_risk_seconds')
       or used_seconds >= getvariable('at_risk_share') * (used_seconds + left_seconds)`,
    String.raw`is_phone(cell) as regexp_full_match(cell, '1[3-9]\d{9}')`,
    String.raw`is_email(cell) as regexp_full_match(cell,
       '([\w''+-]+\.)*[\w''+-]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}')`,
    `is_credit_code(cell) as regexp_full_match(cell, '[${ALPHABET}]{2}[0-9]{6}[${ALPHABET}]{10}') and
       list_sum(list_transform(range(1, 19), lambda k: ${WEIGHTS}[k]
         * (strpos('${ALPHABET}', substr(cell, k, 1)) - 1))) % 31 = 0`,
    `as_date(day) as date '1970-01-01' + day::integer`,
    `as_day(on_date) as (on_date::date - date '1970-01-01')::integer`,
    `months_between(from_date, to_date) as
       (year(to_date) - year(from_date)) * 12 + month(to_date) - month(from_date)`,
    `whole_months(from_day, to_day) as case when from_day <= to_day then
       months_between(as_date(from_day), as_date(to_day)) - (as_date(from_day) + to_months(
         months_between(as_date(from_day), as_date(to_day))::integer) > as_date(to_day))::int end`,
    `day_after(from_day, months, days) as
       case when months > 0 then as_day(as_date(from_day) + to_months(months)) else from_day + days end`,
  ];
}

function pointsSql(kind: string, scale: Criterion["scale"]): string {
  const steps = [...scale].reverse();
  const cases = steps.map(({ from, points }) => `when ${kind} >= ${from} then ${points}`);
  return `case ${cases.join(" ")} when ${kind} is not null then 0 end`;
}

/** A clock counts from the last contact of any kind that resets it. */
function resetSql({ resetBy }: Policy["followUp"]): string {
  const cases = contactKinds.map((kind) => {
    const moments = resetBy[kind].map((one) => `${one}_at`);
    return `when '${kind}' then greatest(${moments.join(", ")})`;
  });
  return `case kind ${cases.join(" ")} end`;
}

/** `others` are the customers that no other cadence of the policy names. */
function segmentSql({ cadences }: Policy["followUp"]): string {
  const named = new Set(cadences.map(({ segment }) => segment).filter((one) => one !== "others"));
  const condition = (segment: string): string => {
    const bit = tagNames.findIndex((tag) => tag === segment);
    if (bit >= 0) return `tags & ${1 << bit} <> 0`;
    return `tier = ${tierNames.findIndex((tier) => tier === segment)}`;
  };
  const cases = [...named].map((segment) => `when '${segment}' then ${condition(segment)}`);
  const any = [...named].map((segment) => `(${condition(segment)})`).join(" or ");
  return `case segment ${cases.join(" ")} else not (${any}) end`;
}

function cadenceColumns({ cadences }: Policy["followUp"]) {
  const amountIn = (unit: string): Int32Array =>
    Int32Array.from(cadences, ({ every }) => (every.unit === unit ? every.amount : 0));
  return [
    text(
      "segment",
      cadences.map(({ segment }) => segment),
    ),
    text(
      "kind",
      cadences.map(({ kind }) => kind),
    ),
    integer("months", amountIn("months")),
    integer("days", amountIn("days")),
  ];
}

/** One row per name of a severity. The SQL knows the readings of the default policy and no other. */
function severityColumns({ severities }: Policy["serviceLevel"]) {
  const rows = severities.flatMap(({ names, respond, resolve }, severity) => {
    if (respond.reading !== "clock-hours") throw new Error(`no SQL for ${respond.reading}`);
    if (resolve.reading !== "working-days" && resolve.reading !== "calendar-days")
      throw new Error(`no SQL for ${resolve.reading}`);
    return names.map((name) => ({ name: name.toLowerCase(), severity, respond, resolve }));
  });
  return [
    text(
      "name",
      rows.map(({ name }) => name),
    ),
    integer(
      "severity",
      Int32Array.from(rows, ({ severity }) => severity),
    ),
    integer(
      "respond_seconds",
      Int32Array.from(rows, ({ respond }) => respond.amount * 3600),
    ),
    text(
      "resolve_reading",
      rows.map(({ resolve }) => resolve.reading),
    ),
    integer(
      "resolve_days",
      Int32Array.from(rows, ({ resolve }) => resolve.amount),
    ),
  ];
}

function pairs(first: string, second: string, rows: readonly (readonly [string, string])[]) {
  return [
    text(first, lowerCase(rows.map(([one]) => one))),
    text(
      second,
      rows.map(([, two]) => two),
    ),
  ];
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(", ");
}

function lowerCase(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}

function tierIndexes(tiers: readonly string[]): Int32Array {
  return Int32Array.from(tiers, (tier) => tierNames.findIndex((name) => name === tier));
}
