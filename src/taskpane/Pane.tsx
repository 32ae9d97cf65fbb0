import { makeStyles, tokens } from "@fluentui/react-components";
import { Header } from "./Header";
import { useSetupWhenNeeded } from "./setup/useSetupWhenNeeded";
import { Unseen } from "./Unseen";
import { useAddInState } from "./useAddInState";
import { Views } from "./Views";
import { useWords } from "./words";

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalL },
});

export function Pane() {
  const styles = useStyles();
  const { pane } = useWords();
  const state = useAddInState();
  useSetupWhenNeeded(state);
  return (
    <>
      {/* Excel heads the pane with the name already. */}
      <Unseen as="h1">{pane.title}</Unseen>
      <Header {...state} />
      <main className={styles.view}>
        <Views {...state} />
      </main>
    </>
  );
}
