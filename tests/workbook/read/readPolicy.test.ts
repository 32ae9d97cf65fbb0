import fc from "fast-check";
import { defaultPolicy } from "../../../src/domain/policy/defaultPolicy";
import { presetNames } from "../../../src/domain/policy/policy";
import { presetPolicy } from "../../../src/domain/policy/policyPresets";
import { generatedPolicy } from "../../support/policies";
import { policyThroughSheet } from "../../support/policySheets";

describe.each(["zh-CN", "en-US"] as const)("a policy sheet in %s", (language) => {
  it.each(presetNames)("says what the preset %s says", async (preset) => {
    const { policy, findings } = await policyThroughSheet(presetPolicy(preset), language);
    expect(findings).toEqual([]);
    expect(policy?.history.versions.map((version) => version.policy)).toEqual([
      presetPolicy(preset),
    ]);
  });

  it("says what any policy says", async () => {
    await fc.assert(
      fc.asyncProperty(generatedPolicy, async (generated) => {
        const { policy, findings } = await policyThroughSheet(generated, language);
        expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
        expect(policy?.history.versions[0].policy).toEqual(generated);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a policy sheet", () => {
  it("names the cell of each value (管理办法!D2)", async () => {
    const { policy } = await policyThroughSheet(defaultPolicy, "zh-CN");
    expect(policy?.columns.get("value")).toEqual({ column: "D", header: "数值" });
    expect(policy?.history.versions[0].rows.get("name")?.line).toBe(2);
  });
});
