import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import type { CustomerCard } from "../../actions/customer/customerCard";
import type { ExplainedTag, TagCondition } from "../../domain/explain/explainTags";
import type { ExplainedCriterion } from "../../domain/explain/explainTier";
import { useWords, type Words } from "../words";

/** Scores are rounded to whole steps of this many points for people. */
const DECIMALS = 1;
const MOST_POINTS = 100;

const useStyles = makeStyles({
  part: {
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  criterion: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Why the customer has his tier and tags; closed at first, because it is asked for now and then only. */
export function TierReasons({ card: { tier, tags } }: { readonly card: CustomerCard }) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.customer.tier;
  if (tier.tier === undefined) return null;
  return (
    <Accordion collapsible className={styles.part}>
      <AccordionItem value="why">
        <AccordionHeader as="h3" className={styles.header}>
          {words.why(tier.tier, tier.score.toFixed(DECIMALS))}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {tier.next && (
            <Body1>{words.missing(tier.next.tier, tier.next.missing.toFixed(DECIMALS))}</Body1>
          )}
          <ul role="list" className={styles.list}>
            {tier.criteria.map((criterion) => (
              <Criterion key={criterion.criterion} {...criterion} />
            ))}
          </ul>
          {tags.map((tag) => (
            <TagReasons key={tag.tag} {...tag} />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Criterion({ criterion, value, points, weight }: ExplainedCriterion) {
  const styles = useStyles();
  const words = useWords().pane.customer.tier;
  const isMeasured = !Number.isNaN(value);
  const name = words.criteria[criterion];
  return (
    <li className={styles.criterion}>
      <span className={styles.line}>
        <Body1>{name}</Body1>
        <Body1>{isMeasured && words.value(criterion, value)}</Body1>
      </span>
      {isMeasured && <ProgressBar value={points / MOST_POINTS} thickness="large" aria-hidden />}
      <Caption1 className={styles.quiet}>
        {isMeasured ? words.points(points, weight) : words.notMeasured}
      </Caption1>
    </li>
  );
}

function TagReasons({ tag, conditions }: ExplainedTag) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.criterion}>
      <Body1>{words.pane.customer.tier.tagTitle(words.tags[tag])}</Body1>
      {conditions
        .filter(({ holds }) => holds)
        .map((condition) => (
          <Caption1 key={condition.kind} className={styles.quiet}>
            {reasonText(condition, words)}
          </Caption1>
        ))}
    </div>
  );
}

function reasonText(condition: TagCondition, { pane }: Words): string {
  const { reasons } = pane.customer.tier;
  switch (condition.kind) {
    case "tier":
      return reasons.tier(condition.tier ?? "");
    case "potential":
      return reasons.potential(condition.points);
    case "own-rhythm":
      return reasons.ownRhythm(condition.silentDays, condition.medianGapDays);
    case "silent":
      return reasons.silent(condition.silentDays);
    case "complaints":
      return reasons.complaints(condition.complaints, condition.windowMonths);
    case "satisfaction":
      return reasons.satisfaction(condition.score);
  }
}
