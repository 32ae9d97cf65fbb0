import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";

/** How much a count above 0 matters. */
export type Tone = "alarm" | "caution" | "prize";

interface FigureTileProps {
  readonly label: string;
  readonly count: number;
  readonly tone: Tone | undefined;
  readonly onClick: () => void;
}

const useStyles = makeStyles({
  tile: {
    display: "flex",
    // Seen below its number, read out before it.
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    alignItems: "flex-start",
    minWidth: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      borderTopColor: tokens.colorNeutralStroke1Hover,
      borderRightColor: tokens.colorNeutralStroke1Hover,
      borderBottomColor: tokens.colorNeutralStroke1Hover,
      borderLeftColor: tokens.colorNeutralStroke1Hover,
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  alarm: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    ":hover": { backgroundColor: tokens.colorStatusDangerBackground2 },
  },
  caution: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    ":hover": { backgroundColor: tokens.colorStatusWarningBackground2 },
  },
  prize: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorPaletteYellowForeground2,
    ":hover": { backgroundColor: tokens.colorPaletteYellowBackground2 },
  },
  zero: { color: tokens.colorNeutralForeground3 },
  number: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums" },
  label: { ...typographyStyles.caption1, overflowWrap: "anywhere" },
});

export function FigureTile({ label, count, tone, onClick }: FigureTileProps) {
  const styles = useStyles();
  const look = count === 0 ? styles.zero : tone && styles[tone];
  return (
    <button type="button" className={mergeClasses(styles.tile, look)} onClick={onClick}>
      <span className={styles.label}>{label}</span>
      <span className={styles.number}>{count}</span>
    </button>
  );
}
