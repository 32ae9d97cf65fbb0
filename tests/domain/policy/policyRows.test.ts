import fc from "fast-check";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { policySchema, presetNames } from "../../../src/domain/policy/policy";
import { policyFromRows } from "../../../src/domain/policy/policyFromRows";
import { presetPolicy } from "../../../src/domain/policy/policyPresets";
import { policyRowsOf, rowKey } from "../../../src/domain/policy/policyRows";
import { generatedPolicy } from "../../support/policies";

describe("the rows of a policy", () => {
  it.each(presetNames)("give the policy of the preset %s back", (preset) => {
    const policy = presetPolicy(preset);
    expect(policySchema.parse(policy)).toEqual(policy);
    expect(policyFromRows(policyRowsOf(policy), policy.calendar)).toEqual(policy);
  });

  it("give any policy back", () => {
    fc.assert(
      fc.property(generatedPolicy, (policy) => {
        expect(policyFromRows(policyRowsOf(policy), policy.calendar)).toEqual(policy);
      }),
    );
  });

  it("name every rule and object once", () => {
    const keys = policyRowsOf(defaultPolicy).map(rowKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("carry a requirement or a decision each", () => {
    const without = policyRowsOf(defaultPolicy).filter(({ source }) => source === "");
    expect(without.map(rowKey)).toEqual([]);
  });
});

describe("a preset", () => {
  const targets = (preset: (typeof presetNames)[number]) =>
    presetPolicy(preset).serviceLevel.severities.map(({ key, respond, resolve }) =>
      [key, respond.amount, respond.reading, resolve.amount, resolve.reading, resolve.source].join(
        " ",
      ),
    );

  it("S0 办法 promises 24 hours, 3 working days and 7 days (S0-09, S0-10)", () => {
    expect(targets("s0")).toEqual([
      "ordinary 24 clock-hours 3 working-days S0-10",
      "complex 24 clock-hours 7 calendar-days S0-10",
    ]);
  });

  it("S2 手册 promises 24 and 48 hours for every severity (S2-43)", () => {
    expect(targets("s2")).toEqual([
      "ordinary 24 clock-hours 48 clock-hours S2-43, S2-50",
      "moderate 24 clock-hours 48 clock-hours S2-43, S2-50",
      "major 24 clock-hours 48 clock-hours S2-43, S2-50",
    ]);
  });

  it("S3 工具 has a cadence for each of its three tags and the default's for others", () => {
    expect(
      presetPolicy("s3").followUp.cadences.map(({ segment, kind, source }) => [
        segment,
        kind,
        source,
      ]),
    ).toEqual([
      ["high-value", "deep", "S3-16"],
      ["high-value", "review", "S3-16"],
      ["potential", "routine", "S3-17"],
      ["churn-risk", "routine", "S3-18"],
      ["others", "routine", "S2-33; not in this text: from the default"],
    ]);
  });

  it.each(["s0", "s2", "s3"] as const)(
    "%s says beside each value whether its text has it",
    (preset) => {
      const own = { s0: /S0-/, s2: /S2-/, s3: /S3-/ }[preset];
      const silent = policyRowsOf(presetPolicy(preset)).filter(
        ({ source }) => !own.test(source) && !source.includes("from the default"),
      );
      const document = [
        "name",
        "version",
        "preset",
        "status",
        "approver",
        "effective-on",
        "next-review-on",
      ];
      expect(silent.map(rowKey).filter((key) => !document.includes(key))).toEqual([]);
    },
  );

  it("S2 手册 grades by value, complaints and dependence (S2-45)", () => {
    expect(presetPolicy("s2").tiers.criteria.map(({ kind, weight }) => [kind, weight])).toEqual([
      ["amount", 50],
      ["complaints", 25],
      ["dependence", 25],
    ]);
  });
});
