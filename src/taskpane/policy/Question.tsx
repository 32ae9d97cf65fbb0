import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { changeState } from "../../ribbon/addInState";
import type { PolicyChanged } from "../../ribbon/outcome";
import { runOrder } from "../../ribbon/runOrder";
import { minuteText } from "../minuteText";
import { useGoTo } from "../useGoTo";
import { useWords } from "../words";
import { ChangedRules } from "./ChangedRules";
import { Impact } from "./Impact";

type QuestionProps = PolicyChanged & { readonly isBusy: boolean };

const useStyles = makeStyles({
  title: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The question that changed rules ask before anything is written by them. */
export function Question({ question, held, isBusy }: QuestionProps) {
  const styles = useStyles();
  const { question: words } = useWords().pane.policy;
  const { goTo, message } = useGoTo();
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
      <Impact {...question} goTo={goTo} />
      {message}
    </>
  );
}

function decline(): void {
  changeState({ policyChanged: undefined, view: "overview" });
}
