import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTaskRegular } from "@fluentui/react-icons";
import { failureText } from "../../actions/failureText";
import type { PreparedMeeting } from "../../actions/meeting/prepareMeeting";
import { meetingHead, meetingLists, slaMeetingText } from "../../actions/meeting/slaMeetingText";
import type { AddInState } from "../../ribbon/addInState";
import { meetingTexts } from "../../text/meeting/meetingTexts";
import { CopyButton } from "../CopyButton";
import { Empty } from "../Empty";
import { Message } from "../Message";
import { useGoTo } from "../useGoTo";
import { useWords } from "../words";
import { CutOff } from "./CutOff";
import { LedgerSection } from "./LedgerSection";
import { MeetingIssues } from "./MeetingIssues";
import { MeetingSheet } from "./MeetingSheet";
import { Totals } from "./Totals";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What the weekly meeting looks at. */
export function SlaView({ meeting, assessed, running }: AddInState) {
  const { pane, language } = useWords();
  if (meeting instanceof Error) {
    return <Message intent="error">{failureText(meeting, language) ?? pane.unexpected}</Message>;
  }
  if (meeting) return <Meeting prepared={meeting} isBusy={running !== undefined} />;
  const hasNoIssues = assessed !== undefined && !assessed.book.issues;
  return (
    <Empty icon={<ClipboardTaskRegular />}>
      {hasNoIssues ? pane.sla.noIssues : pane.sla.notPrepared}
    </Empty>
  );
}

interface MeetingProps {
  readonly prepared: PreparedMeeting;
  readonly isBusy: boolean;
}

function Meeting({ prepared, isBusy }: MeetingProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { goTo, message } = useGoTo();
  const { meeting, assessed, ledger, sheet } = prepared;
  const texts = meetingTexts(language);
  return (
    <>
      <div className={styles.head}>
        <Caption1 className={styles.quiet}>{meetingHead(meeting, texts).join(" · ")}</Caption1>
        <MeetingSheet sheet={sheet} goTo={goTo}>
          <CopyButton
            label={pane.sla.copy}
            text={() => slaMeetingText(meeting, language)}
            done={pane.sla.copied}
          />
        </MeetingSheet>
      </div>
      <Totals meeting={meeting} />
      <div>
        {meetingLists(meeting, texts).map(({ title, issues }) => (
          <MeetingIssues
            key={title}
            title={title}
            issues={issues}
            assessed={assessed}
            goTo={goTo}
          />
        ))}
      </div>
      <LedgerSection ledger={ledger} goTo={goTo} />
      <CutOff now={meeting.now} isBusy={isBusy} />
      {message}
    </>
  );
}
