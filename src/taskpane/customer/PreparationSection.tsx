import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import {
  AlertUrgentRegular,
  CalendarLtrRegular,
  ChatRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  EmojiSadRegular,
  GiftRegular,
  HandshakeRegular,
  InfoRegular,
  PersonAddRegular,
} from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type { CustomerCard } from "../../actions/customer/customerCard";
import type { CustomerNotes } from "../../actions/customer/customerNotes";
import { preparationOf, type Preparation } from "../../actions/customer/preparation";
import { useWords } from "../words";
import { preparationText } from "./preparationText";

interface PreparationSectionProps {
  readonly card: CustomerCard;
  readonly notes: CustomerNotes | undefined;
}

const icons: Readonly<Record<Preparation["about"], ReactElement>> = {
  "open-issue": <AlertUrgentRegular />,
  "last-issue": <CheckmarkCircleRegular />,
  dissatisfied: <EmojiSadRegular />,
  promise: <HandshakeRegular />,
  overdue: <ClockRegular />,
  "never-contacted": <PersonAddRegular />,
  silence: <ClockRegular />,
  complaints: <EmojiSadRegular />,
  "last-talk": <ChatRegular />,
  plan: <CalendarLtrRegular />,
  date: <GiftRegular />,
  remark: <InfoRegular />,
};

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalSNudge,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  point: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start" },
  icon: { display: "flex", paddingTop: "2px", fontSize: "16px", flexShrink: 0 },
  text: { overflowWrap: "anywhere", minWidth: 0 },
});

/** What to know before the call, on top because it is what the card is opened for. */
export function PreparationSection({ card, notes }: PreparationSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const { sections, prepare } = words.pane.customer;
  const points = preparationOf(card, notes);
  return (
    <section aria-labelledby={id} className={styles.box}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {sections.preparation}
      </Subtitle2>
      {points.length === 0 && <Body1>{prepare.nothing}</Body1>}
      <ul role="list" className={styles.list}>
        {points.map((point, i) => (
          <li key={i} className={styles.point}>
            <span className={styles.icon} aria-hidden>
              {icons[point.about]}
            </span>
            <Body1 className={styles.text}>{preparationText(point, card.now, words)}</Body1>
          </li>
        ))}
      </ul>
    </section>
  );
}
