import { Body1 } from "@fluentui/react-components";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { CardIssue } from "../../actions/customer/cardIssues";
import { noteKey } from "../../actions/customer/customerNotes";
import { minuteText } from "../minuteText";
import { useWords } from "../words";
import { CardSection } from "./CardSection";
import { Entries, Entry } from "./Entry";
import { issueClockLine } from "./issueClockText";
import { issueName } from "./preparationText";
import type { SectionProps } from "./sectionProps";
import { StatusBadge } from "../StatusBadge";
import { WhyButton } from "../why/WhyButton";

interface IssuesSectionProps extends SectionProps {
  readonly assessed: AssessedWorkbook;
}

/** The open issues with both deadlines. */
export function IssuesSection({ card, notes, goTo, assessed }: IssuesSectionProps) {
  const { issues, now } = card;
  const words = useWords();
  const { sections, issues: texts } = words.pane.customer;
  if (!issues) return null;
  const titleOf = (issue: CardIssue) =>
    [issueName(issue), issue.severity].filter((part) => part !== "").join(" · ");
  return (
    <CardSection title={sections.issues}>
      {issues.open.length === 0 && <Body1>{texts.none(issues.closed)}</Body1>}
      {issues.open.length > 0 && (
        <Entries>
          {issues.open.map((issue) => (
            <Entry
              key={issue.place.row}
              title={titleOf(issue)}
              place={issue.place}
              goTo={goTo}
              badge={<StatusBadge status={issue.sla}>{words.sla[issue.sla]}</StatusBadge>}
              why={
                <WhyButton
                  of={{ result: "issue", issue: issue.index }}
                  name={issueName(issue)}
                  assessed={assessed}
                />
              }
              lines={[notes?.texts.get(noteKey(issue.place))?.description]}
              details={[
                Number.isNaN(issue.raisedAt)
                  ? issue.owner
                  : texts.raised(minuteText(issue.raisedAt), issue.owner),
                ...issue.clocks.map((clock) => issueClockLine(clock, now, words)),
              ]}
            />
          ))}
        </Entries>
      )}
    </CardSection>
  );
}
