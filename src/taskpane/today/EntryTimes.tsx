import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { EntryTimesOfWeek } from "../../actions/today/entryTimesOfWeek";
import type { CellPlace } from "../../actions/goTo";
import { durationText } from "../durationText";
import { minuteText } from "../minuteText";
import { Rows } from "../Rows";
import { useWords } from "../words";

/** More than anybody looks through one by one. */
const FIRST = 20;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  wrap: { overflowWrap: "anywhere", textAlign: "start" },
});

interface EntryTimesProps extends EntryTimesOfWeek {
  readonly goTo: (place: CellPlace) => void;
}

/** How soon this week's contacts were recorded: one line, and the late ones behind it (S3-22). */
export function EntryTimes({ withinHours, onTime, unknown, late, goTo }: EntryTimesProps) {
  const styles = useStyles();
  const { today } = useWords().pane;
  const { entries } = today;
  const [open, setOpen] = useState(false);
  const id = useId();
  const none = onTime + unknown + late.length === 0;
  const counts = none ? entries.none : entries.counts(onTime, late.length, unknown);
  return (
    <div>
      <Caption1 className={styles.quiet} id={id}>
        {entries.line(withinHours, counts)}
      </Caption1>{" "}
      {late.length > 0 && (
        <Link
          as="button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Caption1>{open ? entries.hide : entries.show}</Caption1>
        </Link>
      )}
      {open && (
        <Rows
          items={late}
          first={FIRST}
          labelledBy={id}
          show={({ customer, owner, at, enteredAt, place }) => (
            <>
              <Link
                as="button"
                className={styles.wrap}
                onClick={() => {
                  goTo(place);
                }}
              >
                {[customer, owner].filter((part) => part !== "").join(" · ")}
              </Link>
              <Caption1 className={styles.quiet}>
                {entries.entered(minuteText(at), durationText(enteredAt - at, today))}
              </Caption1>
            </>
          )}
        />
      )}
    </div>
  );
}
