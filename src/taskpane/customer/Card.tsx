import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import type { CustomerCard } from "../../actions/customer/customerCard";
import { failureSentence } from "../../actions/failureText";
import type { ContactKind } from "../../domain/policy/policy";
import { useLogContact } from "../logContact/useLogContact";
import { Message } from "../Message";
import { useGoTo } from "../useGoTo";
import { useWords } from "../words";
import { CardHead } from "./CardHead";
import { ReadAgain } from "./ReadAgain";
import { ContactsSection } from "./ContactsSection";
import { FindingsSection } from "./FindingsSection";
import { FollowUpSection } from "./FollowUpSection";
import { IssuesSection, UnclosedSection } from "./IssuesSection";
import { OrdersSection, PlansSection, ScoresSection } from "./FactSections";
import { PreparationSection } from "./PreparationSection";
import { RemarksSection } from "./RemarksSection";
import { WhyButton } from "../why/WhyButton";
import { useNotes, type Notes } from "./useNotes";

interface CardProps {
  readonly assessed: AssessedWorkbook;
  readonly canLog: boolean;
  readonly card: CustomerCard;
}

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** What is known of a customer, what needs doing first. */
export function Card({ assessed, canLog, card }: CardProps) {
  const styles = useStyles();
  const titleId = useId();
  const found = useNotes(assessed.book, card);
  const notes = found.state === "read" ? found.notes : undefined;
  const { goTo, message } = useGoTo();
  const buttons = useRef<HTMLDivElement>(null);
  const { open, dialog } = useLogContact(assessed, buttons);
  const log = () => {
    open({ customer: card.customer, kind: dueKindOf(card) });
  };
  return (
    <article aria-labelledby={titleId} className={styles.card}>
      <CardHead
        titleId={titleId}
        card={card}
        row={notes?.row}
        buttons={buttons}
        goTo={goTo}
        onLog={canLog && card.id !== "" ? log : undefined}
        why={
          <WhyButton
            of={{ result: "tier-and-tags", customer: card.customer }}
            name={card.name || card.id}
            assessed={assessed}
          />
        }
      />
      <NotesTrouble found={found} />
      <PreparationSection card={card} notes={notes} />
      <FollowUpSection card={card} assessed={assessed} />
      <IssuesSection card={card} notes={notes} goTo={goTo} assessed={assessed} />
      <UnclosedSection card={card} notes={notes} goTo={goTo} assessed={assessed} />
      <ContactsSection card={card} notes={notes} goTo={goTo} />
      <PlansSection card={card} notes={notes} goTo={goTo} />
      <OrdersSection card={card} />
      <ScoresSection card={card} notes={notes} goTo={goTo} />
      <FindingsSection card={card} row={notes?.row} goTo={goTo} />
      <RemarksSection notes={notes} />
      {message}
      {dialog}
    </article>
  );
}

/** What the customer is owed first. */
function dueKindOf({ followUp }: CustomerCard): ContactKind | undefined {
  return followUp?.clocks.find(({ decides }) => decides)?.cadence.kind;
}

/** Why what the sheet says in words is missing. */
function NotesTrouble({ found }: { readonly found: Notes }) {
  const { pane, language } = useWords();
  const { rowGone, notesFailed } = pane.customer;
  if (found.state === "failed") {
    const reason = failureSentence(found.error, language) ?? pane.unexpected;
    return <Message intent="error">{notesFailed + reason}</Message>;
  }
  if (found.state === "read" && found.notes.row === undefined) {
    return (
      <Message intent="warning" actions={<ReadAgain />}>
        {rowGone}
      </Message>
    );
  }
  return null;
}
