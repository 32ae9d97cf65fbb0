import type { DateFacts } from "../calendar/calendarDates";
import type { RuleName } from "../policy/policyRules";
import type { Day } from "../time";

/** A line of the policy (管理办法) that decided something; its row on the sheet is found by it. */
export interface RuleRef {
  readonly rule: RuleName;
  /** What the rule speaks about: a permanent word such as a severity's key, or "". */
  readonly object: string;
}

export function ruleRef(rule: RuleName, object = ""): RuleRef {
  return { rule, object };
}

/** A date and what decided it: rows of the 工作日历 sheet, or the source of the built-in list, or the week. */
export interface ExplainedDay {
  readonly on: Day;
  readonly facts: DateFacts;
}
