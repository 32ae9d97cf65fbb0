import { Body1 } from "@fluentui/react-components";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { FollowUpClock } from "../../actions/customer/cardFollowUp";
import type { CustomerCard } from "../../actions/customer/customerCard";
import { dayOf, isoDay, type Day } from "../../domain/time";
import { useWords, type Words } from "../words";
import { CardSection } from "./CardSection";
import { Entries, Entry } from "./Entry";
import { StatusBadge } from "../StatusBadge";
import { WhyButton } from "../why/WhyButton";

interface FollowUpSectionProps {
  readonly card: CustomerCard;
  readonly assessed: AssessedWorkbook;
}

/** Each clock that runs for the customer: what he is owed, when it was last done and when it is due. */
export function FollowUpSection({ card, assessed }: FollowUpSectionProps) {
  const words = useWords();
  const { followUp, now, customer, name, id } = card;
  const { sections, followUp: texts } = words.pane.customer;
  if (!followUp) return null;
  const { clocks, plannedOn, hasLog } = followUp;
  return (
    <CardSection
      title={sections.followUp}
      action={
        <WhyButton
          of={{ result: "next-contact", customer }}
          name={name || id}
          assessed={assessed}
        />
      }
    >
      {!hasLog && <Body1>{texts.noLog}</Body1>}
      {hasLog && clocks.length === 0 && <Body1>{texts.noCadence}</Body1>}
      {clocks.length > 0 && (
        <Entries>
          {clocks.map((clock) => (
            <Entry
              key={`${clock.cadence.segment} ${clock.cadence.kind}`}
              title={cadenceText(clock, words)}
              badge={
                <StatusBadge status={clock.status}>
                  {statusText(clock, dayOf(now), words)}
                </StatusBadge>
              }
              details={[datesText(clock, words)]}
            />
          ))}
        </Entries>
      )}
      {!Number.isNaN(plannedOn) && <Body1>{texts.planned(isoDay(plannedOn))}</Body1>}
    </CardSection>
  );
}

function cadenceText({ cadence }: FollowUpClock, { pane: { today } }: Words): string {
  return today.cadence(today.segment(cadence.segment), cadence.every, today.kinds[cadence.kind]);
}

function statusText({ status, dueOn }: FollowUpClock, today: Day, words: Words): string {
  const isLate = status === "overdue";
  return isLate ? words.pane.today.overdue(today - dueOn) : words.followUps[status];
}

function datesText({ from, dueOn }: FollowUpClock, { pane }: Words): string {
  const { followUp } = pane.customer;
  if (from.kind === "unknown" || Number.isNaN(dueOn)) return followUp.nothingKnown;
  const [start, due] = [isoDay(from.on), isoDay(dueOn)];
  return from.kind === "contact"
    ? followUp.lastAndNext(start, due)
    : followUp.startAndNext(start, due);
}
