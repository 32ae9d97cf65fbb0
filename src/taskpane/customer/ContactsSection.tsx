import { Badge, Body1, Caption1 } from "@fluentui/react-components";
import type { CardContact } from "../../actions/customer/cardContacts";
import { noteKey, type RowTexts } from "../../actions/customer/customerNotes";
import { minuteText } from "../minuteText";
import { useWords, type Words } from "../words";
import { CardSection } from "./CardSection";
import { Entries, Entry } from "./Entry";
import { dayText } from "./preparationText";
import type { SectionProps } from "./sectionProps";

/** What was said the last times, and which of them count. */
export function ContactsSection({ card: { contacts }, notes, goTo }: SectionProps) {
  const words = useWords();
  const { sections, contacts: texts } = words.pane.customer;
  if (!contacts) return null;
  const textsOf = ({ place }: CardContact) => notes?.texts.get(noteKey(place));
  const hasMoved = notes !== undefined && contacts.some((contact) => !textsOf(contact));
  return (
    <CardSection title={sections.contacts}>
      {contacts.length === 0 && <Body1>{texts.none}</Body1>}
      {contacts.length > 0 && (
        <Entries>
          {contacts.map((contact) => (
            <Entry
              key={contact.place.row}
              title={titleOf(contact, words)}
              place={contact.place}
              goTo={goTo}
              badge={
                contact.kind === undefined && (
                  <Badge appearance="tint" color="informative">
                    {[contact.outcome, texts.doesNotCount].filter(Boolean).join(" · ")}
                  </Badge>
                )
              }
              {...linesOf(contact, textsOf(contact), words)}
            />
          ))}
        </Entries>
      )}
      {hasMoved && <Caption1>{texts.moved}</Caption1>}
    </CardSection>
  );
}

function titleOf({ at, method, kind }: CardContact, { pane }: Words): string {
  const kindName = kind && pane.today.kinds[kind];
  return [minuteText(at), method, kindName].filter(Boolean).join(" · ");
}

function linesOf({ nextOn }: CardContact, texts: RowTexts | undefined, { pane }: Words) {
  const { contacts } = pane.customer;
  const { content = "", feedback = "", nextStep = "" } = texts ?? {};
  const next = dayText(nextOn);
  return {
    lines: [content],
    details: [
      feedback && contacts.feedback(feedback),
      nextStep + next && contacts.nextStep(nextStep, next),
    ],
  };
}
