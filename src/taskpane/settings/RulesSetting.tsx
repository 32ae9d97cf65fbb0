import { Button, makeStyles } from "@fluentui/react-components";
import { changeState } from "../../ribbon/addInState";
import { useWords } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({ open: { alignSelf: "start" } });

/** The way to the page of the rules. */
export function RulesSetting() {
  const styles = useStyles();
  const { title, hint, open } = useWords().pane.policy.page.setting;
  return (
    <Section title={title} hint={hint}>
      <Button
        className={styles.open}
        onClick={() => {
          changeState({ view: "policy" });
        }}
      >
        {open}
      </Button>
    </Section>
  );
}
