import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface EmptyProps {
  /** One of Fluent's icons; it is drawn large and says nothing to screen readers. */
  readonly icon: ReactNode;
  readonly title?: string;
  /** One sentence: what is so, and what to do. */
  readonly children: ReactNode;
  /** A button, or several. */
  readonly action?: ReactNode;
}

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
  },
  icon: { display: "flex", fontSize: "40px", color: tokens.colorNeutralForeground3 },
  title: { margin: 0 },
  text: {
    maxWidth: "34em",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    // Each line, too: text of Fluent begins at the start unless told otherwise.
    textAlign: "center",
  },
  action: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** What stands where a list or a result would be: nothing to do, nothing found, not loaded. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {title !== undefined && (
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
      )}
      <Body1 className={styles.text}>{children}</Body1>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
