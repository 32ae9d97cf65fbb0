import { policySchema, type Policy } from "./policy";
import { carriesSource, rowKey, shareOfPercent, type PolicyRow } from "./policyRows";
import { policyRules, ruleKey, type RuleName } from "./policyRules";

/** The public holidays are no rows of the policy sheet: they stand in the 工作日历. */
export type PublicDays = Pick<Policy["calendar"], "days" | "announcedYears">;

const rowsSchema = policySchema.extend({
  calendar: policySchema.shape.calendar.omit({ days: true, announcedYears: true }),
});

/** What a row's value is within the policy. */
export function valueInPolicy({ rule, value, unit, source }: PolicyRow): unknown {
  const kind = policyRules[rule].value;
  if (kind === "target") return { amount: value, reading: unit, source };
  if (kind === "duration") return { amount: value, unit };
  return unit === "percent" && typeof value === "number" ? shareOfPercent(value) : value;
}

/**
 * The policy that rows say, one for every rule and object that is not part of a list; rows without a value are
 * left out.
 * @throws ZodError where the rows are not complete or a value is not allowed; see `policyHistory`
 */
export function policyFromRows(
  rows: readonly PolicyRow[],
  { days, announcedYears }: PublicDays,
): Policy {
  const written = rows.filter(({ value }) => value !== null && value !== undefined);
  const { calendar, ...rest } = rowsSchema.parse(withLists(singleValues(written), written));
  return { ...rest, calendar: { ...calendar, days, announcedYears } };
}

type Tree = Readonly<Record<string, unknown>>;

function singleValues(rows: readonly PolicyRow[]): Tree {
  return rows.reduce<Tree>((tree, row) => {
    const { path } = policyRules[row.rule];
    if (path === undefined) return tree;
    const keys = (row.object === "" ? path : `${path}.${row.object}`).split(".");
    return withValue(tree, keys, valueInPolicy(row));
  }, {});
}

function withValue(tree: Tree, [key = "", ...rest]: readonly string[], value: unknown): Tree {
  const branch = rest.length === 0 ? value : withValue((tree[key] ?? {}) as Tree, rest, value);
  return { ...tree, [key]: branch };
}

function withLists(single: Tree, rows: readonly PolicyRow[]): Tree {
  const of = (rule: RuleName) => rows.filter((row) => row.rule === rule);
  const lists: readonly (readonly [path: string, value: unknown])[] = [
    ["goals", of("goal").map((row) => ({ ...named(row), amount: row.value, unit: row.unit }))],
    ["channels", of("channel").map((row) => ({ ...named(row), weekly: row.value }))],
    ["routines", of("routine").map((row) => ({ ...named(row), ...timed(row) }))],
    ["serviceLevel.severities", severitiesFrom(rows)],
    ["tiers.criteria", criteriaFrom(rows)],
    ["tiers.ratings", byWord(of("rating-words"), Number)],
    ["followUp.kindByMethod", byWord(of("method-words"), (kind) => kind)],
    ["followUp.cadences", of("cadence").map(cadenceFrom)],
    ["sources", sourcesFrom(rows)],
  ];
  return lists.reduce((tree, [path, value]) => withValue(tree, path.split("."), value), single);
}

function named({ object, source }: PolicyRow): Tree {
  return { name: object, source };
}

function timed(row: PolicyRow): Tree {
  return { every: valueInPolicy(row), ownerRole: row.ownerRole };
}

function cadenceFrom(row: PolicyRow): Tree {
  const [segment, kind] = row.object.split(" ");
  return { segment, kind, ...timed(row), source: row.source };
}

/**
 * In the order in which the sheet first names them, from the lightest to the gravest. One without both targets is left
 * out: an issue that matches no rule is better than one judged by half a rule.
 */
function severitiesFrom(rows: readonly PolicyRow[]): Tree[] {
  const byKey = keyed(rows);
  const keys = rows.flatMap(({ rule, object }) =>
    policyRules[rule].object === "severity" ? [object] : [],
  );
  return [...new Set(keys)].flatMap((key) => {
    const [respond, resolve] = [
      byKey.get(ruleKey("respond", key)),
      byKey.get(ruleKey("resolve", key)),
    ];
    if (!respond || !resolve) return [];
    const names = byKey.get(ruleKey("severity-words", key))?.value ?? [key];
    return [{ key, names, respond: valueInPolicy(respond), resolve: valueInPolicy(resolve) }];
  });
}

function criteriaFrom(rows: readonly PolicyRow[]): Tree[] {
  const byKey = keyed(rows);
  return rows
    .filter(({ rule, value }) => rule === "weight" && value !== 0)
    .map(({ object, value, source }) => {
      const scale = byKey.get(ruleKey("scale", object))?.value;
      return { kind: object, weight: value, scale, source };
    });
}

function keyed(rows: readonly PolicyRow[]): ReadonlyMap<string, PolicyRow> {
  return new Map(rows.map((row) => [rowKey(row), row]));
}

/** A word that stands in two rows keeps its first meaning. */
function byWord<Meaning>(
  rows: readonly PolicyRow[],
  meaningOf: (object: string) => Meaning,
): Readonly<Record<string, Meaning>> {
  const meanings = new Map<string, Meaning>();
  for (const { object, value } of rows) {
    for (const word of value as readonly string[]) {
      if (!meanings.has(word)) meanings.set(word, meaningOf(object));
    }
  }
  return Object.fromEntries(meanings);
}

/** A criterion that weighs nothing has no entry in the policy that could carry the source of its weight. */
function sourcesFrom(rows: readonly PolicyRow[]): Tree {
  const isUnused = ({ rule, value }: PolicyRow) => rule === "weight" && value === 0;
  const unused = new Set(rows.filter(isUnused).map(({ object }) => object));
  const elsewhere = rows.filter(
    (row) =>
      row.source !== "" &&
      (isUnused(row) || !carriesSource.has(row.rule)) &&
      !(row.rule === "scale" && unused.has(row.object)),
  );
  return Object.fromEntries(elsewhere.map((row) => [rowKey(row), row.source]));
}
