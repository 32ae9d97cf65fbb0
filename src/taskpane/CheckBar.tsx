import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Running, View } from "../ribbon/addInState";
import { cancelOrder, runOrder } from "../ribbon/runOrder";
import { SettingsButton } from "./SettingsButton";
import { Unseen } from "./Unseen";
import { useWords } from "./words";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
});

interface CheckBarProps {
  readonly running: Running | undefined;
  readonly view: View;
}

/** The one button that matters, or how far its work is. */
export function CheckBar({ running, view }: CheckBarProps) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Button
          // While the set-up is asked, its own button is the one that matters.
          appearance={view === "setup" ? "secondary" : "primary"}
          size="large"
          className={styles.grow}
          disabledFocusable={running !== undefined}
          onClick={() => void runOrder({ name: "checkSla" })}
        >
          {running ? pane.orders[running.order] : pane.check}
        </Button>
        {running && (
          <Button size="large" disabledFocusable={running.cancelling} onClick={cancelOrder}>
            {pane.cancel}
          </Button>
        )}
        <SettingsButton view={view} />
      </div>
      {running && <ProgressOf {...running} />}
    </div>
  );
}

function ProgressOf({ progress, cancelling }: Running) {
  const { pane, command } = useWords();
  const isSlow = useSlowness(progress);
  const { phase = "find", done = 0, total = 0 } = progress ?? {};
  const name = cancelling ? pane.cancelling : (command.phases[phase] ?? phase);
  const text = cancelling ? name : pane.progress(name, done, total);
  const share = total > 0 && done > 0 ? { value: done, max: total } : {};
  return (
    <>
      <ProgressBar {...share} thickness="large" aria-label={name} aria-valuetext={text} />
      <Caption1 aria-hidden>{text}</Caption1>
      <Unseen role="status">{name}</Unseen>
      {isSlow && <Caption1 role="status">{pane.noAnswer}</Caption1>}
    </>
  );
}

/** A chunk of work takes a second or two; Excel lets writing wait while a cell is being edited. */
const SLOW_MS = 4_000;

/** Has `progress` stayed the same for long? */
function useSlowness(progress: Running["progress"]): boolean {
  const [slow, setSlow] = useState<{ readonly at: Running["progress"] }>();
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow({ at: progress });
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [progress]);
  return slow !== undefined && slow.at === progress;
}
