import type { RuleChange } from "../../domain/policy/ruleChanges";
import type { Language } from "../../text/language";
import { policyRowTexts } from "../../workbook/policy/rowTexts";

/** A changed rule in words; "" where it has no value. */
export interface RuleChangeTexts {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export function ruleChangeTexts(
  { before, after }: RuleChange,
  language: Language,
): RuleChangeTexts {
  const [old, changed] = [before, after].map((row) => row && policyRowTexts(row, language));
  return {
    name: (changed ?? old)?.name ?? "",
    before: old?.value ?? "",
    after: changed?.value ?? "",
  };
}
