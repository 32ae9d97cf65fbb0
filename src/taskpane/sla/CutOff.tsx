import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isoMoment, momentFromIso, type Moment } from "../../domain/time";
import { runOrder } from "../../ribbon/runOrder";
import { useWords } from "../words";

interface CutOffProps {
  readonly now: Moment;
  readonly isBusy: boolean;
}

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  field: { minWidth: 0, flexGrow: 1 },
});

/** For the meeting of a past week, or to repeat one. */
export function CutOff({ now, isBusy }: CutOffProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const [typed, setTyped] = useState(isoMoment(now).slice(0, 16));
  const cutOff = momentFromIso(typed);
  return (
    <div className={styles.line}>
      <Field label={pane.sla.cutOff} hint={pane.sla.cutOffHint} className={styles.field}>
        <Input
          type="datetime-local"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Button
        disabledFocusable={isBusy || Number.isNaN(cutOff)}
        onClick={() => void runOrder({ name: "prepareMeeting", cutOff })}
      >
        {pane.sla.cutOffCheck}
      </Button>
    </div>
  );
}
