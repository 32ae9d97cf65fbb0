import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { Moment } from "../../domain/time";
import { runOrder } from "../../ribbon/runOrder";
import { minuteText } from "../minuteText";
import { useAddInState } from "../useAddInState";
import { useWords } from "../words";

interface UndoButtonProps {
  readonly checkedAt: Moment;
  /** It is the check whose result stands beside the button; otherwise the button names it. */
  readonly isOfThisCheck: boolean;
}

const useStyles = makeStyles({
  /** Two characters are not broken into two lines, however long the sentence beside them is. */
  short: { flexShrink: 0, whiteSpace: "nowrap" },
});

export function UndoButton({ checkedAt, isOfThisCheck }: UndoButtonProps) {
  const styles = useStyles();
  const { result } = useWords().pane.overview;
  const { running } = useAddInState();
  const named = result.undoOf(minuteText(checkedAt));
  return (
    <Button
      size="small"
      icon={<ArrowUndoRegular />}
      disabledFocusable={running !== undefined}
      aria-label={named}
      {...(isOfThisCheck && { className: styles.short })}
      onClick={() => void runOrder({ name: "undo" })}
    >
      {isOfThisCheck ? result.undo : named}
    </Button>
  );
}
