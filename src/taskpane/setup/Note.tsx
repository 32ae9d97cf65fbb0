import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { Unseen } from "../Unseen";
import { useWords } from "../words";

interface NoteProps {
  readonly isError?: boolean;
  readonly children: string;
}

const useStyles = makeStyles({
  note: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
    overflowWrap: "anywhere",
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  icon: { flexShrink: 0, marginTop: "2px" },
});

/** Something to look at, with symbol and word beside the colour. */
export function Note({ isError = false, children }: NoteProps) {
  const styles = useStyles();
  const { severities } = useWords();
  const Icon = isError ? DismissCircleFilled : WarningFilled;
  return (
    <Caption1 className={mergeClasses(styles.note, isError && styles.error)}>
      <Icon aria-hidden className={styles.icon} />
      <span>
        <Unseen>{isError ? severities.error : severities.warning}: </Unseen>
        {children}
      </span>
    </Caption1>
  );
}
