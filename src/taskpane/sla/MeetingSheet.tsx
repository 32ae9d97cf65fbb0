import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowEnterLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { failureText } from "../../actions/failureText";
import type { CellPlace } from "../../actions/goTo";
import type { PreparedMeeting } from "../../actions/meeting/prepareMeeting";
import { Message } from "../Message";
import { useWords } from "../words";

interface MeetingSheetProps {
  readonly sheet: PreparedMeeting["sheet"];
  readonly goTo: (place: CellPlace) => void;
  /** What else can be done with the figures. */
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "start", gap: tokens.spacingHorizontalS },
  said: { width: "100%" },
});

/** Where the meeting's figures are written, or why they could not be. */
export function MeetingSheet({ sheet, goTo, children }: MeetingSheetProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  if (typeof sheet !== "string") {
    return (
      <>
        <Message intent="warning">{failureText(sheet, language) ?? pane.unexpected}</Message>
        {children}
      </>
    );
  }
  return (
    <div className={styles.line}>
      <Body1 className={styles.said}>{pane.sla.sheet(sheet)}</Body1>
      <Button
        size="small"
        icon={<ArrowEnterLeftRegular />}
        onClick={() => {
          goTo({ sheet, row: 1 });
        }}
      >
        {pane.sla.goToSheet}
      </Button>
      {children}
    </div>
  );
}
