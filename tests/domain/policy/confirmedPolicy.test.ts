import fc from "fast-check";
import { policyDigest } from "../../../src/domain/policy/computedRules";
import { confirmedFrom, confirmedText } from "../../../src/domain/policy/confirmedPolicy";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { presetNames, type Policy, type Week } from "../../../src/domain/policy/policy";
import {
  alwaysInForce,
  policyHistory,
  type PolicyHistory,
} from "../../../src/domain/policy/policyHistory";
import { policyImpact } from "../../../src/domain/policy/policyImpact";
import { presetPolicy } from "../../../src/domain/policy/policyPresets";
import { policyRowsOf, type PolicyRow } from "../../../src/domain/policy/policyRows";
import { policyRules } from "../../../src/domain/policy/policyRules";
import { generatedBook, checkedAt } from "../../../bench/generator";
import { dayOfIso } from "../../support/books";
import { generatedPolicy } from "../../support/policies";

const confirmedAt = checkedAt;

function kept(history: PolicyHistory): PolicyHistory {
  const found = confirmedFrom(confirmedText({ history, confirmedAt }));
  if (!found) throw new Error("the text is not read");
  expect(found.confirmedAt).toBe(confirmedAt);
  return found.history;
}

const withSoon = (dueSoonDays: number, policy: Policy = defaultPolicy): Policy => ({
  ...policy,
  followUp: { ...policy.followUp, dueSoonDays },
});

const versions = (...[first = defaultPolicy, ...later]: readonly Policy[]): PolicyHistory => ({
  versions: [
    { from: -Infinity, policy: first, rows: new Map() },
    ...later.map((policy, i) => {
      return { from: dayOfIso(`2026-0${i + 4}-01`), policy, rows: new Map() };
    }),
  ],
});

describe("the rules that a workbook keeps as confirmed", () => {
  it.each(presetNames)("come back as they were kept (%s)", (name) => {
    const history = alwaysInForce(presetPolicy(name));
    expect(policyDigest(kept(history))).toBe(policyDigest(history));
    const impact = policyImpact(generatedBook(300), history, kept(history), checkedAt);
    expect(impact).toMatchObject({ rules: [], customers: 0, issues: 0 });
  });

  it("come back with every version and its first day", () => {
    const history = versions(defaultPolicy, withSoon(5), presetPolicy("s2"));
    expect(kept(history).versions.map(({ from }) => from)).toEqual(
      history.versions.map(({ from }) => from),
    );
    expect(policyDigest(kept(history))).toBe(policyDigest(history));
  });

  it("take a few kilobytes, and hardly more with six versions than with one", () => {
    const one = confirmedText({ history: alwaysInForce(defaultPolicy), confirmedAt });
    const six = confirmedText({
      history: versions(...Array.from({ length: 6 }, (_, i) => withSoon(i + 1))),
      confirmedAt,
    });
    expect(one.length).toBeLessThan(12_000);
    expect(six.length).toBeLessThan(one.length + 6_000);
  });

  it.each([
    "",
    "{",
    "null",
    '{"format":2}',
    '{"format":1,"confirmedAt":0,"rows":[],"versions":[]}',
  ])("are none where the text cannot be read: %s", (text) => {
    expect(confirmedFrom(text)).toBeUndefined();
  });

  it("leave a rule out that this version does not know, and read the others", () => {
    const text = confirmedText({ history: alwaysInForce(withSoon(9)), confirmedAt });
    const newer = text.replace('["due-soon"', '["of-tomorrow","","x",""],["due-soon"');
    const places = /"versions":\[\["",\[(.*?)\]/.exec(newer)?.[1]?.split(",").length ?? 0;
    const whole = newer.replace(/"versions":\[\["",\[/, `"versions":[["",[${places},`);
    expect(confirmedFrom(whole)?.history.versions[0].policy.followUp.dueSoonDays).toBe(9);
  });
});

describe("the digest of the rules", () => {
  const digest = (policy: Policy) => policyDigest(alwaysInForce(policy));

  it("stays where a name, an approval, a source or a goal is changed", () => {
    const { document, goals } = defaultPolicy;
    const other: Policy = {
      ...defaultPolicy,
      name: "新办法",
      version: "9",
      document: { ...document, approver: "总经理", status: "approved" },
      goals: goals.map((goal) => ({ ...goal, amount: goal.amount - 1 })),
      sources: {},
    };
    expect(digest(other)).toBe(digest(defaultPolicy));
  });

  it("stays where a module is switched, which the settings do as well", () => {
    const modules = { ...defaultPolicy.modules, surveys: false };
    expect(digest({ ...defaultPolicy, modules })).toBe(digest(defaultPolicy));
  });

  it("stays where rows of a list only change places", () => {
    const { followUp } = defaultPolicy;
    const turned = { ...followUp, cadences: followUp.cadences.toReversed() };
    expect(digest({ ...defaultPolicy, followUp: turned })).toBe(digest(defaultPolicy));
  });

  it("is another for another number, and for the same number from another day", () => {
    const soon = withSoon(defaultPolicy.followUp.dueSoonDays + 1);
    expect(digest(soon)).not.toBe(digest(defaultPolicy));
    const [april, may] = ["2026-04-01", "2026-05-01"].map((day) =>
      policyDigest({
        versions: [
          { from: -Infinity, policy: defaultPolicy, rows: new Map() },
          { from: dayOfIso(day), policy: soon, rows: new Map() },
        ],
      }),
    );
    expect(april).not.toBe(may);
  });

  it("stays where a later version says the same as the one before", () => {
    expect(policyDigest(versions(defaultPolicy, defaultPolicy))).toBe(digest(defaultPolicy));
  });
});

describe("the digest of a sheet's rules", () => {
  const digestOf = (rows: readonly PolicyRow[]) =>
    policyDigest(policyHistory(rows, presetPolicy).history);
  const shuffled = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

  /** The words of a cell, or the hours of a weekday, in another order. */
  function turned(row: PolicyRow): PolicyRow {
    const { value } = row;
    if (!Array.isArray(value) || policyRules[row.rule].value === "scale") return row;
    if (policyRules[row.rule].value !== "week") return { ...row, value: value.toReversed() };
    return { ...row, value: (value as Week).map((hours) => hours.toReversed()) };
  }

  /** Each severity has words of its own. */
  const unambiguous = generatedPolicy.map(({ serviceLevel, ...policy }): Policy => {
    const severities = serviceLevel.severities.map((one) => {
      return { ...one, names: one.names.map((name) => `${one.key}${name}`) };
    });
    return { ...policy, serviceLevel: { ...serviceLevel, severities } };
  });

  it("hangs on no order of rows, nor of words or hours within a cell", () => {
    const rows = unambiguous.chain((policy) =>
      fc.tuple(fc.constant(policyRowsOf(policy)), shuffled(policyRowsOf(policy))),
    );
    fc.assert(
      fc.property(rows, ([written, moved]) => {
        expect(digestOf(moved.map(turned))).toBe(digestOf(written));
      }),
    );
  });

  it("is another where two severities that share a word change places: the first one has it", () => {
    const { serviceLevel } = defaultPolicy;
    const severities = serviceLevel.severities.map((one) => {
      return { ...one, names: [...one.names, "急"] };
    });
    const policy = { ...defaultPolicy, serviceLevel: { ...serviceLevel, severities } };
    const turnedAround = { ...serviceLevel, severities: severities.toReversed() };
    const other = { ...defaultPolicy, serviceLevel: turnedAround };
    expect(digestOf(policyRowsOf(other))).not.toBe(digestOf(policyRowsOf(policy)));
  });
});
