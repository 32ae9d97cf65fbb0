import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { failureText } from "../../actions/failureText";
import type { CellPlace } from "../../actions/goTo";
import type { PreparedMeeting } from "../../actions/meeting/prepareMeeting";
import { Message } from "../Message";
import { useWords } from "../words";

interface MeetingSheetProps {
  readonly sheet: PreparedMeeting["sheet"];
  readonly goTo: (place: CellPlace) => void;
}

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Where the meeting's figures are written, or why they could not be. */
export function MeetingSheet({ sheet, goTo }: MeetingSheetProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  if (typeof sheet !== "string") {
    return <Message intent="warning">{failureText(sheet, language) ?? pane.unexpected}</Message>;
  }
  return (
    <div className={styles.line}>
      <Body1>{pane.sla.sheet(sheet)}</Body1>
      <Button
        size="small"
        onClick={() => {
          goTo({ sheet, row: 1 });
        }}
      >
        {pane.sla.goToSheet}
      </Button>
    </div>
  );
}
