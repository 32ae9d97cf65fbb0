import { ruleChangeTexts } from "../actions/policy/ruleChangeTexts";
import type { PolicyQuestion } from "../actions/policy/policyQuestion";
import { isoMoment } from "../domain/time";
import type { Language } from "../text/language";
import { textsOf } from "../text/language";

/** More than a terminal shows at once says nothing more. */
const FIRST = 10;

/** What the rules of the workbook would change, and how to say yes, in lines. */
export function policyNotice(
  { confirmedAt, sheet, impact }: PolicyQuestion,
  language: Language,
): string[] {
  const { pane, command } = textsOf(language);
  const { question, impact: words } = pane.policy;
  const { rules, customers, tiers, tags, followUps, issues, verdicts } = impact;
  const changes = rules.slice(0, FIRST).map((change) => {
    const { name, before, after } = ruleChangeTexts(change, language);
    return `  ${words.change(name, before || words.noValue, after || words.noValue)}`;
  });
  return [
    question.lead(isoMoment(confirmedAt).slice(0, 16).replace("T", " ")),
    ...(sheet === undefined ? [question.sheetGone] : []),
    words.rules(rules.length),
    ...changes,
    ...(rules.length > FIRST ? [`  ${pane.more(rules.length - FIRST)}`] : []),
    ...(customers + issues === 0 ? [words.none] : []),
    ...(customers > 0 ? [words.customers(customers, tiers, tags, followUps)] : []),
    ...(issues > 0 ? [words.issues(issues, verdicts)] : []),
    command.acceptPolicy,
  ];
}
