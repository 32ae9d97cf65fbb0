import { Body1 } from "@fluentui/react-components";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { CardIssue } from "../../actions/customer/cardIssues";
import { noteKey } from "../../actions/customer/customerNotes";
import { minuteText } from "../minuteText";
import { StatusBadge } from "../StatusBadge";
import { stepLine } from "../stepLine";
import { WhyButton } from "../why/WhyButton";
import { useWords } from "../words";
import { CardSection } from "./CardSection";
import { Entries, Entry } from "./Entry";
import { issueClockLine } from "./issueClockText";
import { issueName } from "./preparationText";
import type { SectionProps } from "./sectionProps";

interface IssuesSectionProps extends SectionProps {
  readonly assessed: AssessedWorkbook;
}

/** The open issues with both deadlines and the step that each waits for. */
export function IssuesSection(props: IssuesSectionProps) {
  const { sections, issues: texts } = useWords().pane.customer;
  const { issues } = props.card;
  if (!issues) return null;
  return (
    <CardSection title={sections.issues}>
      {issues.open.length === 0 && <Body1>{texts.none(issues.closed)}</Body1>}
      <IssueEntries {...props} issues={issues.open} />
    </CardSection>
  );
}

/** Resolved issues that are still to be confirmed, surveyed or explained (S2-52 to S2-54). */
export function UnclosedSection(props: IssuesSectionProps) {
  const { sections } = useWords().pane.customer;
  const unclosed = props.card.issues?.unclosed ?? [];
  if (unclosed.length === 0) return null;
  return (
    <CardSection title={sections.unclosed}>
      <IssueEntries {...props} issues={unclosed} />
    </CardSection>
  );
}

interface IssueEntriesProps extends IssuesSectionProps {
  readonly issues: readonly CardIssue[];
}

function IssueEntries({ issues, ...props }: IssueEntriesProps) {
  if (issues.length === 0) return null;
  return (
    <Entries>
      {issues.map((issue) => (
        <IssueEntry key={issue.place.row} issue={issue} {...props} />
      ))}
    </Entries>
  );
}

function IssueEntry({
  issue,
  card: { now },
  notes,
  goTo,
  assessed,
}: IssuesSectionProps & { readonly issue: CardIssue }) {
  const words = useWords();
  const { issues: texts } = words.pane.customer;
  const {
    index,
    severity,
    place,
    sla,
    step,
    raisedAt,
    owner,
    isOpen,
    clocks,
    status: typed,
  } = issue;
  const status = isOpen || !step ? sla : step.status;
  return (
    <Entry
      title={[issueName(issue), severity].filter((part) => part !== "").join(" · ")}
      place={place}
      goTo={goTo}
      badge={
        <StatusBadge status={status}>
          {isOpen || !step ? words.sla[sla] : words.pane.step.names[step.step]}
        </StatusBadge>
      }
      lines={[notes?.texts.get(noteKey(place))?.description]}
      details={[
        Number.isNaN(raisedAt) ? owner : texts.raised(minuteText(raisedAt), owner),
        ...(isOpen ? clocks.map((clock) => issueClockLine(clock, now, words)) : []),
        step ? stepLine(step, now, words) : typed && words.pane.step.status(typed),
      ]}
      why={
        <WhyButton
          of={{ result: "issue", issue: index }}
          name={issueName(issue)}
          assessed={assessed}
        />
      }
    />
  );
}
