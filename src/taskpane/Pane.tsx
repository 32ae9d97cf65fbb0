import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { CheckBar } from "./CheckBar";
import { EndMessage } from "./EndMessage";
import { Results } from "./Results";
import { useAddInState } from "./useAddInState";
import { useWords } from "./words";

const useStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0 },
});

export function Pane() {
  const styles = useStyles();
  const { pane } = useWords();
  const state = useAddInState();
  return (
    <main className={styles.pane}>
      <Subtitle1 as="h1" className={styles.title}>
        {pane.title}
      </Subtitle1>
      <CheckBar running={state.running} />
      <EndMessage {...state} />
      <Results {...state} />
    </main>
  );
}
