import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  Subtitle1,
  tokens,
  type BadgeProps,
} from "@fluentui/react-components";
import { ArrowEnterLeftRegular, NoteAddRegular, StarFilled } from "@fluentui/react-icons";
import type { ReactNode, RefObject } from "react";
import type { CustomerCard } from "../../actions/customer/customerCard";
import type { CellPlace } from "../../actions/goTo";
import type { Tag } from "../../domain/policy/policy";
import { Personal } from "../masking/Personal";
import { minuteText } from "../minuteText";
import { titled } from "../titled";
import { useWords } from "../words";
import { FactList } from "./FactList";

interface CardHeadProps {
  readonly titleId: string;
  readonly card: CustomerCard;
  /** Where his row is now; as read where that is not known. */
  readonly row: number | undefined;
  readonly buttons: RefObject<HTMLDivElement | null>;
  readonly goTo: (place: CellPlace) => void;
  /** undefined where the workbook keeps no contact log. */
  readonly onLog: (() => void) | undefined;
  /** Explains tier and tags. */
  readonly why: ReactNode;
}

const tagColours: Readonly<Record<Tag, BadgeProps["color"]>> = {
  "high-value": "brand",
  potential: "success",
  "churn-risk": "danger",
};

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  standing: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
  },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Who the customer is. */
export function CardHead({ titleId, card, row, buttons, goTo, onLog, why }: CardHeadProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.customer;
  const { id, name, kind, region, owner, phone, email, place, followUp } = card;
  const last = followUp?.lastContactAt;
  return (
    <header className={styles.head}>
      <div>
        <Subtitle1 as="h2" block id={titleId} className={styles.title}>
          {name || id}
        </Subtitle1>
        <Caption1 className={styles.quiet}>{joined([name && id, kind, region])}</Caption1>
      </div>
      <div className={styles.standing}>
        <Badges card={card} />
        {why}
      </div>
      <FactList
        facts={[
          [words.facts.phone, phone && <Personal kind="phone" value={phone} />],
          [words.facts.email, email && <Personal kind="email" value={email} />],
          [words.facts.owner, owner],
          [
            words.facts.lastContact,
            last !== undefined && (Number.isNaN(last) ? words.neverContacted : minuteText(last)),
          ],
        ]}
      />
      <div className={styles.actions} ref={buttons}>
        {onLog && (
          <Button size="small" icon={<NoteAddRegular />} onClick={onLog}>
            {pane.logContact.open}
          </Button>
        )}
        <Button
          size="small"
          icon={<ArrowEnterLeftRegular />}
          onClick={() => {
            goTo({ ...place, row: row ?? place.row });
          }}
        >
          {words.goToRow}
        </Button>
      </div>
    </header>
  );
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

function Badges({ card: { tier, tags } }: { readonly card: CustomerCard }) {
  const styles = useStyles();
  const { pane, tags: tagNames } = useWords();
  const words = pane.customer.tier;
  const isBest = tier === "A";
  return (
    <div className={styles.badges}>
      <Badge
        appearance={isBest ? "filled" : "tint"}
        color={tier === undefined ? "informative" : "brand"}
        {...(isBest && { icon: <StarFilled /> })}
      >
        {tier === undefined ? words.none : words.badge(tier)}
      </Badge>
      {tags.map(({ tag }) => (
        <Badge key={tag} appearance="tint" color={tagColours[tag] ?? "informative"}>
          {titled(tagNames[tag])}
        </Badge>
      ))}
    </div>
  );
}
