import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { PolicyQuestion } from "../../actions/policy/policyQuestion";
import { rowPlace } from "../../actions/rowPlace";
import type { GoTo } from "../useGoTo";
import { minuteText } from "../minuteText";
import { useWords } from "../words";
import { Examples } from "./Examples";
import { customerChangeText, issueChangeText } from "./exampleTexts";

type ImpactProps = Pick<PolicyQuestion, "impact" | "places"> & Pick<GoTo, "goTo">;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Counts first, then the rows by which a person sees what is meant. */
export function Impact({ impact, places, goTo }: ImpactProps) {
  const styles = useStyles();
  const texts = useWords();
  const { impact: words } = texts.pane.policy;
  const { at, customers, tiers, tags, followUps, issues, verdicts } = impact;
  return (
    <>
      <div>
        <Caption1 block>{words.asOf(minuteText(at))}</Caption1>
        {customers + issues === 0 && <Body1>{words.none}</Body1>}
        <ul role="list" className={styles.list}>
          {customers > 0 && <li>{words.customers(customers, tiers, tags, followUps)}</li>}
          {issues > 0 && <li>{words.issues(issues, verdicts)}</li>}
        </ul>
      </div>
      <Examples
        title={words.customerExamples(impact.customerExamples.length)}
        examples={impact.customerExamples.map((change) => ({
          name: change.name === "" ? change.id : change.name,
          text: customerChangeText(change, texts),
          place: rowPlace({ places }, "register", change.row),
        }))}
        goTo={goTo}
      />
      <Examples
        title={words.issueExamples(impact.issueExamples.length)}
        examples={impact.issueExamples.map((change) => ({
          name: change.id,
          text: issueChangeText(change, texts),
          place: rowPlace({ places }, "issues", change.row),
        }))}
        goTo={goTo}
      />
    </>
  );
}
