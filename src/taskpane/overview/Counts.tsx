import {
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId } from "react";

export interface Count {
  readonly label: string;
  readonly count: number;
  /** How much a count above 0 matters; plain unless given. */
  readonly tone?: "alarm" | "caution" | "prize";
}

interface CountsProps {
  readonly title: string;
  readonly counts: readonly Count[];
  /** What is said where there is nothing to count. */
  readonly otherwise?: string;
}

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  tiles: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "repeat(4, 1fr)",
    gap: tokens.spacingHorizontalSNudge,
  },
  tile: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: typographyStyles.caption1,
  number: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: "tabular-nums" },
  zero: { color: tokens.colorNeutralForeground3 },
  alarm: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  caution: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  prize: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorPaletteYellowForeground2,
  },
});

export function Counts({ title, counts, otherwise }: CountsProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Subtitle2 as="h2" block id={id} className={styles.title}>
        {title}
      </Subtitle2>
      {counts.length === 0 && <Caption1>{otherwise}</Caption1>}
      <dl className={styles.tiles}>
        {counts.map((one) => (
          <Tile key={one.label} {...one} />
        ))}
      </dl>
    </section>
  );
}

function Tile({ label, count, tone }: Count) {
  const styles = useStyles();
  const look = count === 0 ? styles.zero : tone && styles[tone];
  return (
    <div className={mergeClasses(styles.tile, look)}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.number}>{count}</dd>
    </div>
  );
}
