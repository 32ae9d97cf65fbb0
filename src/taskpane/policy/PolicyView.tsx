import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { PolicyQuestion } from "../../actions/policy/policyQuestion";
import { rowPlace } from "../../actions/rowPlace";
import { changeState, type AddInState } from "../../ribbon/addInState";
import type { PolicyChanged } from "../../ribbon/outcome";
import { runOrder } from "../../ribbon/runOrder";
import { minuteText } from "../minuteText";
import { useGoTo } from "../useGoTo";
import { useWords } from "../words";
import { ChangedRules } from "./ChangedRules";
import { Examples } from "./Examples";
import { customerChangeText, issueChangeText } from "./exampleTexts";

const useStyles = makeStyles({
  title: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The question that changed rules ask before anything is written by them. */
export function PolicyView({ policyChanged, running }: AddInState) {
  if (!policyChanged) return null;
  return <Question {...policyChanged} isBusy={running !== undefined} />;
}

function Question({ question, held, isBusy }: PolicyChanged & { readonly isBusy: boolean }) {
  const styles = useStyles();
  const { question: words } = useWords().pane.policy;
  const { digest, confirmedAt, sheet, impact } = question;
  return (
    <>
      <Subtitle1 as="h2" block className={styles.title}>
        {words.title}
      </Subtitle1>
      <Body1>{words.lead(minuteText(confirmedAt))}</Body1>
      {sheet === undefined && <Body1>{words.sheetGone}</Body1>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void runOrder({ name: "acceptPolicy", digest, held })}
        >
          {words.accept}
        </Button>
        <Button disabledFocusable={isBusy} onClick={decline}>
          {words.decline}
        </Button>
      </div>
      <ChangedRules rules={impact.rules} />
      <Impact {...question} />
    </>
  );
}

function decline(): void {
  changeState({ policyChanged: undefined, view: "overview" });
}

/** Counts first, then the rows by which a person sees what is meant. */
function Impact({ impact, places }: PolicyQuestion) {
  const styles = useStyles();
  const texts = useWords();
  const { goTo, message } = useGoTo();
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
      {message}
    </>
  );
}
