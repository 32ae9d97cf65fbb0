import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ruleChangeTexts } from "../../actions/policy/ruleChangeTexts";
import type { RuleChange } from "../../domain/policy/ruleChanges";
import { useWords } from "../words";

/** Whoever exchanges the whole sheet changes hundreds; the first tell which sheet it is. */
const FIRST = 10;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

export function ChangedRules({ rules }: { readonly rules: readonly RuleChange[] }) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { impact: words } = pane.policy;
  const changes = rules.slice(0, FIRST).map((rule) => ruleChangeTexts(rule, language));
  return (
    <div>
      <Body1Strong>{words.rules(rules.length)}</Body1Strong>
      <ul role="list" className={styles.list}>
        {changes.map(({ name, before, after }) => (
          <li key={name}>{words.change(name, before || words.noValue, after || words.noValue)}</li>
        ))}
      </ul>
      {rules.length > FIRST && <Caption1>{pane.more(rules.length - FIRST)}</Caption1>}
    </div>
  );
}
