import type { PolicyHistory } from "../policy/policyHistory";
import { ruleCell } from "../policy/policyPlace";
import { ruleKey } from "../policy/policyRules";
import type { Book } from "../records";
import type { RuleRef } from "./explanation";

/** The value's cell of a line of the policy sheet. */
export interface RuleCell {
  readonly sheet: string;
  readonly row: number;
  /** A letter. */
  readonly column: string;
}

/** Where the lines of the rules in force are written, and where they come from. */
export interface WrittenRules {
  /** undefined where no line of the sheet says the rule and the built-in value holds. */
  readonly cellOf: (rule: RuleRef) => RuleCell | undefined;
  /** The requirement or law; "" where none is named, or the value names it itself. */
  readonly sourceOf: (rule: RuleRef) => string;
}

/** @param version index into `history.versions` */
export function writtenRules(
  { policySheet }: Pick<Book, "policySheet">,
  history: PolicyHistory,
  version: number,
): WrittenRules {
  const { policy } = history.versions[version] ?? history.versions[0];
  // Rules that were given in the sheet's place are written nowhere.
  const sheet = policySheet?.history === history ? policySheet : undefined;
  const inForce = sheet?.history.versions[version];
  return {
    cellOf: ({ rule, object }) => {
      const place = sheet && inForce && ruleCell(sheet, inForce, rule, object);
      if (!place || place.row === null || place.column === null) return undefined;
      return { sheet: place.sheet, row: place.row, column: place.column };
    },
    sourceOf: ({ rule, object }) => policy.sources[ruleKey(rule, object)] ?? "",
  };
}
