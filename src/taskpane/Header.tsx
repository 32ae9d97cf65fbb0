import { makeStyles, tokens } from "@fluentui/react-components";
import type { AddInState } from "../ribbon/addInState";
import { CheckBar } from "./CheckBar";
import { EndMessage } from "./EndMessage";
import { ViewTabs } from "./ViewTabs";

const useStyles = makeStyles({
  // Stays in sight while a long list scrolls below: what runs, how to stop it, and what came of it.
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function Header(state: AddInState) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <CheckBar running={state.running} view={state.view} />
      <EndMessage {...state} />
      <ViewTabs view={state.view} />
    </header>
  );
}
