import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { policyHistory, policyInForce } from "../../../src/domain/policy/policyHistory";
import { presetPolicy } from "../../../src/domain/policy/policyPresets";
import { policyRowsOf, rowKey, type PolicyRow } from "../../../src/domain/policy/policyRows";
import { dayOfIso } from "../../support/books";

const rows = policyRowsOf(defaultPolicy);

function row(key: string, change: Partial<PolicyRow> & { on?: string } = {}): PolicyRow {
  const { on, ...parts } = change;
  const found = rows.find((one) => rowKey(one) === key);
  if (!found) throw new Error(`no such row: ${key}`);
  return { ...found, ...parts, ...(on !== undefined && { from: dayOfIso(on) }) };
}

const history = (list: readonly PolicyRow[]) => policyHistory(list, presetPolicy);

/** The default's rows with some in another form. */
function changed(...changes: PolicyRow[]): PolicyRow[] {
  const keys = new Set(changes.map(rowKey));
  return [...rows.filter((one) => !keys.has(rowKey(one))), ...changes];
}

function resolveHours(list: readonly PolicyRow[], on: string): (number | undefined)[] {
  const { policy } = policyInForce(history(list).history, dayOfIso(on));
  return policy.serviceLevel.severities.map(({ resolve }) => resolve.amount);
}

describe("the versions of a policy", () => {
  it("are one where no row is dated", () => {
    const { history: one, mistakes, missing } = history(rows);
    expect(one.versions.map(({ policy }) => policy)).toEqual([defaultPolicy]);
    expect([mistakes, missing]).toEqual([[], []]);
  });

  it("change on the day of a dated row (resolution 5 instead of 3 working days from 2026-07-01)", () => {
    const list = [...rows, row("resolve ordinary", { value: 5, on: "2026-07-01" })];
    expect(resolveHours(list, "2026-06-30")).toEqual([3, 3, 7]);
    expect(resolveHours(list, "2026-07-01")).toEqual([5, 3, 7]);
  });

  it("do not depend on the order of dated rows in the sheet", () => {
    const first = row("window", { value: 6, on: "2026-07-01" });
    const second = row("window", { value: 24, on: "2027-01-01" });
    const months = (list: PolicyRow[]) =>
      history([...rows, ...list]).history.versions.map(({ policy }) => policy.tiers.windowMonths);
    expect(months([first, second])).toEqual([12, 6, 24]);
    expect(months([second, first])).toEqual([12, 6, 24]);
  });

  it("take a cadence out from its day on", () => {
    const end = row("cadence potential routine", { value: null, on: "2026-07-01" });
    const segments = history([...rows, end]).history.versions.map(({ policy }) =>
      policy.followUp.cadences.map(({ segment }) => segment),
    );
    expect(segments[0]).toContain("potential");
    expect(segments[1]).not.toContain("potential");
  });

  it("name the row that each value comes from", () => {
    const later = row("window", { value: 6, on: "2026-07-01" });
    const { versions } = history([...rows, later]).history;
    expect(versions.map((version) => version.rows.get("window")?.value)).toEqual([12, 6]);
  });
});

describe("what no usable row says", () => {
  it("is the preset's, and told (S2 手册: 48 hours)", () => {
    const [preset] = [row("preset", { value: "s2" })];
    const { history: made, missing } = history([preset]);
    expect(made.versions[0].policy.serviceLevel).toEqual(presetPolicy("s2").serviceLevel);
    expect(missing.map(rowKey)).toEqual(expect.arrayContaining(["respond", "window"]));
    expect(missing.map(rowKey)).not.toContain("preset");
  });

  it("is the earlier row's where a later one has a mistake", () => {
    const list = [...rows, row("window", { value: -6, on: "2026-07-01" })];
    const { history: made, mistakes } = history(list);
    expect(policyInForce(made, dayOfIso("2026-08-01")).policy.tiers.windowMonths).toBe(12);
    expect(mistakes).toMatchObject([
      { code: "not-usable", problem: { kind: "too-small", limit: 0, inclusive: false } },
    ]);
  });

  it.each<[string, PolicyRow["value"], unknown]>([
    ["window", 2.5, { kind: "not-whole" }],
    ["at-risk-share", 120, { kind: "too-large", limit: 100, inclusive: true }],
    ["severity-words major", [], { kind: "empty-list" }],
    ["window", null, { kind: "cannot-be-removed" }],
    [
      "scale amount",
      [
        { from: 5, points: 10 },
        { from: 5, points: 20 },
      ],
      { kind: "scale-not-rising" },
    ],
    ["resolve ordinary", 0, { kind: "too-small", limit: 0, inclusive: false }],
    ["due-on-rest-day", "sometimes", { kind: "not-allowed" }],
  ])("is the preset's for %s = %j", (key, value, problem) => {
    const { history: made, mistakes } = history(changed(row(key, { value })));
    expect(made.versions[0].policy).toEqual(defaultPolicy);
    expect(mistakes).toMatchObject([{ code: "not-usable", problem }]);
  });

  it("is the preset's for a list row that could not be read, not its removal", () => {
    const broken = row("cadence potential routine", { value: undefined });
    const { history: made } = history(changed(broken));
    const segments = made.versions[0].policy.followUp.cadences.map(({ segment }) => segment);
    expect(segments).toContain("potential");
  });

  it("is nothing for a cadence that was deleted", () => {
    const list = rows.filter((one) => rowKey(one) !== "cadence potential routine");
    const { history: made, missing } = history(list);
    expect(made.versions[0].policy.followUp.cadences).toHaveLength(4);
    expect(missing).toEqual([]);
  });
});

describe("rows that contradict each other", () => {
  it("count once: the first of two from one day", () => {
    const { history: made, mistakes } = history([...rows, row("window", { value: 6 })]);
    expect(made.versions[0].policy.tiers.windowMonths).toBe(12);
    expect(mistakes).toMatchObject([{ code: "written-twice", first: { value: 12 } }]);
  });

  it("leave a severity out that has no resolution", () => {
    const urgent = row("respond major", { object: "特急", value: 2 });
    const { history: made, mistakes } = history([...rows, urgent]);
    expect(made.versions[0].policy.serviceLevel).toEqual(defaultPolicy.serviceLevel);
    expect(mistakes).toMatchObject([{ code: "severity-incomplete", row: { object: "特急" } }]);
  });

  it("add a severity with both targets, named as in the sheet (五级)", () => {
    const urgent = ["respond major", "resolve major"].map((key) => row(key, { object: "特急" }));
    const { policy } = history([...rows, ...urgent]).history.versions[0];
    expect(policy.serviceLevel.severities.at(-1)).toMatchObject({ key: "特急", names: ["特急"] });
  });

  it("weigh as the preset does where every weight is 0", () => {
    const none = rows.filter(({ rule }) => rule === "weight").map((one) => ({ ...one, value: 0 }));
    const { history: made, mistakes } = history(changed(...none));
    expect(made.versions[0].policy.tiers.criteria).toEqual(defaultPolicy.tiers.criteria);
    expect(mistakes).toMatchObject([{ code: "no-weight" }]);
  });
});
