import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckBar } from "./CheckBar";
import { EndMessage } from "./EndMessage";
import { Unseen } from "./Unseen";
import { useAddInState } from "./useAddInState";
import { Views } from "./Views";
import { useWords } from "./words";

const useStyles = makeStyles({
  pane: {
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

export function Pane() {
  const styles = useStyles();
  const { pane } = useWords();
  const state = useAddInState();
  return (
    <main className={styles.pane}>
      {/* Excel heads the pane with the name already. */}
      <Unseen as="h1">{pane.title}</Unseen>
      <div>
        <CheckBar running={state.running} />
        <EndMessage {...state} />
      </div>
      <Views {...state} />
    </main>
  );
}
