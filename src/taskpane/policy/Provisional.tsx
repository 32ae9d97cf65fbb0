import type { ReactNode } from "react";
import type { ProvisionalDate } from "../../actions/policy/provisionalDate";
import { isoDay } from "../../domain/time";
import { Message } from "../Message";
import { useWords } from "../words";

interface ProvisionalProps {
  readonly date: ProvisionalDate;
  readonly action: ReactNode;
  /** What else there is to say. */
  readonly children?: ReactNode;
}

/** A year whose holidays nobody has announced, and the first due date that needs them (decision 7). */
export function Provisional({ date, action, children }: ProvisionalProps) {
  const { calendar: words } = useWords().pane.policy.page;
  const { year, dueOn, issue, customer } = date;
  return (
    <Message intent="warning" title={words.provisional(year)} actions={action}>
      <div>
        {issue === undefined
          ? words.firstContact(isoDay(dueOn), customer)
          : words.firstIssue(isoDay(dueOn), issue, customer)}
      </div>
      {children}
    </Message>
  );
}
