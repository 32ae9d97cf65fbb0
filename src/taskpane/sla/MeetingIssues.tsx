import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowEnterLeftRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { CellPlace } from "../../actions/goTo";
import type { MeetingIssue } from "../../actions/meeting/slaMeeting";
import { meetingTexts } from "../../text/meeting/meetingTexts";
import { StatusBadge } from "../StatusBadge";
import { Disclosure } from "../Disclosure";
import { LongList } from "../LongList";
import { minuteText } from "../minuteText";
import { stepLine } from "../stepLine";
import { WhyButton } from "../why/WhyButton";
import { useWords } from "../words";

interface MeetingIssuesProps {
  readonly title: string;
  readonly issues: readonly MeetingIssue[];
  readonly assessed: AssessedWorkbook;
  readonly goTo: (place: CellPlace) => void;
}

export function MeetingIssues({ title, issues, assessed, goTo }: MeetingIssuesProps) {
  const { pane } = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Disclosure
      id={id}
      title={pane.sla.groupTitle(title, issues.length)}
      isOpen={isOpen && issues.length > 0}
      onToggle={() => {
        setIsOpen(!isOpen);
      }}
    >
      <LongList
        items={issues}
        keyOf={({ index }) => index}
        show={(issue, tabIndex) => (
          <Issue issue={issue} tabIndex={tabIndex} assessed={assessed} goTo={goTo} />
        )}
        onEnter={({ place }) => {
          goTo(place);
        }}
        labelledBy={id}
        usualHeight={84}
      />
    </Disclosure>
  );
}

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  wrap: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // The icon of a button without a frame, not its padding, stands below the text.
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

interface IssueProps {
  readonly issue: MeetingIssue;
  readonly tabIndex: 0 | -1;
  readonly assessed: AssessedWorkbook;
  readonly goTo: (place: CellPlace) => void;
}

function Issue({ issue, tabIndex, assessed, goTo }: IssueProps) {
  const styles = useStyles();
  const words = useWords();
  const { pane, sla, language } = words;
  const { id, customer, owner, severity, status, clock, dueAt, place, isOpen, step, exemption } =
    issue;
  const texts = meetingTexts(language);
  const isDue = (isOpen || !step) && !Number.isNaN(dueAt);
  const due = isDue ? pane.sla.due(texts.clocks[clock], minuteText(dueAt)) : "";
  const name = [id, customer].filter(Boolean).join(" ");
  return (
    <div className={styles.item}>
      <span className={styles.head}>
        <Body1 className={styles.wrap}>{name}</Body1>
        <StatusBadge status={status}>{sla[status]}</StatusBadge>
      </span>
      <Caption1 className={styles.quiet}>
        {[severity, owner, due].filter(Boolean).join(" · ")}
      </Caption1>
      {step && (
        <Caption1 className={styles.quiet}>
          {stepLine(step, assessed.assessment.now, words)}
        </Caption1>
      )}
      {exemption && (
        <Caption1 className={styles.quiet}>
          {[texts.approvedBy(exemption.approver), texts.because(exemption.reason)].join(" · ")}
        </Caption1>
      )}
      <div className={styles.actions}>
        <Button
          appearance="subtle"
          size="small"
          tabIndex={tabIndex}
          icon={<ArrowEnterLeftRegular />}
          aria-label={pane.sla.goTo(name)}
          onClick={() => {
            goTo(place);
          }}
        >
          {pane.sla.goToLine}
        </Button>
        <WhyButton
          of={{ result: "issue", issue: issue.index }}
          name={id}
          assessed={assessed}
          tabIndex={tabIndex}
        />
      </div>
    </div>
  );
}
