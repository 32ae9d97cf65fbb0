import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { criterionKinds, policySchema } from "../../../src/domain/policy/policy";

describe("the default policy", () => {
  it("is what its own schema makes of it", () => {
    expect(policySchema.parse(defaultPolicy)).toStrictEqual(defaultPolicy);
  });

  it("names a requirement or a decision beside every number", () => {
    const { tiers, followUp, serviceLevel, channels, goals, routines } = defaultPolicy;
    const sources = [
      ...Object.values(defaultPolicy.sources),
      ...[...tiers.criteria, ...followUp.cadences, ...channels, ...goals, ...routines].map(
        ({ source }) => source,
      ),
      ...serviceLevel.severities.flatMap(({ respond, resolve }) => [
        respond.source,
        resolve.source,
      ]),
      ...[serviceLevel.plan.source, serviceLevel.confirm.source],
    ];
    for (const source of sources)
      expect(source).toMatch(/S[0-4]-\d\d|decision \d|Civil Code|^chosen default$/);
  });

  it("weighs every criterion of the texts once, to 100 together", () => {
    const { criteria } = defaultPolicy.tiers;
    expect(criteria.map(({ kind }) => kind)).toEqual([...criterionKinds]);
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it.each(defaultPolicy.tiers.criteria.map(({ kind, scale }) => [kind, scale] as const))(
    "lists the steps of %s upwards",
    (_, scale) => {
      const steps = scale.map(({ from }) => from);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    },
  );

  it("has the cadences of S2-33 and S3-16 to S3-18", () => {
    expect(
      defaultPolicy.followUp.cadences.map(({ segment, kind, every }) => [
        segment,
        kind,
        every.amount,
        every.unit,
      ]),
    ).toEqual([
      ["high-value", "deep", 1, "months"],
      ["high-value", "review", 3, "months"],
      ["potential", "routine", 14, "days"],
      ["churn-risk", "routine", 7, "days"],
      ["others", "routine", 14, "days"],
    ]);
  });
});
